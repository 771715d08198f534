#include "base/clock.hpp"

#include <array>
#include <chrono>
#include <ctime>

namespace flipchart::base {

Date local_today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return date_of({local.tm_year + 1900, local.tm_mon + 1, local.tm_mday});
}

std::string clock_words(Millis at) {
  const std::time_t seconds = at / 1000;
  std::tm local{};
  ::localtime_r(&seconds, &local);
  std::array<char, 8> clock{};
  std::strftime(clock.data(), clock.size(), "%H:%M", &local);
  const Date day = date_of({local.tm_year + 1900, local.tm_mon + 1, local.tm_mday});
  return (day == local_today() ? std::string() : to_words(day) + ", ") + clock.data();
}

Millis now() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

}  // namespace flipchart::base
