// Charts drawn by nesting: objects whose arrays hold the objects below them, as chart libraries and directory
// answers with expanded reports have them.
#pragma once

#include <vector>

#include "formats/json_collections.hpp"

namespace flipchart::formats::json {

// Any of them has others below it.
bool are_nested(const Tape& tape, const std::vector<At>& records);
// A row for each object, with a column for the one above it. Objects without an id of their own are known by
// their place ("1.2.1"). An object that is only a shorter copy of another with its id gives that one a
// manager and makes no row. Linear in the size of the records, but for sorting.
Rowed nested(const Tape& tape, const Collection& records);

}  // namespace flipchart::formats::json
