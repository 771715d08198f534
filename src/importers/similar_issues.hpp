// Issues whose ids differ only in case: kept apart, and told.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "formats/problem_log.hpp"
#include "model/issue_ids.hpp"

namespace flipchart::importers {

// Each issue whose id was there before in other (ASCII) case, with the one before it that has it: later,
// earlier. In the order of the later ones. Linear, with next to no work where all ids are written in one
// case; else O(n log n).
std::vector<std::pair<std::uint32_t, std::uint32_t>> similar_issues(const model::IssueIds& ids);

// Notes each of them, `similar-ids`, at this place.
void tell_similar_issues(const model::IssueIds& ids, const formats::Place& place, formats::ProblemLog& log);

}  // namespace flipchart::importers
