// Issues as trackers give them: what an issue says is in "fields", what happened to it in "changelog".
#pragma once

#include <vector>

#include "formats/json_collections.hpp"

namespace flipchart::formats::json {

// Most of them are.
bool are_issues(const Tape& tape, const std::vector<At>& records);
// A table of issues, and one of events where any issue has a history: every change of the assignee, the first
// holder from the issue's creation on, and every change of the status, which has no holder.
void add_issues(const Tape& tape, const Collection& issues, std::vector<Rowed>& tables);

}  // namespace flipchart::formats::json
