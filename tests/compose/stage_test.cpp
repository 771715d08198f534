// Laws of the stage, over random companies: what is presented can be read from the back, nothing lies on
// anything else, and its numbers are those of the flow room.
#include "compose/stage.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "compose/overlay_figures.hpp"
#include "compose/random_chart.hpp"
#include "compose/roll_up.hpp"
#include "compose/theme.hpp"

namespace flipchart::compose {
namespace {

using base::Rect;

constexpr unsigned kStageSeeds = 24;
constexpr base::Size kStageSizes[] = {{1792, 820}, {1360, 820}, {1000, 1500}};

// Companies from a handful to some hundreds, with everything that RandomChart puts in.
class RandomStage {
 public:
  explicit RandomStage(unsigned seed, base::Size size = kStageSizes[0], bool room_safe = false)
      : random_(seed) {
    organization = random_.organization(12 + random_.below(seed % 3 == 0 ? 400 : 90));
    history = random_.history(organization, random_.below(500));
    view.overlays.flows = true;
    view.detail = model::Detail::far;
    view.presented = true;
    view.room_safe = room_safe;
    view.theme = model::Theme::projector;
    view.size = size;
    insights = insights_of(organization, history, view, today);
    arrangement = arranged(organization, insights, view);
    all = flow::kept_by(view.filter, organization, history, insights.routes, insights.silos);
  }
  Subject subject() {
    return {organization, history, decisions, insights, arrangement, view, today, measurer};
  }
  Stage stage(const Highlight& highlight = {}) { return stage_of(subject(), all, highlight); }
  // Of the largest pair of units that hand over to each other sideways; empty where there is none.
  Highlight largest_seam() const {
    const auto largest =
        std::max_element(insights.whole.across.begin(), insights.whole.across.end(),
                         [](const auto& l, const auto& r) { return l.handovers < r.handovers; });
    Highlight highlight;
    if (largest == insights.whole.across.end()) return highlight;
    highlight.seam_from = organization.id(insights.units.leader[largest->from]);
    highlight.seam_to = organization.id(insights.units.leader[largest->to]);
    return highlight;
  }

  model::Organization organization;
  model::History history;
  model::Decisions decisions;
  model::View view;
  base::Date today{20000};
  Insights insights;
  Arrangement arrangement;
  flow::Kept all;
  text::Measurer measurer;

