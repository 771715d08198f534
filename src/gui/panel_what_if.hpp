// What is tried out: a bar over the chart with what can be changed, what is changed, and what that would have
// meant for the recorded issues; and the card that a hand drags to its new leader.
#pragma once

#include <string>
#include <string_view>

#include "gui/panels.hpp"

namespace flipchart::gui {

struct WhatIfPanel {
  double height = 144;  // that the last frame needed; the chart is looked at below it
};

// At the top of `canvas`; nothing while nothing is tried out.
void what_if_bar(Frame& frame, const Rect& canvas, WhatIfPanel& state);
void carried_card(Frame& frame, const ChartView& chart);
// The room that is left for the chart.
Rect below_what_if(const commands::Session& session, const Rect& canvas, const WhatIfPanel& state);

// A button outside sheets, 32 high, with the key that does the same where there is room for it; runs the
// command of that id.
double command_button_width(Frame& frame, std::string_view words, std::string_view command,
                            bool with_key = true);
void command_button(Frame& frame, const std::string& command, const Rect& box, std::string_view words,
                    bool primary = false, bool with_key = true);

}  // namespace flipchart::gui
