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

}  // namespace flipchart::backends::gl
