// Dividing a chart: no page has more cards than it may, and every position is on one.
#include "compose/division.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "compose/random_chart.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Slot;

struct PageCards {
  std::vector<Slot> cards;
  bool held_back = false;  // nothing on it could be cut off: leaders who are folded, or who lead nobody
};

bool is_head(const std::vector<Slot>& heads, Slot s) {
  return std::binary_search(heads.begin(), heads.end(), s);
}

// What stands on the page of `head` (of the whole, for kNoSlot): down to other heads.
PageCards page_of_head(const model::Organization& chart, const std::vector<Slot>& heads, Slot head) {
  PageCards page;
  page.held_back = true;
  std::vector<std::uint8_t> open(chart.size(), 0);
  for (Slot s = 0; s < chart.size(); ++s) {
    const Slot parent = chart.parent(s);
    const bool top = head == kNoSlot ? parent == kNoSlot : s == head;
    const bool below = parent != kNoSlot && open[parent] != 0;
    if (!top && !below) continue;
    page.cards.push_back(s);
    open[s] = s == head || !is_head(heads, s) ? 1 : 0;
    if (!top && open[s] != 0 && !chart.leads_nobody(s)) page.held_back = false;
  }
  return page;
}

class Dividing : public testing::TestWithParam<unsigned> {};

TEST_P(Dividing, KeepsPagesSmallAndLosesNobody) {
  RandomChart random(GetParam());
  const model::Organization chart = random.organization(5 + random.below(600));
  const auto capacity = static_cast<std::uint32_t>(5 + random.below(60));
  const std::vector<Slot> heads = divided(chart, kNoSlot, capacity);
  EXPECT_TRUE(std::is_sorted(heads.begin(), heads.end()));
  std::vector<std::uint8_t> seen(chart.size(), 0);
  std::vector<Slot> pages = heads;
  pages.push_back(kNoSlot);
  for (const Slot head : pages) {
    const PageCards page = page_of_head(chart, heads, head);
    EXPECT_TRUE(page.cards.size() <= capacity || page.held_back) << page.cards.size() << " of " << capacity;
    for (const Slot s : page.cards) seen[s] = 1;
  }
  EXPECT_EQ(std::count(seen.begin(), seen.end(), 0), 0);
  for (const Slot head : heads) EXPECT_FALSE(chart.leads_nobody(head));
}

TEST_P(Dividing, ABranchIsDividedByItself) {
  RandomChart random(GetParam() + 100);
  const model::Organization chart = random.organization(200);
  for (const Slot top : leaders_in(chart, kNoSlot)) {
    for (const Slot head : divided(chart, top, 10)) {
      Slot above = head;
      while (above != kNoSlot && above != top) above = chart.parent(above);
      EXPECT_EQ(above, top);
      EXPECT_NE(head, top);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, Dividing, testing::Range(1U, 25U));

TEST(Division, AChartThatFitsIsNotDivided) {
  RandomChart random(7);
  const model::Organization chart = random.organization(40);
  EXPECT_TRUE(divided(chart, kNoSlot, 40).empty());
  EXPECT_TRUE(divided({}, kNoSlot, 40).empty());
}

}  // namespace
}  // namespace flipchart::compose
