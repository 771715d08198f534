// --frames: the motions a person makes, made by the program, and the times of the frames as one line of JSON.
#pragma once

#include <string>
#include <vector>

#include "gui/chart_view.hpp"

namespace flipchart::gui {

// Prepares frame `i` of `count`: pan, zoom, flip, brush (a filter that runs through the history), idle.
void move_for_measuring(ChartView& chart, commands::Session& session, const std::string& motion, int i,
                        int count);
// {"frames":N,"motion":"pan","mean_ms":..,"p50_ms":..,"p95_ms":..,"max_ms":..}
std::string frame_times_json(std::vector<double> milliseconds, const std::string& motion);

}  // namespace flipchart::gui
