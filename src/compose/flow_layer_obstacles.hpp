// The cards that stand in the way of a line, row by row: those of leaders, or all. Lines run in the corridor
// and in the gaps between rows; where one must pass through a row, it asks here for a free place.
#pragma once

#include <vector>

#include "compose/arrangement.hpp"

namespace flipchart::compose {

struct Interval {
  double left = 0;
  double right = 0;
  double width() const { return right - left; }
};

class Obstacles {
  // Invariant: rows ordered by their top; cards of a row share it and are ordered from left to right.
 public:
  enum class Cards : std::uint8_t { leaders, all };
  // O(n log n) in the cards looked at.
  explicit Obstacles(const Arrangement& arrangement, Cards which = Cards::leaders);
  // True when no card overlaps `box`.
  bool free(const base::Rect& box) const;
  // Where in [left, right] a straight vertical line from `top` to `bottom` keeps `clearance` from every card.
  std::vector<Interval> free_between(double left, double right, double top, double bottom,
                                     double clearance) const;

 private:
  struct Row {
    double top = 0;
    double reach = 0;  // the lowest side of this row and those before it
    std::vector<base::Rect> cards;
  };
  std::vector<Row>::const_iterator first_row_below(double y) const;

  std::vector<Row> rows_;
};

}  // namespace flipchart::compose
