// The silo map adds up to the report it is made from, in any order, merged or not, and its ramp has round
// steps.
#include "flow/silo_map.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "flow/every_company.hpp"
#include "flow/handed_over.hpp"
#include "flow/leader_seams.hpp"
#include "flow/nordwind.hpp"

namespace flipchart::flow {
namespace {

using plain::add_issue;
using plain::Answers;
using plain::nordwind;
using plain::Workshop;

SiloMapWish wish_of(const Silos& silos, std::uint64_t people = 5) {
  SiloMapWish wish;
  const HolderSilos numbers(silos);
  wish.people.assign(numbers.count(), people);
  wish.only_if_counted.assign(numbers.count(), 0);
  wish.only_if_counted[numbers.count() - 2] = wish.only_if_counted[numbers.off_chart()] = 1;
  return wish;
}

TEST(SiloMap, IsTheReportOnEveryCompanyInEveryOrder) {
  std::uint64_t cells = 0;
  for_every_company([&](const Setting& setting, const Asked& asked, const reference::Reference&) {
    const Measures m =
        measured(asked.organization, asked.history, asked.routes, asked.silos, asked.kept, setting.filter);
    const SiloMap chart(m.silos, asked.silos, wish_of(asked.silos));
    std::vector<std::uint32_t> turned(chart.size());
    std::iota(turned.rbegin(), turned.rend(), 0);
    const HolderSilos numbers(asked.silos);
    for (const SiloMap& map : {chart, chart.in_order(turned)}) {
      std::uint64_t across = 0;
      for (const SiloPair& pair : m.silos) {
        const std::size_t from = map.line_of(numbers.find(pair.from));
        const std::size_t to = map.line_of(numbers.find(pair.to));
        ASSERT_LT(from, map.size());
        ASSERT_LT(to, map.size());
        EXPECT_EQ(map.count(from, to), pair.handovers);
        across += map.crosses(from, to) ? pair.handovers : 0;
        ++cells;
      }
      std::uint64_t whole = 0, on = 0, in = 0;
      for (std::size_t from = 0; from < map.size(); ++from) {
        on += map.lines()[from].handed_on;
        in += map.lines()[from].received;
        for (std::size_t to = 0; to < map.size(); ++to) whole += map.count(from, to);
      }
      EXPECT_EQ(whole, m.handovers);
      EXPECT_EQ(across, m.silo_crossings);
      EXPECT_EQ(across, map.crossings());
      EXPECT_EQ(on, across);
      EXPECT_EQ(in, across);
    }
  });
  EXPECT_GT(cells, 1000U);
}

TEST(SiloMap, ListsSilosInChartOrderAndTheRestOnlyWhereItCounts) {
  Workshop w = nordwind();
  const auto names = [&w] {
    const Answers answers(w);
    const SiloMap map(answers.measures.silos, answers.silos, wish_of(answers.silos));
    std::vector<std::string> listed;
    for (const SiloLine& line : map.lines()) listed.push_back(line.name);
    return listed;
  };
  EXPECT_EQ(names(), (std::vector<std::string>{"Returns", "Parts", "Legal", "Works"}));
  add_issue(w, {"boss", "ann", "Vendor"});
  EXPECT_EQ(names(), (std::vector<std::string>{"Returns", "Parts", "Legal", "Works", "No silo",
                                               "(not on the chart)"}));
}

TEST(SiloMap, MergesSilosOfFewPeopleUntilTheyAreEnough) {
  Workshop w = nordwind();
  add_issue(w, {"ann", "legal", "solo", "cat"});
  const Answers answers(w);
  SiloMapWish wish = wish_of(answers.silos);
  wish.least_people = 3;
  wish.people = {3, 4, 1, 1, 1, 0};  // Returns, Parts, Legal, Works, none, off the chart
  const SiloMap map(answers.measures.silos, answers.silos, wish);
  ASSERT_EQ(map.size(), 2U);  // Legal and Works are two people: Returns, the smallest other, goes with them
  EXPECT_EQ(map.lines()[0].name, "Parts");
  EXPECT_EQ(map.lines()[1].name, "Smaller silos");
  EXPECT_EQ(map.lines()[1].silos, (std::vector<std::uint32_t>{0, 2, 3}));
  EXPECT_EQ(map.count(1, 1), 2U);
  EXPECT_EQ(map.count(1, 0), 1U);
}

// No line stands for fewer people than asked for, unless all together are fewer.
TEST(SiloMap, ShowsNoLineOfFewerPeopleOnAnyCompany) {
  std::uint64_t merged = 0;
  for_every_company([&](const Setting& setting, const Asked& asked, const reference::Reference&) {
    const Measures m =
        measured(asked.organization, asked.history, asked.routes, asked.silos, asked.kept, setting.filter);
    SiloMapWish wish = wish_of(asked.silos);
    plain::Dice dice(static_cast<unsigned>(m.handovers) + 1);
    for (std::uint64_t& people : wish.people) people = static_cast<std::uint64_t>(dice.below(7));
    wish.least_people = 3;
    const SiloMap map(m.silos, asked.silos, wish);
    std::uint64_t whole = 0;
    for (std::size_t from = 0; from < map.size(); ++from) {
      std::uint64_t people = 0;
      for (const std::uint32_t silo : map.lines()[from].silos) people += wish.people[silo];
      if (map.size() > 1) {
        EXPECT_GE(people, 3U);
      }
      merged += map.lines()[from].silos.size() > 1 ? 1U : 0U;
      for (std::size_t to = 0; to < map.size(); ++to) whole += map.count(from, to);
    }
    EXPECT_EQ(whole, m.handovers);
  });
  EXPECT_GT(merged, 50U);
}

TEST(SiloMap, ACellKeepsAsManyIssuesAsItSays) {
  for_every_company([](const Setting& setting, const Asked& asked, const reference::Reference&) {
    const HolderSilos numbers(asked.silos);
    for (std::uint32_t from = 0; from < numbers.count(); ++from) {
      const std::vector<model::HandedOver> pairs{
          {std::string(numbers.name(from)), std::string(numbers.name(numbers.off_chart()))},
          {std::string(numbers.name(from)), std::string(numbers.name(0))}};
      model::Filter filter = setting.filter;
      if (!filter.handed.empty()) return;
      filter.handed = pairs;
      EXPECT_EQ(issues_handed(asked.routes, asked.silos, asked.kept, pairs),
                kept_by(filter, asked.organization, asked.history, asked.routes, asked.silos).issues);
    }
  });
}

TEST(SiloMap, SaysWhichUnitsCarryMostAndWhoLeadsBothSides) {
  Workshop w = nordwind();
  for (int i = 0; i < 3; ++i) add_issue(w, {"ann", "cat"});
  add_issue(w, {"ann", "dan", "ann"});
  const Answers answers(w);
  const SiloMap map(answers.measures.silos, answers.silos, wish_of(answers.silos));
  const SiloTraffic traffic =
      silo_traffic(unit_seams(answers.organization, answers.history, answers.routes, answers.units,
                              answers.silos, answers.kept),
                   answers.units.leader, answers.silos, map.lines()[0], map.lines()[1]);
  EXPECT_EQ(traffic.from_unit, answers.unit("ann"));
  EXPECT_EQ(traffic.to_unit, answers.unit("cat"));
  EXPECT_EQ(traffic.between_units, 3U);
  EXPECT_EQ(traffic.leader, answers.organization.find("boss"));
}

TEST(RampStarts, AreThoseOfTheDesignsPictureAndRoundAndAscendingForAnyCount) {
  EXPECT_EQ(ramp_starts(214), (std::array<std::uint64_t, 4>{10, 40, 80, 150}));
  EXPECT_EQ(ramp_starts(100'000), (std::array<std::uint64_t, 4>{5'000, 20'000, 40'000, 70'000}));
  EXPECT_EQ(ramp_starts(0), (std::array<std::uint64_t, 4>{2, 3, 4, 5}));
  EXPECT_EQ(ramp_starts(5), (std::array<std::uint64_t, 4>{2, 3, 4, 5}));
  for (std::uint64_t largest = 1; largest < 5'000'000; largest += 1 + largest / 7) {
    const auto starts = ramp_starts(largest);
    EXPECT_GE(starts[0], 2U);
    for (std::size_t i = 1; i < starts.size(); ++i) EXPECT_GT(starts[i], starts[i - 1]);
    if (largest >= 5) {
      EXPECT_LE(starts[3], largest) << "the last step is used";
    }
  }
}

}  // namespace
}  // namespace flipchart::flow
