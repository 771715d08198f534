// Files that bring no people are read against the chart that is there already: whom customers are served by
// and who held an issue are positions of it.
#pragma once

#include "importers/people_draft.hpp"

namespace flipchart::importers {

// Puts the positions of `chart` into a draft that has none, each with its id, lines, holders and words.
void take_standing(const model::Organization& chart, PeopleDraft& draft);

}  // namespace flipchart::importers
