// The lengths of a shaped chart, derived once from the metrics. Every branch keeps a channel free at its
// left: the gap to its neighbour, and the way of its own lines further down.
#pragma once

#include "layout/shape.hpp"

namespace flipchart::layout {

struct ShapedSizes {
  double column = 0;  // of a leaf, and of every card without a width of its own
  double leaf_w = 0;  // of a leaf's card in its column
  double leaf_h = 0;
  double pitch = 0;     // from one leaf of a grid to the next below
  double channel = 0;   // beside every column
  double between = 0;   // more of it between branches
  double level = 0;     // between a leader and a shelf, where lines run along
  double list_gap = 0;  // between a leader and a grid
  double padding = 0;   // round a band
  double strip = 0;     // for a band's label
  Size card[kRoles];

  double across(Slot columns) const { return columns * (column + channel); }
  double down(Slot rows) const { return rows == 0 ? 0 : (rows - 1) * pitch + leaf_h; }
};

// `column`: how wide a leaf column is to be.
ShapedSizes shaped_sizes(const Metrics& metrics, double column);

}  // namespace flipchart::layout
