// In the inspector of a position: what its role may decide alone, how many recorded escalations that would
// have kept at the front, and the line in which it is typed.
#pragma once

#include <string>

#include "gui/panel_inspector_parts.hpp"

namespace flipchart::gui {

void inspector_discretion(Frame& frame, Column& at);

// A key and a typed text while an envelope is asked for; false: the commands may have the key.
bool discretion_key(commands::Session& session, const std::string& name);
void discretion_type(commands::Session& session, const std::string& text);

}  // namespace flipchart::gui
