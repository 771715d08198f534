// Units and what flows between them, by examples worked out by hand, and the counting beneath.
#include "flow/unit_flows.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <utility>

#include "flow/every_company.hpp"
#include "flow/nordwind.hpp"
#include "flow/pair_counts.hpp"

namespace flipchart::flow {
namespace {

using plain::add_issue;
using plain::Answers;
using plain::nordwind;
using plain::Workshop;

std::uint64_t climbs_over(const Answers& answers, const std::string& leader) {
  for (const River& river : answers.flows.rivers) {
    if (answers.organization.id(river.leader) == leader) return river.climbs;
  }
  return 0;
}

TEST(Units, PutALeafWithItsManagerAndALeaderInTheirOwn) {
  const Answers answers(nordwind());
  EXPECT_EQ(answers.unit("ann"), answers.unit("returns"));
  EXPECT_EQ(answers.unit("legal"), answers.unit("boss"));
  EXPECT_NE(answers.unit("stock"), answers.unit("parts"));
  EXPECT_EQ(answers.unit("dan"), answers.unit("stock"));
  EXPECT_EQ(answers.units.leader[answers.unit("solo")], answers.organization.find("solo"));
  EXPECT_EQ(answers.units.size(), 5U);
}

TEST(Units, AreNamedByTheirSharedTeamElseTheLeadersTitleElseItsId) {
  Workshop w = nordwind();
  w.positions[1].team = "Heads";  // the leader's own team does not count
  w.positions[2].title = "Parts lead";
  w.positions[6].team = "Pickers";
  w.positions.push_back({"eve", 2, "", "Packers"});
  const Answers answers(w);
  EXPECT_EQ(answers.units.name[answers.unit("ann")], "Front A");
  EXPECT_EQ(answers.units.name[answers.unit("cat")], "Parts lead");  // two teams
  EXPECT_EQ(answers.units.name[answers.unit("dan")], "stock");
}

// A random tree whose branches of `tops` do not contain each other.
struct Grown {
  model::Organization organization;
  std::vector<Slot> tops;
};
Grown grown(unsigned seed) {
  std::mt19937 dice(seed);
  Workshop w;
  const int people = 2 + static_cast<int>(dice() % 400);
  w.positions.push_back({"0"});
  for (int i = 1; i < people; ++i) {
    const auto near = static_cast<int>(dice() % static_cast<unsigned>(std::min(i, 90)));
    w.positions.push_back({std::to_string(i), dice() % 50 == 0 ? -1 : near});
  }
  Grown made{Answers(w).organization, {}};
  const model::Organization& organization = made.organization;
  std::vector<std::uint8_t> inside(organization.size(), 0);
  for (Slot s = 0; s < organization.size(); ++s) {
    const Slot manager = organization.parent(s);
    if (manager != kNoSlot && inside[manager] != 0) inside[s] = 1;
    if (inside[s] != 0 || organization.leads_nobody(s) || dice() % 5 != 0) continue;
    made.tops.push_back(s);
    inside[s] = 1;
  }
  return made;
}

TEST(UnitFlows, TellAllThatPassedEachWayByItself) {
  std::size_t met = 0;
  for_every_company([&](const Setting&, const Asked& asked, const reference::Reference& slow) {
    const UnitFlows flows =
        unit_flows(asked.organization, asked.history, asked.routes, asked.units, asked.silos, asked.kept);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::array<std::uint64_t, 3>> expected;
    const auto unit = [&](int row) { return asked.units.of[asked.organization.find(slow.row(row).id)]; };
    for (int issue = 0; issue < slow.issues(); ++issue) {
      if (asked.kept.keep[static_cast<std::size_t>(issue)] == 0) continue;
      const std::vector<reference::Run> way = slow.route(issue);
      for (std::size_t at = 1; at < way.size(); ++at) {
        const int from = way[at - 1].holder.position;
        const int to = way[at].holder.position;
        if (from < 0 || to < 0 || unit(from) == unit(to)) continue;
        auto& sums = expected[{unit(from), unit(to)}];
        ++sums[0];
        sums[1] += slow.above(to, from) ? 1 : 0;
        sums[2] += slow.above(from, to) ? 1 : 0;
      }
    }
    met += expected.size();
    ASSERT_EQ(flows.all.size(), expected.size());
    for (const UnitHandovers& one : flows.all) {
      const auto& sums = expected[{one.from, one.to}];
      EXPECT_EQ((std::array{one.handovers, one.climbs, one.returns}), sums) << one.from << " to " << one.to;
    }
  });
  EXPECT_GT(met, 1000U);
}

TEST(CoarseUnits, HoldEveryPositionOnceInOneBranch) {
  std::size_t coarser = 0;
  for (unsigned seed = 0; seed < 200; ++seed) {
    const Grown g = grown(seed);
    const model::Organization& organization = g.organization;
    const Slot focus = seed % 3 == 0 ? static_cast<Slot>(seed % organization.size()) : kNoSlot;
    const Units fine = units_of(organization);
    const Units units = coarse_units_of(organization, seed % 4 == 0 ? std::vector<Slot>{} : g.tops, focus);
    coarser += units.size() < fine.size() ? 1U : 0U;
    std::vector<std::uint32_t> people(units.size(), 0);
    std::vector<std::uint8_t> has_units_below(units.size(), 0);
    for (std::uint32_t unit = 0; unit < units.size(); ++unit)
      if (units.above[unit] != kNoSlot) has_units_below[units.above[unit]] = 1;
    for (Slot s = 0; s < organization.size(); ++s) {
      const std::uint32_t unit = units.of[s];
      ASSERT_LT(unit, units.size());
      people[unit] += organization.heads(s);
      const Slot manager = organization.parent(s);
      if (units.leader[unit] == s) {
        EXPECT_EQ(units.above[unit], manager == kNoSlot ? kNoSlot : units.of[manager]);
      } else {
        ASSERT_NE(manager, kNoSlot);
        EXPECT_EQ(unit, units.of[manager]);  // so each unit is one piece of the tree
        if (has_units_below[unit] != 0) {
          EXPECT_TRUE(organization.leads_nobody(s));
        }
      }
    }
    EXPECT_EQ(people, units.people);
  }
  EXPECT_GT(coarser, 50U);
}

TEST(CoarseUnits, BeginBelowTheTopsAndTheFocus) {
  for (unsigned seed = 0; seed < 100; ++seed) {
    const Grown g = grown(seed);
    const model::Organization& organization = g.organization;
    const Units units = coarse_units_of(organization, g.tops);
    for (const Slot top : g.tops) {
      EXPECT_EQ(units.leader[units.of[top]], top);
      for (Slot s = organization.first_child(top); s < organization.first_child(top + 1); ++s) {
        EXPECT_EQ(units.leader[units.of[s]], organization.leads_nobody(s) ? top : s);
      }
    }
    const auto focus = static_cast<Slot>(organization.size() / 2);
    const Units focused = coarse_units_of(organization, g.tops, focus);
    for (Slot s = organization.first_child(focus); s < organization.first_child(focus + 1); ++s) {
      EXPECT_EQ(focused.leader[focused.of[s]], organization.leads_nobody(s) ? focus : s);
    }
  }
}

TEST(CoarseUnits, OfASmallChartAreItsTeams) {
  const Answers answers(nordwind());
  EXPECT_EQ(coarse_units_of(answers.organization, {}).of, answers.units.of);
}

TEST(UnitFlows, TellInsideAcrossAndAlongTheLines) {
  Workshop w = nordwind();
  add_issue(w, {"ann", "bob", "returns"});  // inside Returns, twice
  add_issue(w, {"ann", "cat", "Vendor"});   // across, then out of sight
  add_issue(w, {"dan", "boss"});            // stock to parts to boss
  add_issue(w, {"dan", "stock"});           // inside
  add_issue(w, {"stock", "parts"});         // one line
  const Answers answers(w);
  EXPECT_EQ(answers.flows.inside[answers.unit("ann")], 2U);
  EXPECT_EQ(answers.flows.inside[answers.unit("dan")], 1U);
  ASSERT_EQ(answers.flows.across.size(), 1U);
  EXPECT_EQ(answers.flows.across[0].from, answers.unit("ann"));
  EXPECT_EQ(answers.flows.across[0].to, answers.unit("cat"));
  EXPECT_TRUE(answers.flows.across[0].crosses);
  EXPECT_EQ(answers.flows.off_chart, 1U);
  EXPECT_EQ(climbs_over(answers, "stock"), 2U);
  EXPECT_EQ(climbs_over(answers, "parts"), 1U);
  EXPECT_EQ(answers.flows.rivers.size(), 2U);
}

TEST(UnitFlows, CountAnIssueThatCameBackOnceForEachPair) {
  Workshop w = nordwind();
  add_issue(w, {"ann", "cat", "bob", "cat", "ann"});        // Returns, Parts, Returns, Parts, Returns
  add_issue(w, {"ann", "Vendor", "cat", "Vendor", "ann"});  // off the chart breaks the sequence
  add_issue(w, {"cat", "ann", "returns", "cat"});           // merged: Parts, Returns, Parts
  const Answers answers(w);
  ASSERT_EQ(answers.flows.pairs.size(), 1U);
  EXPECT_EQ(answers.flows.pairs[0].handovers, 6U);
  EXPECT_EQ(answers.flows.pairs[0].came_back, 2U);
}

TEST(UnitFlows, ArriveFromKnownCustomersAtFirstHoldersOnTheChart) {
  Workshop w = nordwind();
  add_issue(w, {"?", "bob", "cat"});
  add_issue(w, {"ann"});
  add_issue(w, {"Vendor", "ann"});
  add_issue(w, {"ann"});
  for (const std::size_t i : {0U, 1U, 2U}) w.issues[i].customer = "K1";
  w.issues[3].customer = "a stranger";
  const Answers answers(w);
  ASSERT_EQ(answers.flows.arrivals.size(), 1U);
  EXPECT_EQ(answers.flows.arrivals[0].unit, answers.unit("ann"));
  EXPECT_EQ(answers.flows.arrivals[0].issues, 2U);
}

TEST(UnitFlows, PassEveryLineOfADeepChartWithoutWalkingItForEachHandover) {
  constexpr int kDeep = 100'000;
  constexpr int kIssues = 20'000;
  Workshop w;
  w.positions.push_back({"0"});
  for (int i = 1; i < kDeep; ++i) w.positions.push_back({std::to_string(i), i - 1});
  for (int i = 0; i < kIssues; ++i) add_issue(w, {std::to_string(kDeep - 1), "0"});
  const Answers answers(w);
  EXPECT_EQ(answers.measures.climbs, static_cast<std::uint64_t>(kIssues));
  ASSERT_EQ(answers.flows.rivers.size(),
            static_cast<std::size_t>(kDeep - 2));  // the last leaf stands in its manager's unit
  for (const River& river : answers.flows.rivers)
    ASSERT_EQ(river.climbs, static_cast<std::uint64_t>(kIssues));
}

TEST(PairCounts, SortLikeTheStandardLibraryAndLoseNothing) {
  std::mt19937_64 random(7);
  for (const std::size_t size : {0U, 1U, 255U, 256U, 5000U}) {
    for (const unsigned bits : {3U, 17U, 64U}) {
      std::vector<std::uint64_t> keys(size);
      for (std::uint64_t& key : keys) key = random() >> (64U - bits);
      std::vector<std::uint64_t> expected = keys;
      std::sort(expected.begin(), expected.end());
      std::uint64_t total = 0;
      for (const PairCount& pair : counted_pairs(keys)) total += pair.count;
      EXPECT_EQ(total, size);
      sort_keys(keys);
      EXPECT_EQ(keys, expected);
    }
  }
}

}  // namespace
}  // namespace flipchart::flow
