// The laws of placement.hpp, held by random forests: several roots, mixed leaders, bands and none, customers,
// shelves.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "layout/placement.hpp"
#include "layout/random_case.hpp"

namespace flipchart::layout::testing {
namespace {

TEST(PlacementLaws, EveryCardHasAPlaceOfItsOwn) {
  for_each_case([](const Case& it) {
    const Placement& p = it.placement;
    std::vector<Rect> rects = p.card;
    for (const Rect& card : p.card) EXPECT_FALSE(card.empty());
    rects.insert(rects.end(), p.customer.begin(), p.customer.end());
    EXPECT_EQ(p.card.size(), it.shape.parent.size());
    EXPECT_TRUE(none_overlap(rects));
  });
}

TEST(PlacementLaws, BoundsEncloseEverythingAndStartAtNothing) {
  for_each_case([](const Case& it) {
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
    EXPECT_LE(p.front_line, p.extent());
  });
}

TEST(PlacementLaws, SiblingsKeepTheirOrder) {
  for_each_case([](const Case& it) {
    const Placement& p = it.placement;
    for (Slot s = 1; s < it.slots(); ++s) {
      if (it.shape.parent[s] != it.shape.parent[s - 1] || aside(it, s) || aside(it, s - 1)) continue;
      const bool both_stacked = in_stack(it, s) && in_stack(it, s - 1);
      if (both_stacked) {
        const bool same_line = p.card[s].y == p.card[s - 1].y;
        EXPECT_TRUE(same_line ? p.card[s].x > p.card[s - 1].x : p.card[s].y < p.card[s - 1].y) << s;
      } else if (!in_stack(it, s) && !in_stack(it, s - 1)) {
        EXPECT_LT(p.card[s - 1].centre().x, p.card[s].centre().x) << s;
      }
    }
  });
}

TEST(PlacementLaws, AStackStandsWhereItsFirstLeafStandsAmongItsSiblings) {
  for_each_case([](const Case& it) {
    const Placement& p = it.placement;
    for (Slot s = 0; s < it.slots(); ++s) {
      if (p.stack[s].empty()) continue;
      bool before = true;
      for (Slot c = it.shape.first_child[s]; c < it.shape.first_child[s + 1]; ++c) {
        if (aside(it, c)) continue;
        if (in_stack(it, c)) {
          before = false;
        } else if (before) {
          EXPECT_LE(p.card[c].centre().x, p.stack[s].x);
        } else {
          EXPECT_GE(p.card[c].centre().x, p.stack[s].right());
        }
      }
    }
  });
}

TEST(PlacementLaws, LeadersStandAboveThoseTheyLead) {
  for_each_case([](const Case& it) {
    const Placement& p = it.placement;
    for (Slot s = 0; s < it.slots(); ++s) {
      const Slot parent = it.shape.parent[s];
      if (parent == kNoSlot || aside(it, s)) continue;
      EXPECT_LE(p.card[parent].bottom(), p.card[s].y + kTiny) << s;
      EXPECT_LT(p.parent_row[parent], p.parent_row[s]) << s;
    }
  });
}

TEST(PlacementLaws, EveryStackEndsOnTheFrontLineAndTheTallestTouchesTheLeads) {
  for_each_case([](const Case& it) {
    const Placement& p = it.placement;
    double top = p.front_line;
    double lead_bottom = -1;
    for (Slot s = 0; s < it.slots(); ++s) {
      if (!p.stack[s].empty()) {
        EXPECT_NEAR(p.stack[s].bottom(), p.front_line, kTiny);
      }
      if (aside(it, s)) continue;
      if (it.shape.role[s] == Role::leaf) top = std::min(top, p.card[s].y);
      if (it.shape.role[s] == Role::lead) lead_bottom = p.card[s].bottom();
      if (in_stack(it, s)) {
        EXPECT_TRUE(within(p.card[s], p.stack[it.shape.parent[s]])) << s;
      }
    }
    if (lead_bottom >= 0 && top < p.front_line) {
      EXPECT_NEAR(top - lead_bottom, it.metrics.lead_gap, kTiny);
    }
  });
}

TEST(PlacementLaws, LeadsShareOneRowAndHeadsShareOne) {
  for_each_case([](const Case& it) {
    const Placement& p = it.placement;
    for (const Role role : {Role::lead, Role::head}) {
      std::set<double> tops;
      for (Slot s = 0; s < it.slots(); ++s) {
        if (it.shape.role[s] == role && !aside(it, s)) tops.insert(p.card[s].y);
      }
      EXPECT_LE(tops.size(), 1U);
    }
  });
}

TEST(PlacementLaws, BandsContainExactlyTheirCards) {
  for_each_case([](const Case& it) {
    const Placement& p = it.placement;
    ASSERT_EQ(p.band.size(), it.shape.band_count);
    EXPECT_TRUE(none_overlap(p.band));
    std::vector<Slot> order;  // from left to right
    for (Slot b = 0; b < it.shape.band_count; ++b) {
      if (p.band[b].empty()) continue;
      if (!order.empty()) {
        EXPECT_LE(p.band[order.back()].right(), p.band[b].x + kTiny);
      }
      order.push_back(b);
    }
    for (Slot s = 0; s < it.slots(); ++s) {
      const bool banded = band(it, s) != kNoSlot && !aside(it, s);
      if (banded) {
        EXPECT_TRUE(within(p.card[s], p.band[band(it, s)])) << s;
      }
      const Rect card = p.card[s].grown(-kTiny);
      auto first = std::partition_point(order.begin(), order.end(),
                                        [&](Slot b) { return p.band[b].right() <= card.x; });
      for (; first != order.end() && p.band[*first].x < card.right(); ++first) {
        EXPECT_TRUE(!card.overlaps(p.band[*first]) || (banded && *first == band(it, s)))
            << s << " in " << *first;
      }
    }
  });
}

TEST(PlacementLaws, NoCardStandsInAGap) {
  for_each_case([](const Case& it) {
    const Placement& p = it.placement;
    for (std::size_t row = 1; row < p.row_gap.size(); ++row) {
      EXPECT_LE(p.row_gap[row - 1].top, p.row_gap[row - 1].bottom);
      EXPECT_LE(p.row_gap[row - 1].bottom, p.row_gap[row].top);
    }
    for (Slot s = 0; s < it.slots(); ++s) {
      if (aside(it, s)) continue;
      const Slot row = p.parent_row[s];
      ASSERT_LT(row, p.row_gap.size());
      EXPECT_LE(p.card[s].bottom(), p.row_gap[row].top + kTiny);
      if (row > 0) {
        EXPECT_GE(p.card[s].y, p.row_gap[row - 1].bottom - kTiny);
      }
    }
  });
}

// From the middle of the gap below a leader straight down to each card and stack it leads.
TEST(PlacementLaws, ReportingLinesFallPastEveryForeignCard) {
  for_each_case([](const Case& it) {
    const Placement& p = it.placement;
    const auto free_way = [&](double x, double from, double to) {
      return std::none_of(p.card.begin(), p.card.end(), [&](const Rect& card) {
        return card.x < x && x < card.right() && card.y < to - kTiny && from + kTiny < card.bottom();
      });
    };
    for (Slot s = 0; s < it.slots(); ++s) {
      if (aside(it, s)) continue;
      const double own_gap = p.row_gap[p.parent_row[s]].middle();
      if (!p.stack[s].empty()) {
        EXPECT_TRUE(free_way(p.stack[s].centre().x, own_gap, p.stack[s].y)) << s;
      }
      const Slot parent = it.shape.parent[s];
      if (parent == kNoSlot || in_stack(it, s)) continue;
      EXPECT_TRUE(free_way(p.card[s].centre().x, p.row_gap[p.parent_row[parent]].middle(), p.card[s].y)) << s;
    }
  });
}

TEST(PlacementLaws, TheCorridorIsOneStraightGapOfItsHeight) {
  for_each_case([](const Case& it) {
    const Placement& p = it.placement;
    bool leads_below_others = false;
    for (Slot s = 0; s < it.slots(); ++s) {
      if (it.shape.role[s] == Role::lead && !aside(it, s)) leads_below_others = true;
    }
    const double height = p.corridor.bottom - p.corridor.top;
    if (!leads_below_others) {
      EXPECT_EQ(height, 0);
    } else {
      EXPECT_GE(height, it.metrics.corridor - kTiny);
      EXPECT_LE(height, it.metrics.corridor + it.metrics.band_padding + kTiny);
    }
  });
}

TEST(PlacementLaws, CustomersStandBeyondTheFrontLineInTheirSegments) {
  for_each_case([](const Case& it) {
    const Placement& p = it.placement;
    ASSERT_EQ(p.customer.size(), it.shape.segment.size());
    if (p.customer.empty()) return;
    EXPECT_TRUE(none_overlap(p.segment));
    std::set<double> heights;
    for (const Rect& segment : p.segment) {
      if (!segment.empty()) heights.insert(segment.h);
    }
    EXPECT_EQ(heights.size(), 1U);
    for (std::size_t c = 0; c < p.customer.size(); ++c) {
      EXPECT_GE(p.customer[c].y, p.front_line);
      EXPECT_GE(p.customer[c].w, it.metrics.customer.w - kTiny);
      EXPECT_TRUE(within(p.customer[c], p.segment[it.shape.segment[c]]));
    }
  });
}

TEST(PlacementLaws, WhatStandsAsideStandsInItsBoxAndNothingElseDoes) {
  for_each_case([](const Case& it) {
    const Placement& p = it.placement;
    for (Slot s = 0; s < it.slots(); ++s) {
      if (aside(it, s)) {
        EXPECT_TRUE(within(p.card[s], p.aside)) << s;
      } else {
        EXPECT_FALSE(p.card[s].overlaps(p.aside)) << s;
      }
    }
    for (const auto* rects : {&p.band, &p.segment}) {
      for (const Rect& rect : *rects) EXPECT_TRUE(rect.empty() || p.aside.empty() || !rect.overlaps(p.aside));
    }
  });
}

TEST(PlacementLaws, TheSameShapeIsPlacedTheSameWay) {
  for_each_case([](const Case& it) {
    const Placement& p = it.placement;
    const Placement again = placed(it.shape, it.metrics, it.wish);
    EXPECT_EQ(again.card, p.card);
    EXPECT_EQ(again.stack, p.stack);
    EXPECT_EQ(again.band, p.band);
    EXPECT_EQ(again.customer, p.customer);
    EXPECT_EQ(again.segment, p.segment);
    EXPECT_EQ(again.bounds, p.bounds);
  });
}

TEST(PlacementLaws, ColumnsAndLeavesStretchOnlyWithinTheirLimits) {
  for_each_case([](const Case& it) {
    const Placement& p = it.placement;
    const double least = std::max(it.metrics.column_min, it.metrics.card[0].w);
    EXPECT_GE(p.column_width, least - kTiny);
    EXPECT_LE(p.column_width, std::max(least, it.metrics.column_max) + kTiny);
    const double grown = it.metrics.leaf_pitch_max - it.metrics.leaf_pitch;
    for (Slot s = 0; s < it.slots(); ++s) {
      if (it.shape.role[s] != Role::leaf) continue;
      EXPECT_GE(p.card[s].h, it.metrics.card[0].h - kTiny);
      EXPECT_LE(p.card[s].h, it.metrics.card[0].h + grown + kTiny);
    }
  });
}

}  // namespace
}  // namespace flipchart::layout::testing
