// Panning, zooming and fitting: see camera.hpp.
#include "gui/camera.hpp"

#include <algorithm>

namespace flipchart::gui {

using base::Point;

namespace {
constexpr double kCornerRoom = 24;
constexpr double kBeyond = 0.5;  // as much smaller than the window as a large chart can be made
}  // namespace

void ChartCamera::reach(const base::Rect& bounds, double margin) {
  least_ = kLeastZoom;
  if (bounds.empty()) return;
  const double w = std::max(1.0, screen_.w - 2 * margin);
  const double h = std::max(1.0, screen_.h - 2 * margin);
  least_ = std::min(kLeastZoom, kBeyond * std::min(w / bounds.w, h / bounds.h));
}

double ChartCamera::fitted_zoom(const base::Rect& bounds, double margin, Fit how) const {
  if (bounds.empty()) return 1;
  const double w = std::max(1.0, screen_.w - 2 * margin);
  const double h = std::max(1.0, screen_.h - 2 * margin);
  if (how == Fit::page) return std::clamp(std::min(w / bounds.w, h / bounds.h), least_, kMostZoom);
  const double zoom = std::clamp(std::min({kMostFitted, w / bounds.w, h / bounds.h}), least_, kMostZoom);
  // Close to 1:1, sharp is worth more than filling to the last pixel.
  return zoom > 0.985 && zoom < 1.06 ? 1 : zoom;
}

void ChartCamera::fit(const base::Rect& bounds, double margin, Fit how) {
  centre_ = bounds.centre();
  zoom_ = fitted_zoom(bounds, margin, how);
  fitted_ = true;
  if (how == Fit::page) return;
  // Room to spare goes to the leaders' side first, where the legend and the small map stand.
  const double spare = (screen_.h - 2 * margin) / zoom_ - bounds.h;
  if (spare > 0) centre_.y -= std::min(spare / 2, kCornerRoom);
}

void ChartCamera::show_at(Point at, Point chart_point, double zoom, double facing) {
  zoom_ = std::clamp(zoom, least_, kMostZoom);
  const Point by = (at - screen_.centre()) * (1 / zoom_);
  const double along = facing < 0.5 ? 1 : -1;
  centre_ = {chart_point.x - by.x, chart_point.y - along * by.y};
  fitted_ = false;
}

void ChartCamera::zoom_at(Point at, double factor, double extent, double facing) {
  const Point before = to_chart(at, extent, facing);
  zoom_ = std::clamp(zoom_ * factor, least_, kMostZoom);
  const Point after = to_chart(at, extent, facing);
  const double along = facing < 0.5 ? 1 : -1;
  centre_ = {centre_.x + before.x - after.x, centre_.y + along * (before.y - after.y)};
  fitted_ = false;
}

void ChartCamera::pan(double dx, double dy, double facing) {
  const double along = facing < 0.5 ? 1 : -1;
  centre_ = {centre_.x - dx / zoom_, centre_.y - along * dy / zoom_};
  fitted_ = false;
}

void ChartCamera::centre_on(Point chart_point) {
  centre_ = chart_point;
  fitted_ = false;
}

void ChartCamera::stand_at(Point centre, double zoom) {
  centre_ = centre;
  zoom_ = std::clamp(zoom, least_, kMostZoom);
  fitted_ = false;
}

Point ChartCamera::faced_centre(double extent, double facing) const {
  return {centre_.x, base::faced(centre_.y, extent, facing)};
}

Point ChartCamera::to_screen(Point faced, double extent, double facing) const {
  return screen_.centre() + (faced - faced_centre(extent, facing)) * zoom_;
}

Point ChartCamera::to_chart(Point on_screen, double extent, double facing) const {
  return faced_centre(extent, facing) + (on_screen - screen_.centre()) * (1 / zoom_);
}

}  // namespace flipchart::gui
