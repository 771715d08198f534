// From paths to points: see strokes.hpp.
#include "backends/gl/strokes.hpp"

#include <algorithm>
#include <cmath>

#include "scene/shapes.hpp"

namespace flipchart::backends::gl {

namespace {

using scene::Point;
using Line = std::vector<Point>;

double length(Point p) {
  return std::hypot(p.x, p.y);
}

void add_point(StrokeList& list, Point p, double half_width, unsigned flags, base::Colour colour) {
  list.point.push_back({static_cast<float>(p.x), static_cast<float>(p.y), static_cast<float>(half_width),
                        static_cast<float>(flags), colour});
}

void add_line(StrokeList& list, const Line& line, double width, base::Colour colour, bool round) {
  if (line.size() < 2 || colour.a == 0 || width <= 0) return;
  const unsigned cap = round ? static_cast<unsigned>(kRound) : 0U;
  add_point(list, line.front(), width / 2, kNoLeg, colour);
  for (std::size_t i = 0; i < line.size(); ++i) {
    unsigned flags = cap;
    if (i == 0) flags |= kStarts;
    if (i + 2 == line.size()) flags |= kEnds;
    if (i + 1 == line.size()) flags = kNoLeg;
    add_point(list, line[i], width / 2, flags, colour);
  }
  add_point(list, line.back(), width / 2, kNoLeg, colour);
}

// Cuts a line into the dashes of a pattern.
void add_dashed(StrokeList& list, const Line& line, const scene::Stroke& stroke) {
  double period = 0;
  for (const double part : stroke.dash) period += part;
  if (stroke.dash.empty() || period <= 0) {
    add_line(list, line, stroke.width, stroke.colour, stroke.round_caps);
    return;
  }
  std::size_t part = 0;
  double left = stroke.dash[0];
  Line dash;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const Point leg = line[i + 1] - line[i];
    const double whole = length(leg);
    if (whole <= 0) continue;
    if (part % 2 == 0 && dash.empty()) dash.push_back(line[i]);
    for (double done = 0; done < whole;) {
      const double step = std::min(left, whole - done);
      done += step;
      left -= step;
      const Point here = line[i] + leg * (done / whole);
      if (part % 2 == 0) dash.push_back(here);
      if (left > 1e-9) continue;
      if (part % 2 == 0) add_line(list, dash, stroke.width, stroke.colour, stroke.round_caps);
      dash.clear();
      part = (part + 1) % (stroke.dash.size() % 2 == 0 ? stroke.dash.size() : 2 * stroke.dash.size());
      left = std::max(stroke.dash[part % stroke.dash.size()], 1e-3);
      if (part % 2 == 0) dash.push_back(here);
    }
  }
  add_line(list, dash, stroke.width, stroke.colour, stroke.round_caps);
}

void add_path(StrokeList& list, const scene::Path& path, const scene::Stroke& stroke) {
  if (path.empty() || stroke.colour.a == 0) return;
  // A path may lift its pen: every move starts a line of its own.
  scene::Path piece;
  std::size_t at = 0;
  for (const scene::Verb verb : path.verbs) {
    if (verb == scene::Verb::move && !piece.empty()) {
      add_dashed(list, scene::flattened(piece), stroke);
      piece = {};
    }
    const std::size_t count = verb == scene::Verb::cubic ? 3 : 1;
    piece.verbs.push_back(verb);
    for (std::size_t k = 0; k < count; ++k) piece.points.push_back(path.points[at + k]);
    at += count;
  }
  add_dashed(list, scene::flattened(piece), stroke);
}

void add_arrow(StrokeList& list, Point base_middle, Point tip, double half_width, base::Colour colour) {
  add_point(list, base_middle, half_width, kNoLeg, colour);
  add_point(list, base_middle, half_width, kStarts | kEnds | kTapers, colour);
  add_point(list, tip, 0, kNoLeg, colour);
  add_point(list, tip, 0, kNoLeg, colour);
}

void add_flow(StrokeList& list, const scene::Flow& flow) {
  if (flow.path.points.size() < 2) return;
  const scene::Arrow arrow = scene::arrow_of(flow);
  const Line shaft = scene::flattened(arrow.body);
  if (flow.casing.a > 0) add_line(list, shaft, flow.width + 4, flow.casing, false);
  add_line(list, shaft, flow.width, flow.colour, false);
  if (flow.hollow.a > 0 && flow.width > 2.4) add_line(list, shaft, flow.width - 2.4, flow.hollow, false);
  if (arrow.head.points.size() < 3) return;
  const std::vector<Point>& head = arrow.head.points;
  add_arrow(list, (head[1] + head[2]) * 0.5, head[0], length(head[1] - head[2]) / 2, flow.colour);
}

void close(StrokeList& list, StrokeKind kind) {
  // Three points of grace keep the last legs of one kind inside its own range.
  list.first[static_cast<std::size_t>(kind) + 1] = list.point.size();
}

}  // namespace

StrokeList strokes_of(const scene::Scene& scene) {
  StrokeList list;
  for (int pass = 0; pass < scene::kPasses; ++pass) {
    for (const scene::Link& link : scene.links) {
      if (scene::drawing_pass(link.kind) == pass) add_path(list, link.path, link.stroke);
    }
  }
  close(list, StrokeKind::link);
  for (int pass = 0; pass < scene::kPasses; ++pass) {
    for (const scene::Flow& flow : scene.flows) {
      if (scene::drawing_pass(flow.kind) == pass) add_flow(list, flow);
    }
  }
  close(list, StrokeKind::flow);
  for (const scene::Rule& rule : scene.rules) add_dashed(list, {rule.from, rule.to}, rule.stroke);
  close(list, StrokeKind::rule);
  for (const scene::Flow& flow : scene.lit) add_flow(list, flow);
  close(list, StrokeKind::lit);
  return list;
}

}  // namespace flipchart::backends::gl
