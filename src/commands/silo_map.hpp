// What a person can do with the silo map: walk over its cells, look at counts or shares, sort it, and keep
// only the issues of one cell. Its numbers are those of the last picture.
#pragma once

#include <optional>

#include "commands/command.hpp"
#include "flow/silo_map.hpp"
#include "scene/backend.hpp"

namespace flipchart::commands {

// The map of the last picture in the order that is looked at; with room-safety silos of few people are one
// line. Empty before there is a picture. O(n log n) in silos and their pairs, and what measures() costs.
flow::SiloMap silo_map_of(const Session& session);
// The same for a file: of the issues that the view keeps, in chart order. None where nothing is counted.
std::optional<scene::Grid> silo_grid(const model::Organization& chart, const model::History& history,
                                     const model::View& view, const compose::Insights& insights);
// The cell selected, as lines of `map`; both size() where none is, or it is gone.
struct SiloCell {
  std::size_t from = 0;
  std::size_t to = 0;
  friend bool operator==(const SiloCell&, const SiloCell&) = default;
};
SiloCell selected_cell(const Session& session, const flow::SiloMap& map);
// Names as a filter and a highlight take them.
std::vector<std::string> silo_names(const flow::SiloLine& line, const flow::Silos& silos);
std::vector<model::HandedOver> pairs_of(const flow::SiloLine& from, const flow::SiloLine& to,
                                        const flow::Silos& silos);

void show_silo_map(Session& session, bool shown);
// The arrow keys, Enter and the rest mean the map: it is there and no card is selected.
bool map_takes_keys(const Session& session);
bool cell_selected(const Session& session);
void select_cell(Session& session, const flow::SiloMap& map, const SiloCell& cell);
// Without a cell selected: the one with the largest count.
void step_cell(Session& session, int down, int right);
// Keeps only issues with a handover of the selected cell, beside whatever else is filtered.
void keep_cell(Session& session);
bool cell_kept(const Session& session);
void leave_cell(Session& session);
void next_figures(Session& session);
void next_order(Session& session);

}  // namespace flipchart::commands
