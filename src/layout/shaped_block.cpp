// A block of k columns is k channels and k columns wide, the first channel at its left.
#include "layout/shaped_block.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace flipchart::layout {
namespace {

constexpr Slot kLongest = 8;          // rows of a grid of few leaves
constexpr Slot kAll = 24;             // leaves up to here: every number of rows
constexpr double kColumnStep = 1.08;  // between numbers of columns beyond
constexpr double kNarrowGrid = 0.5;   // width to height of grids worth considering beyond
constexpr double kWideGrid = 16;

Corner block(Slot leaves, Slot columns, const ShapedSizes& sizes) {
  return {sizes.across(columns), sizes.down(rows_of(leaves, columns))};
}

}  // namespace

void add_blocks(Slot leaves, Slot columns, const ShapedSizes& sizes, std::vector<Corner>& out) {
  assert(leaves > 0);
  if (columns > 0) {
    out.push_back(block(leaves, std::min(columns, leaves), sizes));
    return;
  }
  const bool all = leaves <= kAll;
  const double square = std::sqrt(leaves * sizes.pitch / (sizes.column + sizes.channel));
  const auto bound = [&](double ratio) {
    return std::clamp<double>(std::ceil(square * std::sqrt(ratio)), 1, leaves);
  };
  const Slot last = all ? leaves : static_cast<Slot>(bound(kWideGrid));
  Slot k = all ? rows_of(leaves, kLongest) : static_cast<Slot>(bound(kNarrowGrid));
  while (true) {
    k = rows_of(leaves, rows_of(leaves, k));  // the fewest columns with as few rows
    out.push_back(block(leaves, k, sizes));
    if (k >= last) return;
    const Slot rows = rows_of(leaves, k);
    const Slot next = rows > 1 ? rows_of(leaves, rows - 1) : leaves;
    k = std::min(leaves, all ? next : std::max(next, static_cast<Slot>(std::ceil(k * kColumnStep))));
  }
}

Slot columns_of(const Corner& block, const ShapedSizes& sizes) {
  return static_cast<Slot>(std::lround(block.w / (sizes.column + sizes.channel)));
}

double trunk_of(Slot column, Slot columns, const ShapedSizes& sizes) {
  // Pairs share the channel between them; a list, like a column left over, has the one at its left.
  const Slot channel = column % 2 == 0 && column + 1 < columns ? column + 1 : column;
  return sizes.across(channel) + sizes.channel / 2;
}

}  // namespace flipchart::layout
