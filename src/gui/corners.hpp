// What floats in the leaders' two corners, which turn over with the chart: the legend on the left, the small
// map on the right. A chart that is seen as a whole leaves them their room.
#pragma once

#include "base/geometry.hpp"
#include "commands/command.hpp"

namespace flipchart::gui {

inline constexpr double kFloatMargin = 16;  // of what floats over the chart
inline constexpr double kCornerTall = 72;
inline constexpr double kMapWide = 168;
inline constexpr double kLeastForMap = 700;  // of a canvas

// From the edges of the canvas, in logical pixels.
struct Corners {
  double left = 0;
  double right = 0;
  double tall = 0;
  bool empty() const { return tall == 0; }
  friend bool operator==(const Corners&, const Corners&) = default;
};

// Of a chart that fits the canvas. Nothing where nothing floats.
Corners corners_taken(const commands::Session& session, const workshop::Picture& picture,
                      const base::Rect& canvas);

// Where the things in the corners stand.
double corner_y(const base::Rect& canvas, double facing);

}  // namespace flipchart::gui
