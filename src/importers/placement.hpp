// Where the holders of events stand on the chart: by id, person, e-mail, name, else by what somebody said
// (Options.aliases). A name that several carry places nobody. What is left is counted on a shelf with the
// position that may be meant, and never placed by a likeness alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "importers/import.hpp"
#include "importers/people_draft.hpp"
#include "importers/position_lookup.hpp"
#include "model/history_columns.hpp"

namespace flipchart::importers {

// Counts the events that stand on the chart. Holders that only an alias or a looser form of a name places are
// rewritten to the position's id, so that every later question finds them too; all other texts stay as they
// are. Notes `coverage`, and `ambiguous-name` for each name of several. Linear in the events; a chart without
// positions costs nothing. People must be complete.
Placement placed_on_chart(model::HistoryColumns& history, const PeopleDraft& people,
                          PositionLookup& positions, const formats::Place& whole, ProblemLog& log);

// A text that places nobody, and the events it holds.
struct LostHolder {
  std::string holder;
  std::uint64_t events = 0;
};
// The shelf, most events first, at most 1,000; `likely` by case, accents, swapped names or one letter. Linear
// in the positions, and bounded in the comparing of letters.
Placement placement_of(std::uint64_t events, std::uint64_t placed, std::vector<LostHolder> lost,
                       const PeopleDraft& people);

// "87% of events placed"; never 100 while one is not.
std::string coverage_words(std::uint64_t placed, std::uint64_t events);

// Rows of holder,position; with or without that header. Empty lines and lines that begin with # say nothing.
base::Result<std::vector<Alias>> aliases_from(const std::string& csv, const std::string& name);

}  // namespace flipchart::importers
