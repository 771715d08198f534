// How the chart stands in the frame being drawn: the camera, how far it has turned, and where customers begin
// to turn ahead of the organization. The shaders are told the same and must agree. Knows no OpenGL.
#pragma once

#include <array>

#include "backends/gl/canvas.hpp"
#include "backends/gl/ranges.hpp"

namespace flipchart::backends::gl {

struct FrameView {
  Camera camera;
  Turn turn;
  bool turning = false;
  bool zooming = false;  // seen larger or smaller than in the last frame
  double extent = 0;
  double front = 0;       // where customers begin to lead, on the rank axis
  double front_rate = 0;  // 1 / the distance over which they come to lead wholly; 0 without customers

  // Takes `extent` and the front from the chart's own scene.
  void stand_on(const scene::Scene& chart);
  double facing_at(double y) const;
  // Device pixels from the viewport's top left; `y_faced` as the chart is turned now.
  base::Point on_screen(double x, double y_faced) const;
  // False where nothing of the range can be seen.
  bool sees(const Range& range) const;
  // Where an origin stands seen from the camera, for the shaders: x; y with the leaders on top; y with the
  // customers on top; y beyond the front. Each is exact where it is small, which is where it is looked at.
  std::array<float, 4> standing(base::Point origin) const;
};

}  // namespace flipchart::backends::gl
