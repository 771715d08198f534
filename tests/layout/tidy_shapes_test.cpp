// What the tidy form promises beyond the laws: even gaps, branches that do not notice their neighbours, equal
// branches drawn equally, rows by rank, and the extremes.
#include <gtest/gtest.h>

#include <numeric>

#include "layout/tidy_case.hpp"

namespace flipchart::layout::testing {
namespace {

Placement tidy(const TreeShape& shape, bool front_aligned = false) {
  return placed(shape, mid_metrics(),
                {.form = Form::tidy, .ends = front_aligned ? Ends::front : Ends::usual});
}

// A root over these trees, given as parents.
std::vector<Slot> side_by_side(const std::vector<std::vector<Slot>>& trees, bool root) {
  std::vector<Slot> parents;
  if (root) parents.push_back(kNoSlot);
  for (const std::vector<Slot>& tree : trees) {
    const auto first = static_cast<Slot>(parents.size());
    for (const Slot parent : tree) parents.push_back(parent != kNoSlot ? first + parent : root ? 0 : kNoSlot);
  }
  return parents;
}

TreeShape shape_of(const std::vector<Slot>& parents) {
  TreeShape shape = shape_from_parents(parents);
  give_roles(shape);
  return shape;
}

const std::vector<Slot> kWide{kNoSlot, 0, 1, 1, 1, 1, 1, 1, 1};  // one report, who has seven

TEST(Tidy, SmallBranchesBetweenTwoLargeOnesStandEvenly) {
  const std::vector<Slot> leaf{kNoSlot};
  const TreeShape shape = shape_of(side_by_side({kWide, leaf, leaf, leaf, kWide}, true));
  const Placement p = tidy(shape);
  const double gap = p.card[2].x - p.card[1].right();
  EXPECT_GT(gap, mid_metrics().column_gap + 1);
  for (Slot s = 3; s < 6; ++s) EXPECT_NEAR(p.card[s].x - p.card[s - 1].right(), gap, kTiny) << s;
}

TEST(Tidy, AShareOfTheGapGoesToBranchesOfAnyKind) {
  const std::vector<Slot> leaf{kNoSlot};
  const std::vector<Slot> pair{kNoSlot, 0};
  const TreeShape shape = shape_of(side_by_side({kWide, leaf, pair, leaf, leaf, kWide}, true));
  const Placement p = tidy(shape);
  const double gap = p.card[2].x - p.card[1].right();
  for (Slot s = 3; s < 7; ++s) EXPECT_NEAR(p.card[s].x - p.card[s - 1].right(), gap, kTiny) << s;
}

TEST(Tidy, ATreeMovesButDoesNotChangeBesideAnother) {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    SCOPED_TRACE(seed);
    Dice dice(seed);
    std::vector<Slot> tree{kNoSlot};
    for (Slot i = 1; i < 60; ++i) tree.push_back(dice.below(i));
    Metrics metrics = mid_metrics();
    for (Size& card : metrics.card) card = {70, 20};  // roles differ beside another tree of another depth
    const auto at = [&](const TreeShape& shape) { return placed(shape, metrics, {.form = Form::tidy}); };
    const TreeShape alone = shape_of(tree);
    const TreeShape beside = shape_of(side_by_side({kWide, tree}, false));
    const Placement a = at(alone);
    const Placement b = at(beside);
    // The second tree's slots of one breadth follow the first tree's.
    std::vector<Slot> to(alone.parent.size());
    to[0] = 1;
    for (Slot s = 0; s < alone.parent.size(); ++s) {
      const Slot first = alone.first_child[s];
      for (Slot c = first; c < alone.first_child[s + 1]; ++c) to[c] = beside.first_child[to[s]] + c - first;
    }
    const double moved = b.card[1].x - a.card[0].x;
    for (Slot s = 0; s < alone.parent.size(); ++s) EXPECT_NEAR(b.card[to[s]].x, a.card[s].x + moved, kTiny);
  }
}

TEST(Tidy, EqualBranchesAreDrawnEqually) {
  Dice dice(5);
  std::vector<Slot> tree{kNoSlot};
  for (Slot i = 1; i < 40; ++i) tree.push_back(dice.below(i));
  const TreeShape shape = shape_of(side_by_side({tree, kWide, tree, tree}, true));
  for (const bool front : {false, true}) {
    const Placement p = tidy(shape, front);
    std::vector<Slot> level{1, 3, 4};
    while (!level.empty()) {
      std::vector<Slot> next;
      for (std::size_t k = 0; k < level.size(); k += 3) {
        for (std::size_t other = 1; other < 3; ++other) {
          EXPECT_EQ(p.card[level[k]].y, p.card[level[k + other]].y);
          EXPECT_NEAR(p.card[level[k]].x - p.card[1].x, p.card[level[k + other]].x - p.card[2 + other].x,
                      kTiny);
        }
        const Slot reports = shape.first_child[level[k] + 1] - shape.first_child[level[k]];
        for (Slot r = 0; r < reports; ++r)
          for (std::size_t same = 0; same < 3; ++same) next.push_back(shape.first_child[level[k + same]] + r);
      }
      level = next;
    }
  }
}

TEST(Tidy, EveryBranchEndsAtTheFrontWhereItIsAligned) {
  Dice dice(9);
  const TreeShape shape = company(dice, 500);
  const Placement p = tidy(shape, true);
  for (Slot s = 0; s < shape.parent.size(); ++s) {
    if (childless(shape, s)) {
      EXPECT_NEAR(p.card[s].bottom(), p.front_line, kTiny);
    }
  }
}

TEST(Tidy, ALineThatPassesRowsHasATrackOfItsOwn) {
  // The second root's report has the first root's grandchild's rank: its line passes a row.
  TreeShape shape = shape_of({kNoSlot, kNoSlot, 0, 1, 2, 2, 2});
  shape.rank = {0, 0, 1, 2, 2, 2, 2};
  const Placement p = tidy(shape);
  EXPECT_EQ(p.card[3].y, p.card[4].y);
  EXPECT_LT(p.card[2].right(), p.card[3].centre().x);
}

TEST(Tidy, NobodyAndOnePersonHaveAPlacement) {
  const Placement none = tidy(shape_of({}));
  EXPECT_TRUE(none.card.empty());
  EXPECT_EQ(none.bounds.w, 0);
  const Placement one = tidy(shape_of({kNoSlot}));
  EXPECT_EQ(one.bounds.w, one.card[0].w);
  EXPECT_EQ(one.card[0].x, 0);
}

// Evenly in one row, whatever the number.
void expect_in_one_row(const Placement& p, Slot first, Slot end, double pitch) {
  for (const Slot s : {first, first + 1, first + (end - first) / 2, end - 2}) {
    EXPECT_EQ(p.card[s].y, p.card[first].y);
    EXPECT_NEAR(p.card[s + 1].x - p.card[s].x, pitch, kTiny);
  }
}

TEST(Tidy, AMillionInAChainOrAStarOrAloneNeitherOverflowNorStall) {
  constexpr std::uint32_t kMillion = 1'000'000;
  const double pitch = mid_metrics().column_min + mid_metrics().column_gap;
  const Placement deep = tidy(chain(kMillion));
  EXPECT_EQ(deep.card[kMillion - 1].centre().x, deep.card[0].centre().x);
  EXPECT_EQ(deep.row_gap.size(), kMillion);
  const Placement flat = tidy(star(kMillion));
  expect_in_one_row(flat, 1, kMillion, pitch);
  EXPECT_NEAR(flat.card[0].centre().x, flat.bounds.w / 2, kTiny);
  const Placement roots = tidy(shape_of(std::vector<Slot>(kMillion, kNoSlot)));
  expect_in_one_row(roots, 0, kMillion, pitch);
}

TEST(Tidy, AMillionInACaterpillarTakeTheirLinesToTheFront) {
  constexpr std::uint32_t kMillion = 1'000'000;
  const Placement p = tidy(caterpillar(kMillion), true);
  EXPECT_EQ(p.row_gap.size(), kMillion / 2 + 1);
  EXPECT_NEAR(p.card[1].bottom(), p.front_line, kTiny);
}

}  // namespace
}  // namespace flipchart::layout::testing
