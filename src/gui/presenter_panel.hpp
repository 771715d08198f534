// The presenter's window, drawn: what to say on the left, the time and what comes next on the right.
#pragma once

#include <cstdint>

#include "gui/ink.hpp"
#include "gui/presenter_words.hpp"

namespace flipchart::gui {

// `next` is the picture of the next step as a texture, 16 by 9; 0: there is none yet.
void presenter_panel(Ink& ink, base::Size window, const PresenterWords& words, std::uint32_t next);

}  // namespace flipchart::gui
