// Lines to a second manager, beside the one that shapes the tree.
#pragma once

#include <array>

#include "importers/people_draft.hpp"

namespace flipchart::importers {

// What parts the managers of one cell, the usual first.
inline constexpr std::array kListSeparators = {';', '\n', '|', ',', ':', '/'};

// After the reporting lines. Distinct pairs only.
void draw_dotted_lines(PeopleDraft& draft, ProblemLog& log);

}  // namespace flipchart::importers
