// Everything a person can do in the window, as data: the same table feeds the keys, the menu and the help.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "compose/layers.hpp"
#include "workshop/workshop.hpp"

namespace flipchart::commands {

// What the window is looking at. Not journalled.
struct Session {
  workshop::Workshop& workshop;
  model::View view = {};
  compose::Highlight highlight = {};  // selection and trace (hover is added by the canvas)
  base::ItemId selected = {};         // a matter, position, customer, or none
  bool quit = false;
  // Requests the canvas answers in its next frame.
  bool fit = false;
  double zoom_to = 0;           // 1 = a chart pixel is a screen pixel; 0 = no request
  double zoom_by = 1;           // 1 = no change
  double pan_x = 0, pan_y = 0;  // screen pixels
  bool panels_hidden = false;
  bool help_shown = false;
};

struct Command {
  std::string_view id;     // "flip"
  std::string_view label;  // "Turn the chart over"
  std::string_view key;    // "F", "Ctrl+Z", "Escape"; empty: no key
  std::function<bool(const Session&)> enabled;
  std::function<void(Session&)> run;
};

const std::vector<Command>& command_table();
// Runs the enabled command with this id or key; false when there is none.
bool run_command(Session& session, std::string_view id);
bool run_key(Session& session, std::string_view key);

// Selecting from code: a card, a seam, an issue to trace; none clears.
void select_item(Session& session, const base::ItemId& item);
void select_seam(Session& session, std::string_view from_leader, std::string_view to_leader);
void trace_issue(Session& session, std::uint32_t issue);
void clear_selection(Session& session);

}  // namespace flipchart::commands
