// Serial dates follow ECMA-376 part 1, 18.17.4; the codes of number formats 18.8.30 and 18.8.31.
#include "formats/workbook_values.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

#include "base/date.hpp"
#include "base/utf8.hpp"

namespace flipchart::formats {

namespace {

constexpr std::int64_t kDay = 86'400'000;
constexpr double kLastDay = 2'958'466;  // the day after 9999-12-31, counted from 1900

std::optional<double> number_in(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  if (text.empty() || text.find_first_not_of("+-.0123456789eE") != std::string_view::npos)
    return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// Digits with at most a sign before them: as good as any way to write the number, however long.
bool is_integer(std::string_view text) {
  const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
  return !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos &&
         (digits.front() != '0' || digits.size() == 1);
}

std::string clock(std::int64_t millis) {
  const std::int64_t seconds = millis / 1000;
  std::string text = fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
  if (millis % 1000 != 0) text += fmt::format(".{:03}", millis % 1000);
  return text;
}

// Programs write seconds as rounded fractions of days: what is next to a whole second is one.
std::int64_t settled(std::int64_t millis) {
  const std::int64_t over = millis % 1000;
  if (over <= 2) return millis - over;
  return over >= 998 ? millis - over + 1000 : millis;
}

}  // namespace

NumberKind kind_of_builtin(std::uint32_t number) {
  if (number >= 14 && number <= 17) return NumberKind::date;
  if ((number >= 18 && number <= 21) || number == 45 || number == 47) return NumberKind::time;
  if (number == 22) return NumberKind::date_time;
  if (number == 46) return NumberKind::elapsed;
  // East Asian calendars, 18.8.30.
  if ((number >= 32 && number <= 35) || number == 55 || number == 56) return NumberKind::time;
  if ((number >= 27 && number <= 36) || (number >= 50 && number <= 58)) return NumberKind::date;
  return NumberKind::plain;
}

NumberKind kind_of_code(std::string_view code) {
  bool date = false;
  bool time = false;
  bool elapsed = false;
  bool month_or_minute = false;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    const std::string lower = base::lower_ascii(code.substr(i, 5));
    switch (lower[0]) {
      case '"':
        i = code.find('"', i + 1);
        break;
      case '\\':
      case '_':
      case '*':
        ++i;
        break;
      case '[': {
        const std::size_t close = code.find(']', i);
        const std::string inside = base::lower_ascii(code.substr(0, close).substr(i + 1));
        elapsed |= !inside.empty() && inside.find_first_not_of(inside[0]) == std::string::npos &&
                   (inside[0] == 'h' || inside[0] == 'm' || inside[0] == 's');
        i = close;
        break;
      }
      case 'a':
        if (lower == "am/pm") i += 4;
        if (lower.starts_with("a/p")) i += 2;
        break;
      case 'g':
        if (base::lower_ascii(code.substr(i, 7)) == "general") i += 6;
        break;
      case 'd':
      case 'y':
        date = true;
        break;
      case 'h':
      case 's':
        time = true;
        break;
      case 'm':
        month_or_minute = true;
        break;
      default:
        break;
    }
    if (i == std::string_view::npos) break;
  }
  if (elapsed) return NumberKind::elapsed;
  if (date && time) return NumberKind::date_time;
  if (date || (month_or_minute && !time)) return NumberKind::date;
  return time ? NumberKind::time : NumberKind::plain;
}

std::string plain_number(std::string_view written) {
  const std::string_view text = base::trimmed(written);
  if (is_integer(text)) return std::string(text == "-0" ? "0" : text);
  const std::optional<double> value = number_in(text);
  if (!value) return std::string(written);
  if (*value == 0) return "0";
  if (std::abs(*value) >= 1e21 || std::abs(*value) < 1e-9) return fmt::format("{}", *value);
  std::array<char, 64> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), *value, std::chars_format::fixed);
  return {digits.data(), end.ptr};
}

std::optional<std::string> date_from_serial(std::string_view written, NumberKind kind, bool since_1904) {
  const std::optional<double> serial = number_in(base::trimmed(written));
  if (!serial || *serial < 0 || *serial >= kLastDay) return std::nullopt;
  const double whole = std::floor(*serial);
  auto days = static_cast<std::int64_t>(whole);
  std::int64_t millis = settled(std::llround((*serial - whole) * static_cast<double>(kDay)));
  days += millis / kDay;
  millis %= kDay;
  if (kind == NumberKind::elapsed) return clock(days * kDay + millis);
  const bool shows_time = kind == NumberKind::time || (kind == NumberKind::date_time && !since_1904);
  if (days == 0 && shows_time) return clock(millis);
  if (days == 0 && !since_1904) return std::nullopt;
  // Day 1 is 1900-01-01; from the 29 February 1900 on that never was, the count is one too high.
  const base::Date first = since_1904 ? base::date_of({1904, 1, 1}) : base::date_of({1899, 12, 30});
  if (!since_1904 && days < 60) ++days;
  const base::Date day{static_cast<std::int32_t>(first.days + days)};
  if (base::year_month_day(day).year > 9999) return std::nullopt;
  return base::to_string(day) + (millis == 0 ? "" : "T" + clock(millis));
}

}  // namespace flipchart::formats
