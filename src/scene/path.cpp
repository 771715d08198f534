// Paths of lines and cubic curves: building them, rounding the corners of a polyline, flattening them. All
// linear in the number of points; a path's ends are never moved.
#include <algorithm>
#include <cmath>

#include "scene/scene.hpp"

namespace flipchart::scene {
namespace {

std::vector<Point> without_repeats(const std::vector<Point>& corners) {
  std::vector<Point> kept;
  kept.reserve(corners.size());
  for (const Point& p : corners) {
    if (kept.empty() || length(p - kept.back()) > 1e-9) kept.push_back(p);
  }
  return kept;
}

// Legs short enough that the chord stays within `tolerance` of the curve: the error of a chord over 1/n of a
// curve is at most max|B''| / (8 n^2).
int legs_of(Point p, Point a, Point b, Point q, double tolerance) {
  const double bend = 6 * std::max(length(p - a * 2 + b), length(a - b * 2 + q));
  return std::clamp(static_cast<int>(std::ceil(std::sqrt(bend / (8 * tolerance)))), 1, 512);
}

}  // namespace

void Path::move_to(Point p) {
  verbs.push_back(Verb::move);
  points.push_back(p);
}

void Path::line_to(Point p) {
  verbs.push_back(Verb::line);
  points.push_back(p);
}

void Path::cubic_to(Point a, Point b, Point p) {
  verbs.push_back(Verb::cubic);
  points.insert(points.end(), {a, b, p});
}

Path rounded(const std::vector<Point>& corners, double radius) {
  Path path;
  const std::vector<Point> kept = without_repeats(corners);
  if (kept.empty()) return path;
  path.verbs.reserve(kept.size() * 2);
  path.points.reserve(kept.size() * 4);
  path.move_to(kept.front());
  for (std::size_t i = 1; i + 1 < kept.size(); ++i) {
    const Point in = kept[i] - kept[i - 1];
    const Point out = kept[i + 1] - kept[i];
    const double in_length = length(in);
    const double out_length = length(out);
    const Point u = in * (1 / in_length);
    const Point v = out * (1 / out_length);
    const double turn = std::acos(std::clamp(u.x * v.x + u.y * v.y, -1.0, 1.0));
    if (turn < 1e-3) continue;  // straight on
    const double half = std::tan(turn / 2);
    // A leg between two corners is shared by both; the first and the last leg belong to one corner.
    const double room =
        std::min(i == 1 ? in_length : in_length / 2, i + 2 == kept.size() ? out_length : out_length / 2);
    const double trim = std::min(radius * half, room);
    if (turn > 3.13 || trim < 1e-6) {  // straight back, or no room to bend
      path.line_to(kept[i]);
      continue;
    }
    const double handle = 4.0 / 3.0 * std::tan(turn / 4) * trim / half;
    const Point from = kept[i] - u * trim;
    const Point to = kept[i] + v * trim;
    if (length(from - path.points.back()) > 1e-9) path.line_to(from);
    path.cubic_to(from + u * handle, to - v * handle, to);
  }
  if (kept.size() > 1 && length(kept.back() - path.points.back()) > 1e-9) path.line_to(kept.back());
  return path;
}

std::vector<Point> flattened(const Path& path, double tolerance) {
  std::vector<Point> legs;
  legs.reserve(path.points.size() * 2);
  std::size_t next = 0;
  for (const Verb verb : path.verbs) {
    if (verb != Verb::cubic || legs.empty()) {
      next += verb == Verb::cubic ? 2 : 0;
      legs.push_back(path.points[next++]);
      continue;
    }
    const Point p = legs.back();
    const Point a = path.points[next];
    const Point b = path.points[next + 1];
    const Point q = path.points[next + 2];
    next += 3;
    const int count = legs_of(p, a, b, q, tolerance);
    for (int i = 1; i < count; ++i) {
      const double t = static_cast<double>(i) / count;
      const double s = 1 - t;
      legs.push_back(p * (s * s * s) + a * (3 * s * s * t) + b * (3 * s * t * t) + q * (t * t * t));
    }
    legs.push_back(q);
  }
  return legs;
}

}  // namespace flipchart::scene
