// What stands round the chart while it is presented: the title of the step and a sentence under it, at the
// foot what it is made of, the steps as dots, and the mark that everything is safe for the room. All of it is
// drawn as if the window were 540 pixels high, so that the smallest letters of the program come out 1/45 of
// the window's height: forms, finding and keys along with it.
#pragma once

#include <string>

#include "gui/panels.hpp"
#include "gui/timeline.hpp"

namespace flipchart::gui {

// How much larger panels are drawn: 1 at the desk. A window's size is its logical pixels.
double magnification(const commands::Session& session, base::Size window);

// Where the chart stands in a window that presents, in logical pixels.
Rect canvas_on_the_wall(base::Size window);
// The page that a presented chart is laid out for: as if the window were 1080 high, so only its shape counts.
base::Size page_on_the_wall(base::Size window, const Rect& canvas);

// What is said about a step. The sentence says what is lit, else what is laid over the chart, and what the
// filter hides; people go by their roles.
struct StepWords {
  std::string title;
  std::string sentence;
  std::string made_of;  // "1 Mar – 22 Nov 2026. 812 of 1,040 issues"
};
StepWords step_words(const Frame& frame, const TimelinePanel& timeline);

// `window` in the pixels of the panels.
void presenting_panels(Frame& frame, base::Size window, const StepWords& words);
// All but a circle at the pointer dimmed, and nothing at all; over everything else.
void spotlight(const Frame& frame, base::Size window, Point at);
void blank_screen(base::Size window);

}  // namespace flipchart::gui
