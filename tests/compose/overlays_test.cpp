// Laws of hot spots and silos on random charts: of whom they speak, what they add up to, and that nothing
// they draw lies on anything else.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "compose/chart_parts.hpp"
#include "compose/random_subject.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Rect;

constexpr unsigned kOverlaySeeds = 15;

struct Overlaid : RandomSubject {
  Overlaid(unsigned seed, model::Detail detail, bool flows) : RandomSubject(seed, detail) {
    view.overlays = {flows, true, true};
    view.k = 1 + seed % 5;
    view.heat = static_cast<model::Heat>(seed % 4);
    view.room_safe = seed % 2 == 0;
    if (seed % 5 == 4 && !flows) view.stack.kind = model::Stack::Kind::off;
    arrangement = arranged(organization, insights, view);
    figures = overlay_figures(subject(), all);
  }
  Subject with_figures() {
    Subject about = subject();
    about.figures = &figures;
    return about;
  }
  OverlayFigures figures;
};

template <class Visit>
void for_every_chart(Visit visit) {
  for (const model::Detail detail : kDetails)
    for (const bool flows : {false, true})
      for (unsigned seed = 0; seed < kOverlaySeeds; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed) + " detail " + std::to_string(static_cast<int>(detail)) +
                     (flows ? " with flows" : ""));
        Overlaid chart(seed, detail, flows);
        visit(chart);
        if (testing::Test::HasFailure()) return;
      }
}

// Where the capitals of a label stand.
Rect box_of(const scene::Text& text) {
  const double left = text.align == scene::Align::start    ? text.at.x
                      : text.align == scene::Align::middle ? text.at.x - text.width / 2
                                                           : text.at.x - text.width;
  const double middle = text.at.y - text.middle_rise;
  return {left, middle - text.font.size * 0.4, text.width, text.font.size * 0.8};
}

TEST(HotSpots, StandForAtLeastKPeopleAndAddUpToEverything) {
  std::size_t shown = 0;
  for_every_chart([&](Overlaid& chart) {
    const HotSpots& heat = chart.figures.heat;
    flow::UnitHeat here, all;
    for (const flow::UnitHeat& unit :
         flow::unit_heat(chart.history, chart.insights.routes, chart.insights.units, chart.all))
      all += unit;
    for (std::uint32_t unit = 0; unit < heat.here.size(); ++unit) {
      here += heat.here[unit];
      EXPECT_LE(heat.step[unit], kHeatSteps);
      if (heat.here[unit] == flow::UnitHeat{}) continue;
      ++shown;
      EXPECT_TRUE(heat.stand_at(unit));
      EXPECT_GE(heat.people[unit], chart.view.k);
    }
    const bool enough = chart.insights.heads.people.empty() || (!heat.at.empty() && heat.at[0] != kNoSlot);
    EXPECT_EQ(here, enough ? all : flow::UnitHeat{});
    for (const scene::Band& band : chart_layer(chart.with_figures()).bands)
      if (band.id.kind == base::ItemKind::unit && !band.figures.empty()) {
        EXPECT_GE(band.count, chart.view.k) << band.label;
      }
  });
  EXPECT_GT(shown, 100U);
}

TEST(HotSpots, HaveTheHottestInTheLastStepsAndNothingInNone) {
  const auto holds = [](model::Heat which, double most) {
    const HeatScale scale = heat_scale(which, most);
    EXPECT_EQ(scale.of(0), 0U);
    EXPECT_GE(scale.of(most), 3U) << most;
    EXPECT_LE(scale.of(most), kHeatSteps);
    for (double figure = most / 50; figure <= most; figure += most / 50)
      EXPECT_LE(scale.of(figure - most / 100), scale.of(figure));
  };
  for (const double issues : {3.0, 7.0, 121.0, 4e5}) holds(model::Heat::raised, issues);
  for (const double millis : {4e6, 3e7, 9e8, 3e11}) holds(model::Heat::waited, millis);
}

TEST(HotSpots, GroundsNeverLieOnAnotherTeamsCards) {
  std::size_t grounds = 0;
  for_every_chart([&](Overlaid& chart) {
    const scene::Scene scene = chart_layer(chart.with_figures());
    const Arrangement& a = chart.arrangement;
    for (const scene::Band& band : scene.bands) {
      if (band.id.kind != base::ItemKind::unit) continue;
      ++grounds;
      const std::uint32_t unit = chart.insights.units.of[chart.organization.find(band.id.id)];
      for (base::Slot card = 0; card < a.slot.size(); ++card) {
        if (a.unit[card] == unit || a.placement.card[card].empty()) continue;
        EXPECT_FALSE(band.box.overlaps(a.placement.card[card].grown(-0.01))) << band.id.id;
      }
    }
  });
  EXPECT_GT(grounds, 100U);
}

TEST(Overlays, NoLabelLiesOnAnotherOrOnACard) {
  std::size_t labels = 0;
  for_every_chart([&](Overlaid& chart) {
    scene::Scene scene = chart_layer(chart.with_figures());
    for (std::size_t i = 0; i < scene.labels.size(); ++i) {
      const Rect box = box_of(scene.labels[i]);
      ++labels;
      for (std::size_t j = 0; j < i; ++j)
        EXPECT_FALSE(box.overlaps(box_of(scene.labels[j])))
            << scene.labels[i].text << " on " << scene.labels[j].text;
      for (const scene::Card& card : scene.cards)
        EXPECT_FALSE(box.overlaps(card.box)) << scene.labels[i].text << " on " << card.id.id;
    }
    for (const scene::Card& card : scene.cards)
      for (const scene::Text& text : card.texts)
        if (!text.sideways) {
          const Rect box = box_of(text);
          EXPECT_GE(box.x, 0) << text.text;
          EXPECT_LE(box.right(), card.box.w + 1) << text.text;
        }
  });
  EXPECT_GT(labels, 500U);
}

