// Buchheim, Juenger and Leipert, "Improving Walker's algorithm to run in linear time", 2002. Two branches see
// each other where nothing between them reaches. Such pairs never cross, and between two of them lie others
// end to end: so what a pair is short of does not depend on the side one starts from.
#include "layout/tidy_gaps.hpp"

namespace flipchart::layout {

// Shares nest. From the right, every one opens below its right end and closes at its left end; sums are kept
// from before it opened, so that nothing is left of it.
void Gaps::spread_numbered(Slot items, double* x, double* span) {
  open_.assign(1, {0, 0, 0});
  std::size_t next = shares_.size();
  for (Slot i = items; i-- > 0;) {
    while (open_.size() > 1 && open_.back().before >= i) open_.pop_back();
    x[i] += open_.back().each * number_[i].first - open_.back().less;
    span[i] += open_.back().each * (number_[i].last - number_[i].first);
    for (; next > 0 && shares_[next - 1].after == i; --next) {
      const Share& share = shares_[next - 1];
      const double from = number_[share.before].last;
      const double each = share.further / (number_[i].first - from);
      open_.push_back({share.before, open_.back().each + each, open_.back().less + each * from});
    }
  }
}

}  // namespace flipchart::layout
