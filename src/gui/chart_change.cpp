// How the camera goes from one placement to the next: which suits how close the window looks, what stays
// where it is on the screen, and what is shown on the way.
#include <algorithm>
#include <cmath>
#include <utility>

#include "gui/chart_view.hpp"

namespace flipchart::gui {

namespace {
constexpr double kFarGains = 1.2;
constexpr double kInto = 1.15;  // out of a block a little nearer
}  // namespace

Closeness ChartView::closeness(const commands::Session& session) const {
  Closeness close;
  close.column = arrangement_->placement.column_width * camera_.zoom();
  close.over_fitted = camera_.zoom() / camera_.fitted_zoom(whole(), margin(), how_to_fit());
  close.has_far = arrangement_->form == layout::Form::banded && no_far_ != arrangement_;
  close.has_near = !camera_.fitted() || no_near_ != arrangement_;
  close.presented = session.view.presented;
  if (close.presented) close.letters = letters(session);
  return close;
}

void ChartView::choose_detail(commands::Session& session, base::Point at) {
  if (session.view.detail != detail_ || arrangement_->placement.card.empty()) return;  // one is on its way
  const model::Detail wanted = detail_for(detail_, closeness(session));
  if (wanted == detail_) return;
  hold(session, at);
  session.view.detail = wanted;
}

// What is under a point of the screen.
void ChartView::hold(const commands::Session& session, base::Point at) {
  const double extent = arrangement_->extent();
  const double facing = flip_.target();
  const base::Point there = camera_.to_chart(at, extent, facing);
  const workshop::Picture& shown = session.workshop.last_picture();
  if (compose::staged(shown.view)) {  // teams stand elsewhere there
    const auto picked = seen_.at(shown, there, facing, 0);
    held_ = {at, picked ? anchor_of(picked->item, session.workshop.organization()) : Anchor{}};
    if (!held_.what && !session.workshop.organization().empty()) held_.what.position = 0;
    return;
  }
  held_ = {at, anchor_at(*arrangement_, *branches_, *shown.insights,
                         {there.x, base::faced(there.y, extent, facing)})};
}

void ChartView::change_over(commands::Session& session, const workshop::Picture& shown, double now) {
  if (arrangement_ == shown.arrangement && chart_ == session.workshop.state().organization) return;
  const bool other_data = arrangement_ == nullptr || imports_ != session.workshop.imports();
  const auto before = std::exchange(arrangement_, shown.arrangement);
  const auto branches_before = std::exchange(branches_, shown.branches);
  const model::Detail detail_before = std::exchange(detail_, shown.view.detail);
  imports_ = session.workshop.imports();
  const auto chart_before = std::exchange(chart_, session.workshop.state().organization);
  const base::Rect& bounds = arrangement_->bounds();
  camera_.reach(bounds, margin());
  blend_shown_ = false;
  if (reduced_motion_ && before != nullptr) cross_fade_.ask();
  if (before == nullptr) flip_ = FlipMotion(session.view.facing);
  if (other_data) {
    held_ = {};
    fit();
    return;
  }
  if (chart_before != chart_) {
    held_ = {};
    follow_rearranged(*before, *chart_before, now);
    return;
  }
  if (arriving_ || (fit_after_flight_ && flight_over_ != nullptr)) {
    // Another view comes, or comes while the last one is still on its way.
    held_ = {};
    if (reduced_motion_ || !keep_in_place(*before, *chart_before))
      fit();
    else if (!arriving_)
      fly_to_fit(now, Flight::kMillis);
    return;
  }
  const model::Organization& organization = session.workshop.organization();
  const bool to_far = detail_ == model::Detail::far && detail_before != detail_;
  if (!held_.what && !camera_.fitted()) {
    // What is selected stays where it is, else what is in the middle.
    const Anchor selected = anchor_of(session.selected, organization);
    const auto place = place_of(selected, organization, *before);
    const base::Point at = place ? place->centre() : camera_.centre();
    const double extent = before->extent();
    held_.on_screen =
        camera_.to_screen({at.x, base::faced(at.y, extent, flip_.target())}, extent, flip_.target());
    held_.what = place ? selected : anchor_at(*before, *branches_before, *shown.insights, at);
  }
  const Held held = std::exchange(held_, {});
  const auto place_before = place_of(held.what, organization, *before);
  const auto place = place_of(held.what, organization, *arrangement_);
  const double zoom_before = camera_.zoom();
  if (to_far || camera_.fitted() || !place || !place_before) {
    const double without = camera_.fitted_zoom(before->bounds(), kChartMargin);
    fit();
    // Blocks are for charts that they make larger, full cards for windows that have room for them.
    const bool gains_little = to_far && !session.view.presented && camera_.zoom() < kFarGains * without;
    const bool too_small = detail_before == model::Detail::mid && detail_ == model::Detail::near &&
                           detail_for(detail_, closeness(session)) != detail_;
    if (gains_little || too_small) {
      (gains_little ? no_far_ : no_near_) = before;
      session.view.detail = detail_before;
      change_over(session, picture(session), now);
      return;
    }
  } else {
    const bool from_far = detail_before == model::Detail::far && detail_ != detail_before;
    double zoom = zoom_before;
    base::Point to = place->centre();
    if (from_far) {
      // The branch takes about the room that its block had, customers what their segment had.
      const base::Rect& block = *place_before;
      const base::Rect branch = spread_of(held.what);
      to = branch.centre();
      zoom *= kInto * std::sqrt(block.w * block.h / std::max(1.0, branch.w * branch.h));
      zoom = std::max(zoom, kInto * camera_.fitted_zoom(bounds, kChartMargin));
      if (session.view.presented)  // as large as can be read
        zoom = kStageLeft * camera_.zoom() / std::max(letters(session), 1e-6);
    } else if (detail_ != detail_before) {
      zoom *= before->placement.column_width / arrangement_->placement.column_width;
    }
    camera_.show_at(held.on_screen, to, zoom, flip_.target());
  }
  zoom_seen_ = camera_.zoom();
  if (detail_ == detail_before && seen_.made() && place && place_before) {
    blend_from_ = seen_.scene();
    blend_shift_ = place->centre() - place_before->centre();
    blend_waits_ = zoom_before == camera_.zoom();
  }
}

base::Rect ChartView::spread_of(const Anchor& what) const {
  if (what.customer == base::kNoSlot) return branches_->of(card_of(*arrangement_, *chart_, what.position));
  const base::Rect& segment = arrangement_->placement.segment[arrangement_->segment_of[what.customer]];
  return segment.empty() ? *place_of(what, *chart_, *arrangement_) : segment;
}

void ChartView::follow_rearranged(const compose::Arrangement& before, const model::Organization& chart_before,
                                  double now) {
  const bool fitted = camera_.fitted() || fit_after_flight_;
  if (!keep_in_place(before, chart_before)) return fit();
  // A chart that was seen as a whole is so again in the end.
  if (fitted) fly_to_fit(now, Flight::kMillis);
}

}  // namespace flipchart::gui
