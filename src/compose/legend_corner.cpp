// Corners are tested against everything drawn, line by line; nothing is assumed about the chart's shape.
#include "compose/legend_corner.hpp"

#include <algorithm>

namespace flipchart::compose {
namespace {

using base::Point;
using base::Rect;
using scene::Scene;

constexpr double kClear = 10;

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

bool meets(const scene::Path& path, const Rect& box, double half_width) {
  const std::vector<Point> legs = scene::flattened(path, 1);
  for (std::size_t i = 1; i < legs.size(); ++i) {
    const Point a = legs[i - 1];
    const Point b = legs[i];
    const Rect around{std::min(a.x, b.x) - half_width, std::min(a.y, b.y) - half_width,
                      std::abs(a.x - b.x) + 2 * half_width, std::abs(a.y - b.y) + 2 * half_width};
    if (around.overlaps(box)) return true;
  }
  return false;
}

bool is_free(const Scene& scene, const Rect& box) {
  for (const scene::Card& card : scene.cards)
    if (card.box.overlaps(box)) return false;
  for (const scene::Band& band : scene.bands)
    if (band.box.overlaps(box)) return false;
  for (const scene::Badge& badge : scene.badges)
    if (badge.box.overlaps(box)) return false;
  for (const scene::Link& link : scene.links)
    if (meets(link.path, box, 1)) return false;
  for (const scene::Flow& flow : scene.flows)
    if (meets(flow.path, box, flow.width / 2 + 2)) return false;
  return true;
}

}  // namespace

base::Size room_in_corner(const Scene& turned) {
  const bool leaders_low = turned.facing >= 0.5;
  const Rect& bounds = turned.bounds;
  double top = bounds.y;
  double bottom = bounds.bottom();
  for (const scene::Band& band : turned.bands) {  // the leaders' end is what lies beyond the bands
    if (leaders_low) {
      top = std::max(top, band.box.bottom());
    } else {
      bottom = std::min(bottom, band.box.y);
    }
  }
  double left = bounds.right();
  for (const scene::Card& card : turned.cards)
    if (card.box.y < bottom && card.box.bottom() > top) left = std::min(left, card.box.x);
  return {std::max(0.0, left - bounds.x - kClear), std::max(0.0, bottom - top - kClear)};
}

void add_legend(Scene& turned, Scene legend) {
  if (legend.bounds.empty()) return;
  const bool leaders_low = turned.facing >= 0.5;
  const Rect& bounds = turned.bounds;
  const base::Size size{legend.bounds.w, legend.bounds.h};
  const double y = leaders_low ? bounds.bottom() - size.h : bounds.y;
  Rect place{bounds.x, y, size.w, size.h};
  if (!is_free(turned, place.grown(kClear))) place.x = bounds.right() - size.w;
  if (!is_free(turned, place.grown(kClear)))
    place = {bounds.x, leaders_low ? bounds.bottom() + kClear : bounds.y - kClear - size.h, size.w, size.h};
  move(legend, Point{place.x - legend.bounds.x, place.y - legend.bounds.y});
  legend.facing = turned.facing;
  scene::append(turned, std::move(legend));
}

}  // namespace flipchart::compose
