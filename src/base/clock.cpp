#include "base/clock.hpp"

#include <chrono>
#include <ctime>

namespace flipchart::base {

Date local_today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return date_of({local.tm_year + 1900, local.tm_mon + 1, local.tm_mday});
}

Millis now() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

}  // namespace flipchart::base
