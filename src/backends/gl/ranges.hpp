// Instances that stand near each other, drawn or left out together. Everything a scene has is cut, in its own
// order, into ranges of some hundreds; a frame draws those that its camera may see and looks at no single
// instance. Each range counts coordinates from an origin near it, so that 32-bit floats are exact wherever on
// a very wide chart it stands. Knows no OpenGL.
#pragma once

#include <cstddef>
#include <vector>

#include "base/geometry.hpp"

namespace flipchart::backends::gl {

inline constexpr std::size_t kRangeLength = 256;
// Origins stand on a grid of this pitch: neighbours share them, and may be drawn by one call. A float
// resolves 1/128 of a chart pixel at this distance.
inline constexpr double kOriginPitch = 65536;

struct Range {
  std::size_t first = 0, last = 0;  // instances, half open
  base::Point origin;               // what their coordinates count from
  // Around all that is mirrored when the chart turns over, and how far anything reaches from there upright.
  base::Point low, high;
  base::Point reach;
  bool opaque = true;  // nothing shines through the insides of its boxes
};

// Cuts a list while it grows.
class Ranges {
 public:
  void clear();
  // What comes next forms a new range, whatever went before.
  void cut() { open_ = false; }
  // The origin for what begins at instance `next` around `anchor`.
  base::Point begin(std::size_t next, base::Point anchor);
  // A part of the range begun last; `next` is one past its instance.
  void include(base::Point anchor, base::Point reach, std::size_t next);

  // Something in the range begun last is seen through.
  void shines_through() { range_.back().opaque = false; }

  const std::vector<Range>& all() const { return range_; }

 private:
  std::vector<Range> range_;
  bool open_ = false;
};

}  // namespace flipchart::backends::gl
