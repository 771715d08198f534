// Ways round cards that stand anywhere: law on random placements.
#include "compose/maze.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace flipchart::compose {
namespace {

using base::Point;
using base::Rect;

// Cards of any size in cells, four pixels apart at least; some cells are empty.
Arrangement scattered(unsigned seed) {
  std::mt19937 dice(seed);
  const auto between = [&](double least, double most) {
    return least + (most - least) * static_cast<double>(dice() % 1000) / 1000;
  };
  Arrangement a;
  a.metrics.column_gap = 4;
  for (int row = 0; row < 9; ++row) {
    for (int column = 0; column < 9; ++column) {
      if (dice() % 5 == 0) continue;
      const double w = between(20, 86), h = between(10, 26);
      a.placement.card.push_back({90.0 * column + between(0, 86 - w), 30.0 * row + between(0, 26 - h), w, h});
    }
  }
  return a;
}

bool on_a_side(const Rect& box, Point at) {
  const bool beside = std::abs(at.x - box.x) < 1e-6 || std::abs(at.x - box.right()) < 1e-6;
  const bool below = std::abs(at.y - box.y) < 1e-6 || std::abs(at.y - box.bottom()) < 1e-6;
  return box.grown(1e-6).contains(at) && (beside || below);
}

TEST(Maze, EveryWayLeadsFromSideToSideAndCrossesNoCard) {
  std::size_t turns = 0;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    const Arrangement a = scattered(seed);
    const std::vector<Rect>& cards = a.placement.card;
    Maze maze(a);
    for (base::Slot from = 0; from + 1 < cards.size(); from += 5) {
      const auto to = static_cast<base::Slot>((from * 7 + 11) % cards.size());
      if (to == from) continue;
      const std::vector<Point> way = maze.between(from, to);
      ASSERT_GE(way.size(), 2U) << seed << ": " << from << " to " << to;
      EXPECT_TRUE(on_a_side(cards[from], way.front())) << seed;
      EXPECT_TRUE(on_a_side(cards[to], way.back())) << seed;
      turns += way.size() - 2;
      for (std::size_t i = 1; i < way.size(); ++i) {
        const Point low{std::min(way[i - 1].x, way[i].x), std::min(way[i - 1].y, way[i].y)};
        const Point high{std::max(way[i - 1].x, way[i].x), std::max(way[i - 1].y, way[i].y)};
        EXPECT_TRUE(low.x == high.x || low.y == high.y) << "sideways or upright";
        const Rect bare{low.x, low.y, high.x - low.x, high.y - low.y};
        for (base::Slot card = 0; card < cards.size(); ++card) {
          const bool own = card == from || card == to;  // touched at its side, never crossed
          const bool met = bare.grown(own ? 1e-3 : 0.75).overlaps(cards[card].grown(own ? -0.5 : 0));
          EXPECT_FALSE(met) << seed << ": " << from << " to " << to << " at " << card;
        }
      }
    }
  }
  EXPECT_GT(turns, 1000U) << "there was something to go round";
}

TEST(Maze, NothingIsThereForACardAlone) {
  Arrangement a;
  a.placement.card = {{0, 0, 50, 20}, {}};
  Maze maze(a);
  EXPECT_TRUE(maze.between(0, 1).empty()) << "a card that has no place";
}

}  // namespace
}  // namespace flipchart::compose
