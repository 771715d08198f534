// The customers beyond the front line: one box for each segment, side by side, all equally high, pills in
// columns. A box is as wide as its columns ask for; together they fill the row exactly.
#pragma once

#include <vector>

#include "layout/placement.hpp"

namespace flipchart::layout {

struct CustomerRow {
  std::vector<Slot> columns;  // by segment, 0 for a segment without customers
  double width = 0;           // of the whole row, never less than the chart's
  double height = 0;
  double pitch = 0;  // from one column to the next, less the gap between them: a pill's room
  double pill = 0;   // a pill's width
};

// Chooses the number of rows: as few as fit the chart's width, or fewer and wider where customers would
// become a tower: then those by which the whole comes nearest to the shape of `wish`. `pill_max`: how wide a
// pill may grow. O(segments * log customers).
CustomerRow sized_customers(const TreeShape& shape, const Metrics& metrics, Size wish, Size chart,
                            double pill_max);

// Orders the segments, and the customers within each, so that lines to those who serve them cross little
// (customer_order.hpp), and places boxes and pills with the row's left end at `left` and its top at `top`.
// Customers fill their box by columns in that order; where all are served from the same places, row by row
// as given. Wants placement.card. O((customers + links) log of them + links * kReach).
void place_customers(const TreeShape& shape, const Metrics& metrics, const CustomerRow& row, double left,
                     double top, Placement& placement);

}  // namespace flipchart::layout
