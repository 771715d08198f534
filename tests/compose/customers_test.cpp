// Customers at any number: their boxes, their pills, their lines, and what is said of those that are not
// drawn.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "compose/pager.hpp"
#include "compose/serving_bundles.hpp"
#include "random_chart.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Point;
using base::Rect;
using base::Slot;

struct Market {
  std::uint32_t people = 40;
  std::uint32_t customers = 30;
  std::uint32_t segments = 4;  // 0: none is named
  std::uint32_t links = 2;     // of each customer at most
  std::uint32_t silos = 3;     // branches below the first
  std::size_t name = 0;        // letters of every name
  std::uint32_t shelf = 0;     // of the people, the last
};

model::Organization organization_of(const Market& market, unsigned seed) {
  RandomChart random(seed);
  model::OrganizationParts parts;
  for (std::uint32_t i = 0; i < market.people; ++i) {
    model::PositionPart part;
    part.id = parts.texts.intern("P" + std::to_string(i));
    part.on_shelf = i >= market.people - market.shelf;
    if (i > 0 && !part.on_shelf) part.parent = i <= market.silos ? 0 : 1 + (i - 1) / 4;
    if (part.parent != kNoSlot && part.parent >= i) part.parent = 0;
    if (i > 0 && i <= market.silos) part.department = parts.texts.intern("Silo " + std::to_string(i));
    parts.positions.push_back(part);
  }
  for (std::uint32_t i = 0; i < market.customers; ++i) {
    model::Customer customer;
    customer.id = parts.texts.intern("C" + std::to_string(i));
    customer.name = parts.texts.intern(std::string(market.name, 'm') + " " + std::to_string(i));
    if (market.segments > 0)
      customer.segment = parts.texts.intern(std::string(market.name, 's') + "Segment " +
                                            std::to_string(i % market.segments));
    parts.customers.push_back(customer);
    std::set<Slot> servers;
    for (std::size_t l = random.below(market.links + 1); l > 0 && market.people > 0; --l)
      servers.insert(static_cast<Slot>(random.below(market.people)));
    for (const Slot server : servers) parts.links.push_back({i, server, 1});
  }
  return model::Organization(std::move(parts));
}

struct Chart {
  Chart(const Market& market, const model::View& asked, double zoom = 1)
      : organization(organization_of(market, 7)),
        view(asked),
        insights(insights_of(organization, history, view, {0})),
        arrangement(arranged(organization, insights, view)),
        scene(chart_layer(subject(), zoom)) {}

  Subject subject() { return {organization, history, decisions, insights, arrangement, view, {0}, measurer}; }

  text::Measurer measurer;
  model::Organization organization;
  model::History history;
  model::Decisions decisions;
  model::View view;
  Insights insights;
  Arrangement arrangement;
  scene::Scene scene;
};

model::View view_of(model::Detail detail) {
  model::View view;
  view.detail = detail;
  return view;
}

