#include "backends/cairo/extents.hpp"

#include <algorithm>

namespace flipchart::backends {
namespace {

using base::Point;
using base::Rect;

constexpr double kRim = 1;  // what smooth edges may colour beyond a shape

Rect around(const Point* points, std::size_t count, double reach) {
  if (count == 0) return {};
  Point low = points[0];
  Point high = points[0];
  for (std::size_t i = 1; i < count; ++i) {
    low = {std::min(low.x, points[i].x), std::min(low.y, points[i].y)};
    high = {std::max(high.x, points[i].x), std::max(high.y, points[i].y)};
  }
  return Rect{low.x, low.y, high.x - low.x, high.y - low.y}.grown(reach + kRim);
}

Rect lined(const Rect& box, const scene::Stroke& line) {
  return box.grown(std::max(line.width, 0.0) + kRim);
}

// Corners of strokes stick out, at most as far as Cairo's limit on mitres lets them.
constexpr double kMitre = 5;

}  // namespace

Rect extent_of(const scene::Text& text, Point origin) {
  if (text.text.empty()) return {};
  const Point at = origin + text.at;
  const double size = std::max(text.font.size, 1.0);
  const double length = std::max(text.width, static_cast<double>(text.text.size()) * size) + size;
  const double above = 1.6 * size;
  const double below = 0.9 * size;
  const double before = text.align == scene::Align::start    ? size
                        : text.align == scene::Align::middle ? length / 2 + size
                                                             : length + size;
  if (text.sideways)
    return {at.x - above, at.y - (length + 2 * size - before), above + below, length + 2 * size};
  return {at.x - before, at.y - above, length + 2 * size, above + below};
}

Rect extent_of(const scene::Card& card) {
  Rect extent = lined(card.box, card.line);
  for (const scene::Text& text : card.texts)
    extent = extent.united(extent_of(text, {card.box.x, card.box.y}));
  return extent;
}

Rect extent_of(const scene::Link& link) {
  return around(link.path.points.data(), link.path.points.size(), link.stroke.width * kMitre);
}

Rect extent_of(const scene::Flow& flow) {
  constexpr double kHead = 12;  // as arrow_of makes it, and the casing
  return around(flow.path.points.data(), flow.path.points.size(), flow.width * kMitre + kHead);
}

Rect extent_of(const scene::Band& band) {
  return lined(band.box, band.line);
}

Rect extent_of(const scene::Swatch& swatch) {
  return swatch.box.grown(2);
}

Rect extent_of(const scene::Rule& rule) {
  const Point ends[] = {rule.from, rule.to};
  return around(ends, 2, rule.stroke.width);
}

Rect extent_of(const scene::Badge& badge) {
  const Point corner{badge.box.x, badge.box.y};
  const double disc = badge.disc_size + 2;
  const Point centre = corner + badge.disc_centre;
  Rect extent = lined(badge.box, badge.line).united({centre.x - disc, centre.y - disc, 2 * disc, 2 * disc});
  for (const scene::Text& text : badge.texts) extent = extent.united(extent_of(text, corner));
  return extent;
}

Rect extent_of(const scene::Pin& pin) {
  const Point centre = pin.anchor + pin.centre;
  const Rect disc = Rect{centre.x, centre.y, 0, 0}.grown(pin.size + 4);
  return pin.text ? disc.united(extent_of(*pin.text, centre)) : disc;
}

Rect extent_of(const scene::Ring& ring) {
  return lined(ring.box, ring.stroke);
}

}  // namespace flipchart::backends
