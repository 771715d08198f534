// Sharing the window out: see places.hpp.
#include "gui/places.hpp"

#include <algorithm>

#include "gui/panel_silo_map.hpp"

namespace flipchart::gui {

namespace {

// As wide as is wished, between what it needs and what the others leave.
double narrowed(double wished, const commands::PanelLimits& limits, double left_over) {
  return std::max(limits.least, std::min(std::clamp(wished, limits.least, limits.most), left_over));
}

}  // namespace

bool room_for_both(double window_width) {
  return window_width >= commands::kIssuesLimits.least + commands::kInspectorLimits.least + kLeastCanvas;
}

Places places_in(base::Size window, const PanelWishes& wishes) {
  using commands::kInspectorLimits;
  using commands::kIssuesLimits;
  using commands::kTimelineLimits;
  Places at;
  at.canvas = {0, 0, window.w, window.h};
  if (wishes.hidden) return at;
  const double under_top = std::max(1.0, window.h - kTopBar);
  double timeline = narrowed(wishes.sizes.timeline, kTimelineLimits, std::max(0.0, under_top - kLeastTall));
  at.timeline_folded = wishes.timeline_folded || wishes.silo_map || under_top - timeline < kLeastTall;
  if (at.timeline_folded) timeline = kFoldedTimeline;
  const double tall = std::max(1.0, under_top - timeline);
  at.top = {0, 0, window.w, kTopBar};
  at.timeline = {0, window.h - timeline, window.w, timeline};
  if (wishes.silo_map) {
    const double wide = silo_map_width(window.w);
    at.silo_map = {window.w - wide, kTopBar, wide, tall};
    at.canvas = {0, kTopBar, std::max(1.0, window.w - wide), tall};
    return at;
  }
  at.issues_folded = wishes.issues_folded || window.w < kIssuesLimits.least + kStrip + kLeastBeside;
  at.inspector_folded =
      wishes.inspector_folded || (at.issues_folded ? window.w < kInspectorLimits.least + kStrip + kLeastBeside
                                                   : !room_for_both(window.w));
  const double least = at.issues_folded || at.inspector_folded ? kLeastBeside : kLeastCanvas;
  const double issues_least = at.issues_folded ? kStrip : kIssuesLimits.least;
  const double right =
      at.inspector_folded
          ? kStrip
          : narrowed(
                wishes.sizes.inspector, kInspectorLimits,
                window.w - least -
                    (at.issues_folded ? kStrip
                                      : std::clamp(wishes.sizes.issues, issues_least, kIssuesLimits.most)));
  const double left =
      at.issues_folded ? kStrip : narrowed(wishes.sizes.issues, kIssuesLimits, window.w - least - right);
  at.issues = {0, kTopBar, left, tall};
  at.inspector = {window.w - right, kTopBar, right, tall};
  at.canvas = {left, kTopBar, std::max(1.0, window.w - left - right), tall};
  return at;
}

}  // namespace flipchart::gui
