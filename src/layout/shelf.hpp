// The slots that stand aside (branches whose place in the chart is not known): a box of their own beside the
// chart, rows counted from the front line like the stacks'.
#pragma once

#include "layout/levels.hpp"
#include "layout/placement.hpp"

namespace flipchart::layout {

struct Shelf {
  Slot rows = 0;
  Slot columns = 0;
  double width = 0;   // of the box
  double height = 0;  // from the box's top to the front line
};

// By slot, 1 where it stands aside: branches do so as a whole. Empty where nobody does.
std::vector<std::uint8_t> branches_aside(const TreeShape& shape);

// As high as the chart allows, higher where it would become more than about twice as wide as high.
Shelf sized_shelf(const std::vector<Slot>& aside, const Metrics& metrics, const Levels& levels,
                  double column);

// Places the cards with the box's left side at `left`. The levels must leave room for the shelf's height.
void place_shelf(const std::vector<Slot>& aside, const Metrics& metrics, const Shelf& shelf,
                 const Levels& levels, double column, double left, Placement& placement);

}  // namespace flipchart::layout
