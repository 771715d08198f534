// The three clocks: see driver_time.hpp.
#include "backends/gl/driver_time.hpp"

#include <chrono>
#include <ctime>

namespace flipchart::backends::gl {

double process_cpu_ms() {
  return static_cast<double>(std::clock()) * 1000.0 / CLOCKS_PER_SEC;
}

double thread_cpu_ms() {
#ifdef CLOCK_THREAD_CPUTIME_ID
  timespec spent{};
  if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent) == 0)
    return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
#endif
  return wall_ms();  // where threads have no clock of their own
}

double wall_ms() {
  using Milliseconds = std::chrono::duration<double, std::milli>;
  return Milliseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace flipchart::backends::gl
