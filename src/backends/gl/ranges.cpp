// Cutting by length and distance: see ranges.hpp.
#include "backends/gl/ranges.hpp"

#include <algorithm>
#include <cmath>

namespace flipchart::backends::gl {

void Ranges::clear() {
  range_.clear();
  open_ = false;
}

base::Point Ranges::begin(std::size_t next, base::Point anchor) {
  if (open_) {
    const Range& range = range_.back();
    const base::Point off = anchor - range.origin;
    if (next - range.first < kRangeLength && std::abs(off.x) < kOriginPitch && std::abs(off.y) < kOriginPitch)
      return range.origin;
  }
  open_ = true;
  const auto on_grid = [](double v) { return std::round(v / kOriginPitch) * kOriginPitch; };
  range_.push_back({next, next, {on_grid(anchor.x), on_grid(anchor.y)}, anchor, anchor, {}, true});
  return range_.back().origin;
}

void Ranges::include(base::Point anchor, base::Point reach, std::size_t next) {
  Range& range = range_.back();
  range.low = {std::min(range.low.x, anchor.x), std::min(range.low.y, anchor.y)};
  range.high = {std::max(range.high.x, anchor.x), std::max(range.high.y, anchor.y)};
  range.reach = {std::max(range.reach.x, reach.x), std::max(range.reach.y, reach.y)};
  range.last = next;
}

}  // namespace flipchart::backends::gl
