// Where everything of a tidy placement stands from left to right. Branches are as close as their contours let
// them, leaders stand over the middle of their reports. Promises: cards of one level keep their gaps, and a
// line that passes a level on its way passes beside the cards there. Says nothing about heights.
#pragma once

#include <array>
#include <vector>

#include "layout/tidy_tree.hpp"

namespace flipchart::layout {

struct TidyMeasures {
  std::array<double, kRoles> width{};  // of a card, by Role
  double sibling_gap = 0;
  double branch_gap = 0;     // between cards of different leaders
  double assistant_gap = 0;  // from a leader's line to an assistant on either side
};

struct TidySpans {
  std::vector<double> x;     // by node: the middle of its first card
  std::vector<double> span;  // by node: from there to the middle of its last card
  double left = 0;           // of everything
  double right = 0;
};

// Linear in nodes; large levels are shared by the cores, and the result does not depend on how.
TidySpans tidy_spans_of(const TidyTree& tree, const TidyMeasures& measures);

}  // namespace flipchart::layout
