// Both searches rest on the order of the corners: widths ascend, heights descend.
#include "layout/shape_curve.hpp"

#include <algorithm>
#include <cassert>

namespace flipchart::layout {

std::size_t narrowest(Curve curve, double height) {
  const auto at = std::partition_point(curve.begin(), curve.end(),
                                       [&](const Corner& corner) { return corner.h > height + kSame; });
  return static_cast<std::size_t>(at - curve.begin());
}

std::size_t lowest(Curve curve, double width) {
  assert(!curve.empty());
  const auto at = std::partition_point(curve.begin(), curve.end(),
                                       [&](const Corner& corner) { return corner.w <= width + kSame; });
  return at == curve.begin() ? 0 : static_cast<std::size_t>(at - curve.begin()) - 1;
}

void keep_best(std::vector<Corner>& corners) {
  std::sort(corners.begin(), corners.end(),
            [](const Corner& a, const Corner& b) { return a.w != b.w ? a.w < b.w : a.h < b.h; });
  std::size_t kept = 0;
  for (const Corner& corner : corners) {
    if (kept > 0 && corner.h >= corners[kept - 1].h - kSame) continue;
    corners[kept++] = corner;
  }
  corners.resize(kept);
}

}  // namespace flipchart::layout
