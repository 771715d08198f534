// How the panels share a window. What is too small gives way in a fixed order, so that a window of any size
// and any size of type shows the chart: the inspector becomes narrow, then the list of issues; then the
// inspector folds to a strip, then the list; a low window folds the timeline.
#pragma once

#include "base/geometry.hpp"
#include "commands/settings.hpp"

namespace flipchart::gui {

using base::Rect;

struct Places {
  Rect top, issues, inspector, silo_map, timeline, canvas;
  // A folded panel is a strip that unfolds it.
  bool issues_folded = false;
  bool inspector_folded = false;
  bool timeline_folded = false;
};

struct PanelWishes {
  commands::PanelSizes sizes = {};
  bool hidden = false;  // all of them
  bool issues_folded = false;
  bool inspector_folded = false;
  bool timeline_folded = false;
  bool silo_map = false;  // takes the place of those at the sides, and folds the timeline
};

inline constexpr double kTopBar = 48;
inline constexpr double kFoldedTimeline = 48;
inline constexpr double kStrip = 28;         // of a folded panel
inline constexpr double kLeastCanvas = 420;  // wide, beside two panels
inline constexpr double kLeastBeside = 320;  // wide, beside one
inline constexpr double kLeastTall = 340;    // of the chart, over an unfolded timeline

// Whether the list of issues and the inspector have room beside each other.
bool room_for_both(double window_width);
Places places_in(base::Size window, const PanelWishes& wishes);

}  // namespace flipchart::gui
