// Motions and percentiles: see frame_times.hpp.
#include "gui/frame_times.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/json_text.hpp"

namespace flipchart::gui {

void move_for_measuring(ChartView& chart, commands::Session& session, const std::string& motion, int i,
                        int count) {
  if (motion == "pan") {
    chart.nudge(i % 80 < 40 ? 7 : -7, i % 40 < 20 ? 3 : -3, 1);
  } else if (motion == "zoom") {
    chart.nudge(0, 0, i % 60 < 30 ? 1.03 : 1 / 1.03);
  } else if (motion == "flip") {
    // The next turn begins when the last one has ended.
    if (i % 40 == 0) commands::run_command(session, "flip");
  } else if (motion == "brush") {
    const base::Millis latest = session.workshop.history().latest();
    if (latest == base::kNoTime) return;
    const std::int32_t last = base::date_of_instant(latest).days;
    constexpr int kYear = 365;
    const int back = kYear - static_cast<int>(static_cast<long long>(kYear) * i / std::max(1, count));
    session.view.filter.from = base::Date{last - back};
    session.view.filter.order = {model::FilterField::from};
  }
}

std::string frame_times_json(std::vector<double> times, const std::string& motion) {
  std::sort(times.begin(), times.end());
  const auto rank = [&](double share) {
    if (times.empty()) return 0.0;
    const auto at = static_cast<std::size_t>(std::ceil(share * static_cast<double>(times.size())));
    return times[std::clamp<std::size_t>(at, 1, times.size()) - 1];
  };
  const double sum = std::accumulate(times.begin(), times.end(), 0.0);
  std::string line =
      "{\"frames\":" + std::to_string(times.size()) + ",\"motion\":" + base::json_string(motion);
  const auto add = [&](const char* name, double value) {
    line += std::string(",\"") + name + "\":";
    base::append_number(line, value, 3);
  };
  add("mean_ms", times.empty() ? 0 : sum / static_cast<double>(times.size()));
  add("p50_ms", rank(0.5));
  add("p95_ms", rank(0.95));
  add("max_ms", rank(1));
  return line + "}";
}

}  // namespace flipchart::gui
