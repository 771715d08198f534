// --frames: the motions a person makes, made by the program, and what the frames cost as one line of JSON.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "gui/painter.hpp"

namespace flipchart::gui {

// Prepares frame `i`: pan, zoom, flip, brush (a quarter of the whole time, a day further), idle.
void move_for_measuring(ChartView& chart, commands::Session& session, const std::string& motion, int i);

// Milliseconds of one frame, and what was drawn in it.
struct FrameCost {
  double whole = 0;       // from the first call until everything is drawn and shown
  double own = 0;         // CPU time of our code on the thread of the window: panels, composing, culling
  double driver = 0;      // in calls of OpenGL and of the window system, by the clock on the wall
  double every_core = 0;  // CPU time of all threads: what the frame costs however busy the computer is
  backends::gl::Drawn drawn;
};
// Paints one frame at `now`, shows it by `show` and waits until it is there.
FrameCost measured_frame(Painter& painter, commands::Session& session, double now,
                         const std::function<void()>& show);
// {"frames":N,"motion":"pan","mean_ms":..,"p50_ms":..,"p95_ms":..,"max_ms":..,
//  "cpu_own_ms":{"p50":..,"p95":..},"driver_ms":{..},"cpu_all_ms":{..},"most_drawn":{"boxes":..,..}} on one
// line; percentiles are nearest ranks, `most_drawn` is the largest count of any frame.
std::string frame_times_json(const std::vector<FrameCost>& frames, const std::string& motion);

}  // namespace flipchart::gui
