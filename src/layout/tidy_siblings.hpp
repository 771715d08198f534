// Branches of one leader side by side: how far any two that see each other must stand apart is known, and
// every branch gets its place. Promises: no distance is undercut, the whole is as narrow as it can be, small
// branches between two large ones stand evenly, and the mirror image is placed as the mirror image.
#pragma once

#include <vector>

#include "layout/shape.hpp"

namespace flipchart::layout {

struct Siblings {
  struct Apart {
    Slot before = 0;
    Slot after = 0;
    double distance = 0;  // at least, from the last card of `before` to the first of `after`
  };
  // By item, from left to right.
  std::vector<Slot> cards;   // how many cards stand in it side by side, at least 1
  std::vector<double> span;  // from the middle of its first card to that of its last, at least
  // All pairs that see each other, neighbours among them; by `after`, then by `before` from the nearest.
  std::vector<Apart> apart;

  // The answer: middles of first and last cards, from the middle of the very first card.
  std::vector<double> first;
  std::vector<double> last;

  Slot size() const { return static_cast<Slot>(cards.size()); }
  void clear();
  // Linear in items and pairs.
  void place();

 private:
  // Pushes items to the right as far as they must; returns whether any gap was spread.
  bool place_from_left();
  void place_from_both_sides();

  struct Spread {
    Slot before = 0;
    Slot after = 0;
    double each = 0;  // what every gap between the two gets
  };
  std::vector<Spread> spreads_;
};

}  // namespace flipchart::layout
