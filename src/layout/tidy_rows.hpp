// The rows of a tidy placement from the leaders to the front: how high each is and where it lies. A row is as
// high as its tallest card and, below the cards, the lines of assistants that its leaders have.
#pragma once

#include <vector>

#include "layout/tidy_tree.hpp"

namespace flipchart::layout {

// By row, which is the level less one.
struct TidyRows {
  std::vector<double> top;
  std::vector<double> card_height;
  std::vector<double> height;
  double assistant_pitch = 0;  // an assistant's height and the gap above it
  double end = 0;              // the last row's bottom, where the chart ends

  double bottom(Slot row) const { return top[row] + height[row]; }
  Slot size() const { return static_cast<Slot>(height.size()); }
};

// With the least gaps between rows. Linear in nodes.
TidyRows tidy_rows_of(const TidyTree& tree, const Metrics& metrics);
// Widens the gaps until the chart is `wanted_height` high or they are at their most.
void stretch(TidyRows& rows, const Metrics& metrics, double wanted_height);
// Moves all rows towards the customers.
void shift(TidyRows& rows, double by);

}  // namespace flipchart::layout
