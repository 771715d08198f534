// Promises of the highlight: a traced issue visits its stops in order, a seam shows its two teams and its
// leader.
#include <gtest/gtest.h>

#include <set>

#include "compose/highlight_route.hpp"
#include "compose/random_subject.hpp"

namespace flipchart::compose {
namespace {

TEST(Highlight, OfAnIssueVisitsItsStopsInOrder) {
  std::size_t traced = 0;
  for (unsigned seed = 0; seed < 30; ++seed) {
    RandomSubject random(seed);
    const Subject subject = random.subject();
    const flow::Routes& routes = random.insights.routes;
    for (std::uint32_t issue = 0; issue < random.history.issues().size() && issue < 20; ++issue) {
      Highlight highlight;
      highlight.issue = issue;
      const scene::Scene scene = highlight_layer(subject, highlight, {});
      std::vector<std::pair<std::string, std::string>> wanted;  // number, id
      const auto customer =
          random.organization.find_customer(random.history.text(random.history.issues()[issue].customer));
      std::size_t number = 0;
      if (customer != base::kNoSlot)
        wanted.emplace_back(std::to_string(++number), spot_of_customer(subject, customer).id.id);
      std::set<flow::HolderId> seen;  // who comes back keeps the number they have
      for (std::uint32_t i = routes.first_stop[issue]; i < routes.first_stop[issue + 1]; ++i) {
        if (!seen.insert(routes.stops[i].holder).second) continue;
        ++number;
        if (flow::on_chart(routes.stops[i].holder))
          wanted.emplace_back(std::to_string(number),
                              std::string(random.organization.id(routes.stops[i].holder)));
      }
      ASSERT_EQ(scene.pins.size(), wanted.size());
      for (std::size_t i = 0; i < wanted.size(); ++i) {
        EXPECT_EQ(scene.pins[i].text->text, wanted[i].first);
        EXPECT_EQ(scene.pins[i].on.id, wanted[i].second);
        ++traced;
      }
    }
  }
  EXPECT_GT(traced, 500U);
}

TEST(Highlight, FollowedStopByStopIsTheRouteFromItsBeginning) {
  std::size_t shorter = 0;
  for (unsigned seed = 0; seed < 30; ++seed) {
    RandomSubject random(seed);
    const Subject subject = random.subject();
    for (std::uint32_t issue = 0; issue < random.history.issues().size() && issue < 20; ++issue) {
      Highlight highlight;
      highlight.issue = issue;
      const scene::Scene whole = highlight_layer(subject, highlight, {});
      std::size_t before = 0;
      for (highlight.stops = 1; highlight.stops < 40; ++highlight.stops) {
        const scene::Scene part = highlight_layer(subject, highlight, {});
        ASSERT_LE(part.pins.size(), whole.pins.size());
        EXPECT_GE(part.pins.size(), before);
        EXPECT_LE(part.pins.size(), highlight.stops);
        before = part.pins.size();
        for (std::size_t i = 0; i < part.pins.size(); ++i) EXPECT_EQ(part.pins[i].on, whole.pins[i].on);
        if (part.pins.size() == whole.pins.size() && part.lit.size() == whole.lit.size()) break;
        if (part.pins.size() < whole.pins.size()) ++shorter;
      }
      EXPECT_EQ(before, whole.pins.size()) << "nobody hands an issue on forty times here";
    }
  }
  EXPECT_GT(shorter, 300U);
}

TEST(Highlight, RoutesPassThroughNoCard) {
  std::size_t hops = 0;
  std::size_t lines = 0;
  for (const model::Detail detail : {model::Detail::mid, model::Detail::near}) {
    for (unsigned seed = 0; seed < 30; ++seed) {
      RandomSubject random(seed, detail);
      for (std::uint32_t issue = 0; issue < random.history.issues().size() && issue < 20; ++issue) {
        Highlight highlight;
        highlight.issue = issue;
        const scene::Scene scene = highlight_layer(random.subject(), highlight, {});
        lines += scene.lit.size();
        hops += scene.pins.empty() ? 0 : scene.pins.size() - 1;
        for (const scene::Flow& flow : scene.lit) {
          const std::vector<base::Point> way = scene::flattened(flow.path);
          for (std::size_t i = 0; i + 1 < way.size(); ++i) {
            const base::Rect leg{std::min(way[i].x, way[i + 1].x), std::min(way[i].y, way[i + 1].y),
                                 std::abs(way[i].x - way[i + 1].x) + 0.01,
                                 std::abs(way[i].y - way[i + 1].y) + 0.01};
            for (const base::Rect& card : random.arrangement.placement.card)
              ASSERT_FALSE(leg.overlaps(card.grown(-0.5)))
                  << "seed " << seed << " issue " << issue << " " << flow.from.id << " to " << flow.to.id;
          }
        }
      }
    }
  }
  EXPECT_GT(lines * 10, hops * 8);  // where there is no free way there is no line, but that is rare
}

TEST(Highlight, OfASeamRingsItsTeamsAndNamesTheSharedLeader) {
  std::size_t seams = 0;
  for (unsigned seed = 0; seed < 60; ++seed) {
    RandomSubject random(seed);
    const FlowLayer flows = flow_layer(random.subject(), random.all);
    if (flows.scene.badges.empty()) continue;
    Highlight highlight;
    highlight.seam_from = flows.scene.badges.front().from.id;
    highlight.seam_to = flows.scene.badges.front().to.id;
    const scene::Scene scene = highlight_layer(random.subject(), highlight, flows.scene);
    EXPECT_FALSE(scene.lit.empty());
    for (const scene::Flow& flow : scene.lit) {
      EXPECT_TRUE((flow.from.id == highlight.seam_from && flow.to.id == highlight.seam_to) ||
                  (flow.from.id == highlight.seam_to && flow.to.id == highlight.seam_from));
    }
    const base::Slot a = random.organization.find(highlight.seam_from);
    const base::Slot b = random.organization.find(highlight.seam_to);
    const base::Slot shared = random.organization.nearest_shared_leader(a, b);
    std::size_t dotted = 0;
    for (const scene::Ring& ring : scene.rings) dotted += ring.stroke.dash.empty() ? 0U : 1U;
    if (shared != base::kNoSlot) {
      const std::uint32_t steps =
          random.organization.depth(a) + random.organization.depth(b) - 2 * random.organization.depth(shared);
      EXPECT_EQ(dotted, steps - (a != shared ? 1 : 0) - (b != shared ? 1 : 0));
      EXPECT_EQ(scene.badges.size(), 2U);  // the label and the seam's own count
      ++seams;
    }
  }
  EXPECT_GT(seams, 20U);
}

TEST(Highlight, OfTwoSilosRingsTheirBandsAndLightsWhatRunsBetweenThem) {
  std::size_t lit = 0, bands = 0;
  for (unsigned seed = 0; seed < 60; ++seed) {
    RandomSubject random(seed);
    const FlowLayer flows = flow_layer(random.subject(), random.all);
    const flow::Silos& silos = random.insights.silos;
    if (silos.names.size() < 2) continue;
    Highlight highlight;
    highlight.silos_from = {silos.names[seed % silos.names.size()]};
    highlight.silos_to = {silos.names[(seed + 1) % silos.names.size()]};
    highlight.silos_leader = random.organization.id(0);
    const scene::Scene scene = highlight_layer(random.subject(), highlight, flows.scene);
    const auto between = [&](const scene::Flow& flow) {
      std::set<std::string> ends;
      for (const base::ItemId& end : {flow.from, flow.to}) {
        const base::Slot slot = random.organization.find(end.id);
        if (slot != base::kNoSlot && silos.of[slot] != base::kNoSlot)
          ends.insert(silos.names[silos.of[slot]]);
      }
      return ends == std::set<std::string>{highlight.silos_from[0], highlight.silos_to[0]};
    };
    std::size_t wanted = 0;
    for (const scene::Flow& flow : flows.scene.flows)
      wanted += flow.kind == scene::FlowKind::crossing && !flow.path.empty() && between(flow) ? 1 : 0;
    EXPECT_EQ(scene.lit.size(), wanted);
    for (const scene::Flow& flow : scene.lit) EXPECT_TRUE(between(flow));
    lit += scene.lit.size();
    for (const scene::Ring& ring : scene.rings) {
      if (ring.on.kind != base::ItemKind::silo) continue;
      EXPECT_TRUE(ring.on.id == highlight.silos_from[0] || ring.on.id == highlight.silos_to[0]);
      ++bands;
    }
  }
  EXPECT_GT(lit, 20U);
  EXPECT_GT(bands, 60U);
}

TEST(Highlight, RingsASelectedCardThreePixelsAway) {
  RandomSubject random(1);
  Highlight highlight;
  highlight.selected = {base::ItemKind::position, "E0"};
  const scene::Scene scene = highlight_layer(random.subject(), highlight, {});
  ASSERT_EQ(scene.rings.size(), 1U);
  const base::Rect card =
      random.arrangement.placement.card[random.arrangement.shape_slot[random.organization.find("E0")]];
  EXPECT_DOUBLE_EQ(card.x - scene.rings[0].box.x, 4);  // 3 px free, half of a 2 px stroke
  EXPECT_TRUE(highlight_layer(random.subject(), {}, {}).rings.empty());
}

TEST(Legend, ShowsOnlyWhatIsThereAndFitsItsRoom) {
  RandomSubject random(2);
  const FlowLayer flows = flow_layer(random.subject(), random.all);
  const scene::Scene full = legend_layer(random.subject(), flows, {600, 100});
  EXPECT_LE(full.bounds.w, 600);
  const auto says = [](const scene::Scene& scene, const std::string& text) {
    return std::any_of(scene.labels.begin(), scene.labels.end(),
                       [&](const auto& label) { return label.text == text; });
  };
  EXPECT_TRUE(says(full, "crosses a silo"));
  EXPECT_TRUE(says(full, "front line"));
  EXPECT_TRUE(full.flows.empty());  // nobody handed anything over in a legend
  const scene::Scene bare = legend_layer(random.subject(), {}, {600, 100});
  EXPECT_FALSE(says(bare, "crosses a silo"));
  EXPECT_TRUE(says(bare, "front line"));
  EXPECT_TRUE(legend_layer(random.subject(), flows, {60, 20}).labels.empty());
}

}  // namespace
}  // namespace flipchart::compose