TEST(Silos, CountWhatCrossesTheirBordersOfAtLeastKPeople) {
  std::size_t borders = 0;
  for_every_chart([&](Overlaid& chart) {
    const SiloBorders& silos = chart.figures.silos;
    std::uint64_t out = 0, in = 0;
    for (const SiloBorder& border : silos.borders) {
      ++borders;
      out += border.out;
      in += border.in;
      EXPECT_NE(border.band, kNoSlot);
      EXPECT_EQ(chart.arrangement.band_silo[border.band], border.silo);
    }
    if (silos.borders.empty()) return;
    EXPECT_EQ(out + silos.now.out(silos.now.parts - 1), in + silos.now.in(silos.now.parts - 1));
    // By part: everybody whose handovers it counts.
    std::vector<std::uint32_t> people(silos.now.parts, 0);
    for (base::Slot s = 0; s < chart.organization.size(); ++s) {
      std::uint32_t own = chart.insights.heads.people[s];
      for (base::Slot c = chart.organization.first_child(s); c < chart.organization.first_child(s + 1); ++c)
        own -= chart.insights.heads.people[c];
      const std::uint32_t silo = chart.insights.silos.of[s];
      if (silo != kNoSlot) people[silos.part[silo]] += own;
    }
    for (std::size_t part = 0; part < people.size(); ++part)
      EXPECT_TRUE(people[part] >= chart.view.k || (part == silos.borders.size() && people[part] == 0))
          << people[part];
  });
  EXPECT_GT(borders, 50U);
}

TEST(Silos, LanesAndWhatIsNotDrawnMakeUpAllCrossings) {
  std::size_t lanes = 0;
  for (const model::Detail detail : kDetails)
    for (unsigned seed = 0; seed < 2 * kOverlaySeeds; ++seed) {
      Overlaid chart(seed, detail, false);
      const FlowLayer layer = flow_layer(chart.with_figures(), chart.all);
      std::uint64_t drawn = 0, crossing = 0;
      for (const scene::Flow& flow : layer.scene.flows) {
        EXPECT_EQ(flow.kind, scene::FlowKind::crossing);
        drawn += flow.handovers;
        ++lanes;
      }
      for (std::uint32_t part = 0; part < chart.figures.silos.now.parts; ++part)
        crossing += chart.figures.silos.now.out(part);
      EXPECT_EQ(drawn, layer.shown);
      EXPECT_EQ(layer.shown + layer.not_drawn, crossing);
      for (const scene::Flow& flow : layer.scene.flows)
        for (const Rect& card : chart.arrangement.placement.card)
          for (const base::Point& point : flow.path.points) EXPECT_FALSE(card.grown(-0.5).contains(point));
      for (std::size_t i = 0; i < layer.scene.badges.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
          EXPECT_FALSE(layer.scene.badges[i].box.overlaps(layer.scene.badges[j].box));
    }
  EXPECT_GT(lanes, 50U);
}

TEST(Silos, AFilterMovesNoLane) {
  std::size_t compared = 0;
  for (unsigned seed = 0; seed < kOverlaySeeds; ++seed) {
    Overlaid chart(seed, model::Detail::mid, false);
    const FlowLayer whole = flow_layer(chart.with_figures(), chart.all);
    chart.figures = overlay_figures(chart.subject(), chart.every(3));
    const FlowLayer some = flow_layer(chart.with_figures(), chart.every(3));
    for (const scene::Flow& flow : some.scene.flows) {
      const auto same = std::find_if(
          whole.scene.flows.begin(), whole.scene.flows.end(),
          [&](const scene::Flow& other) { return other.from == flow.from && other.to == flow.to; });
      ASSERT_NE(same, whole.scene.flows.end());
      EXPECT_EQ(same->path.points.front().x, flow.path.points.front().x);
      EXPECT_EQ(same->path.points.back().x, flow.path.points.back().x);
      ++compared;
    }
  }
  EXPECT_GT(compared, 20U);
}

class EveryHeatTheme : public testing::TestWithParam<model::Theme> {};

TEST_P(EveryHeatTheme, HeatGroundsCarryWordsAndGetStrongerStepByStep) {
  const Theme& colours = theme(GetParam());
  double last = 1;
  for (std::uint32_t step = 1; step <= kHeatSteps; ++step) {
    const base::Colour ground = heat_ground(step, GetParam());
    EXPECT_GE(base::contrast(colours.text, ground), 4.5) << step;
    EXPECT_GE(base::contrast(colours.text_secondary, ground), step < kHeatSteps ? 3.0 : 2.5) << step;
    const double from_canvas = base::contrast(ground, colours.canvas);
    EXPECT_GT(from_canvas, last + 0.05) << step;
    last = from_canvas;
    // Vermilion means something else.
    EXPECT_GE(base::contrast(colours.flow_cross, ground) + std::abs(ground.r - colours.flow_cross.r) / 40.0,
              1.3);
  }
}

INSTANTIATE_TEST_SUITE_P(Themes, EveryHeatTheme,
                         testing::Values(model::Theme::light, model::Theme::dark, model::Theme::projector,
                                         model::Theme::print));

}  // namespace
}  // namespace flipchart::compose
