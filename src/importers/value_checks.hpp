// What the cells say about the columns their headers chose: an id that is mostly empty, a department that is
// one word throughout, events without anybody. Looks at the first thousand rows.
#pragma once

#include "importers/loaded_source.hpp"

namespace flipchart::importers {

// May give up a column or take another; columns chosen by a person stay.
void check_values(LoadedSource& source, ProblemLog& log);

}  // namespace flipchart::importers
