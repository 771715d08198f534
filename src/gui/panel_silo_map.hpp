// The silo map at the right of the chart: who hands over to whom, silo by silo, and what runs in one cell.
#pragma once

#include <string_view>

#include "gui/silo_map_state.hpp"

namespace flipchart::gui {

// Its width in a window so wide.
double silo_map_width(double window);
// `on_chart` and `silo` are what the pointer is on there: a seam, or the band of a silo. Returns what the
// chart is to light; empty for nothing.
compose::Highlight silo_map_panel(Frame& frame, const Rect& box, SiloMapPanel& state,
                                  const compose::Highlight& on_chart, std::string_view silo);

inline constexpr double kMapPad = 28;  // between its sides and what is in it
// Its first line.
void silo_map_head(Frame& frame, const Rect& box);

}  // namespace flipchart::gui
