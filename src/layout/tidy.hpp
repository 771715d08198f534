// The tidy form of a placement: one row for each level, leaves side by side. See placement.hpp, which is the
// door to this room.
#pragma once

#include "layout/placement.hpp"

namespace flipchart::layout {

// What placed() gives for Form::tidy. No stacks, no bands (their rectangles are empty) and no corridor; rows
// are the levels of shape.rank, of the depth, or counted from the front. Linear in slots (ranks: n log n).
Placement placed_tidy(const TreeShape& shape, const Metrics& metrics, const Wish& wish);

}  // namespace flipchart::layout
