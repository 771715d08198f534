// Corners are tested against everything drawn, line by line; nothing is assumed about the chart's shape.
#include "compose/legend_corner.hpp"

#include <algorithm>

namespace flipchart::compose {
namespace {

using base::Point;
using base::Rect;
using scene::Scene;

constexpr double kClearOfCards = 10;
constexpr double kInRow = 30;       // cards nearer than this to the leaders' end stand in its row
constexpr double kLeastRoom = 460;  // beyond the leaders a legend may be this wide whatever stands there
constexpr double kHighest = 120;

void move(scene::Path& path, Point by) {
  for (Point& point : path.points) point = point + by;
}
void move(Rect& box, Point by) {
  box.x += by.x;
  box.y += by.y;
}

// A legend has no texts relative to boxes that would need moving: those of cards and badges move with them.
void move(Scene& scene, Point by) {
  move(scene.bounds, by);
  for (scene::Band& band : scene.bands) move(band.box, by);
  for (scene::Swatch& swatch : scene.swatches) move(swatch.box, by);
  for (scene::Link& link : scene.links) move(link.path, by);
  for (scene::Flow& flow : scene.flows) move(flow.path, by);
  for (scene::Flow& flow : scene.lit) move(flow.path, by);
  for (scene::Rule& rule : scene.rules) {
    rule.from = rule.from + by;
    rule.to = rule.to + by;
  }
  for (scene::Card& card : scene.cards) move(card.box, by);
  for (scene::Text& label : scene.labels) label.at = label.at + by;
  for (scene::Badge& badge : scene.badges) move(badge.box, by);
  for (scene::Pin& pin : scene.pins) pin.anchor = pin.anchor + by;
  for (scene::Ring& ring : scene.rings) move(ring.box, by);
}

Rect around(const Point* points, std::size_t count, double half_width) {
  double left = points[0].x, right = left, top = points[0].y, bottom = top;
  for (std::size_t i = 1; i < count; ++i) {
    left = std::min(left, points[i].x);
    right = std::max(right, points[i].x);
    top = std::min(top, points[i].y);
    bottom = std::max(bottom, points[i].y);
  }
  return {left - half_width, top - half_width, right - left + 2 * half_width, bottom - top + 2 * half_width};
}

// What of the scene reaches into `zone`, as boxes.
class Taken {
 public:
  Taken(const Scene& scene, const Crowd& crowd, const Rect& zone) : zone_(zone) {
    for (const Rect& box : crowd.boxes()) add(box);
    for (std::size_t piece = 0; piece < crowd.pieces(); ++piece)
      for (const scene::Link& link : crowd.links(piece).links) add(link.path, 1);
    for (const scene::Card& card : scene.cards) add(card.box);
    for (const scene::Band& band : scene.bands) add(band.box);
    for (const scene::Badge& badge : scene.badges) add(badge.box);
    for (const scene::Link& link : scene.links) add(link.path, 1);
    for (const scene::Flow& flow : scene.flows) add(flow.path, flow.width / 2 + 2);
  }

  bool meets(const Rect& box) const {
    return std::any_of(boxes_.begin(), boxes_.end(), [&](const Rect& taken) { return taken.overlaps(box); });
  }

 private:
  void add(const Rect& box) {
    if (box.overlaps(zone_)) boxes_.push_back(box);
  }
  void add(const scene::Path& path, double half_width) {
    if (path.empty() || !around(path.points.data(), path.points.size(), half_width).overlaps(zone_)) return;
    const std::vector<Point> legs = scene::flattened(path, 1);
    for (std::size_t i = 1; i < legs.size(); ++i) add(around(&legs[i - 1], 2, half_width));
  }

  Rect zone_;
  std::vector<Rect> boxes_;
};

}  // namespace

base::Size room_in_corner(const Scene& turned, const std::vector<Rect>& boxes) {
  const bool leaders_low = turned.facing >= 0.5;
  const Rect& bounds = turned.bounds;
  double first = bounds.right();  // of the cards at the leaders' end
  const auto look_at = [&](const Rect& box) {
    const bool at_the_end = leaders_low ? box.bottom() > bounds.bottom() - kInRow : box.y < bounds.y + kInRow;
    if (at_the_end) first = std::min(first, box.x);
  };
  for (const Rect& box : boxes) look_at(box);
  for (const scene::Card& card : turned.cards) look_at(card.box);
  const double beside = first - bounds.x - 2 * kClearOfCards;
  return {std::max(beside, std::min(bounds.w, kLeastRoom)), kHighest};
}

void add_legend(Scene& turned, Scene legend, const Crowd& crowd) {
  if (legend.bounds.empty()) return;
  const bool leaders_low = turned.facing >= 0.5;
  const Rect& bounds = turned.bounds;
  const base::Size size{legend.bounds.w, legend.bounds.h};
  const double reach = size.h + 2 * kClearOfCards;
  const Taken taken(
      turned, crowd,
      {bounds.x - kClearOfCards, leaders_low ? bounds.bottom() - reach : bounds.y - kClearOfCards,
       bounds.w + 2 * kClearOfCards, reach + kClearOfCards});
  // Outwards in small steps: at the latest it stands beyond everything.
  Rect place;
  for (double out = 0; out <= reach; out += 2) {
    const double y = leaders_low ? bounds.bottom() - size.h + out : bounds.y - out;
    place = {bounds.x, y, size.w, size.h};
    if (!taken.meets(place.grown(kClearOfCards))) break;
    place.x = bounds.right() - size.w;
    if (!taken.meets(place.grown(kClearOfCards))) break;
  }
  move(legend, Point{place.x - legend.bounds.x, place.y - legend.bounds.y});
  legend.facing = turned.facing;
  scene::append(turned, std::move(legend));
}

}  // namespace flipchart::compose
