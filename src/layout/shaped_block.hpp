// A leader's own leaves: a grid of columns, filled row by row. One row hangs from a bus above it; the columns
// of a grid stand in pairs, with a trunk between them that enters each card from its side.
#pragma once

#include <vector>

#include "layout/shape_curve.hpp"
#include "layout/shaped_sizes.hpp"

namespace flipchart::layout {

inline Slot rows_of(Slot leaves, Slot columns) {
  return columns == 0 ? 0 : (leaves + columns - 1) / columns;
}

// The grids worth considering, from narrow to wide: with `columns` just that one. Every number of rows for a
// few leaves, steps of the same ratio for many. Wants a leaf.
void add_blocks(Slot leaves, Slot columns, const ShapedSizes& sizes, std::vector<Corner>& out);

// The columns of a block that add_blocks made.
Slot columns_of(const Corner& block, const ShapedSizes& sizes);

// The middle of the trunk that enters the cards of one of the block's columns, from the left of its first
// channel.
double trunk_of(Slot column, Slot columns, const ShapedSizes& sizes);

}  // namespace flipchart::layout
