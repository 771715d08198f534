// The cells of the silo map: where they stand, and drawing them. Rows hand over to columns.
#pragma once

#include <cstddef>

#include "gui/silo_map_state.hpp"

namespace flipchart::gui {

// Cells are squares of `pitch` with `gap` between them. Of a map that does not fit, whole rows and columns
// are in sight; what is beside them scrolls.
struct GridPlan {
  Rect cells;  // those in sight
  double pitch = 0;
  double gap = 0;
  double label_x = 0;                 // of the rows, up to the cells
  double totals_x = 0;                // the right edge of what the rows hand on
  std::size_t rows = 0, columns = 0;  // in sight
  bool names = false;                 // over the columns; else swatches alone

  Rect cell(std::size_t row, std::size_t column) const {  // as they are in sight
    return {cells.x + pitch * static_cast<double>(column), cells.y + pitch * static_cast<double>(row),
            pitch - gap, pitch - gap};
  }
};
// For `lines` in the room between the panel's head and its foot, without the names over the columns and
// without what the columns receive; `labels` is as wide as the names of rows want to be.
GridPlan plan_grid(const Rect& room, std::size_t lines, double labels);

// Draws names, cells and totals, scrolls, and says what the pointer is on. `lit` is ringed and its row and
// column are tinted. True when the cell under the pointer was pressed.
bool silo_map_grid(Frame& frame, const GridPlan& plan, SiloMapPanel& state, const commands::SiloCell& lit,
                   std::uint32_t lit_silo);

// Where the ramp's second to fifth step begin for shares, in percent.
inline constexpr std::array<std::uint64_t, 4> kShareStarts{10, 25, 50, 75};
// The ramp with its numbers at the height `y`, left of `right`.
void silo_map_ramp(Frame& frame, const GridPlan& plan, double y, double right, const SiloMapPanel& state);

}  // namespace flipchart::gui
