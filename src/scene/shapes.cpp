#include "scene/shapes.hpp"

#include <algorithm>
#include <cmath>

namespace flipchart::scene {
namespace {

constexpr double kQuarter = 0.5522847498;  // handle of a cubic that is a quarter of a circle

Point between(Point a, Point b, double t) {
  return a + (b - a) * t;
}

// Cuts `by` off the end of a path, leg by leg; a path shorter than that keeps its first point. Returns the
// direction in which the cut part ran to its tip.
Point shorten(Path& path, double by) {
  const Point tip = path.points.back();
  while (path.verbs.size() > 1 && path.verbs.back() != Verb::move) {
    std::vector<Point>& points = path.points;
    const std::size_t legs = path.verbs.back() == Verb::cubic ? 3 : 1;
    const Point start = points[points.size() - 1 - legs];
    if (length(tip - start) <= by && path.verbs.size() > 2) {
      points.resize(points.size() - legs);
      path.verbs.pop_back();
      continue;
    }
    // The place on this leg that is `by` away from the tip.
    double low = 0;
    double high = 1;
    const Point a = legs == 3 ? points[points.size() - 3] : Point{};
    const Point b = legs == 3 ? points[points.size() - 2] : Point{};
    const Point end = points.back();
    const auto at = [&](double t) {
      if (legs == 1) return between(start, end, t);
      const double s = 1 - t;
      return start * (s * s * s) + a * (3 * s * s * t) + b * (3 * s * t * t) + end * (t * t * t);
    };
    for (int i = 0; i < 40; ++i) {
      const double middle = (low + high) / 2;
      (length(tip - at(middle)) > by ? low : high) = middle;
    }
    if (legs == 3) {  // de Casteljau
      const Point ab = between(a, b, low);
      points[points.size() - 3] = between(start, a, low);
      points[points.size() - 2] = between(points[points.size() - 3], ab, low);
    }
    points.back() = at(low);
    break;
  }
  const Point run = tip - path.points.back();
  const double run_length = length(run);
  return run_length > 1e-9 ? run * (1 / run_length) : Point{0, 1};
}

Path polygon(std::initializer_list<Point> corners) {
  Path path;
  for (const Point& p : corners) path.empty() ? path.move_to(p) : path.line_to(p);
  return path;
}

Path line(Point a, Point b) {
  return polygon({a, b});
}

}  // namespace

Arrow arrow_of(const Flow& flow) {
  Arrow arrow{flow.path, {}};
  if (!flow.arrow || flow.path.points.size() < 2) return arrow;
  // The widest lines, seen from afar, have heads that still look like arrows.
  const double wide = std::max(0.0, flow.width - kWideFlow);
  const double half = flow.width / 2 + 3.2 + std::min(8.0, 0.6 * wide);
  const double head = std::min(12.0 + wide, 0.55 * flow.width + 5.5);
  const Point tip = flow.path.points.back();
  const Point along = shorten(arrow.body, head);
  const Point base = tip - along * head;
  const Point across{-along.y, along.x};
  arrow.head = polygon({tip, base + across * half, base - across * half});
  // Half a pixel of overlap, so that no seam shows between the line and its head.
  arrow.body.points.back() = arrow.body.points.back() + along * std::min(0.5, head / 4);
  return arrow;
}

std::vector<Shape> flow_shapes(const Flow& flow) {
  std::vector<Shape> shapes;
  if (flow.path.points.size() < 2) return shapes;
  Arrow arrow = arrow_of(flow);
  const auto stroke = [&](const Path& path, Colour colour, double width) {
    shapes.push_back({path, kNoColour, {colour, width, {}, false}});
  };
  if (flow.casing.a != 0) stroke(arrow.body, flow.casing, flow.width + 4);
  stroke(arrow.body, flow.colour, flow.width);
  const bool hollow = flow.hollow.a != 0;
  if (hollow && flow.width > 2.4) stroke(arrow.body, flow.hollow, flow.width - 2.4);
  if (!arrow.head.empty()) {
    Shape head{std::move(arrow.head), hollow ? flow.hollow : flow.colour, {}};
    if (hollow) head.stroke = {flow.colour, 1.2, {}, false};
    shapes.push_back(std::move(head));
  }
  return shapes;
}

int drawing_pass(LinkKind kind) {
  return kind == LinkKind::serves ? 0 : kind == LinkKind::reports ? 1 : 2;
}

int drawing_pass(FlowKind kind) {
  if (kind == FlowKind::from_customer) return 0;
  return kind == FlowKind::climb || kind == FlowKind::returning ? 1 : 2;
}

Path circle(Point c, double r) {
  const double k = r * kQuarter;
  Path path;
  path.move_to({c.x, c.y - r});
  path.cubic_to({c.x + k, c.y - r}, {c.x + r, c.y - k}, {c.x + r, c.y});
  path.cubic_to({c.x + r, c.y + k}, {c.x + k, c.y + r}, {c.x, c.y + r});
  path.cubic_to({c.x - k, c.y + r}, {c.x - r, c.y + k}, {c.x - r, c.y});
  path.cubic_to({c.x - r, c.y - k}, {c.x - k, c.y - r}, {c.x, c.y - r});
  return path;
}

Path rounded_rectangle(const Rect& box, double radius) {
  const double r = std::clamp(radius, 0.0, std::min(box.w, box.h) / 2);
  const double g = r * (1 - kQuarter);  // from the corner to the handle
  const double right = box.right();
  const double bottom = box.bottom();
  Path path;
  path.move_to({box.x + r, box.y});
  path.line_to({right - r, box.y});
  path.cubic_to({right - g, box.y}, {right, box.y + g}, {right, box.y + r});
  path.line_to({right, bottom - r});
  path.cubic_to({right, bottom - g}, {right - g, bottom}, {right - r, bottom});
  path.line_to({box.x + r, bottom});
  path.cubic_to({box.x + g, bottom}, {box.x, bottom - g}, {box.x, bottom - r});
  path.line_to({box.x, box.y + r});
  path.cubic_to({box.x, box.y + g}, {box.x + g, box.y}, {box.x + r, box.y});
  return path;
}

Path left_edge(const Rect& box, double radius, double width) {
  const double r = std::clamp(radius, 0.0, std::min(box.w, box.h) / 2);
  const double w = std::min(width, box.w);
  const double inner = box.x + w;
  Path path;
  if (r <= 0) return polygon({{inner, box.y}, {box.x, box.y}, {box.x, box.bottom()}, {inner, box.bottom()}});
  // The corner's arc from the left side up to where the strip ends: the whole quarter where the strip is
  // wide.
  const double angle = std::acos(std::clamp((r - w) / r, 0.0, 1.0));
  const double k = 4.0 / 3.0 * std::tan(angle / 4) * r;
  const Point end{r - r * std::cos(angle), r - r * std::sin(angle)};  // from the box's corner
  const Point handle{end.x - k * std::sin(angle), end.y + k * std::cos(angle)};
  const double top = box.y;
  const double bottom = box.bottom();
  path.move_to({inner, top + end.y});
  if (w > r) path.line_to({box.x + end.x, top + end.y});
  path.cubic_to({box.x + handle.x, top + handle.y}, {box.x, top + r - k}, {box.x, top + r});
  path.line_to({box.x, bottom - r});
  path.cubic_to({box.x, bottom - r + k}, {box.x + handle.x, bottom - handle.y},
                {box.x + end.x, bottom - end.y});
  if (w > r) path.line_to({inner, bottom - end.y});
  return path;
}

std::vector<Shape> disc_shapes(Disc disc, Point c, double size, Colour colour, Colour ground) {
  std::vector<Shape> shapes;
  const double pen = size / 8;
  const double r = size / 2;
  const auto drawn = [&](Path path, Colour with) {
    shapes.push_back({std::move(path), kNoColour, {with, pen, {}, true}});
  };
  switch (disc) {
    case Disc::none:
      break;
    case Disc::hollow:
    case Disc::half: {
      shapes.push_back({circle(c, r - pen / 2), ground, {colour, pen, {}, false}});
      if (disc == Disc::hollow) break;
      const double k = r * kQuarter;
      Path left;
      left.move_to({c.x, c.y - r});
      left.cubic_to({c.x - k, c.y - r}, {c.x - r, c.y - k}, {c.x - r, c.y});
      left.cubic_to({c.x - r, c.y + k}, {c.x - k, c.y + r}, {c.x, c.y + r});
      shapes.push_back({std::move(left), colour, {}});
      break;
    }
    case Disc::solid:
      shapes.push_back({circle(c, r), colour, {}});
      break;
    case Disc::overdue:
      shapes.push_back({circle(c, r), colour, {}});
      drawn(line({c.x, c.y - r * 0.55}, c), ground);
      drawn(line(c, {c.x + r * 0.42, c.y + r * 0.18}), ground);
      break;
    case Disc::followed_up:
      shapes.push_back({circle(c, r), colour, {}});
      drawn(polygon({{c.x - r * 0.42, c.y + r * 0.04},
                     {c.x - r * 0.1, c.y + r * 0.36},
                     {c.x + r * 0.45, c.y - r * 0.3}}),
            ground);
      break;
  }
  return shapes;
}

std::vector<Shape> pin_shapes(const Pin& pin) {
  std::vector<Shape> shapes = disc_shapes(pin.disc, {0, 0}, pin.size, pin.colour, pin.ring);
  if (pin.ring.a != 0) {
    constexpr double kRing = 1.5;
    shapes.insert(shapes.begin(), {circle({0, 0}, pin.size / 2 + kRing), pin.ring, {}});
  }
  return shapes;
}

Colour swatch_ground(Colour ground, Colour colour) {
  return base::mixed(ground, colour, 0.12);
}

HatchTile hatch_tile(Hatch hatch) {
  constexpr double t = kHatchTile;
  HatchTile tile;
  const auto stroke = [&](Point a, Point b) {
    tile.path.move_to(a);
    tile.path.line_to(b);
  };
  const auto filled = [&](const Path& path) {
    tile.filled = true;
    tile.path.verbs.insert(tile.path.verbs.end(), path.verbs.begin(), path.verbs.end());
    tile.path.points.insert(tile.path.points.end(), path.points.begin(), path.points.end());
  };
  switch (hatch) {
    case Hatch::solid:
      break;
    case Hatch::diagonal:
      stroke({-1, t + 1}, {t + 1, -1});
      stroke({-1, 1}, {1, -1});
      stroke({t - 1, t + 1}, {t + 1, t - 1});
      break;
    case Hatch::back_diagonal:
      stroke({-1, -1}, {t + 1, t + 1});
      stroke({-1, t - 1}, {1, t + 1});
      stroke({t - 1, -1}, {t + 1, 1});
      break;
    case Hatch::dots:
      filled(circle({t / 2, t / 2}, kHatchStroke));
      break;
    case Hatch::horizontal:
      stroke({0, t / 2}, {t, t / 2});
      break;
    case Hatch::vertical:
      stroke({t / 2, 0}, {t / 2, t});
      break;
    case Hatch::cross:
      stroke({0, t / 2}, {t, t / 2});
      stroke({t / 2, 0}, {t / 2, t});
      break;
    case Hatch::broken_horizontal:
      stroke({1, t / 2}, {t - 1, t / 2});
      break;
    case Hatch::chevron:
      stroke({-1, t / 2 + 2.5}, {t / 2, 1.5});
      stroke({t / 2, 1.5}, {t + 1, t / 2 + 2.5});
      break;
    case Hatch::squares:
      filled(rounded_rectangle({1.5, 1.5, 3, 3}, 0));
      break;
  }
  return tile;
}

}  // namespace flipchart::scene
