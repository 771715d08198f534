// Shape curves (Otten 1983, Stockmeyer 1983): all the rectangles worth considering for one branch, from
// narrow and high to wide and low. Nothing here knows what stands in them.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace flipchart::layout {

// One rectangle a branch may take.
struct Corner {
  double w = 0;
  double h = 0;
};

// From narrow to wide, every corner lower than the one before. Never empty.
using Curve = std::span<const Corner>;

// Lengths are sums of the same terms in another order; this much is no difference.
inline constexpr double kSame = 1e-6;

// The narrowest corner no higher than `height`; curve.size() where all are higher. O(log corners).
std::size_t narrowest(Curve curve, double height);

// The lowest corner no wider than `width`; the narrowest where all are wider. O(log corners).
std::size_t lowest(Curve curve, double width);

// Any rectangles become a curve: what another one beats is dropped. O(n log n).
void keep_best(std::vector<Corner>& corners);

}  // namespace flipchart::layout
