// Spreading is Buchheim, Juenger and Leipert's ("Improving Walker's algorithm to run in linear time", 2002).
// Pairs that see each other never cross: between two of them lie others, end to end. So what a pair is short
// of does not depend on the side one starts from, and an even share for every gap keeps mirror images.
#include "layout/tidy_siblings.hpp"

namespace flipchart::layout {

void Siblings::clear() {
  items_.clear();
  spreads_.clear();
}

void Siblings::add(Slot cards, double span) {
  const double number = items_.empty() ? 0 : items_.back().last_number + 1;
  items_.push_back({0, span, number, number + cards - 1});
}

void Siblings::keep_apart(Slot before, double distance) {
  Item& item = items_.back();
  const double short_of = items_[before].last + distance - item.first;
  const bool neighbours = before + 2 == items_.size();
  if (short_of <= 0 && !neighbours) return;
  if (!neighbours)
    spreads_.push_back({before, static_cast<Slot>(items_.size()) - 1,
                        short_of / (item.number - items_[before].last_number)});
  item.first += short_of;
  item.last += short_of;
}

// Spreads nest. From the right, every one opens below its right end and closes at its left end; sums are kept
// from before it opened, so that nothing is left of it.
void Siblings::spread() {
  if (spreads_.empty()) return;
  open_.assign(1, {0, 0, 0});
  std::size_t next = spreads_.size();
  for (Slot i = static_cast<Slot>(items_.size()); i-- > 0;) {
    Item& item = items_[i];
    while (open_.size() > 1 && open_.back().before >= i) open_.pop_back();
    item.first += open_.back().each * item.number - open_.back().less;
    item.last += open_.back().each * item.last_number - open_.back().less;
    for (; next > 0 && spreads_[next - 1].after == i; --next) {
      const Spread& spread = spreads_[next - 1];
      open_.push_back({spread.before, open_.back().each + spread.each,
                       open_.back().less + spread.each * items_[spread.before].last_number});
    }
  }
}

}  // namespace flipchart::layout
