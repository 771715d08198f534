// How the silo map beside the chart looks. Part of the session, not journalled.
#pragma once

#include <cstdint>

namespace flipchart::commands {

// Handovers, or their share of all that the row hands on, or of all that the column receives.
enum class SiloFigures : std::uint8_t { count, row_share, column_share };
enum class SiloOrder : std::uint8_t { chart, handed_on, received };

struct SiloMapLook {
  bool shown = false;
  SiloFigures figures = SiloFigures::count;
  SiloOrder order = SiloOrder::chart;
};

}  // namespace flipchart::commands
