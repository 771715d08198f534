// Rows of people files to positions and their holders. Lines between positions are drawn later, by
// reporting_lines.
#pragma once

#include "formats/problem_log.hpp"
#include "importers/loaded_source.hpp"
#include "importers/people_draft.hpp"

namespace flipchart::importers {

// Every row with anything in it becomes a position, a holder of one, or a problem. Linear in the rows.
// `source` may get another id or title column, and must outlive the draft.
void read_people(LoadedSource& source, PeopleDraft& draft, ProblemLog& log);

}  // namespace flipchart::importers
