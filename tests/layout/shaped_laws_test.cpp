// The laws of shaped.hpp, held by random forests: several roots, bands and none, assistants, customers,
// shelves, both alignments.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <utility>

#include "layout/shaped_case.hpp"

namespace flipchart::layout::testing {
namespace {

template <class Law>
void for_each_shaped_case(Law law) {
  for (std::uint32_t seed = 0; seed < 90; ++seed) {
    SCOPED_TRACE(seed);
    law(shaped_case(seed));
  }
}

bool assistant(const Case& it, Slot s) {
  return !it.shape.assistant.empty() && it.shape.assistant[s] != 0 && in_stack(it, s);
}
bool own_leaf(const Case& it, Slot s) {
  if (aside(it, s) || assistant(it, s)) return false;
  if (it.shape.first_child[s] != it.shape.first_child[s + 1]) return false;
  const Slot parent = it.shape.parent[s];
  return band(it, s) == kNoSlot || (parent != kNoSlot && band(it, s) == band(it, parent));
}

// The rectangle around a branch's cards, by slot.
std::vector<Rect> branches(const Case& it) {
  std::vector<Rect> out = it.placement.card;
  for (Slot s = it.slots(); s-- > 0;) {
    const Slot parent = it.shape.parent[s];
    if (parent != kNoSlot && !aside(it, s)) out[parent] = out[parent].united(out[s]);
  }
  return out;
}

TEST(ShapedLaws, EveryCardHasAPlaceOfItsOwn) {
  for_each_shaped_case([](const Case& it) {
    const Placement& p = it.placement;
    std::vector<Rect> rects = p.card;
    EXPECT_EQ(p.card.size(), it.shape.parent.size());
    for (const Rect& card : p.card) EXPECT_FALSE(card.empty());
    rects.insert(rects.end(), p.customer.begin(), p.customer.end());
    EXPECT_TRUE(none_overlap(rects));
  });
}

TEST(ShapedLaws, BoundsEncloseEverythingAndStartAtNothing) {
  for_each_shaped_case([](const Case& it) {
    const Placement& p = it.placement;
    EXPECT_EQ(p.bounds.x, 0);
    EXPECT_EQ(p.bounds.y, 0);
    for (const auto* rects : {&p.card, &p.stack, &p.band, &p.customer, &p.segment}) {
      for (const Rect& rect : *rects) {
        if (!rect.empty()) {
          EXPECT_TRUE(within(rect, p.bounds));
        }
      }
    }
    EXPECT_TRUE(within(p.aside, p.bounds));
    for (const Rect& rect : p.customer) EXPECT_GE(rect.y, p.front_line);
    for (const Rect& rect : p.card) EXPECT_LE(rect.bottom(), p.front_line + kTiny);
  });
}

TEST(ShapedLaws, BranchesOfSiblingsAreDisjoint) {
  for_each_shaped_case([](const Case& it) {
    const std::vector<Rect> branch = branches(it);
    for (Slot s = 0; s < it.slots(); ++s) {
      std::vector<Rect> siblings;
      for (Slot c = it.shape.first_child[s]; c < it.shape.first_child[s + 1]; ++c)
        if (!aside(it, c)) siblings.push_back(branch[c]);
      EXPECT_TRUE(none_overlap(siblings)) << s;
    }
    std::vector<Rect> roots;
    for (Slot s = 0; s < it.slots() && it.shape.parent[s] == kNoSlot; ++s)
      if (!aside(it, s)) roots.push_back(branch[s]);
    EXPECT_TRUE(none_overlap(roots));
  });
}

TEST(ShapedLaws, SiblingsOfOneKindKeepTheirOrder) {
  for_each_shaped_case([](const Case& it) {
    const std::vector<Rect> branch = branches(it);
    for (const bool leaves : {true, false}) {
      Slot last = kNoSlot;
      for (Slot s = 0; s < it.slots(); ++s) {
        if (aside(it, s) || assistant(it, s) || own_leaf(it, s) != leaves) continue;
        const Slot before = std::exchange(last, s);
        if (before == kNoSlot || it.shape.parent[before] != it.shape.parent[s]) continue;
        const bool same_shelf =
            branch[before].bottom() > branch[s].y && branch[s].bottom() > branch[before].y;
        if (same_shelf) {
          EXPECT_LE(branch[before].right(), branch[s].x + kTiny) << s;
        } else {
          EXPECT_LE(branch[before].bottom(), branch[s].y + kTiny) << s;
        }
      }
    }
  });
}

TEST(ShapedLaws, LeadersStandAboveThoseTheyLead) {
  for_each_shaped_case([](const Case& it) {
    for (Slot s = 0; s < it.slots(); ++s) {
      const Slot parent = it.shape.parent[s];
      if (parent == kNoSlot || aside(it, s)) continue;
      EXPECT_LE(it.placement.card[parent].bottom(), it.placement.card[s].y + kTiny) << s;
    }
  });
}

TEST(ShapedLaws, NoLineCrossesAForeignCard) {
  for_each_shaped_case([](const Case& it) {
    const Placement& p = it.placement;
    ASSERT_EQ(p.hang.size(), it.shape.parent.size());
    std::vector<Slot> by_x(it.slots());
    for (Slot s = 0; s < it.slots(); ++s) by_x[s] = s;
    std::sort(by_x.begin(), by_x.end(), [&](Slot a, Slot b) { return p.card[a].x < p.card[b].x; });
    double widest = 0;
    for (const Rect& card : p.card) widest = std::max(widest, card.w);
    for (Slot s = 0; s < it.slots(); ++s) {
      const Slot parent = it.shape.parent[s];
      if (parent == kNoSlot || aside(it, s)) continue;
      const std::vector<Point> line = line_of(it, s);
      for (std::size_t k = 1; k < line.size(); ++k) {
        const double left = std::min(line[k - 1].x, line[k].x);
        const double right = std::max(line[k - 1].x, line[k].x);
        const double top = std::min(line[k - 1].y, line[k].y);
        const double bottom = std::max(line[k - 1].y, line[k].y);
        EXPECT_TRUE(left == right || top == bottom);
        EXPECT_GE(left, 0);
        auto at = std::partition_point(by_x.begin(), by_x.end(),
                                       [&](Slot c) { return p.card[c].x < left - widest; });
        for (; at != by_x.end() && p.card[*at].x <= right; ++at) {
          const Rect card = p.card[*at].grown(-kTiny);
          const bool crossed =
              card.x <= right && left <= card.right() && card.y <= bottom && top <= card.bottom();
          EXPECT_FALSE(crossed) << "to " << s << " over " << *at;
        }
      }
    }
  });
}

TEST(ShapedLaws, BandsContainExactlyTheirCards) {
  for_each_shaped_case([](const Case& it) {
    const Placement& p = it.placement;
    ASSERT_EQ(p.band.size(), it.shape.band_count);
    EXPECT_TRUE(none_overlap(p.band));
    for (Slot s = 0; s < it.slots(); ++s) {
      if (aside(it, s)) continue;
      const Slot own = band(it, s);
      for (Slot b = 0; b < p.band.size(); ++b) {
        if (b == own) {
          EXPECT_TRUE(within(p.card[s], p.band[b])) << s;
        } else {
          EXPECT_FALSE(p.card[s].grown(-kTiny).overlaps(p.band[b])) << s << " in " << b;
        }
      }
    }
  });
}

TEST(ShapedLaws, AStackHoldsItsLeadersOwnLeavesInTheChosenColumns) {
  for_each_shaped_case([](const Case& it) {
    const Placement& p = it.placement;
    for (Slot s = 0; s < it.slots(); ++s) {
      std::set<double> columns;
      std::size_t leaves = 0;
      for (Slot c = it.shape.first_child[s]; c < it.shape.first_child[s + 1]; ++c) {
        if (!own_leaf(it, c)) continue;
        EXPECT_TRUE(within(p.card[c], p.stack[s])) << c;
        columns.insert(p.card[c].x);
        ++leaves;
      }
      EXPECT_EQ(p.stack[s].empty(), leaves == 0);
      std::size_t chosen = it.shape.columns.empty() ? 0 : it.shape.columns[s];
      if (chosen == 0) chosen = it.wish.stack_columns;
      if (chosen > 0) {
        EXPECT_EQ(columns.size(), std::min(chosen, leaves)) << s;
      }
    }
  });
}

TEST(ShapedLaws, TheSameArgumentsGiveTheSamePlacement) {
  for_each_shaped_case([](const Case& it) {
    const Placement again = placed(it.shape, it.metrics, it.wish);
    EXPECT_EQ(again.card, it.placement.card);
    EXPECT_EQ(again.band, it.placement.band);
    EXPECT_EQ(again.bounds, it.placement.bounds);
  });
}

}  // namespace
}  // namespace flipchart::layout::testing
