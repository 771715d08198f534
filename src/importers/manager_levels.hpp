// Exports that give every row the whole chain of its managers, a column for each level. Whether the first or
// the last level is the direct manager differs: whichever gives parents without cycles, then the deeper
// chart.
#pragma once

#include "importers/manager_reference.hpp"

namespace flipchart::importers {

// The columns called "Manager - Level 01" and so on, in the order of their numbers; fewer than two: none.
std::vector<std::size_t> manager_level_columns(const std::vector<Header>& headers);
// Reads the whole source once. True: the last level given is the direct manager.
bool last_level_is_manager(const LoadedSource& source, const std::vector<std::size_t>& levels);

}  // namespace flipchart::importers
