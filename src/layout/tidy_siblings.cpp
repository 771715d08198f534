// Spreading is Buchheim, Juenger and Leipert's ("Improving Walker's algorithm to run in linear time", 2002).
// It leans to the side it starts from; the mean of a placement from the left and one from the right keeps all
// distances (they are linear), is as narrow as both, and leans to neither.
#include "layout/tidy_siblings.hpp"

#include <algorithm>

namespace flipchart::layout {
namespace {

Siblings mirrored(const Siblings& given) {
  Siblings out;
  const Slot items = given.size();
  out.cards.assign(given.cards.rbegin(), given.cards.rend());
  out.span.assign(given.span.rbegin(), given.span.rend());
  // Counting sort by the item that is further right in the mirror; nearest first stays nearest first.
  std::vector<Slot> at(items + 1, 0);
  for (const Siblings::Apart& pair : given.apart) ++at[items - 1 - pair.before + 1];
  for (Slot i = 0; i < items; ++i) at[i + 1] += at[i];
  out.apart.resize(given.apart.size());
  for (const Siblings::Apart& pair : given.apart) {
    const Slot after = items - 1 - pair.before;
    out.apart[at[after]++] = {items - 1 - pair.after, after, pair.distance};
  }
  return out;
}

}  // namespace

void Siblings::clear() {
  cards.clear();
  span.clear();
  apart.clear();
}

void Siblings::place() {
  if (place_from_left()) place_from_both_sides();
}

bool Siblings::place_from_left() {
  const Slot items = size();
  first.assign(items, 0);
  last.assign(items, 0);
  spreads_.clear();
  std::size_t pair = 0;
  for (Slot i = 0; i < items; ++i) {
    double x = i == 0 ? 0 : last[i - 1] + apart[pair].distance;
    for (; pair < apart.size() && apart[pair].after == i; ++pair) {
      const double least = last[apart[pair].before] + apart[pair].distance;
      if (least <= x) continue;
      if (apart[pair].before + 1 < i) spreads_.push_back({apart[pair].before, i, least - x});
      x = least;
    }
    first[i] = x;
    last[i] = x + span[i];
  }
  if (spreads_.empty()) return false;

  std::vector<double> number(items);  // of the item's first card among all
  double cards_before = 0;
  for (Slot i = 0; i < items; ++i) {
    number[i] = cards_before;
    cards_before += cards[i];
  }
  const auto last_number = [&](Slot i) { return number[i] + cards[i] - 1; };
  for (Spread& spread : spreads_) spread.each /= number[spread.after] - last_number(spread.before);

  // Spreads nest. From the right every one opens below its `after` and closes at its `before`; sums are kept
  // from before it opened, so that nothing is left of it.
  struct Open {
    Slot before;
    double each;
    double less;
  };
  std::vector<Open> open;
  std::size_t next = spreads_.size();
  for (Slot i = items; i-- > 0;) {
    while (!open.empty() && open.back().before >= i) open.pop_back();
    if (!open.empty()) {
      first[i] += open.back().each * number[i] - open.back().less;
      last[i] += open.back().each * last_number(i) - open.back().less;
    }
    for (; next > 0 && spreads_[next - 1].after == i; --next) {
      const Spread& spread = spreads_[next - 1];
      const Open outer = open.empty() ? Open{0, 0, 0} : open.back();
      open.push_back(
          {spread.before, outer.each + spread.each, outer.less + spread.each * last_number(spread.before)});
    }
  }
  return true;
}

void Siblings::place_from_both_sides() {
  Siblings mirror = mirrored(*this);
  mirror.place_from_left();
  const Slot items = size();
  const double whole = last[items - 1];
  for (Slot i = 0; i < items; ++i) {
    first[i] = (first[i] + whole - mirror.last[items - 1 - i]) / 2;
    last[i] = (last[i] + whole - mirror.first[items - 1 - i]) / 2;
  }
}

}  // namespace flipchart::layout
