// The one place where ImGui gets its looks: colours, spacing and fonts from the design's tokens, for every
// widget it has.
#pragma once

#include "compose/theme.hpp"

struct ImFont;

namespace flipchart::gui {

void style_imgui(const compose::Theme& theme);
// Inter for what ImGui itself may write, at the device's own pixels. Where it is not installed ImGui's own
// stays.
void load_fonts(double scale);
// Fork Awesome, or null where it is not installed (icons are then drawn as plain shapes).
ImFont* load_icons(double scale);

}  // namespace flipchart::gui
