// Seeing a chart as a whole: as large as it goes, with no card under what floats in the leaders' corners.
#include <algorithm>

#include "gui/chart_view.hpp"

namespace flipchart::gui {

namespace {

// Leaders come first, so the outermost are among these.
constexpr std::size_t kOutermost = 500;

// Both corners are as empty in either view, so it is asked with the leaders on top.
bool stands_under(const ChartCamera& camera, const compose::Arrangement& arrangement,
                  const Corners& corners) {
  const base::Rect& screen = camera.screen();
  const std::vector<base::Rect>& cards = arrangement.placement.card;
  return std::any_of(cards.begin(),
                     cards.begin() + static_cast<std::ptrdiff_t>(std::min(kOutermost, cards.size())),
                     [&](const base::Rect& card) {
                       const base::Point low = camera.to_screen({card.x, card.y}, arrangement.extent(), 0);
                       const double right = low.x + card.w * camera.zoom();
                       return low.y < screen.y + corners.tall &&
                              (low.x < screen.x + corners.left || right > screen.right() - corners.right);
                     });
}

}  // namespace

double ChartView::margin() const {
  return arrangement_->page.empty() ? kChartMargin : 0;
}

Fit ChartView::how_to_fit() const {
  return arrangement_->page.empty() ? Fit::chart : Fit::page;
}

base::Rect ChartView::whole() const {
  const base::Rect& bounds = arrangement_->bounds();
  if (how_to_fit() == Fit::page || corners_.empty()) return bounds;
  ChartCamera camera = camera_;
  camera.fit(bounds, margin(), how_to_fit());
  if (!stands_under(camera, *arrangement_, corners_)) return bounds;
  base::Rect below = camera.screen();
  below.h = std::max(1.0, below.h - corners_.tall);
  camera.look_through(below);
  const double room = corners_.tall / camera.fitted_zoom(bounds, margin(), how_to_fit());
  return {bounds.x, bounds.y - room, bounds.w, bounds.h + room};
}

ChartCamera ChartView::fitted_camera() const {
  ChartCamera camera = camera_;
  camera.fit(whole(), margin(), how_to_fit());
  return camera;
}

void ChartView::fit_anew(double now) {
  const ChartCamera all = fitted_camera();
  if (all.zoom() != camera_.zoom() || !(all.centre() == camera_.centre())) fly_to_fit(now, Flight::kMillis);
}

void ChartView::fly_to_stand(const Stand& to, double now, double millis) {
  flies_to_ = {base::ItemKind::position, {}};  // to no single card
  flight_ = Flight({camera_.centre(), camera_.zoom()}, to, camera_.screen().w, now, reduced_motion_, millis);
  flight_over_ = arrangement_;
}

void ChartView::fly_to_fit(double now, double millis) {
  const ChartCamera all = fitted_camera();
  fly_to_stand({all.centre(), all.zoom()}, now, millis);
  fit_after_flight_ = true;
}

}  // namespace flipchart::gui
