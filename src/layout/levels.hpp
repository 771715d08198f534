// Where everything stands from the leaders (y 0) to the band's end: rows of cards, the gaps between them, the
// front line. The tallest stack touches the lead row; the others end on the same line and leave space towards
// their leaders.
#pragma once

#include <vector>

#include "layout/skeleton.hpp"

namespace flipchart::layout {

struct Levels {
  std::vector<double> top;     // by row
  std::vector<double> height;  // by row; the leaf row is as high as the tallest stack
  double leaf_pitch = 0;
  double leaf_height = 0;
  double front_line = 0;
  double band_top = 0;
  double band_end = 0;  // where the chart ends on the customers' side

  double bottom(Slot row) const { return top[row] + height[row]; }
};

// Stretches leaves first, then the gaps between rows, until the chart is `wanted_height` high or all are at
// their most. Linear in nodes.
Levels levels_of(const Skeleton& skeleton, const TreeShape& shape, const Metrics& metrics,
                 double wanted_height);

// The same with everything at its least.
Levels least_levels_of(const Skeleton& skeleton, const TreeShape& shape, const Metrics& metrics);

// The row that the corridor lies above; kNoSlot where there is none.
Slot corridor_below(const Skeleton& skeleton, const Metrics& metrics);

// Moves the whole chart towards the customers.
void shift(Levels& levels, double by);

}  // namespace flipchart::layout
