// What a reader of the chart may rely on, on random charts, and one small chart to the letter.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "compose/layers.hpp"
#include "random_chart.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Point;
using base::Rect;
using base::Slot;

struct Drawn {
  model::Organization organization;
  model::History history;
  model::Decisions decisions;
  Insights insights;
  model::View view;
  Arrangement arrangement;
  scene::Scene scene;
};

Drawn drawn(model::Organization organization, model::History history, const model::View& view,
            text::Measurer& measurer) {
  Drawn d;
  d.organization = std::move(organization);
  d.history = std::move(history);
  d.view = view;
  d.insights = insights_of(d.organization, d.history, view, {20000});
  d.arrangement = arranged(d.organization, d.insights, view);
  d.scene = chart_layer(
      {d.organization, d.history, d.decisions, d.insights, d.arrangement, d.view, {20000}, measurer});
  return d;
}

struct Way {
  model::Detail detail;
  bool flows;
};

class DrawnCharts : public testing::TestWithParam<unsigned> {
 protected:
  text::Measurer measurer;

  Drawn any(model::Detail detail, bool flows) {
    RandomChart random(GetParam());
    model::Organization organization = random.organization(1 + random.below(160));
    model::History history = random.history(organization, 50);
    model::View view;
    view.detail = detail;
    view.overlays.flows = flows;
    if (GetParam() % 5 == 0) view.stack = {model::Stack::Kind::off, 1};
    if (GetParam() % 7 == 0) view.stack = {model::Stack::Kind::columns, 3};
    return drawn(std::move(organization), std::move(history), view, measurer);
  }
};

constexpr Way kWays[] = {{model::Detail::mid, false},
                         {model::Detail::mid, true},
                         {model::Detail::near, false},
                         {model::Detail::far, true}};

TEST_P(DrawnCharts, EveryPositionIsExactlyOneCard) {
  for (const Way way : kWays) {
    if (way.detail == model::Detail::far) continue;
    const Drawn d = any(way.detail, way.flows);
    std::multiset<std::string> ids;
    for (const scene::Card& card : d.scene.cards)
      if (card.kind != scene::CardKind::customer) ids.insert(card.id.id);
    EXPECT_EQ(ids.size(), d.organization.size());
    for (Slot s = 0; s < d.organization.size(); ++s)
      EXPECT_EQ(ids.count(std::string(d.organization.id(s))), 1U);
  }
}

