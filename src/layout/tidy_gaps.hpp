// Even gaps between the branches of one leader. Where two large branches must stand further apart than the
// small ones between them need, what is left over is shared by all gaps in between. Promises: no gap gets
// smaller, the first and the last branch stay where they are, and mirror images get mirrored gaps.
#pragma once

#include <vector>

#include "layout/shape.hpp"

namespace flipchart::layout {

// Items side by side: `x[i]` is the middle of an item's first card, `span[i]` the way from there to that of
// its last, and `cards(i)` how many stand in it.
class Gaps {
 public:
  void clear() { shares_.clear(); }
  bool empty() const { return shares_.empty(); }

  // `after`, pushed by everything up to here, has to go `further` to stand clear of `before`. Called for
  // every `after` from left to right, and for one from its nearest `before` to its furthest.
  void share(Slot before, Slot after, double further) { shares_.push_back({before, after, further}); }

  // Linear in items and shares.
  template <class Cards>
  void spread(Slot items, double* x, double* span, Cards cards) {
    number_.resize(items);
    double count = 0;
    for (Slot i = 0; i < items; ++i) {
      number_[i] = {count, count + cards(i) - 1};
      count += cards(i);
    }
    spread_numbered(items, x, span);
  }

 private:
  void spread_numbered(Slot items, double* x, double* span);

  struct Share {
    Slot before;
    Slot after;
    double further;
  };
  struct Number {  // of an item's first and last card among all
    double first;
    double last;
  };
  struct Open {
    Slot before;
    double each;  // what every gap gets
    double less;  // what it would have got before `before`
  };

  std::vector<Share> shares_;
  std::vector<Number> number_;
  std::vector<Open> open_;
};

}  // namespace flipchart::layout
