// Turning and placing, as the shaders do it: see frame_view.hpp.
#include "backends/gl/frame_view.hpp"

#include <algorithm>
#include <limits>

namespace flipchart::backends::gl {

// Customers stand beyond everything of the organization: between the two, lines go over from one turn to
// the other.
void FrameView::stand_on(const scene::Scene& chart) {
  extent = chart.extent;
  constexpr double kNowhere = std::numeric_limits<double>::infinity();
  double inner = -kNowhere;
  double outer = kNowhere;
  for (const scene::Card& card : chart.cards) {
    if (card.kind == scene::CardKind::customer) {
      outer = std::min(outer, card.box.y);
    } else {
      inner = std::max(inner, card.box.bottom());
    }
  }
  for (const scene::Band& band : chart.bands) {
    if (band.id.kind == base::ItemKind::segment) {
      outer = std::min(outer, band.box.y);
    } else {
      inner = std::max(inner, band.box.bottom());
    }
  }
  front_rate = 0;
  if (outer == kNowhere) return;
  inner = std::min(inner, outer - 1);
  front = inner;
  front_rate = 1 / (outer - inner);
}

double FrameView::facing_at(double y) const {
  const double share = std::clamp((y - front) * front_rate, 0.0, 1.0);
  return turn.facing + (turn.customers_facing - turn.facing) * share;
}

base::Point FrameView::on_screen(double x, double y_faced) const {
  return {(x - camera.centre.x) * camera.zoom + camera.viewport.w / 2,
          (y_faced - camera.centre.y) * camera.zoom + camera.viewport.h / 2};
}

bool FrameView::sees(const Range& range) const {
  constexpr double kSlack = 3;  // device pixels: the thinnest line and the soft rim of everything
  const double zoom = camera.zoom;
  const base::Point half{camera.viewport.w / 2 / zoom + range.reach.x + kSlack / zoom,
                         camera.viewport.h / 2 / zoom + range.reach.y + kSlack / zoom};
  if (range.high.x < camera.centre.x - half.x || range.low.x > camera.centre.x + half.x) return false;
  // Every point turns by something between the two facings, and turning is linear in that.
  double low = base::faced(range.low.y, extent, turn.facing);
  double high = low;
  for (const double y : {range.low.y, range.high.y}) {
    for (const double facing : {turn.facing, turn.customers_facing}) {
      low = std::min(low, base::faced(y, extent, facing));
      high = std::max(high, base::faced(y, extent, facing));
    }
  }
  return high >= camera.centre.y - half.y && low <= camera.centre.y + half.y;
}

std::array<float, 4> FrameView::standing(base::Point origin) const {
  return {static_cast<float>(origin.x - camera.centre.x), static_cast<float>(origin.y - camera.centre.y),
          static_cast<float>(extent - origin.y - camera.centre.y), static_cast<float>(origin.y - front)};
}

}  // namespace flipchart::backends::gl