 private:
  RandomChart random_;
};

scene::Scene all_of(const Stage& stage) {
  scene::Scene scene = stage.ground;
  scene::append(scene, stage.flows.scene);
  scene::append(scene, stage.lit);
  return scene;
}

Rect box_of(const scene::Text& text, base::Point corner) {
  const double before = text.align == scene::Align::start    ? 0
                        : text.align == scene::Align::middle ? text.width / 2
                                                             : text.width;
  const base::Point at = corner + text.at;
  // From the top of capitals to where descenders end.
  const double up = 0.74 * text.font.size;
  const double down = 0.2 * text.font.size;
  if (text.sideways) return {at.x - up, at.y + before - text.width, up + down, text.width};
  return {at.x - before, at.y - up, text.width, up + down};
}

struct Written {
  std::string text;
  double size = 0;
  Rect box;
};

std::vector<Written> written_on(const scene::Scene& scene) {
  std::vector<Written> all;
  const auto add = [&](const scene::Text& text, base::Point corner) {
    all.push_back({text.text, text.font.size, box_of(text, corner)});
  };
  for (const scene::Card& card : scene.cards)
    for (const scene::Text& text : card.texts) add(text, {card.box.x, card.box.y});
  for (const scene::Badge& badge : scene.badges)
    for (const scene::Text& text : badge.texts) add(text, {badge.box.x, badge.box.y});
  for (const scene::Text& text : scene.labels) add(text, {});
  return all;
}

bool inside(const Rect& outer, const Rect& inner) {
  const Rect room = outer.grown(0.5);
  return inner.x >= room.x && inner.y >= room.y && inner.right() <= room.right() &&
         inner.bottom() <= room.bottom();
}

void expect_nothing_overlaps(const scene::Scene& scene, const std::string& where) {
  const std::vector<Written> words = written_on(scene);
  for (std::size_t i = 0; i < words.size(); ++i) {
    EXPECT_TRUE(inside(scene.bounds, words[i].box))
        << where << ": \"" << words[i].text << "\" leaves the page";
    for (std::size_t k = i + 1; k < words.size(); ++k)
      EXPECT_FALSE(words[i].box.grown(-0.5).overlaps(words[k].box))
          << where << ": \"" << words[i].text << "\" and \"" << words[k].text << '"';
  }
  std::vector<Rect> boxes;
  for (const scene::Card& card : scene.cards) boxes.push_back(card.box);
  for (const scene::Badge& badge : scene.badges) boxes.push_back(badge.box);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    EXPECT_TRUE(inside(scene.bounds, boxes[i])) << where;
    for (std::size_t k = i + 1; k < boxes.size(); ++k)
      EXPECT_FALSE(boxes[i].grown(-0.1).overlaps(boxes[k])) << where << ": box " << i << " and " << k;
  }
  for (std::size_t i = 0; i < scene.bands.size(); ++i) {
    EXPECT_TRUE(inside(scene.bounds, scene.bands[i].box)) << where;
    if (scene.bands[i].id.kind == base::ItemKind::unit) continue;  // a tint inside another
    for (std::size_t k = i + 1; k < scene.bands.size(); ++k)
      EXPECT_FALSE(scene.bands[k].id.kind != base::ItemKind::unit &&
                   scene.bands[i].box.grown(-0.1).overlaps(scene.bands[k].box))
          << where;
  }
}

TEST(Stage, EveryLetterCanBeReadFromTheBack) {
  std::size_t letters = 0;
  for (const base::Size size : kStageSizes) {
    for (unsigned seed = 0; seed < kStageSeeds; ++seed) {
      RandomStage random(seed, size);
      for (const Highlight& highlight : {Highlight{}, random.largest_seam()}) {
        for (const Written& words : written_on(all_of(random.stage(highlight)))) {
          ++letters;
          EXPECT_GE(words.size, kStageLetters) << "seed " << seed << ": " << words.text;
          EXPECT_FALSE(words.text.empty());
        }
      }
    }
  }
  EXPECT_GT(letters, 1000U);
}

TEST(Stage, NothingLiesOnAnythingElseAndNothingLeavesThePage) {
  for (const base::Size size : kStageSizes) {
    for (unsigned seed = 0; seed < kStageSeeds; ++seed) {
      RandomStage random(seed, size, seed % 2 == 0);
      const scene::Scene plain = all_of(random.stage());
      const std::string where = "seed " + std::to_string(seed) + " at " + std::to_string(size.w);
      expect_nothing_overlaps(plain, where);
      expect_nothing_overlaps(scene::faced(plain, 1), where + ", customers on top");
      expect_nothing_overlaps(all_of(random.stage(random.largest_seam())), where + ", a seam");
    }
  }
}

TEST(Stage, CountsAreThoseOfTheFlowRoom) {
  std::size_t flows = 0;
  for (unsigned seed = 0; seed < kStageSeeds; ++seed) {
    RandomStage random(seed);
    for (const Highlight& highlight : {Highlight{}, random.largest_seam()}) {
      const Stage stage = random.stage(highlight);
      std::uint64_t drawn = 0;
      std::uint64_t arrived = 0;
      for (const scene::Flow& flow : stage.flows.scene.flows) {
        if (flow.kind == scene::FlowKind::from_customer) {
          arrived += flow.handovers;
          continue;
        }
        drawn += flow.handovers;
        if (flow.from.kind != base::ItemKind::position || flow.to.kind != base::ItemKind::position) continue;
        ++flows;
        const std::uint32_t from = random.insights.units.of[random.organization.find(flow.from.id)];
        const std::uint32_t to = random.insights.units.of[random.organization.find(flow.to.id)];
        std::uint64_t counted = 0;
        for (const flow::UnitFlow& one : random.insights.whole.across)
          if (one.from == from && one.to == to) counted = one.handovers;
        EXPECT_EQ(flow.handovers, counted) << "seed " << seed;
      }
      std::uint64_t all = 0;
      for (const flow::UnitFlow& one : random.insights.whole.across) all += one.handovers;
      std::uint64_t arrivals = 0;
      for (const flow::Arrival& one : random.insights.whole.arrivals) arrivals += one.issues;
      EXPECT_EQ(stage.flows.shown, drawn);
      EXPECT_EQ(drawn + stage.flows.not_drawn, all) << "seed " << seed;
      EXPECT_EQ(arrived + stage.flows.thin_arrivals, arrivals) << "seed " << seed;
    }
  }
  EXPECT_GT(flows, 50U);
}

TEST(Stage, SafeForTheRoomNoCountTellsAboutFewerThanK) {
  std::size_t ends = 0;
  for (unsigned seed = 0; seed < kStageSeeds; ++seed) {
    RandomStage random(seed, kStageSizes[0], true);
    random.view.k = 4;
    const flow::Units& units = random.insights.units;
    std::vector<std::uint32_t> heads(units.size(), 0);
    for (base::Slot s = 0; s < random.organization.size(); ++s)
      heads[units.of[s]] += random.organization.heads(s);
    const std::vector<std::uint32_t> group = rolled_up(heads, units.above, random.view.k);
    std::vector<std::uint64_t> together(units.size(), 0);
    for (std::size_t unit = 0; unit < units.size(); ++unit)
      if (group[unit] != base::kNoSlot) together[group[unit]] += heads[unit];
    const Stage stage = random.stage();
    for (const scene::Flow& flow : stage.flows.scene.flows) {
      for (const base::ItemId& end : {flow.from, flow.to}) {
        if (end.kind != base::ItemKind::position) continue;
        const std::uint32_t counted = group[units.of[random.organization.find(end.id)]];
        ASSERT_NE(counted, base::kNoSlot);
        EXPECT_GE(together[counted], random.view.k) << "seed " << seed;
        ++ends;
      }
    }
    for (const scene::Card& card : stage.ground.cards)
      for (const scene::Text& text : card.texts)
        for (const std::string few : {"0 people", "1 person", "2 people", "3 people"})
          EXPECT_NE(text.text, few) << "seed " << seed;
  }
  EXPECT_GT(ends, 20U);
}

TEST(Stage, AFilterMovesNoCard) {
  for (unsigned seed = 0; seed < kStageSeeds; ++seed) {
    RandomStage random(seed);
    const Stage whole = random.stage();
    flow::Kept some = random.all;
    some.issues = 0;
    for (std::size_t i = 0; i < some.keep.size(); ++i) {
      some.keep.set(i, i % 3 == 0);
      some.issues += some.keep[i] ? 1 : 0;
    }
    const Stage filtered = stage_of(random.subject(), some, {});
    EXPECT_EQ(scene::dumped(whole.ground), scene::dumped(filtered.ground)) << "seed " << seed;
  }
}

TEST(Stage, WithASeamSelectedItsTeamsAreRingedAndOtherFlowsAreQuiet) {
  const Theme& colours = theme(model::Theme::projector);
  std::size_t seams = 0;
  for (unsigned seed = 0; seed < kStageSeeds; ++seed) {
    RandomStage random(seed);
    const Highlight seam = random.largest_seam();
    if (seam.empty()) continue;
    const Stage stage = random.stage(seam);
    const auto ringed = [&](const std::string& id) {
      return std::any_of(stage.lit.rings.begin(), stage.lit.rings.end(),
                         [&](const scene::Ring& ring) { return ring.on.id == id; });
    };
    bool drawn = false;
    for (const scene::Flow& flow : stage.flows.scene.flows) {
      const bool of_seam = (flow.from.id == seam.seam_from && flow.to.id == seam.seam_to) ||
                           (flow.from.id == seam.seam_to && flow.to.id == seam.seam_from);
      drawn = drawn || of_seam;
      if (!of_seam) continue;
      EXPECT_TRUE(flow.colour == colours.flow_cross || flow.colour == colours.flow_within) << "seed " << seed;
    }
    if (!drawn) continue;  // between leaders, who are no teams
    ++seams;
    EXPECT_TRUE(ringed(seam.seam_from)) << "seed " << seed;
    EXPECT_TRUE(ringed(seam.seam_to)) << "seed " << seed;
    for (const scene::Flow& flow : stage.flows.scene.flows) {
      const bool of_seam = (flow.from.id == seam.seam_from && flow.to.id == seam.seam_to) ||
                           (flow.from.id == seam.seam_to && flow.to.id == seam.seam_from);
      if (!of_seam) {
        EXPECT_FALSE(flow.colour == colours.flow_cross || flow.colour == colours.flow_within)
            << "seed " << seed;
      }
    }
    ASSERT_EQ(stage.lit.badges.size(), 1U) << "seed " << seed;
    EXPECT_NE(stage.lit.badges[0].texts.back().text.find("handover"), std::string::npos);
  }
  EXPECT_GT(seams, 10U);
}

TEST(Stage, TheBadgeOfASeamLeavesItsFlowToBeSeen) {
  std::size_t short_ones = 0;
  for (unsigned seed = 0; seed < kStageSeeds; ++seed) {
    RandomStage random(seed);
    for (const flow::UnitFlow& flow : random.insights.whole.across) {
      Highlight seam;
      seam.seam_from = random.organization.id(random.insights.units.leader[flow.from]);
      seam.seam_to = random.organization.id(random.insights.units.leader[flow.to]);
      const Stage stage = random.stage(seam);
      if (stage.lit.badges.size() != 1) continue;
      const scene::Badge& badge = stage.lit.badges.front();
      for (const scene::Flow& line : stage.flows.scene.flows) {
        if (line.from != badge.from || line.to != badge.to) continue;
        Rect box;
        for (const base::Point& point : line.path.points)
          box = box.united({point.x - line.width / 2, point.y - line.width / 2, line.width, line.width});
        if (box.w >= badge.box.w + 80) continue;
        ++short_ones;
        EXPECT_FALSE(badge.box.grown(-1).overlaps(box)) << "seed " << seed << ' ' << seam.seam_from;
      }
    }
  }
  EXPECT_GT(short_ones, 10U);
}

TEST(Stage, IsTintedAsTheChartIs) {
  std::size_t tinted = 0;
  for (unsigned seed = 0; seed < kStageSeeds; ++seed) {
    RandomStage random(seed, kStageSizes[0], seed % 2 == 0);
    random.view.overlays.hotspots = true;
    const OverlayFigures figures = overlay_figures(random.subject(), random.all);
    Subject subject = random.subject();
    subject.figures = &figures;
    const Stage stage = stage_of(subject, random.all, {});
    const Theme& colours = theme(random.view.theme);
    for (const scene::Card& card : stage.ground.cards) {
      if (card.kind != scene::CardKind::unit || card.id.kind != base::ItemKind::position) continue;
      const std::uint32_t unit = random.insights.units.of[random.organization.find(card.id.id)];
      const std::uint32_t step = figures.heat.step[unit];
      EXPECT_EQ(card.fill, step == 0 ? colours.card : heat_ground(step, random.view.theme))
          << "seed " << seed;
      tinted += step == 0 ? 0 : 1;
    }
    expect_nothing_overlaps(all_of(stage), "seed " + std::to_string(seed) + ", hot spots");
  }
  EXPECT_GT(tinted, 50U);
}

}  // namespace
}  // namespace flipchart::compose
