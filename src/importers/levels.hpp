// --levels "A,B,C": an organisation made of columns of an event log, outermost first. Positions are the
// distinct paths; the first level is the department; a cell that says nothing ends the path; whoever stands
// at its end holds the event.
#pragma once

#include <memory>
#include <vector>

#include "importers/loaded_source.hpp"
#include "importers/people_draft.hpp"

namespace flipchart::importers {

// Adds the positions of all events sources to the draft and makes their paths the holders of events. Columns
// that no source has are reported. After the people files, before positions are settled.
void read_levels(const std::vector<std::unique_ptr<LoadedSource>>& sources,
                 const std::vector<std::string>& levels, PeopleDraft& draft, ProblemLog& log);

}  // namespace flipchart::importers
