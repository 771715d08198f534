// Points and rectangles in logical pixels, y growing downwards.
#pragma once

#include <algorithm>
#include <cmath>

namespace flipchart::base {

struct Point {
  double x = 0;
  double y = 0;
  friend bool operator==(const Point&, const Point&) = default;
  friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
  friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
  friend Point operator*(Point a, double k) { return {a.x * k, a.y * k}; }
};

inline double length(Point v) {
  return std::hypot(v.x, v.y);
}

struct Size {
  double w = 0;
  double h = 0;
  friend bool operator==(const Size&, const Size&) = default;
};

// Half-open: a point on the right or bottom side is outside.
struct Rect {
  double x = 0;
  double y = 0;
  double w = 0;
  double h = 0;
  friend bool operator==(const Rect&, const Rect&) = default;

  double right() const { return x + w; }
  double bottom() const { return y + h; }
  Point centre() const { return {x + w / 2, y + h / 2}; }
  bool empty() const { return w <= 0 || h <= 0; }
  bool contains(Point p) const { return p.x >= x && p.x < x + w && p.y >= y && p.y < y + h; }
  // Sides that only touch do not overlap.
  bool overlaps(const Rect& o) const {
    return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
  }
  Rect grown(double d) const { return {x - d, y - d, w + 2 * d, h + 2 * d}; }
  // The smallest rectangle around both; an empty one adds nothing.
  Rect united(const Rect& o) const {
    if (empty()) return o;
    if (o.empty()) return *this;
    const double left = std::min(x, o.x);
    const double top = std::min(y, o.y);
    return {left, top, std::max(right(), o.right()) - left, std::max(bottom(), o.bottom()) - top};
  }
};

// The rank axis runs from the leaders (0) to the customers (extent). `facing` 0 shows leaders on top,
// 1 customers on top, anything between is a frame of the flip. x never changes.
inline double faced(double y, double extent, double facing) {
  return y + facing * (extent - 2 * y);
}

}  // namespace flipchart::base
