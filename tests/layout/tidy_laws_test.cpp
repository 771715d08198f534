// The laws of the tidy form, held by random forests: levels by depth, from the front and by rank, assistants,
// shelves, cards of any width.
#include <gtest/gtest.h>

#include <cmath>

#include "layout/tidy_case.hpp"

namespace flipchart::layout::testing {
namespace {

template <class Law>
void for_each_tidy_case(Law law) {
  for (std::uint32_t seed = 0; seed < 160; ++seed) {
    SCOPED_TRACE(seed);
    law(tidy_case(seed));
  }
}

TEST(TidyLaws, EveryCardHasAPlaceOfItsOwn) {
  for_each_tidy_case([](const Case& it) {
    const Placement& p = it.placement;
    std::vector<Rect> rects = p.card;
    for (const Rect& card : p.card) EXPECT_FALSE(card.empty());
    rects.insert(rects.end(), p.customer.begin(), p.customer.end());
    EXPECT_EQ(p.card.size(), it.shape.parent.size());
    EXPECT_TRUE(none_overlap(rects));
    for (const Rect& rect : rects) EXPECT_TRUE(within(rect, p.bounds));
  });
}

TEST(TidyLaws, CardsOfOneRowKeepTheirGaps) {
  for_each_tidy_case([](const Case& it) {
    const Placement& p = it.placement;
    std::vector<std::vector<Slot>> row(p.row_gap.size());
    for (Slot s = 0; s < it.slots(); ++s)
      if (reports(it, s)) row[p.parent_row[s]].push_back(s);
    for (std::vector<Slot>& cards : row) {
      std::sort(cards.begin(), cards.end(), [&](Slot a, Slot b) { return p.card[a].x < p.card[b].x; });
      for (std::size_t k = 1; k < cards.size(); ++k) {
        const Slot parent = it.shape.parent[cards[k]];
        const bool siblings = parent != kNoSlot && parent == it.shape.parent[cards[k - 1]];
        const double gap = it.metrics.column_gap + (siblings ? 0 : it.metrics.branch_gap);
        EXPECT_GE(p.card[cards[k]].x - p.card[cards[k - 1]].right(), gap - kTiny) << cards[k];
      }
    }
  });
}

TEST(TidyLaws, SiblingsKeepTheirOrder) {
  for_each_tidy_case([](const Case& it) {
    for (Slot s = 1; s < it.slots(); ++s) {
      Slot before = s - 1;
      while (before > 0 && !reports(it, before)) --before;
      if (!reports(it, s) || !reports(it, before) || it.shape.parent[s] != it.shape.parent[before]) continue;
      EXPECT_LT(it.placement.card[before].centre().x, it.placement.card[s].centre().x) << s;
    }
  });
}

TEST(TidyLaws, LeadersStandOverTheMiddleOfTheirReports) {
  for_each_tidy_case([](const Case& it) {
    const Placement& p = it.placement;
    for (Slot s = 0; s < it.slots(); ++s) {
      Slot first = kNoSlot;
      Slot last = kNoSlot;
      for (Slot c = it.shape.first_child[s]; c < it.shape.first_child[s + 1]; ++c) {
        if (!reports(it, c)) continue;
        if (first == kNoSlot) first = c;
        last = c;
        EXPECT_LT(p.parent_row[s], p.parent_row[c]) << c;
        EXPECT_LE(p.card[s].bottom(), p.card[c].y) << c;
      }
      if (first == kNoSlot) continue;
      EXPECT_NEAR(p.card[s].centre().x, (p.card[first].centre().x + p.card[last].centre().x) / 2, kTiny) << s;
    }
  });
}

TEST(TidyLaws, RowsAreLevels) {
  for_each_tidy_case([](const Case& it) {
    const Placement& p = it.placement;
    const auto last_row = static_cast<Slot>(p.row_gap.size() - 1);
    for (Slot s = 0; s < it.slots(); ++s) {
      if (!reports(it, s)) continue;
      const Slot parent = it.shape.parent[s];
      Slot nearest = last_row + 1;
      for (Slot c = it.shape.first_child[s]; c < it.shape.first_child[s + 1]; ++c)
        if (reports(it, c)) nearest = std::min(nearest, p.parent_row[c]);
      if (!it.shape.rank.empty()) {
        for (const Slot other : {Slot{0}, s / 2}) {
          if (reports(it, other)) {
            EXPECT_EQ(it.shape.rank[other] < it.shape.rank[s], p.parent_row[other] < p.parent_row[s]);
          }
        }
      } else if (it.wish.ends == Ends::front) {
        EXPECT_EQ(p.parent_row[s] + 1, nearest) << s;
      } else {
        EXPECT_EQ(p.parent_row[s], parent == kNoSlot ? 0 : p.parent_row[parent] + 1) << s;
      }
    }
  });
}

TEST(TidyLaws, NoCardStandsInAGapAndNoRowIsEmpty) {
  for_each_tidy_case([](const Case& it) {
    const Placement& p = it.placement;
    std::vector<double> tallest(p.row_gap.size(), 0);
    for (Slot s = 0; s < it.slots(); ++s) {
      if (!on_chart(it, s)) continue;
      const Slot row = p.parent_row[s];
      ASSERT_LT(row, p.row_gap.size());
      const double top = row == 0 ? p.row_gap[0].top : p.row_gap[row - 1].bottom;
      EXPECT_LE(p.card[s].bottom(), p.row_gap[row].top + kTiny);
      if (row > 0) {
        EXPECT_GE(p.card[s].y, top - kTiny);
      }
      tallest[row] = std::max(tallest[row], p.card[s].h);
    }
    for (const double height : tallest) EXPECT_GT(height, 0);
    for (std::size_t row = 1; row < p.row_gap.size(); ++row)
      EXPECT_GE(p.row_gap[row - 1].bottom - p.row_gap[row - 1].top, it.metrics.row_gap - kTiny);
    EXPECT_EQ(p.corridor.top, p.corridor.bottom);
  });
}

TEST(TidyLaws, AssistantsStandBesideTheirLeadersLine) {
  for_each_tidy_case([](const Case& it) {
    const Placement& p = it.placement;
    for (Slot s = 0; s < it.slots(); ++s) {
      bool left = true;
      double above = p.card[s].bottom();
      for (Slot c = it.shape.first_child[s]; c < it.shape.first_child[s + 1]; ++c) {
        if (!on_chart(it, c) || !assists(it.shape, c)) continue;
        const Rect& card = p.card[c];
        EXPECT_EQ(p.parent_row[c], p.parent_row[s]);
        EXPECT_GE(card.y, above - kTiny);
        if (left) {
          EXPECT_LT(card.right(), p.card[s].centre().x);
        } else {
          EXPECT_GT(card.x, p.card[s].centre().x);
          above = card.bottom();
        }
        left = !left;
        for (Slot r = it.shape.first_child[s]; r < it.shape.first_child[s + 1]; ++r) {
          if (reports(it, r)) {
            EXPECT_LE(card.bottom(), p.row_gap[p.parent_row[s]].top + kTiny);
          }
        }
        EXPECT_EQ(p.hang[c].trunk, p.card[s].centre().x);
        EXPECT_EQ(p.hang[c].bus, card.centre().y);
      }
    }
  });
}

TEST(TidyLaws, WhatStandsAsideStandsInItsBox) {
  for_each_tidy_case([](const Case& it) {
    const Placement& p = it.placement;
    EXPECT_TRUE(within(p.aside, p.bounds));
    for (Slot s = 0; s < it.slots(); ++s) {
      if (aside(it, s)) {
        EXPECT_TRUE(within(p.card[s], p.aside)) << s;
      } else {
        EXPECT_FALSE(p.card[s].overlaps(p.aside)) << s;
      }
    }
  });
}

TEST(TidyLaws, CustomersStandBeyondTheFrontLine) {
  for_each_tidy_case([](const Case& it) {
    const Placement& p = it.placement;
    ASSERT_EQ(p.customer.size(), it.shape.segment.size());
    for (const Rect& card : p.card) EXPECT_LE(card.bottom(), p.front_line + kTiny);
    for (std::size_t c = 0; c < p.customer.size(); ++c) {
      EXPECT_GE(p.customer[c].y, p.front_line);
      EXPECT_TRUE(within(p.customer[c], p.segment[it.shape.segment[c]]));
    }
  });
}

TEST(TidyLaws, TheMirrorImageIsPlacedAsTheMirrorImage) {
  for_each_tidy_case([](Case it) {
    if (!it.shape.aside.empty() || !it.shape.segment.empty()) return;
    it.shape.assistant.clear();  // the first assistant stands on the left in both
    const Placement p = placed(it.shape, it.metrics, it.wish);
    const auto [shape, to] = mirrored(it.shape);
    const Placement other = placed(shape, it.metrics, it.wish);
    EXPECT_NEAR(other.bounds.w, p.bounds.w, kTiny);
    for (Slot s = 0; s < it.slots(); ++s) {
      EXPECT_NEAR(p.card[s].x, p.bounds.w - other.card[to[s]].right(), kTiny) << s;
      EXPECT_EQ(p.card[s].y, other.card[to[s]].y) << s;
    }
  });
}

TEST(TidyLaws, TheSameShapeIsPlacedTheSameWay) {
  for_each_tidy_case([](const Case& it) {
    const Placement again = placed(it.shape, it.metrics, it.wish);
    EXPECT_EQ(again.card, it.placement.card);
    EXPECT_EQ(again.parent_row, it.placement.parent_row);
    EXPECT_EQ(again.bounds, it.placement.bounds);
  });
}

}  // namespace
}  // namespace flipchart::layout::testing
