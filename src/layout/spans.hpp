// Where everything stands from left to right. Every stack ends on one line, so what stands below a leader is
// an interval and the tidy placement is a sum: one pass up for the widths, one down for the places. Promises:
// intervals of siblings never meet, and cards of one row never do.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/skeleton.hpp"

namespace flipchart::layout {

// By node; lengths from the left end of the chart's own span, which overhanging cards may leave on both
// sides.
struct Spans {
  double column = 0;                // width of a leaf column
  double total = 0;                 // width of the chart's span
  std::vector<double> left;         // of the node's interval
  std::vector<double> width;        // of the node's interval; a band where the node is its top
  std::vector<double> inset;        // from `left` to the first child
  std::vector<double> centre;       // from `left` to the middle of the card
  std::vector<double> card;         // the card's width
  std::vector<double> stack;        // left of the node's own stack
  std::vector<std::uint8_t> grown;  // the interval was widened to hold the card

  double card_left(Slot i) const { return left[i] + centre[i] - card[i] / 2; }
  double card_right(Slot i) const { return left[i] + centre[i] + card[i] / 2; }
};

double stack_width(Slot columns, double column, const Metrics& metrics);

// The column's width is stretched until the chart is `wish.size.w` wide or the widest column is reached.
// Linear in nodes.
Spans spans_of(const Skeleton& skeleton, const TreeShape& shape, const Metrics& metrics, const Wish& wish);

}  // namespace flipchart::layout
