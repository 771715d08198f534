// Draws the lines between positions once all are known: managers, the shelf, cycles.
#pragma once

#include "formats/problem_log.hpp"
#include "importers/people_draft.hpp"

namespace flipchart::importers {

// Sets parent and on_shelf of every position so that parents form a forest. Linear, without recursion.
void draw_reporting_lines(PeopleDraft& draft, ProblemLog& log);

}  // namespace flipchart::importers
