// Another view comes, in one movement of half a second: the camera flies to where all of it is seen, the
// chart turns over, cards go from where they were to where they are, and flows and marks come at the end.
// With reduced motion nothing moves: the picture before fades over into it.
#include <algorithm>

#include "gui/chart_view.hpp"
#include "gui/detail_choice.hpp"

namespace flipchart::gui {

namespace {

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
  if (reduced_motion_) {  // faded over: where it turns or is another picture, that is asked for already
    end_flight();
    fit();
    return;
  }
  flip_.turn_to(session.view.facing, now, kNextView);
  hidden_ = shown_between(now + kFlowsAt * kNextView, now + kNextView);
  fly_to_fit(now, kNextView);
}

bool ChartView::keep_in_place(const compose::Arrangement& before, const model::Organization& chart_before) {
  if (!arrangement_->page.empty() || !before.page.empty()) return false;  // a stage moves its own cards
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
    const double extent = before.extent();
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
