// Charts that take the shape of the screen. Every branch is a rectangle with a choice of shapes: a shape
// curve (Stockmeyer 1983, "Optimal orientations of cells in slicing floorplan designs"; Otten 1983), combined
// from the leaves up; the shape of the whole that can be shown largest is chosen, and the branches follow
// from it.
#pragma once

#include "layout/placement.hpp"

namespace flipchart::layout {

// As placed() for Form::shaped. Laws (tests/layout): no two cards overlap; branches of siblings are disjoint
// rectangles that hold only their own cards; shelf by shelf and from left to right, or in a grid row by row,
// siblings of one kind keep their order, a leader's own leaves before the branches; a card lies above those
// it leads; no line (Placement::hang) crosses a card. Columns are stretched only where the whole stays
// smaller than the wish. O(slots) but for leaders of very many leaders; customers n log n. Never recurses.
Placement shaped(const TreeShape& shape, const Metrics& metrics, const Wish& wish);

}  // namespace flipchart::layout
