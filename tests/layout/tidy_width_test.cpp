// How close branches come: as close as in a plain placement that keeps the outline of every branch as two
// lists and compares them whole, and never further than in intervals side by side.
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "layout/tidy_case.hpp"

namespace flipchart::layout::testing {
namespace {

struct Outline {  // by row below and with the leader's, from the leader's middle
  std::vector<double> left;
  std::vector<double> right;
};

double width_of(const TreeShape& shape, const Metrics& metrics, Slot s) {
  return metrics.card[static_cast<std::size_t>(shape.role[s])].w;
}

// Children at these middles, from the first child's, under a leader in the middle.
Outline under_leader(double half, const std::vector<Outline>& below, const std::vector<double>& at) {
  Outline out{{-half}, {half}};
  const double middle = at.empty() ? 0 : at.back() / 2;
  for (std::size_t k = 0; k < below.size(); ++k) {
    for (std::size_t row = 0; row < below[k].left.size(); ++row) {
      const double x = at[k] - middle;
      if (row + 1 == out.left.size()) {
        out.left.push_back(x + below[k].left[row]);
        out.right.push_back(x + below[k].right[row]);
      }
      out.left[row + 1] = std::min(out.left[row + 1], x + below[k].left[row]);
      out.right[row + 1] = std::max(out.right[row + 1], x + below[k].right[row]);
    }
  }
  return out;
}

std::vector<double> close_together(const std::vector<Outline>& below, const Metrics& metrics, bool roots) {
  std::vector<double> at;
  for (std::size_t k = 0; k < below.size(); ++k) {
    double x = k == 0 ? 0 : -std::numeric_limits<double>::infinity();
    for (std::size_t before = 0; before < k; ++before) {
      const std::size_t rows = std::min(below[k].left.size(), below[before].left.size());
      for (std::size_t row = 0; row < rows; ++row) {
        const double gap = metrics.column_gap + (row > 0 || roots ? metrics.branch_gap : 0);
        x = std::max(x, at[before] + below[before].right[row] + gap - below[k].left[row]);
      }
    }
    at.push_back(x);
  }
  return at;
}

// Quadratic and worse, by depth, all branches kept.
double plain_width(const TreeShape& shape, const Metrics& metrics) {
  const auto n = static_cast<Slot>(shape.parent.size());
  std::vector<Outline> outline(n);
  const auto children = [&](Slot first, Slot end) {
    return std::vector<Outline>(outline.begin() + first, outline.begin() + end);
  };
  for (Slot s = n; s-- > 0;) {
    const auto below = children(shape.first_child[s], shape.first_child[s + 1]);
    outline[s] = under_leader(width_of(shape, metrics, s) / 2, below, close_together(below, metrics, false));
  }
  const auto roots = children(0, n == 0 ? 0 : shape.first_child[0]);
  const Outline all = under_leader(0, roots, close_together(roots, metrics, true));
  return *std::max_element(all.right.begin(), all.right.end()) -
         *std::min_element(all.left.begin(), all.left.end());
}

// Every branch an interval that nobody else enters; leaders in the middle of their reports all the same.
double interval_width(const TreeShape& shape, const Metrics& metrics) {
  const auto n = static_cast<Slot>(shape.parent.size());
  std::vector<double> left(n + 1, 0);  // from the leader's middle; the last entry stands for all roots
  std::vector<double> right(n + 1, 0);
  const auto around = [&](Slot s, double half, Slot first, Slot end) {
    double at = 0;
    for (Slot c = first + 1; c < end; ++c)
      at += right[c - 1] + metrics.column_gap + metrics.branch_gap - left[c];
    left[s] = first < end ? std::min(-half, left[first] - at / 2) : -half;
    right[s] = first < end ? std::max(half, right[end - 1] + at / 2) : half;
  };
  for (Slot s = n; s-- > 0;)
    around(s, width_of(shape, metrics, s) / 2, shape.first_child[s], shape.first_child[s + 1]);
  around(n, 0, 0, n == 0 ? 0 : shape.first_child[0]);
  return right[n] - left[n];
}

Metrics uneven(Dice& dice) {
  Metrics metrics = mid_metrics();
  for (Size& card : metrics.card) card = {static_cast<double>(dice.between(20, 300)), 20};
  metrics.branch_gap = dice.chance(0.5) ? 11 : 0;
  return metrics;
}

TreeShape any_forest(Dice& dice) {
  constexpr std::uint32_t kReach[] = {2, 5, 20, 1000};
  const std::uint32_t n = dice.between(1, 160);
  return dice.chance(0.3) ? company(dice, n) : random_forest(dice, n, kReach[dice.below(4)], 0.03);
}

TEST(TidyWidth, IsThatOfAPlainPlacementWhichComparesWholeOutlines) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    SCOPED_TRACE(seed);
    Dice dice(seed);
    const TreeShape shape = any_forest(dice);
    const Metrics metrics = uneven(dice);
    EXPECT_NEAR(placed(shape, metrics, {.form = Form::tidy}).bounds.w, plain_width(shape, metrics), kTiny);
  }
}

TEST(TidyWidth, IsNeverMoreThanThatOfIntervals) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    SCOPED_TRACE(seed);
    Dice dice(seed);
    const TreeShape shape = any_forest(dice);
    const Metrics metrics = uneven(dice);
    EXPECT_LE(placed(shape, metrics, {.form = Form::tidy}).bounds.w, interval_width(shape, metrics) + kTiny);
  }
}

TEST(TidyWidth, ColumnsWidenUntilTheChartIsAsWideAsWished) {
  Dice dice(3);
  const TreeShape shape = company(dice, 40);
  Metrics metrics = mid_metrics();
  const auto wide = [&](double wish) {
    return placed(shape, metrics, {.size = {wish, 900}, .form = Form::tidy});
  };
  const Placement least = wide(1);
  EXPECT_EQ(least.column_width, metrics.column_min);
  const Placement most = wide(1e6);
  EXPECT_EQ(most.column_width, metrics.column_max);
  for (const double share : {0.2, 0.5, 0.9}) {
    const double wish = least.bounds.w + share * (most.bounds.w - least.bounds.w);
    EXPECT_LE(wide(wish).bounds.w, wish + kTiny);
    EXPECT_GT(wide(wish).bounds.w, wish * 0.97);
  }
}

}  // namespace
}  // namespace flipchart::layout::testing
