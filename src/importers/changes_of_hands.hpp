// Lists of changes, one field of one issue a row: only those rows are events that say who has the issue now.
#pragma once

#include "importers/loaded_source.hpp"

namespace flipchart::importers {

// Leaves out the other rows of such a source and says how many; any other source stays as it is.
void keep_changes_of_hands(LoadedSource& source, ProblemLog& log);

}  // namespace flipchart::importers
