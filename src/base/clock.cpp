#include "base/clock.hpp"

#include <ctime>

namespace flipchart::base {

Date local_today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return date_of({local.tm_year + 1900, local.tm_mon + 1, local.tm_mday});
}

}  // namespace flipchart::base
