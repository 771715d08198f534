// The silo map: opening it, walking over its cells, keeping one, and how it counts and sorts.
#include <functional>

#include "base/language.hpp"
#include "commands/silo_map.hpp"
#include "commands/tables.hpp"

namespace flipchart::commands {

namespace {

std::function<void(Session&)> steps(int down, int right) {
  return [down, right](Session& session) { step_cell(session, down, right); };
}

}  // namespace

std::vector<Command> silo_map_commands() {
  const Condition open{map_takes_keys, base::english("Open the silo map first")};
  return in_group(
      CommandGroup::silo_map,
      {
          {"silo-map", "Show or hide the silo map", "M", always,
           [](Session& s) { show_silo_map(s, !s.silo_map.shown || s.panels_hidden); },
           "Shows who hands over to whom as a table of silos."},
          {"cell-left", "To the cell on the left", "Left", map_takes_keys, steps(0, -1),
           "Walks over the silo map."},
          {"cell-right", "To the cell on the right", "Right", map_takes_keys, steps(0, 1),
           "Walks over the silo map."},
          {"cell-up", "To the cell above", "Up", map_takes_keys, steps(-1, 0), "Walks over the silo map."},
          {"cell-down", "To the cell below", "Down", map_takes_keys, steps(1, 0), "Walks over the silo map."},
          {"keep-cell", "Show only the issues of this cell", "Enter",
           [](const Session& s) { return map_takes_keys(s) && cell_selected(s); }, keep_cell,
           "Filters chart, list and timeline by the handovers of the cell."},
          {"leave-cell", "Show the other issues of the silo map again", "Backspace",
           [](const Session& s) { return map_takes_keys(s) && cell_kept(s); }, leave_cell,
           "Takes the filter of the cell away."},
          {"silo-figures", "Counts, or shares of the row or the column", "R", open, next_figures,
           "Says how large a part of a silo's handovers a cell is."},
          {"silo-order", "Sort the silo map in another way", "Y", open, next_order,
           "In the order of the chart, or the busiest first."},
      });
}

}  // namespace flipchart::commands
