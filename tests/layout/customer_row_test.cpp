// Customers: as few rows as fit, the row filled exactly, segments near those who serve them, no towers.
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "layout/forests.hpp"
#include "layout/placement.hpp"

namespace flipchart::layout::testing {
namespace {

// `segments` of `each` customers, the customers of segment s served by `server(s)`.
template <class Server>
void add_customers(TreeShape& shape, std::uint32_t segments, std::uint32_t each, Server server) {
  shape.segment_count = segments;
  for (std::uint32_t s = 0; s < segments; ++s) {
    for (std::uint32_t c = 0; c < each; ++c) {
      shape.segment.push_back(s);
      shape.server.push_back(server(s));
      shape.server_offset.push_back(static_cast<std::uint32_t>(shape.server.size()));
    }
  }
}

double row_width(const Placement& p) {
  double right = 0;
  for (const Rect& segment : p.segment) right = std::max(right, segment.right());
  return right;
}

TEST(CustomerRow, FillsTheChartsWidthExactly) {
  Dice dice(3);
  TreeShape shape = company(dice, 160);
  add_customers(shape, 4, 11, [](std::uint32_t s) { return s; });
  const Placement p = placed(shape, mid_metrics(), {});
  EXPECT_NEAR(row_width(p), p.bounds.w, kTiny);
  double x = 0;
  std::vector<Rect> boxes = p.segment;
  std::sort(boxes.begin(), boxes.end(), [](const Rect& a, const Rect& b) { return a.x < b.x; });
  for (const Rect& box : boxes) {
    EXPECT_NEAR(box.x, x, kTiny);
    x = box.right() + mid_metrics().segment_gap;
  }
}

TEST(CustomerRow, TakesNoMoreRowsThanItNeeds) {
  Dice dice(3);
  TreeShape shape = company(dice, 2000);  // far wider than one row of 40 pills
  add_customers(shape, 4, 10, [](std::uint32_t s) { return s; });
  const Placement p = placed(shape, mid_metrics(), {});
  for (const Rect& customer : p.customer) EXPECT_NEAR(customer.y, p.customer[0].y, kTiny);
}

TEST(CustomerRow, ManyCustomersOfASmallTeamAreNoTower) {
  TreeShape shape = star(4);
  add_customers(shape, 1, 59, [](std::uint32_t) { return 1U; });
  const Placement p = placed(shape, mid_metrics(), {{1290, 900}, 0});
  EXPECT_LE(p.bounds.w, 1290 + kTiny);
  EXPECT_GT(p.segment[0].w, 1.3 * p.segment[0].h);
  EXPECT_NEAR(p.card[0].centre().x, p.bounds.w / 2, kTiny);  // the chart stands over the middle of the row
}

TEST(CustomerRow, SegmentsStandInTheOrderOfThoseWhoServeThem) {
  TreeShape shape = star(13);
  const Wish wish{{1290, 900}, kNoSlot};
  add_customers(shape, 4, 3,
                [](std::uint32_t s) { return 12 - 3 * s; });  // the first is served furthest right
  const Placement p = placed(shape, mid_metrics(), wish);
  EXPECT_LT(p.segment[3].x, p.segment[2].x);
  EXPECT_LT(p.segment[2].x, p.segment[1].x);
  EXPECT_LT(p.segment[1].x, p.segment[0].x);
}

TEST(CustomerRow, TiesAndTheUnservedKeepTheOrderGiven) {
  TreeShape shape = star(5);
  add_customers(shape, 3, 4, [](std::uint32_t) { return 2U; });
  shape.segment.insert(shape.segment.begin(), 3U);  // one more segment, served by nobody
  shape.server_offset.insert(shape.server_offset.begin(), 0U);
  shape.segment_count = 4;
  const Placement p = placed(shape, mid_metrics(), {});
  EXPECT_LT(p.segment[0].x, p.segment[1].x);
  EXPECT_LT(p.segment[1].x, p.segment[2].x);
  EXPECT_LT(p.segment[2].x, p.segment[3].x);
}

TEST(CustomerRow, RowsAreCountedFromTheFarEnd) {
  TreeShape shape = star(3);
  add_customers(shape, 1, 40, [](std::uint32_t) { return 1U; });
  const Placement p = placed(shape, mid_metrics(), {{700, 900}, 0});
  EXPECT_GT(p.customer.front().y, p.customer.back().y);
  for (std::size_t c = 1; c < p.customer.size(); ++c) {
    const bool same_row = p.customer[c].y == p.customer[c - 1].y;
    EXPECT_TRUE(same_row ? p.customer[c].x > p.customer[c - 1].x : p.customer[c].y < p.customer[c - 1].y);
  }
  EXPECT_NEAR(p.segment[0].bottom() - p.customer[0].bottom(), mid_metrics().segment_header, kTiny);
}

TEST(CustomerRow, ThousandsBesideAFewTakeTheShapeWished) {
  TreeShape shape = star(8);
  add_customers(shape, 3, 1500, [](std::uint32_t s) { return s + 1; });
  const Wish wish{{1600, 900}, 0};
  const Placement p = placed(shape, mid_metrics(), wish);
  EXPECT_NEAR(p.bounds.w / p.bounds.h, 1600.0 / 900, 0.15);
}

TEST(CustomerRow, CustomersStandInTheOrderOfThoseWhoServeThem) {
  TreeShape shape = star(13);
  add_customers(shape, 1, 0, [](std::uint32_t) { return 0U; });
  for (std::uint32_t c = 0; c < 24; ++c) {  // the first is served furthest right
    shape.segment.push_back(0);
    shape.server.push_back(12 - c / 2);
    shape.server_offset.push_back(c + 1);
  }
  const Placement p = placed(shape, mid_metrics(), {{900, 900}, kNoSlot});
  ASSERT_GT(std::count_if(p.customer.begin(), p.customer.end(),
                          [&](const Rect& pill) { return pill.y != p.customer[0].y; }),
            0)
      << "otherwise rows do not matter";
  for (std::uint32_t c = 2; c < 24; ++c) EXPECT_LE(p.customer[c].x, p.customer[c - 2].x);
}

TEST(CustomerRow, OnlyTheLastRowIsShortAndAtItsRight) {
  for (std::uint32_t count = 1; count < 60; ++count) {
    TreeShape shape = star(30);
    shape.segment_count = 1;
    for (std::uint32_t c = 0; c < count; ++c) {
      shape.segment.push_back(0);
      shape.server.push_back(1 + c * 7 % 29);
      shape.server_offset.push_back(c + 1);
    }
    const Placement p = placed(shape, mid_metrics(), {{500, 900}, 1});
    std::vector<Rect> pills = p.customer;
    std::sort(pills.begin(), pills.end(),
              [](const Rect& a, const Rect& b) { return a.y != b.y ? a.y > b.y : a.x < b.x; });
    std::size_t columns = 1;
    while (columns < pills.size() && pills[columns].y == pills[0].y) ++columns;
    for (std::size_t i = columns; i < pills.size(); ++i) {
      EXPECT_NEAR(pills[i].x, pills[i % columns].x, kTiny) << count;
      EXPECT_EQ(pills[i].y == pills[i - 1].y, i % columns != 0) << count;
    }
  }
}

TEST(CustomerRow, CustomersOfNobodyStandAloneFromTheTop) {
  TreeShape shape;
  shape.first_child = {0};
  shape.segment_count = 1;
  shape.segment = {0, 0};
  shape.server_offset = {0, 0, 0};
  const Placement p = placed(shape, mid_metrics(), {});
  EXPECT_EQ(p.segment[0].y, 0);
  EXPECT_EQ(p.extent(), p.segment[0].bottom());
}

TEST(CustomerRow, WithoutCustomersTheChartEndsBehindItsLabels) {
  const Placement p = placed(star(5), mid_metrics(), {});
  EXPECT_TRUE(p.customer.empty());
  EXPECT_NEAR(p.extent(), p.front_line + mid_metrics().label_row, kTiny);
}

}  // namespace
}  // namespace flipchart::layout::testing
