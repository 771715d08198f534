// Flights of the camera: to what was found, and as far as it takes to see what is selected. A hand on the
// chart ends them.
#include <algorithm>
#include <utility>

#include "gui/chart_view.hpp"
#include "gui/whereabouts.hpp"

namespace flipchart::gui {

namespace {
constexpr double kReadable = 1.1 * kNearFrom;  // a column where a flight ends: near, beyond doubt
constexpr double kSightMargin = 24;
}  // namespace

void ChartView::fly(commands::Session& session, double now) {
  if (std::exchange(session.fly_back, false)) fly_back(now);
  if (session.fly_to) {
    if (session.fly_to == session.flown_to) remember_where(picture(session));
    flies_to_ = std::exchange(session.fly_to, {});
    flight_over_ = nullptr;
    fit_after_flight_ = false;
  }
  if (!flies_to_) return;
  if (detail_ == model::Detail::far &&
      !fit_after_flight_) {  // where nobody has a card: it begins when the next placement is there
    session.view.detail = session.view.presented ? model::Detail::near : model::Detail::mid;
    change_over(session, picture(session), now);
    if (detail_ == model::Detail::far) return;
  }
  if (flight_over_ != arrangement_ && fit_after_flight_) fly_to_fit(now, Flight::kMillis);
  if (flight_over_ != arrangement_) {
    const auto place = place_of(flies_to_, session.workshop, picture(session));
    if (!place) return end_flight();
    double readable = kReadable / arrangement_->placement.column_width;
    if (session.view.presented) readable = kStageLeft * camera_.zoom() / std::max(letters(session), 1e-6);
    flight_ =
        Flight({camera_.centre(), camera_.zoom()}, {place->centre(), std::max(camera_.zoom(), readable)},
               camera_.screen().w, now, reduced_motion_);
    if (reduced_motion_) cross_fade_.ask();
    flight_over_ = arrangement_;
  }
  const Stand stand = flight_.at(now);
  camera_.stand_at(stand.centre, stand.zoom);
  if (flight_.moving(now)) return;
  const bool whole = fit_after_flight_;
  end_flight();
  if (whole) fit();
}

void ChartView::remember_where(const workshop::Picture& shown) {
  before_search_ = {arrangement_,
                    {camera_.centre(), camera_.zoom()},
                    camera_.fitted() || fit_after_flight_,
                    anchor_at(*arrangement_, *branches_, *shown.insights, camera_.centre()),
                    camera_.zoom() * arrangement_->placement.column_width};
}

void ChartView::fly_back(double now) {
  const Before before = std::exchange(before_search_, {});
  const auto middle = place_of(before.middle, *chart_, *arrangement_);
  const bool same = before.over == arrangement_;
  if (before.fitted || (!same && !middle)) return fly_to_fit(now, Flight::kMillis);
  const Stand to =
      same ? before.stand : Stand{middle->centre(), before.column / arrangement_->placement.column_width};
  fly_to_stand(to, now, Flight::kMillis);
  fit_after_flight_ = false;
}

// The way the camera must go for all of the selected card to be seen, at the zoom it has.
void ChartView::bring_into_sight(commands::Session& session, double now) {
  if (!session.bring_into_sight || session.workshop.laying_out()) return;
  session.bring_into_sight = false;
  if (fit_after_flight_) return;  // all of them will be
  const auto place = place_of(session.selected, session.workshop, picture(session));
  if (!place) return;
  const double extent = arrangement_->extent();
  const double facing = flip_.target();
  const base::Point middle =
      camera_.to_screen({place->centre().x, base::faced(place->centre().y, extent, facing)}, extent, facing);
  const double half_w = place->w / 2 * camera_.zoom() + kSightMargin;
  const double half_h = place->h / 2 * camera_.zoom() + kSightMargin;
  const base::Rect& screen = camera_.screen();
  const auto short_of = [](double at, double half, double from, double to) {
    if (2 * half > to - from) return at - (from + to) / 2;
    return at - std::clamp(at, from + half, to - half);
  };
  const base::Point by{short_of(middle.x, half_w, screen.x, screen.right()),
                       short_of(middle.y, half_h, screen.y, screen.bottom())};
  if (by.x == 0 && by.y == 0) return;
  const double along = facing < 0.5 ? 1 : -1;
  const base::Point to{camera_.centre().x + by.x / camera_.zoom(),
                       camera_.centre().y + along * by.y / camera_.zoom()};
  flies_to_ = session.selected;
  flight_ = Flight({camera_.centre(), camera_.zoom()}, {to, camera_.zoom()}, screen.w, now, reduced_motion_);
  if (reduced_motion_) cross_fade_.ask();
  flight_over_ = arrangement_;
}

void ChartView::end_flight() {
  flies_to_ = {};
  flight_over_ = nullptr;
  fit_after_flight_ = false;
}

}  // namespace flipchart::gui
