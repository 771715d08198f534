// What shaped charts look like: the shape of the whole, equal teams, small edits, and the extremes.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "layout/shaped_case.hpp"

namespace flipchart::layout::testing {
namespace {

Placement shaped_near(const TreeShape& shape, Size wish = {1600, 900}, bool front_aligned = false) {
  return placed(shape, near_metrics(), {wish, 0, Form::shaped, front_aligned ? Ends::front : Ends::usual});
}

// Of a padded card, as the peers are measured.
double area_ratio(const Placement& p) {
  double cards = 0;
  for (const Rect& card : p.card) cards += (card.w + 20) * (card.h + 60);
  return p.bounds.w * p.bounds.h / cards;
}

TEST(ShapedShapes, ACompanyTakesTheShapeThatIsWanted) {
  Dice dice(7);
  for (const std::uint32_t people : {1000U, 3000U, 10000U}) {
    const TreeShape shape = broad_company(dice, people);
    for (const Size wish : {Size{1600, 900}, Size{1200, 900}, Size{900, 1300}}) {
      const Placement p = shaped_near(shape, wish);
      const double ratio = p.bounds.w / p.bounds.h / (wish.w / wish.h);
      EXPECT_LT(std::max(ratio, 1 / ratio), 1.15) << people << " people at " << wish.w << " x " << wish.h;
      EXPECT_LT(area_ratio(p), 1.6) << people << " people at " << wish.w << " x " << wish.h;
    }
  }
}

TEST(ShapedShapes, EqualTeamsOfOneLeaderLookEqual) {
  for (const std::uint32_t teams : {3U, 8U, 12U, 30U, 90U}) {
    std::vector<Slot> parents{kNoSlot};
    for (Slot t = 0; t < teams; ++t) parents.push_back(0);
    for (Slot t = 0; t < teams; ++t) parents.insert(parents.end(), 6, t + 1);
    TreeShape shape = shape_from_parents(parents);
    give_roles(shape);
    const Placement p = shaped_near(shape);
    for (Slot t = 2; t <= teams; ++t) {
      EXPECT_NEAR(p.stack[t].w, p.stack[1].w, kTiny) << teams;
      EXPECT_NEAR(p.stack[t].h, p.stack[1].h, kTiny) << teams;
    }
  }
}

// The same shape with one leaf more, which becomes the last report of a leader; `moved` says where slots are.
TreeShape with_one_more(const TreeShape& shape, Slot leader, std::vector<Slot>& moved) {
  const auto n = static_cast<Slot>(shape.parent.size());
  const Slot at = shape.first_child[leader + 1];
  moved.resize(n);
  for (Slot s = 0; s < n; ++s) moved[s] = s < at ? s : s + 1;
  std::vector<Slot> parents(n + 1, leader);
  for (Slot s = 0; s < n; ++s)
    parents[moved[s]] = shape.parent[s] == kNoSlot ? kNoSlot : moved[shape.parent[s]];
  TreeShape more = shape_from_parents(parents);
  give_roles(more);
  return more;
}

TEST(ShapedShapes, OnePersonMoreMovesFewBesideTheirLeader) {
  Dice dice(23);
  double stayed = 0;
  double cards = 0;
  for (int edit = 0; edit < 30; ++edit) {
    const TreeShape before = edit % 2 == 0 ? company(dice, 700) : broad_company(dice, 700);
    const auto n = static_cast<Slot>(before.parent.size());
    Slot leader = dice.below(n);
    while (before.role[leader] == Role::leaf) leader = dice.below(n);
    std::vector<Slot> moved;
    const TreeShape after = with_one_more(before, leader, moved);
    const Placement a = shaped_near(before);
    const Placement b = shaped_near(after);
    Slot same = 0;
    for (Slot s = 1; s < n; ++s) {
      const Slot parent = before.parent[s];
      const Point was = a.card[s].centre() - a.card[parent].centre();
      const Point is = b.card[moved[s]].centre() - b.card[moved[parent]].centre();
      if (std::hypot(was.x - is.x, was.y - is.y) < kTiny) ++same;
    }
    EXPECT_GT(same, (n - 1) / 4) << edit;
    stayed += same;
    cards += n - 1;
  }
  EXPECT_GT(stayed / cards, 0.9);
}

TEST(ShapedShapes, FrontAlignedBranchesEndTogether) {
  Dice dice(3);
  const TreeShape shape = broad_company(dice, 400);
  const Placement p = shaped_near(shape, {1600, 900}, true);
  EXPECT_EQ(p.front_line, p.bounds.bottom());
  std::vector<double> end(shape.parent.size());  // of the branch, by slot
  for (Slot s = static_cast<Slot>(shape.parent.size()); s-- > 0;) {
    end[s] = std::max(end[s], p.card[s].bottom());
    if (s > 0) end[shape.parent[s]] = std::max(end[shape.parent[s]], end[s]);
  }
  int together = 0;
  for (Slot s = 0; s < shape.parent.size(); ++s) {
    Slot last = kNoSlot;  // of the branches, which stand behind the leaves
    for (Slot c = shape.first_child[s]; c < shape.first_child[s + 1]; ++c)
      if (shape.role[c] != Role::leaf) last = c;
    for (Slot c = shape.first_child[s]; c < shape.first_child[s + 1]; ++c) {
      if (shape.role[c] == Role::leaf || p.hang[c].bus != p.hang[last].bus) continue;
      EXPECT_NEAR(end[c], end[s], kTiny) << c;
      together += c != last ? 1 : 0;
    }
  }
  EXPECT_GT(together, 10);
}

TEST(ShapedShapes, AssistantsStandBesideTheLineAboveTheOthers) {
  std::vector<Slot> parents{kNoSlot};
  parents.insert(parents.end(), 9, 0);
  parents.insert(parents.end(), 5, 9);
  TreeShape shape = shape_from_parents(parents);
  give_roles(shape);
  shape.assistant.assign(shape.parent.size(), 0);
  shape.assistant[1] = shape.assistant[2] = shape.assistant[5] = 1;
  const Placement p = shaped_near(shape);
  const double line = p.card[0].centre().x;
  EXPECT_LT(p.card[1].right(), line);
  EXPECT_GT(p.card[2].x, line);
  EXPECT_EQ(p.card[1].y, p.card[2].y);
  EXPECT_GT(p.card[5].y, p.card[2].bottom());
  for (const Slot assistant : {1U, 2U, 5U}) {
    EXPECT_TRUE(p.hang[assistant].beside);
    EXPECT_EQ(p.hang[assistant].trunk, line);
    for (const Slot other : {3U, 4U, 6U, 7U, 8U, 9U}) EXPECT_LT(p.card[assistant].bottom(), p.card[other].y);
  }
}

TEST(ShapedShapes, ColumnsOfASmallChartAreStretchedToFillTheWish) {
  Dice dice(2);
  const TreeShape shape = broad_company(dice, 120);
  const Metrics metrics = mid_metrics();
  const Wish wish{{1600, 900}, 0, Form::shaped};
  const Placement p = placed(shape, metrics, wish);
  EXPECT_GT(p.column_width, metrics.column_min);
  EXPECT_LE(p.column_width, metrics.column_max);
  EXPECT_LE(p.bounds.w, wish.size.w + kTiny);
  EXPECT_LE(p.bounds.h, wish.size.h + kTiny);
  const Placement large = placed(broad_company(dice, 5000), metrics, wish);
  EXPECT_EQ(large.column_width, metrics.column_min);
}

TEST(ShapedShapes, NobodyIsAnEmptyChart) {
  TreeShape shape;
  shape.first_child.assign(1, 0);
  const Placement p = shaped_near(shape);
  EXPECT_TRUE(p.card.empty());
  EXPECT_TRUE(p.bounds.empty());
}

TEST(ShapedShapes, ExtremesAreDrawnToo) {
  constexpr std::uint32_t kMany = 50000;
  const std::vector<Slot> alone(kMany, kNoSlot);
  TreeShape roots = shape_from_parents(alone);
  give_roles(roots);
  for (const TreeShape& shape : {chain(kMany), star(kMany), caterpillar(kMany), roots, chain(1), star(2)}) {
    const Placement p = shaped_near(shape);
    Rect all;
    for (const Rect& card : p.card) all = all.united(card);
    EXPECT_FALSE(all.empty());
    EXPECT_TRUE(within(all, p.bounds));
  }
  const Placement p = shaped_near(star(kMany));
  EXPECT_LT(std::abs(std::log(p.bounds.w / p.bounds.h / (16 / 9.0))), std::log(1.15));
}

}  // namespace
}  // namespace flipchart::layout::testing
