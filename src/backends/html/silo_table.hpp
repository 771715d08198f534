// The silo map as a table: rows hand over to columns, tinted by how much of it there is.
#pragma once

#include "backends/svg/markup.hpp"
#include "scene/backend.hpp"

namespace flipchart::backends {

void write_silo_table(Markup& out, const scene::Grid& grid);

}  // namespace flipchart::backends
