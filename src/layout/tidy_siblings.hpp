// Branches of one leader side by side, each as far from every one it sees as it must be. Promises: no
// distance is undercut, the whole is as narrow as it can be, small branches between two large ones stand
// evenly, and the mirror image is placed as the mirror image.
#pragma once

#include <vector>

#include "layout/shape.hpp"

namespace flipchart::layout {

class Siblings {
 public:
  void clear();
  // One more item on the right: how many cards stand in it side by side, and how far apart the middles of its
  // first and last card are at least.
  void add(Slot cards, double span);
  // From the last card of `before` to the first of the item added last. For every item that it sees, from the
  // nearest (its neighbour) to the furthest.
  void keep_apart(Slot before, double distance);
  // After the last item: shares what is left between two items that see each other among those between them.
  // All calls together are linear in items and pairs.
  void spread();

  // Middles of the first and last card, from the middle of the very first card.
  double first(Slot item) const { return items_[item].first; }
  double last(Slot item) const { return items_[item].last; }

 private:
  struct Item {
    double first;
    double last;
    double number;  // of its first card among all
    double last_number;
  };
  struct Spread {
    Slot before;
    Slot after;
    double each;  // what every gap between the two gets
  };
  struct Open {
    Slot before;
    double each;
    double less;
  };

  std::vector<Item> items_;
  std::vector<Spread> spreads_;
  std::vector<Open> open_;
};

}  // namespace flipchart::layout
