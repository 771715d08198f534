#include "base/stopwatch.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

namespace flipchart::base {

void Timings::add(std::string_view stage, double milliseconds) {
  for (auto& [name, sum] : stages_) {
    if (name == stage) {
      sum += milliseconds;
      return;
    }
  }
  stages_.emplace_back(stage, milliseconds);
}

double Timings::elapsed_ms() const {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - started_).count();
}

std::string Timings::json() const {
  std::string out = "{";
  for (const auto& [name, sum] : stages_) out += fmt::format("\"{}\":{:.3f},", name, sum);
  const double total = elapsed_ms();
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return out + fmt::format("\"total\":{:.3f},\"peak_memory_mb\":{:.1f}}}", total,
                           static_cast<double>(usage.ru_maxrss) / 1024.0);
}

}  // namespace flipchart::base
