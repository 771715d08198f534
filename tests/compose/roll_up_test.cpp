// Laws of counting small units together: nobody is told about fewer than k people, whatever is taken from
// whatever.
#include "compose/roll_up.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <random>

#include "base/item_id.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;

struct Units {
  std::vector<std::uint32_t> people, above;
};

Units random_units(unsigned seed) {
  std::mt19937 random(seed);
  const auto dice = [&random](std::uint32_t below) { return static_cast<std::uint32_t>(random() % below); };
  Units units;
  const std::uint32_t count = 1 + dice(60);
  const std::uint32_t roots = 1 + dice(3);
  const bool small = dice(3) == 0;
  for (std::uint32_t unit = 0; unit < count; ++unit) {
    units.people.push_back(dice(small ? 3 : 9));
    units.above.push_back(unit < roots || dice(20) == 0 ? kNoSlot : dice(unit));
  }
  return units;
}

TEST(RollUp, LeavesNoGroupOfFewerThanK) {
  std::size_t merged = 0, silent = 0;
  for (unsigned seed = 0; seed < 2000; ++seed) {
    const Units units = random_units(seed);
    const std::uint32_t k = 1 + seed % 6;
    const std::vector<std::uint32_t> in = rolled_up(units.people, units.above, k);
    ASSERT_EQ(in.size(), units.people.size());
    const std::uint32_t all = std::accumulate(units.people.begin(), units.people.end(), 0U);
    std::map<std::uint32_t, std::uint32_t> people;
    for (std::size_t unit = 0; unit < in.size(); ++unit) {
      if (in[unit] == kNoSlot) continue;
      EXPECT_EQ(in[in[unit]], in[unit]) << "a group stands in its own name";
      people[in[unit]] += units.people[unit];
      merged += in[unit] != unit ? 1U : 0U;
    }
    if (all < k) {
      EXPECT_TRUE(people.empty());
      ++silent;
      continue;
    }
    // The groups part everybody, so a total without some of them is made of others: of k or more, or nobody.
    EXPECT_EQ(std::count(in.begin(), in.end(), kNoSlot), 0);
    for (const auto& [group, count] : people) EXPECT_GE(count, k) << "seed " << seed << " group " << group;
  }
  EXPECT_GT(merged, 1000U);
  EXPECT_GT(silent, 10U);
}

TEST(RollUp, SumsOfBranchesNeverIsolateFewerThanK) {
  for (unsigned seed = 0; seed < 500; ++seed) {
    const Units units = random_units(seed);
    const std::uint32_t k = 2 + seed % 4;
    const std::vector<std::uint32_t> in = rolled_up(units.people, units.above, k);
    if (in[0] == kNoSlot) continue;
    std::vector<std::uint32_t> here(in.size(), 0);  // people counted where a group stands
    for (std::size_t unit = 0; unit < in.size(); ++unit) here[in[unit]] += units.people[unit];
    std::vector<std::uint32_t> branch = here;
    for (std::size_t unit = in.size(); unit-- > 0;)
      if (units.above[unit] != kNoSlot) branch[units.above[unit]] += branch[unit];
    for (std::size_t unit = 0; unit < in.size(); ++unit) {
      EXPECT_TRUE(branch[unit] == 0 || branch[unit] >= k);
      if (units.above[unit] == kNoSlot) continue;
      const std::uint32_t rest = branch[units.above[unit]] - branch[unit];
      EXPECT_TRUE(rest == 0 || rest >= k) << "seed " << seed;
    }
  }
}

TEST(RollUp, LeavesLargeUnitsAlone) {
  const std::vector<std::uint32_t> people{4, 3, 9, 3};
  const std::vector<std::uint32_t> above{kNoSlot, 0, 0, 1};
  EXPECT_EQ(rolled_up(people, above, 3), (std::vector<std::uint32_t>{0, 1, 2, 3}));
}

TEST(RollUp, MergesTheSmallestWithItsSmallestSiblingElseWithTheUnitAbove) {
  //            0: 1 person
  //   1: 5        2: 2        3: 4
  //                4: 1 (alone below 2)
  const std::vector<std::uint32_t> people{1, 5, 2, 4, 1};
  const std::vector<std::uint32_t> above{kNoSlot, 0, 0, 0, 2};
  const std::vector<std::uint32_t> in = rolled_up(people, above, 3);
  EXPECT_EQ(in[4], 2U);  // no sibling: with the unit above, which has enough then
  EXPECT_EQ(in[2], 2U);
  EXPECT_EQ(in[1], 1U);
  EXPECT_EQ(in[3], 3U);
  EXPECT_EQ(in[0], 2U);  // nothing above and no sibling: with the smallest below
}

TEST(RollUp, MergesSiblingsUntilThereAreEnough) {
  const std::vector<std::uint32_t> people{9, 1, 1, 1, 8};
  const std::vector<std::uint32_t> above{kNoSlot, 0, 0, 0, 0};
  const std::vector<std::uint32_t> in = rolled_up(people, above, 3);
  EXPECT_EQ(in[1], in[2]);
  EXPECT_EQ(in[2], in[3]);
  EXPECT_EQ(in[4], 4U);
  EXPECT_EQ(in[0], 0U);
}

}  // namespace
}  // namespace flipchart::compose