TEST_P(DrawnCharts, CardsNeverOverlap) {
  for (const Way way : kWays) {
    const Drawn d = any(way.detail, way.flows);
    for (std::size_t i = 0; i < d.scene.cards.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        EXPECT_FALSE(d.scene.cards[i].box.grown(-1e-6).overlaps(d.scene.cards[j].box.grown(-1e-6)))
            << d.scene.cards[i].id.id << " " << d.scene.cards[j].id.id;
  }
}

TEST_P(DrawnCharts, CentresAreMirroredBetweenTheViews) {
  const Drawn d = any(model::Detail::mid, false);
  const scene::Scene turned = scene::faced(d.scene, 1);
  ASSERT_EQ(turned.cards.size(), d.scene.cards.size());
  for (std::size_t i = 0; i < turned.cards.size(); ++i) {
    const Point a = d.scene.cards[i].box.centre();
    const Point b = turned.cards[i].box.centre();
    EXPECT_DOUBLE_EQ(a.x, b.x);
    EXPECT_NEAR(a.y + b.y, d.scene.extent, 1e-6);
  }
}

TEST_P(DrawnCharts, EveryReportingLineIsALink) {
  const Drawn d = any(model::Detail::mid, false);
  std::set<std::pair<std::string, std::string>> links;
  for (const scene::Link& link : d.scene.links)
    if (link.kind == scene::LinkKind::reports) {
      EXPECT_TRUE(links.insert({link.from.id, link.to.id}).second);
    }
  std::size_t lines = 0;
  for (Slot s = 0; s < d.organization.size(); ++s) {
    if (d.organization.parent(s) == kNoSlot) continue;
    ++lines;
    EXPECT_TRUE(links.count(
        {std::string(d.organization.id(s)), std::string(d.organization.id(d.organization.parent(s)))}));
  }
  EXPECT_EQ(links.size(), lines);
}

TEST_P(DrawnCharts, EveryServingPairIsALink) {
  for (const bool flows : {false, true}) {
    const Drawn d = any(model::Detail::mid, flows);
    std::set<std::pair<std::string, std::string>> links;
    bool any_path = false;
    for (const scene::Link& link : d.scene.links) {
      if (link.kind != scene::LinkKind::serves) continue;
      links.insert({link.from.id, link.to.id});
      any_path = any_path || !link.path.empty();
    }
    for (const model::ServingLink& link : d.organization.links()) {
      const std::string customer(d.organization.text(d.organization.customers()[link.customer].id));
      EXPECT_TRUE(links.count({std::string(d.organization.id(link.position)), customer}));
    }
    if (flows) {
      EXPECT_FALSE(any_path) << "arrivals take their place";
    }
  }
}

// A leg of a flattened path passes through the inside of a box when a sample of it does.
bool passes_through(const std::vector<Point>& legs, const Rect& box) {
  for (std::size_t i = 1; i < legs.size(); ++i) {
    const Point a = legs[i - 1];
    const Point b = legs[i];
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    const int samples = std::max(1, static_cast<int>(length / 1.5));
    for (int s = 0; s <= samples; ++s)
      if (box.contains(a + (b - a) * (static_cast<double>(s) / samples))) return true;
  }
  return false;
}

TEST_P(DrawnCharts, NoLinePassesUnderAForeignCard) {
  for (const Way way : kWays) {
    const Drawn d = any(way.detail, way.flows);
    for (const scene::Link& link : d.scene.links) {
      const std::vector<Point> legs = scene::flattened(link.path);
      for (const scene::Card& card : d.scene.cards) {
        if (card.id.id == link.from.id || card.id.id == link.to.id) continue;
        EXPECT_FALSE(passes_through(legs, card.box.grown(-0.5)))
            << static_cast<int>(link.kind) << " " << link.from.id << "-" << link.to.id << " under "
            << card.id.id;
      }
    }
  }
}

TEST_P(DrawnCharts, WordsStayOnTheirCards) {
  for (const Way way : kWays) {
    const Drawn d = any(way.detail, way.flows);
    for (const scene::Card& card : d.scene.cards) {
      for (const scene::Text& line : card.texts) {
        EXPECT_GE(line.font.size, 11);
        const double width = measurer.width(line.text, {line.font.size, line.font.weight});
        EXPECT_NEAR(width, line.width, 1e-6);
        const Rect within{0, 0, card.box.w, card.box.h};
        if (line.sideways) {
          EXPECT_LE(width, card.box.h);
          continue;
        }
        const double left = line.at.x - (line.align == scene::Align::middle ? width / 2 : 0);
        EXPECT_GE(left, within.x);
        EXPECT_LE(left + width, within.right() + 0.1) << line.text;
        EXPECT_GE(line.at.y - line.font.size * 0.8, within.y - 0.5) << line.text;
        EXPECT_LE(line.at.y + line.font.size * 0.2, within.bottom() + 0.5) << line.text;
      }
    }
  }
}

TEST_P(DrawnCharts, LabelsStayInsideThePicture) {
  for (const Way way : kWays) {
    const Drawn d = any(way.detail, way.flows);
    for (const scene::Text& label : d.scene.labels) {
      const double before = label.align == scene::Align::end      ? 1
                            : label.align == scene::Align::middle ? 0.5
                                                                  : 0;
      const double left = label.at.x - before * label.width;
      EXPECT_GE(left, d.scene.bounds.x - 1e-6) << label.text;
      EXPECT_LE(left + label.width, d.scene.bounds.right() + 0.1) << label.text;
      EXPECT_FALSE(label.text.empty());
      EXPECT_GT(label.middle_rise, 0);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, DrawnCharts, testing::Range(1U, 26U));

model::Organization small_chart() {
  model::OrganizationParts parts;
  const auto add = [&](const char* id, const char* name, const char* title, const char* department,
                       std::uint32_t parent) {
    model::PositionPart part;
    part.id = parts.texts.intern(id);
    part.title = parts.texts.intern(title);
    part.department = parts.texts.intern(department);
    part.parent = parent;
    part.first_holder = static_cast<std::uint32_t>(parts.holders.size());
    if (*name != 0) {
      model::Holder holder;
      holder.name = parts.texts.intern(name);
      parts.holders.push_back(holder);
      part.holder_count = 1;
    }
    parts.positions.push_back(part);
  };
  add("E1", "Ada Byron", "Chief", "", model::kNoSlot);
  add("E2", "Bo Chen", "Head of sales", "Sales", 0);
  add("E3", "Cy Diaz", "Head of care", "Care", 0);
  add("E4", "Di Eder", "Agent", "Sales", 1);
  add("E5", "", "Agent", "Care", 2);
  model::Customer customer;
  customer.id = parts.texts.intern("C1");
  customer.name = parts.texts.intern("Nordwind");
  customer.segment = parts.texts.intern("Enterprise");
  parts.customers.push_back(customer);
  parts.links.push_back({0, 3, 1});
  parts.dotted.push_back({3, 2});
  return model::Organization(std::move(parts));
}

TEST(ChartLayer, ASmallChartHoldsWhatItsOrganizationSays) {
  text::Measurer measurer;
  const Drawn d = drawn(small_chart(), {}, {}, measurer);
  const std::string dump = scene::dumped(d.scene);
  for (const char* line : {"\"Ada Byron\"", "\"Chief\"", "\"Vacant\"", "\"Nordwind\"", "\"Enterprise\"",
                           "\"1 customer\"", "\"Sales\"", "\"Care\""})
    EXPECT_NE(dump.find(line), std::string::npos) << line;
  EXPECT_EQ(d.scene.bands.size(), 3U) << dump;
  EXPECT_EQ(d.scene.rules.size(), 1U) << "only the team with a customer is the front line";
  const auto dotted = std::find_if(d.scene.links.begin(), d.scene.links.end(), [](const scene::Link& link) {
    return link.kind == scene::LinkKind::dotted;
  });
  ASSERT_NE(dotted, d.scene.links.end());
  EXPECT_FALSE(dotted->path.empty());
  EXPECT_EQ(dotted->stroke.dash.size(), 2U);
}

TEST(ChartLayer, NamesGiveWayToRolesAndToNothing) {
  text::Measurer measurer;
  model::View view;
  view.names = model::Names::roles;
  const std::string roles = scene::dumped(drawn(small_chart(), {}, view, measurer).scene);
  EXPECT_EQ(roles.find("Ada Byron"), std::string::npos);
  EXPECT_NE(roles.find("\"Head of sales\""), std::string::npos);
  view.names = model::Names::none;
  const std::string none = scene::dumped(drawn(small_chart(), {}, view, measurer).scene);
  EXPECT_EQ(none.find("Ada Byron"), std::string::npos);
  EXPECT_EQ(none.find("\"Chief\""), std::string::npos);
}

TEST(ChartLayer, RoomSafetyShowsLeadersByRoleWhereFlowsAreCounted) {
  text::Measurer measurer;
  model::View view;
  view.room_safe = true;
  EXPECT_NE(scene::dumped(drawn(small_chart(), {}, view, measurer).scene).find("Bo Chen"), std::string::npos);
  view.overlays.flows = true;
  const std::string dump = scene::dumped(drawn(small_chart(), {}, view, measurer).scene);
  EXPECT_EQ(dump.find("Bo Chen"), std::string::npos);
  EXPECT_NE(dump.find("Di Eder"), std::string::npos) << "nothing is counted at single cards";
}

TEST(ChartLayer, AGroupOfPostsShowsItsKindAndItsSize) {
  text::Measurer measurer;
  auto chart = [] {
    model::OrganizationParts parts;
    parts.positions.resize(2);
    parts.positions[0].id = parts.texts.intern("E1");
    parts.positions[0].holder_count = 1;
    parts.holders.push_back({parts.texts.intern("Ada Byron"), 0, 0});
    parts.positions[1].id = parts.texts.intern("E1.1");
    parts.positions[1].parent = 0;
    parts.positions[1].title = parts.texts.intern("Analyst");
    parts.positions[1].group = true;
    parts.positions[1].fte = 12.5F;
    return model::Organization(std::move(parts));
  };
  model::View view;
  view.room_safe = false;
  const std::string open = scene::dumped(drawn(chart(), {}, view, measurer).scene);
  EXPECT_NE(open.find("\"Analyst \u00B7 12.5 posts\""), std::string::npos) << open;
  EXPECT_EQ(open.find("Vacant"), std::string::npos) << open;
  view.room_safe = true;
  view.k = 20;
  const std::string room = scene::dumped(drawn(chart(), {}, view, measurer).scene);
  EXPECT_EQ(room.find("posts"), std::string::npos) << "fewer than the room may count";
}

}  // namespace
}  // namespace flipchart::compose
