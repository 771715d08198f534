// Crossings are counted as looking at every pair counts them, and the order found is never worse than the
// baseline's.
#include "layout/customer_order.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "layout/crossings.hpp"
#include "layout/forests.hpp"

namespace flipchart::layout::testing {
namespace {

Neighbours random_neighbours(Dice& dice, std::uint32_t count, std::uint32_t places, std::uint32_t most) {
  Neighbours n;
  for (std::uint32_t i = 0; i < count; ++i) {
    for (std::uint32_t lines = dice.below(most + 1); lines > 0; --lines)
      n.place.push_back(dice.below(places));
    std::sort(n.place.begin() + n.first.back(), n.place.end());
    n.first.push_back(static_cast<std::uint32_t>(n.place.size()));
  }
  return n;
}

std::uint64_t crossings_by_pairs(const std::vector<RowLine>& lines) {
  std::uint64_t count = 0;
  for (const RowLine& a : lines)
    for (const RowLine& b : lines) count += a.from < b.from && a.to > b.to ? 1 : 0;
  return count;
}

std::vector<Slot> as_given(const Neighbours& n) {
  std::vector<Slot> order(n.size());
  std::iota(order.begin(), order.end(), 0U);
  return order;
}

TEST(Crossings, AreThoseOfAllPairs) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    Dice dice(seed);
    std::vector<RowLine> lines(dice.below(120));
    const std::uint32_t places = dice.between(1, 40);
    for (RowLine& line : lines) line = {dice.below(places), dice.below(places) * 1000};
    EXPECT_EQ(crossings(lines), crossings_by_pairs(lines)) << seed;
  }
}

TEST(Crossings, LinesThatShareAnEndDoNotCross) {
  EXPECT_EQ(crossings({{0, 3}, {0, 1}, {1, 3}, {2, 3}}), 0U);
  EXPECT_EQ(crossings({{0, 1}, {1, 0}}), 1U);
}

TEST(CustomerOrder, HasEveryoneOnceAndTheUnservedLastAsGiven) {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    Dice dice(seed);
    const Neighbours n = random_neighbours(dice, dice.below(90), dice.between(1, 50), dice.between(1, 5));
    std::vector<Slot> order = order_of_few_crossings(n);
    const auto unserved = std::find_if(order.begin(), order.end(), [&](Slot i) { return n.lines(i) == 0; });
    EXPECT_TRUE(std::all_of(unserved, order.end(), [&](Slot i) { return n.lines(i) == 0; }));
    EXPECT_TRUE(std::is_sorted(unserved, order.end()));
    std::sort(order.begin(), order.end());
    EXPECT_EQ(order, as_given(n));
  }
}

TEST(CustomerOrder, NeverCrossesMoreThanTheBarycentresOrTheOrderGiven) {
  std::uint32_t fewer = 0;
  for (std::uint32_t seed = 0; seed < 150; ++seed) {
    Dice dice(seed);
    const Neighbours n = random_neighbours(dice, dice.below(150), dice.between(1, 60), dice.between(1, 6));
    const std::uint64_t found = crossings_of(n, order_of_few_crossings(n));
    const std::uint64_t baseline = crossings_of(n, barycentre_order(n));
    EXPECT_LE(found, baseline) << seed;
    EXPECT_LE(found, crossings_of(n, as_given(n))) << seed;
    fewer += found < baseline ? 1 : 0;
  }
  EXPECT_GT(fewer, 50U) << "otherwise this asks nothing";
}

TEST(CustomerOrder, FewCrossNoMoreThanInTheBestOfAllOrders) {
  std::uint64_t found = 0;
  std::uint64_t best = 0;
  for (std::uint32_t seed = 0; seed < 25; ++seed) {
    Dice dice(seed);
    const Neighbours n = random_neighbours(dice, 6, 9, 5);
    std::vector<Slot> order = as_given(n);
    std::uint64_t least = crossings_of(n, order);
    while (std::next_permutation(order.begin(), order.end())) least = std::min(least, crossings_of(n, order));
    best += least;
    found += crossings_of(n, order_of_few_crossings(n));
  }
  EXPECT_LE(static_cast<double>(found), 1.01 * static_cast<double>(best));
}

TEST(CustomerOrder, OneServerEachNeedsNoCrossing) {
  Dice dice(5);
  Neighbours n;
  for (std::uint32_t i = 0; i < 3000; ++i) {
    n.place.push_back(dice.below(400));
    n.first.push_back(i + 1);
  }
  const std::vector<Slot> order = order_of_few_crossings(n);
  EXPECT_EQ(crossings_of(n, order), 0U);
  for (std::size_t i = 1; i < order.size(); ++i) {
    const bool tie = n.place[order[i - 1]] == n.place[order[i]];
    EXPECT_TRUE(!tie || order[i - 1] < order[i]) << "ties as given";
  }
}

// How many pairs of others stand the other way round, as a share of all pairs.
double moved_share(std::vector<Slot> before, std::vector<Slot> after, Slot changed) {
  std::erase(before, changed);
  std::erase(after, changed);
  std::vector<std::uint32_t> now(before.size() + 1);
  for (std::uint32_t at = 0; at < after.size(); ++at) now[after[at]] = at;
  std::vector<RowLine> lines;
  for (std::uint32_t at = 0; at < before.size(); ++at) lines.push_back({at, now[before[at]]});
  const auto size = static_cast<double>(before.size());
  return static_cast<double>(crossings(lines)) / (size * (size - 1) / 2);
}

TEST(CustomerOrder, ASmallEditMovesTheOthersLittle) {
  double all = 0;
  for (std::uint32_t seed = 0; seed < 30; ++seed) {
    Dice dice(seed);
    const Neighbours before = random_neighbours(dice, 200, 80, 3);
    const Slot changed = dice.below(200);
    Neighbours after;
    for (Slot i = 0; i < before.size(); ++i) {
      for (std::uint32_t l = before.first[i]; l < before.first[i + 1]; ++l)
        after.place.push_back(before.place[l]);
      if (i == changed) after.place.push_back(dice.below(80));
      std::sort(after.place.begin() + after.first.back(), after.place.end());
      after.first.push_back(static_cast<std::uint32_t>(after.place.size()));
    }
    const double moved = moved_share(order_of_few_crossings(before), order_of_few_crossings(after), changed);
    EXPECT_LT(moved, 0.02) << seed;
    all += moved;
  }
  EXPECT_LT(all / 30, 0.005);
}

}  // namespace
}  // namespace flipchart::layout::testing
