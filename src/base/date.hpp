// Calendar days and instants. Times are int64 milliseconds since 1970 in UTC; the offset a source
// gave is kept aside by whoever needs it. Nothing here reads a clock.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace flipchart::base {

using Millis = std::int64_t;
inline constexpr Millis kNoTime = std::numeric_limits<Millis>::min();
inline constexpr Millis kDayMillis = 86'400'000;

// Days since 1970-01-01, proleptic Gregorian.
struct Date {
  std::int32_t days = 0;
  friend auto operator<=>(const Date&, const Date&) = default;
};

// Whether 1/12 is in December or in January, and which of the two stands first in words.
enum class DateOrder : std::uint8_t { day_first, month_first };
enum class Weekday : std::uint8_t { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

struct YearMonthDay {
  int year = 1970;
  int month = 1;
  int day = 1;
};

Date date_of(YearMonthDay ymd);
YearMonthDay year_month_day(Date date);
// The same day some calendar months later, or that month's last day: 30 November and 3 give 28 February.
Date months_after(Date date, int months);
// Only YYYY-MM-DD, only days that exist.
std::optional<Date> parse_date(std::string_view text);
std::string to_string(Date date);  // "2026-11-22"
// "22 Nov 2026", or "Nov 22, 2026" with the month first.
std::string to_words(Date date, DateOrder order = DateOrder::day_first);
// The same without its year: "22 Nov", "Nov 22".
std::string to_words_in_year(Date date, DateOrder order = DateOrder::day_first);
// "Nov", "Nov 2026".
std::string month_to_words(Date date, bool with_year);
Date date_of_instant(Millis instant);  // the UTC day

struct ParsedInstant {
  Millis utc = kNoTime;
  bool has_zone = false;
  std::int16_t offset_minutes = 0;  // east of UTC, as written; `utc` has it taken off already
};
// ISO 8601: date, optional time with T or blank (24:00 ends a day), optional fraction after a point or comma,
// optional Z, +hh:mm, +hhmm or +hh. Without a zone it is taken as UTC and has_zone is false.
std::optional<ParsedInstant> parse_instant(std::string_view text);
std::string to_iso(Millis instant);  // "2026-11-22T14:02:00Z"

}  // namespace flipchart::base
