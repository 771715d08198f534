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

namespace {

std::string hour_and_minute(const std::tm& read, Date today, DateOrder order) {
  std::array<char, 8> clock{};
  std::strftime(clock.data(), clock.size(), "%H:%M", &read);
  const Date day = date_of({read.tm_year + 1900, read.tm_mon + 1, read.tm_mday});
  return (day == today ? std::string() : to_words(day, order) + ", ") + clock.data();
}

}  // namespace

std::string clock_words(Millis at, DateOrder order) {
  const std::time_t seconds = at / 1000;
  std::tm local{};
  ::localtime_r(&seconds, &local);
  return hour_and_minute(local, local_today(), order);
}

std::string clock_words(Millis at, Millis east_then, Millis east_now, DateOrder order) {
  const std::time_t seconds = (at + east_then) / 1000;
  std::tm there{};
  ::gmtime_r(&seconds, &there);
  return hour_and_minute(there, date_of_instant(now() + east_now), order);
}

Millis now() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

}  // namespace flipchart::base
