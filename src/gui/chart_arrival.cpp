// Another view comes, in one movement of half a second: the camera flies to where all of it is seen, the
// chart turns over, cards go from where they were to where they are, and flows and marks come at the end.
// With reduced motion nothing moves: what is new is faded in.
#include <algorithm>

#include "gui/chart_view.hpp"
#include "gui/detail_choice.hpp"

namespace flipchart::gui {

namespace {

constexpr double kQuiet = 150;    // with reduced motion
constexpr double kFlowsAt = 0.5;  // of the movement, when what stands over the chart begins to come

// From wholly hidden to wholly there.
Fade shown_between(double begins, double ends) {
  Fade hidden;
  hidden.go_to(1, begins - 2, 1);
  hidden.go_to(0, begins, ends - begins);
  return hidden;
}

}  // namespace

void ChartView::arrive(commands::Session& session, double now) {
  if (!arriving_ || session.workshop.laying_out() || arrangement_ == nullptr) return;
  arriving_ = false;
  const base::Rect& bounds = arrangement_->placement.bounds;
  coming_quietly_ = session.reduced_motion;
  if (coming_quietly_) {
    end_flight();
    camera_.fit(bounds, kChartMargin);
    flip_ = FlipMotion(session.view.facing);
    hidden_ = shown_between(now, now + kQuiet);
    return;
  }
  flip_.turn_to(session.view.facing, now, kNextView);
  hidden_ = shown_between(now + kFlowsAt * kNextView, now + kNextView);
  fly_to_fit(now, kNextView);
}

void ChartView::fly_to_fit(double now, double millis) {
  ChartCamera whole = camera_;
  whole.fit(arrangement_->placement.bounds, kChartMargin);
  flies_to_ = {base::ItemKind::position, {}};  // to all of them
  flight_ = Flight({camera_.centre(), camera_.zoom()}, {whole.centre(), whole.zoom()}, camera_.screen().w,
                   now, false, millis);
  flight_over_ = arrangement_;
  fit_after_flight_ = true;
}

bool ChartView::keep_in_place(const compose::Arrangement& before, const model::Organization& chart_before) {
  const auto count = static_cast<base::Slot>(chart_->size());
  for (base::Slot slot = 0; slot < count; ++slot) {
    const base::Slot card = card_of(*arrangement_, *chart_, slot);
    if (card == base::kNoSlot) continue;
    const base::Slot known = &chart_before == chart_.get() ? slot : chart_before.find(chart_->id(slot));
    const base::Slot card_before = known == base::kNoSlot ? known : card_of(before, chart_before, known);
    if (card_before == base::kNoSlot) continue;
    const base::Point was = before.placement.card[card_before].centre();
    const base::Point is = arrangement_->placement.card[card].centre();
    const double facing = flip_.target();
    const double extent = before.placement.extent();
    const base::Point on_screen =
        camera_.to_screen({was.x, base::faced(was.y, extent, facing)}, extent, facing);
    camera_.show_at(on_screen, is, camera_.zoom(), facing);
    zoom_seen_ = camera_.zoom();
    blend_from_ = seen_.scene();
    blend_shift_ = is - was;
    blend_waits_ = seen_.made() > 0;
    return true;
  }
  return false;
}

}  // namespace flipchart::gui
