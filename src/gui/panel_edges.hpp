// The edges between the panels and the chart: a hand drags them, two presses fold the panel away, and a
// folded panel is a strip with its name that brings it back.
#pragma once

#include "gui/panels.hpp"
#include "gui/places.hpp"

namespace flipchart::gui {

// To be called before the panels: what comes first lies in front.
void panel_edges(Frame& frame, const Places& at);
// The strip in the place of a folded panel at a side.
void folded_panel(Frame& frame, const Rect& box, const char* command, const char* words, bool at_left);

}  // namespace flipchart::gui
