// The silo map as a table: rows hand over to columns, tinted by how much of it there is.
#pragma once

#include "backends/svg/markup.hpp"
#include "scene/backend.hpp"

namespace flipchart::backends {

// Each column names its silo's bands by their places among `bands`, which a silo may have several of.
void write_silo_table(Markup& out, const scene::Grid& grid, const std::vector<scene::Band>& bands);

}  // namespace flipchart::backends
