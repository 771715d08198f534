// Motions and percentiles: see frame_times.hpp.
#include "gui/frame_times.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/json_text.hpp"

namespace flipchart::gui {

namespace {

// A quarter of the whole time, one day further with every frame, and back again.
void brush_day_by_day(commands::Session& session, int i) {
  const auto days = commands::begun_days(session);
  if (!days) return;
  const std::int32_t all = days->last.days - days->first.days + 1;
  const std::int32_t wide = std::max(1, all / 4);
  const std::int32_t ways = std::max(1, all - wide);
  const std::int32_t way = i % (2 * ways);
  const std::int32_t from = days->first.days + (way < ways ? way : 2 * ways - way);
  commands::choose_dates(session, {base::Date{from}, base::Date{from + wide - 1}});
}

}  // namespace

void move_for_measuring(ChartView& chart, commands::Session& session, const std::string& motion, int i) {
  if (motion == "pan") {
    chart.nudge(i % 80 < 40 ? 7 : -7, i % 40 < 20 ? 3 : -3, 1);
  } else if (motion == "zoom") {
    chart.nudge(0, 0, i % 60 < 30 ? 1.03 : 1 / 1.03);
  } else if (motion == "flip") {
    // The next turn begins when the last one has ended.
    if (i % 40 == 0) commands::run_command(session, "flip");
  } else if (motion == "brush") {
    brush_day_by_day(session, i);
  }
}

namespace {

double rank(const std::vector<double>& sorted, double share) {
  if (sorted.empty()) return 0;
  const auto at = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
  return sorted[std::clamp<std::size_t>(at, 1, sorted.size()) - 1];
}

std::vector<double> sorted(const std::vector<FrameCost>& frames, double FrameCost::*part) {
  std::vector<double> values;
  values.reserve(frames.size());
  for (const FrameCost& frame : frames) values.push_back(frame.*part);
  std::sort(values.begin(), values.end());
  return values;
}

void add_number(std::string& line, const char* name, double value) {
  if (line.back() != '{') line += ',';
  line += std::string("\"") + name + "\":";
  base::append_number(line, value, 3);
}

void add_ranks(std::string& line, const char* name, const std::vector<double>& sorted) {
  line += std::string(",\"") + name + "\":{";
  add_number(line, "p50", rank(sorted, 0.5));
  add_number(line, "p95", rank(sorted, 0.95));
  line += '}';
}

}  // namespace

FrameCost measured_frame(Painter& painter, commands::Session& session, double now,
                         const std::function<void()>& show) {
  namespace gl = backends::gl;
  gl::DriverTime& driver = painter.driver();
  FrameCost cost;
  const double wall = gl::wall_ms();
  const double every_core = gl::process_cpu_ms();
  const double thread = gl::thread_cpu_ms() - driver.cpu_ms();
  const double waited = driver.wall_ms();
  painter.paint(session, now);
  show();
  {
    const gl::DriverTime::Section section(driver);
    gl::finish_frame();
  }
  cost.whole = gl::wall_ms() - wall;
  cost.own = gl::thread_cpu_ms() - driver.cpu_ms() - thread;
  cost.driver = driver.wall_ms() - waited;
  cost.every_core = gl::process_cpu_ms() - every_core;
  cost.drawn = painter.drawn();
  return cost;
}

std::string frame_times_json(const std::vector<FrameCost>& frames, const std::string& motion) {
  const std::vector<double> whole = sorted(frames, &FrameCost::whole);
  const double sum = std::accumulate(whole.begin(), whole.end(), 0.0);
  std::string line =
      "{\"frames\":" + std::to_string(frames.size()) + ",\"motion\":" + base::json_string(motion);
  add_number(line, "mean_ms", whole.empty() ? 0 : sum / static_cast<double>(whole.size()));
  add_number(line, "p50_ms", rank(whole, 0.5));
  add_number(line, "p95_ms", rank(whole, 0.95));
  add_number(line, "max_ms", rank(whole, 1));
  add_ranks(line, "cpu_own_ms", sorted(frames, &FrameCost::own));
  add_ranks(line, "driver_ms", sorted(frames, &FrameCost::driver));
  add_ranks(line, "cpu_all_ms", sorted(frames, &FrameCost::every_core));
  line += ",\"most_drawn\":{";
  const auto most = [&](const char* name, std::size_t backends::gl::Drawn::*count) {
    std::size_t largest = 0;
    for (const FrameCost& frame : frames) largest = std::max(largest, frame.drawn.*count);
    add_number(line, name, static_cast<double>(largest));
  };
  most("boxes", &backends::gl::Drawn::boxes);
  most("legs", &backends::gl::Drawn::legs);
  most("labels", &backends::gl::Drawn::labels);
  most("draw_calls", &backends::gl::Drawn::draw_calls);
  most("bytes_uploaded", &backends::gl::Drawn::bytes_uploaded);
  most("panel_corners", &backends::gl::Drawn::panel_corners);
  return line + "}}";
}

}  // namespace flipchart::gui
