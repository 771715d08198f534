// Where everything stands, always with the leaders on top (y 0) and the customers at the far end (y extent).
// Turning the chart over is base::faced(y, extent, facing) and nothing else.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "base/result.hpp"
#include "layout/shape.hpp"

namespace flipchart::layout {

// A free horizontal gap between two rows of cards across the whole chart.
struct Gap {
  double top = 0;
  double bottom = 0;
  double middle() const { return (top + bottom) / 2; }
};

// How the line from its leader reaches a card: from the middle of the leader's far side to the height `bus`,
// along it, and down to the card's middle. A card on a shelf further down, or beside the line, is reached
// over a trunk: along `fan` to x = `trunk`, along the trunk to `bus`, and from there to the card. Where
// `beside` is set, `bus` is the height of the card's middle and the line ends at the side nearer the trunk.
struct Hang {
  double bus = 0;
  double fan = 0;
  double trunk = std::numeric_limits<double>::quiet_NaN();  // none
  bool beside = false;                                      // only with a trunk
  bool has_trunk() const { return trunk == trunk; }
};

struct Placement {
  std::vector<Rect> card;        // by slot
  std::vector<Hang> hang;        // by slot; empty where all lines keep to the row gaps
  std::vector<Rect> stack;       // by slot: the rectangle of a leader's own leaves; empty where it has none,
                                 // none at all where leaves stand side by side
  std::vector<Rect> band;        // by band
  std::vector<Rect> customer;    // by customer
  std::vector<Rect> segment;     // by segment, in the order given; stands where its customers are served
  std::vector<Slot> parent_row;  // by slot: index of its row in `row_gap` terms (row 0 holds the roots)
  std::vector<Gap> row_gap;      // row_gap[r]: free space just below row r; the one above the lead row is the
                                 // corridor, the last one lies between the chart's end and the customers
  Gap corridor;                  // between the lead row and the row above it (empty when there are no leads)
  double front_line = 0;         // y of the customers' side of the leaf row
  double team_label = 0;    // y of the middle of the team labels, on the customers' side of the front line
  double band_label = 0;    // y of the middle of the band labels, further out
  Rect aside;               // the box of slots that stand aside; empty when there are none
  double column_width = 0;  // of one leaf column
  Rect bounds;              // everything above, from y 0 to y extent
  double extent() const { return bounds.bottom(); }
  Rect stack_of(Slot s) const { return s < stack.size() ? stack[s] : Rect{}; }
};

// Places a shape. Laws (tests/layout): no two cards overlap; siblings keep their order in x; a card lies
// above its children's cards; every leaf stack ends on the front line, or where the wish says so begins at
// its leader's row (below the corridor where the leader stands above it); bands do not overlap and contain
// exactly their cards; customers lie beyond the front line; the result does not depend on anything but its
// arguments. Linear in slots, customers and servers (customers: n log n). Never recurses.
Placement placed(const TreeShape& shape, const Metrics& metrics, const Wish& wish);

}  // namespace flipchart::layout
