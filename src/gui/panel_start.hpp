// The start page, which stands instead of everything else while nothing is open: what was open lately, where
// files are dropped, the demo, and a chart that begins empty.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "gui/controls.hpp"
#include "gui/panel_export.hpp"

namespace flipchart::gui {

struct StartPanel {
  Keyboard keyboard;
  bool shown = false;                               // in the last frame
  std::vector<std::pair<std::string, Rect>> stops;  // what the arrows walk, in the last frame

  // Arrows and Tab walk, Enter presses, Delete takes a workshop off the list.
  bool key(commands::Session& session, const std::string& name);
};

void start_page(Frame& frame, const Rect& window, StartPanel& state, const PageTexture& texture);
// "Recent" and its cards, of this width; returns where it ends. See panel_recent.cpp.
double recent_workshops(Controls& controls, StartPanel& state, Point at, double wide,
                        const PageTexture& texture);
// The workshop of a stop, by its name; empty for other stops.
std::string recent_stop(std::size_t number);

}  // namespace flipchart::gui
