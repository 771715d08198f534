#include "backends/pptx/connectors.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace flipchart::backends {
namespace {

using base::Point;

constexpr double kOnLine = 0.01;  // pixels that a rectangular line may be off
constexpr double kAtSite = 1;
constexpr std::size_t kMostLegs = 5;

bool level(Point a, Point b) {
  return std::abs(a.y - b.y) < kOnLine;
}
bool upright(Point a, Point b) {
  return std::abs(a.x - b.x) < kOnLine;
}

// The corner that a rounded one stands for.
std::optional<Point> corner_of(Point from, Point a, Point b, Point to) {
  if (upright(from, a) && level(b, to)) return Point{from.x, to.y};
  if (level(from, a) && upright(b, to)) return Point{to.x, from.y};
  return {};
}

// The corners of a line of legs at right angles, its ends among them.
std::optional<std::vector<Point>> corners_of(const scene::Path& path) {
  std::vector<Point> all;
  std::size_t next = 0;
  for (const scene::Verb verb : path.verbs) {
    if (verb == scene::Verb::move && !all.empty()) return {};
    if (verb == scene::Verb::cubic) {
      const std::optional<Point> corner =
          corner_of(path.points[next - 1], path.points[next], path.points[next + 1], path.points[next + 2]);
      if (!corner) return {};
      all.push_back(*corner);
      next += 2;
    }
    all.push_back(path.points[next++]);
  }
  std::vector<Point> kept;
  for (const Point& p : all) {
    if (!kept.empty() && base::length(p - kept.back()) < kOnLine) continue;
    const std::size_t n = kept.size();
    if (n >= 2 && ((upright(kept[n - 2], kept[n - 1]) && upright(kept[n - 1], p)) ||
                   (level(kept[n - 2], kept[n - 1]) && level(kept[n - 1], p))))
      kept.pop_back();
    kept.push_back(p);
  }
  if (kept.size() < 2) return {};
  for (std::size_t i = 1; i < kept.size(); ++i)
    if (!level(kept[i - 1], kept[i]) && !upright(kept[i - 1], kept[i])) return {};
  return kept;
}

base::Rect around(Point a, Point b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
}

}  // namespace

std::optional<Elbow> elbow_of(const scene::Path& path) {
  constexpr std::string_view kPresets[] = {"line", "bentConnector2", "bentConnector3", "bentConnector4",
                                           "bentConnector5"};
  const std::optional<std::vector<Point>> corners = corners_of(path);
  if (!corners || corners->size() - 1 > kMostLegs) return {};
  const Point start = corners->front();
  const Point end = corners->back();
  const Point away = end - start;
  const std::size_t legs = corners->size() - 1;
  Elbow elbow;
  elbow.preset = kPresets[legs - 1];
  elbow.box = around(start, end);
  if (legs == 1) {
    elbow.flip_h = away.x < 0;
    elbow.flip_v = away.y < 0;
    return elbow;
  }
  // Corners are told as shares of the way from start to end, which must not be nothing.
  const bool down = upright(start, (*corners)[1]);
  const double along = down ? away.y : away.x;
  const double across = down ? away.x : away.y;
  if (std::abs(along) < 1 || std::abs(across) < 1) return {};
  for (std::size_t i = 1; i + 2 < corners->size(); ++i) {
    const Point p = (*corners)[i] - start;
    const bool lengthwise = i % 2 == 1;
    const double share = lengthwise ? (down ? p.y : p.x) / along : (down ? p.x : p.y) / across;
    elbow.corners.push_back(share);
  }
  if (!down) {
    elbow.flip_h = away.x < 0;
    elbow.flip_v = away.y < 0;
    return elbow;
  }
  elbow.quarter_turns = away.y > 0 ? 1 : 3;
  elbow.flip_v = away.y > 0 ? away.x > 0 : away.x < 0;
  const Point centre = elbow.box.centre();
  std::swap(elbow.box.w, elbow.box.h);
  elbow.box.x = centre.x - elbow.box.w / 2;
  elbow.box.y = centre.y - elbow.box.h / 2;
  return elbow;
}

std::optional<int> site_at(const base::Rect& box, Point point) {
  const Point centre = box.centre();
  const Point sites[] = {
      {centre.x, box.y}, {box.x, centre.y}, {centre.x, box.bottom()}, {box.right(), centre.y}};
  for (int i = 0; i < 4; ++i)
    if (base::length(point - sites[i]) <= kAtSite) return i;
  return {};
}

}  // namespace flipchart::backends