const std::vector<Market>& markets() {
  static const std::vector<Market> all{
      {},
      {40, 0},
      {0, 20},
      {1, 5, 1, 1, 0},
      {60, 5000, 1},
      {60, 2000, 2000, 1},
      {60, 300, 0},
      {300, 1500, 40, 3, 8},
      {300, 600, 5, 3, 0},  // no bands
      {900, 400, 6, 2, 8},  // in the shape of the page
      {40, 60, 3, 0},       // served by nobody
      {40, 12, 2, 2, 3, 10'000},
      {60, 80, 4, 2, 3, 0, 20},
      {60, 80, 4, 2, 3, 0, 60},
  };
  return all;
}

template <class Each>
void for_each_chart(Each each) {
  for (std::size_t i = 0; i < markets().size(); ++i) {
    for (const model::Detail detail : {model::Detail::mid, model::Detail::near, model::Detail::far}) {
      SCOPED_TRACE("market " + std::to_string(i) + ", detail " + std::to_string(static_cast<int>(detail)));
      Chart chart(markets()[i], view_of(detail));
      each(chart);
    }
  }
}

std::vector<const scene::Link*> serving_lines(const scene::Scene& scene) {
  std::vector<const scene::Link*> lines;
  for (const scene::Link& link : scene.links)
    if (link.kind == scene::LinkKind::serves && !link.path.empty()) lines.push_back(&link);
  return lines;
}

bool inside(const Rect& inner, const Rect& outer) {
  return inner.x >= outer.x - 1e-6 && inner.y >= outer.y - 1e-6 && inner.right() <= outer.right() + 1e-6 &&
         inner.bottom() <= outer.bottom() + 1e-6;
}

TEST(Customers, StandApartInTheBoxesOfTheirSegments) {
  for_each_chart([](Chart& chart) {
    const Arrangement& a = chart.arrangement;
    EXPECT_LE(a.segment_name.size(), kMostSegments);
    std::vector<Rect> pills = a.placement.customer;
    ASSERT_EQ(pills.size(), a.segment_pills ? a.segment_name.size() : chart.organization.customers().size());
    for (std::size_t i = 0; i < pills.size(); ++i)
      EXPECT_TRUE(inside(pills[i], a.placement.segment[a.segment_pills ? i : a.segment_of[i]]));
    std::sort(pills.begin(), pills.end(),
              [](const Rect& l, const Rect& r) { return l.y != r.y ? l.y < r.y : l.x < r.x; });
    for (std::size_t i = 1; i < pills.size(); ++i) EXPECT_FALSE(pills[i - 1].overlaps(pills[i]));
    for (const Rect& card : a.placement.card)
      for (const Rect& segment : a.placement.segment) EXPECT_FALSE(card.overlaps(segment));
  });
}

TEST(Customers, SmallSegmentsOfVeryManyShareTheLastBox) {
  Chart chart({60, 2000, 2000, 1}, view_of(model::Detail::mid));
  const Arrangement& a = chart.arrangement;
  ASSERT_EQ(a.segment_name.size(), kMostSegments);
  EXPECT_EQ(a.segment_name.back(), "1,977 smaller segments");
  EXPECT_EQ(std::count(a.segment_of.begin(), a.segment_of.end(), kMostSegments - 1), 1977);
}

TEST(Customers, WordsStayOnPillsAndInBoxes) {
  for_each_chart([](Chart& chart) {
    for (const scene::Card& card : chart.scene.cards) {
      for (const scene::Text& line : card.texts) EXPECT_LE(line.width, card.box.w) << line.text;
    }
  });
}

TEST(Customers, LinesAreFewPassNoCardAndTheRestIsCounted) {
  for_each_chart([](Chart& chart) {
    const ServingPlan plan = serving_plan(chart.subject());
    std::uint64_t links = plan.not_drawn;
    for (const ServingBundle& bundle : plan.bundles) links += bundle.links;
    EXPECT_EQ(links, chart.organization.links().size());
    EXPECT_LE(plan.bundles.size(), kMostServingLines);
    EXPECT_LE(serving_lines(chart.scene).size(), plan.bundles.size());
    EXPECT_EQ(serving_lines(chart.scene).size() == plan.bundles.size(),
              serving_not_drawn(chart.subject()) == plan.not_drawn);
    for (const scene::Link* line : serving_lines(chart.scene)) {
      for (const Point& p : scene::flattened(line->path)) {
        for (const scene::Card& card : chart.scene.cards)
          EXPECT_FALSE(card.box.grown(-0.5).contains(p)) << line->from.id << " under " << card.id.id;
      }
    }
  });
}

TEST(Customers, TheSameCustomersAreDrawnTheSameWayAndMirrored) {
  for_each_chart([](Chart& chart) {
    EXPECT_EQ(scene::dumped(chart.scene), scene::dumped(chart_layer(chart.subject())));
    const scene::Scene turned = scene::faced(chart.scene, 1);
    ASSERT_EQ(turned.cards.size(), chart.scene.cards.size());
    for (std::size_t i = 0; i < turned.cards.size(); ++i) {
      EXPECT_EQ(turned.cards[i].box.x, chart.scene.cards[i].box.x);
      EXPECT_NEAR(turned.cards[i].box.centre().y, chart.scene.extent - chart.scene.cards[i].box.centre().y,
                  1e-6);
    }
  });
}

TEST(Customers, FromAfarTheirSegmentsSayHowManyTheyAre) {
  for (const model::Detail detail : {model::Detail::mid, model::Detail::near}) {
    for (const Market& market : markets()) {
      Chart chart(market, view_of(detail), 0.1);
      for (const scene::Card& card : chart.scene.cards) EXPECT_NE(card.kind, scene::CardKind::customer);
      std::uint64_t said = 0;
      for (const scene::Band& band : chart.scene.bands) {
        if (band.id.kind != base::ItemKind::segment) continue;
        said += band.count;
        for (const scene::Text& label : chart.scene.labels) {
          const bool mine = band.box.contains({label.at.x, label.at.y - label.middle_rise});
          EXPECT_TRUE(!mine || label.width <= band.box.w) << label.text;
        }
      }
      EXPECT_EQ(said, market.customers);
    }
  }
}

TEST(Customers, AreServedFromTheShelfToo) {
  Chart chart({10, 20, 2, 2, 3, 0, 9}, view_of(model::Detail::mid));
  const Rect& shelf = chart.arrangement.placement.aside;
  const auto from_shelf = [&](const scene::Link* line) {
    const Point start = line->path.points.front();
    return start.x > shelf.x && start.x < shelf.right() && start.y == shelf.bottom();
  };
  const std::vector<const scene::Link*> lines = serving_lines(chart.scene);
  EXPECT_TRUE(std::any_of(lines.begin(), lines.end(), from_shelf));
}

TEST(Customers, OfPeopleWhoAreNotDrawnAreServedByTheLeaderWhoIs) {
  model::View view = view_of(model::Detail::mid);
  view.focus = "P0";
  view.focus_depth = 1;
  Chart chart({200, 40, 2, 2, 3}, view);
  ASSERT_LT(chart.arrangement.slot.size(), 10U);
  for (const model::ServingLink& link : chart.organization.links()) {
    const Slot card = chart.arrangement.shown_by[link.position];
    ASSERT_NE(card, kNoSlot);
    const Slot leader = chart.arrangement.slot[card];
    EXPECT_TRUE(leader == link.position || chart.organization.is_above(leader, link.position));
  }
  EXPECT_FALSE(serving_lines(chart.scene).empty());
}

TEST(Customers, LinksThatAreNotDrawnAreSaid) {
  const model::Organization organization = organization_of({300, 600, 5, 3, 0}, 7);
  text::Measurer measurer;
  const model::History history;
  const model::Decisions decisions;
  const scene::Page page =
      Pager(organization, history, decisions, {0}, measurer).page(view_of(model::Detail::mid));
  EXPECT_NE(page.statement.find("links to customers not drawn"), std::string::npos);
}

}  // namespace
}  // namespace flipchart::compose
