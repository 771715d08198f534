// The positions of all people sources, made whole after the last row.
#pragma once

#include "importers/people_draft.hpp"

namespace flipchart::importers {

// Gives ids to rows that have none or repeat another's, and places the holders of job shares. After the last
// source.
void settle_positions(PeopleDraft& draft, ProblemLog& log);

}  // namespace flipchart::importers
