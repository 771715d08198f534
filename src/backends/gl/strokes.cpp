// From paths to points: see strokes.hpp.
#include "backends/gl/strokes.hpp"

#include <algorithm>

#include "scene/shapes.hpp"

namespace flipchart::backends::gl {

namespace {

using scene::Point;
using Line = std::vector<Point>;

// Adds the lines of one kind.
class StrokeAdder {
 public:
  StrokeAdder(StrokeList& list, StrokeKind kind)
      : point_(list.point), ranges_(list.of[static_cast<std::size_t>(kind)]) {}

  // The next points belong to one line, which starts here.
  void begin(Point first) { origin_ = ranges_.begin(point_.size(), first); }
  void add(Point p, double half_width, unsigned flags, base::Colour colour) {
    point_.push_back({static_cast<float>(p.x - origin_.x), static_cast<float>(p.y - origin_.y),
                      static_cast<float>(half_width), static_cast<float>(flags), colour});
    ranges_.include(p, {kMitre * half_width, kMitre * half_width}, point_.size());
  }

  Line dash;  // memory for one dash, kept from one line to the next

 private:
  static constexpr double kMitre = 2.5;  // as far as the shader lets a corner stick out
  std::vector<StrokePoint>& point_;
  Ranges& ranges_;
  Point origin_;
};

void add_line(StrokeAdder& to, const Line& line, double width, base::Colour colour, bool round) {
  if (line.size() < 2 || colour.a == 0 || width <= 0) return;
  const unsigned cap = round ? static_cast<unsigned>(kRound) : 0U;
  to.begin(line.front());
  to.add(line.front(), width / 2, kNoLeg, colour);
  for (std::size_t i = 0; i < line.size(); ++i) {
    unsigned flags = cap;
    if (i == 0) flags |= kStarts;
    if (i + 2 == line.size()) flags |= kEnds;
    if (i + 1 == line.size()) flags = kNoLeg;
    to.add(line[i], width / 2, flags, colour);
  }
  to.add(line.back(), width / 2, kNoLeg, colour);
}

// Cuts a line into the dashes of a pattern.
void add_dashed(StrokeAdder& to, const Line& line, const scene::Stroke& stroke) {
  double period = 0;
  for (const double part : stroke.dash) period += part;
  if (stroke.dash.empty() || period <= 0) {
    add_line(to, line, stroke.width, stroke.colour, stroke.round_caps);
    return;
  }
  std::size_t part = 0;
  double left = stroke.dash[0];
  Line& dash = to.dash;
  dash.clear();
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
      if (part % 2 == 0) add_line(to, dash, stroke.width, stroke.colour, stroke.round_caps);
      dash.clear();
      part = (part + 1) % (stroke.dash.size() % 2 == 0 ? stroke.dash.size() : 2 * stroke.dash.size());
      left = std::max(stroke.dash[part % stroke.dash.size()], 1e-3);
      if (part % 2 == 0) dash.push_back(here);
    }
  }
  add_line(to, dash, stroke.width, stroke.colour, stroke.round_caps);
}

void add_path(StrokeAdder& to, const scene::Path& path, const scene::Stroke& stroke) {
  if (path.empty() || stroke.colour.a == 0) return;
  const auto lifted = std::find(path.verbs.begin() + 1, path.verbs.end(), scene::Verb::move);
  if (lifted == path.verbs.end()) {
    add_dashed(to, scene::flattened(path), stroke);
    return;
  }
  // A path may lift its pen: every move starts a line of its own.
  scene::Path piece;
  std::size_t at = 0;
  for (const scene::Verb verb : path.verbs) {
    if (verb == scene::Verb::move && !piece.empty()) {
      add_dashed(to, scene::flattened(piece), stroke);
      piece = {};
    }
    const std::size_t count = verb == scene::Verb::cubic ? 3 : 1;
    piece.verbs.push_back(verb);
    for (std::size_t k = 0; k < count; ++k) piece.points.push_back(path.points[at + k]);
    at += count;
  }
  add_dashed(to, scene::flattened(piece), stroke);
}

void add_arrow(StrokeAdder& to, Point base_middle, Point tip, double half_width, base::Colour colour) {
  to.begin(base_middle);
  to.add(base_middle, half_width, kNoLeg, colour);
  to.add(base_middle, half_width, kStarts | kEnds | kTapers, colour);
  to.add(tip, 0, kNoLeg, colour);
  to.add(tip, 0, kNoLeg, colour);
}

void add_flow(StrokeAdder& to, const scene::Flow& flow) {
  if (flow.path.points.size() < 2) return;
  const scene::Arrow arrow = scene::arrow_of(flow);
  const Line shaft = scene::flattened(arrow.body);
  if (flow.casing.a > 0) add_line(to, shaft, flow.width + 4, flow.casing, false);
  add_line(to, shaft, flow.width, flow.colour, false);
  if (flow.hollow.a > 0 && flow.width > 2.4) add_line(to, shaft, flow.width - 2.4, flow.hollow, false);
  if (arrow.head.points.size() < 3) return;
  const std::vector<Point>& head = arrow.head.points;
  add_arrow(to, (head[1] + head[2]) * 0.5, head[0], length(head[1] - head[2]) / 2, flow.colour);
}

}  // namespace

void StrokeList::clear() {
  point.clear();
  for (Ranges& ranges : of) ranges.clear();
}

void strokes_of(const scene::Scene& scene, StrokeList& list) {
  list.clear();
  StrokeAdder links(list, StrokeKind::link);
  for (int pass = 0; pass < scene::kPasses; ++pass) {
    for (const scene::Link& link : scene.links) {
      if (scene::drawing_pass(link.kind) == pass) add_path(links, link.path, link.stroke);
    }
  }
  StrokeAdder flows(list, StrokeKind::flow);
  for (int pass = 0; pass < scene::kPasses; ++pass) {
    for (const scene::Flow& flow : scene.flows) {
      if (scene::drawing_pass(flow.kind) == pass) add_flow(flows, flow);
    }
  }
  StrokeAdder rules(list, StrokeKind::rule);
  for (const scene::Rule& rule : scene.rules) add_dashed(rules, {rule.from, rule.to}, rule.stroke);
  StrokeAdder lit(list, StrokeKind::lit);
  for (const scene::Flow& flow : scene.lit) add_flow(lit, flow);
}

}  // namespace flipchart::backends::gl
