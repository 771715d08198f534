// A line of words wider than what the atlas of shaped lines holds at once: the titles of a talk.
#pragma once

#include <string_view>

#include "gui/ink.hpp"

namespace flipchart::gui {

// As Ink::words, at its start: piece by piece where words read from left to right, else in smaller letters.
// Cut with an ellipsis at `max`.
void long_words(Ink& ink, Point at, std::string_view words, Font font, Colour colour, double max);

}  // namespace flipchart::gui
