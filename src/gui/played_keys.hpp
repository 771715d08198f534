// Keys as a text, and playing them on the surface as if somebody hit them: pictures of the window in any
// state are made this way. Knows no window system.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gui/surface.hpp"

namespace flipchart::gui {

// "O ma Enter": names of keys as in the table of commands, and whatever else is typed letter by letter,
// parted by blanks.
std::vector<std::string> keys_in(std::string_view text);
// Hits one of them. Shift+N and N are typed, as a keyboard would.
void play_key(Surface& surface, commands::Session& session, const std::string& key);

}  // namespace flipchart::gui
