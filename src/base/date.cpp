// Calendar arithmetic through std::chrono's civil calendar; parsing by hand because a parser that
// accepts anything else would hide bad data.
#include "base/date.hpp"
#include "base/language.hpp"

#include <algorithm>

#include <array>
#include <chrono>

#include "base/utf8.hpp"

namespace flipchart::base {

namespace {

// Exactly `count` digits at `at`, which moves past them.
std::optional<int> digits(std::string_view text, std::size_t& at, int count) {
  int value = 0;
  for (int i = 0; i < count; ++i) {
    if (at >= text.size() || !is_digit(text[at])) return std::nullopt;
    value = value * 10 + (text[at++] - '0');
  }
  return value;
}

bool take(std::string_view text, std::size_t& at, char expected) {
  if (at >= text.size() || text[at] != expected) return false;
  ++at;
  return true;
}

std::optional<Date> date_at(std::string_view text, std::size_t& at) {
  const auto year = digits(text, at, 4);
  if (!year || !take(text, at, '-')) return std::nullopt;
  const auto month = digits(text, at, 2);
  if (!month || !take(text, at, '-')) return std::nullopt;
  const auto day = digits(text, at, 2);
  if (!day) return std::nullopt;
  const std::chrono::year_month_day ymd{std::chrono::year{*year},
                                        std::chrono::month{static_cast<unsigned>(*month)},
                                        std::chrono::day{static_cast<unsigned>(*day)}};
  if (!ymd.ok()) return std::nullopt;
  return date_of({*year, *month, *day});
}

std::string padded(int value, int width) {
  std::string text = std::to_string(value);
  if (text.size() < static_cast<std::size_t>(width))
    text.insert(0, static_cast<std::size_t>(width) - text.size(), '0');
  return text;
}

}  // namespace

Date date_of(YearMonthDay ymd) {
  const std::chrono::sys_days days{std::chrono::year_month_day{
      std::chrono::year{ymd.year}, std::chrono::month{static_cast<unsigned>(ymd.month)},
      std::chrono::day{static_cast<unsigned>(ymd.day)}}};
  return {static_cast<std::int32_t>(days.time_since_epoch().count())};
}

YearMonthDay year_month_day(Date date) {
  const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{date.days}}};
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

Date months_after(Date date, int months) {
  YearMonthDay day = year_month_day(date);
  const int month = day.year * 12 + day.month - 1 + months;
  const auto first_of = [](int m) { return date_of({m / 12, m % 12 + 1, 1}); };
  const int length = first_of(month + 1).days - first_of(month).days;
  return {first_of(month).days + std::min(day.day, length) - 1};
}

std::optional<Date> parse_date(std::string_view text) {
  std::size_t at = 0;
  const auto date = date_at(text, at);
  return at == text.size() ? date : std::nullopt;
}

std::string to_string(Date date) {
  const YearMonthDay ymd = year_month_day(date);
  return padded(ymd.year, 4) + '-' + padded(ymd.month, 2) + '-' + padded(ymd.day, 2);
}

std::string month_to_words(Date date, bool with_year) {
  static constexpr std::array<const char*, 12> kMonths = {
      english("Jan"), english("Feb"), english("Mar"), english("Apr"), english("May"), english("Jun"),
      english("Jul"), english("Aug"), english("Sep"), english("Oct"), english("Nov"), english("Dec")};
  const YearMonthDay ymd = year_month_day(date);
  const std::string month = tr(kMonths[static_cast<std::size_t>(ymd.month - 1)]);
  return with_year ? month + ' ' + std::to_string(ymd.year) : month;
}

std::string to_words_in_year(Date date, DateOrder order) {
  const std::string month = month_to_words(date, false);
  const std::string day = std::to_string(year_month_day(date).day);
  if (order == DateOrder::month_first) return month + ' ' + day;
  const std::array<std::string_view, 2> parts{day, month};
  return filled(language().day(), parts.data(), parts.size());
}

std::string to_words(Date date, DateOrder order) {
  const std::string words = to_words_in_year(date, order);
  return words + (order == DateOrder::month_first ? ", " : " ") + std::to_string(year_month_day(date).year);
}

Date date_of_instant(Millis instant) {
  const Millis floor = instant >= 0 ? instant / kDayMillis : -((-instant + kDayMillis - 1) / kDayMillis);
  return {static_cast<std::int32_t>(floor)};
}

std::optional<ParsedInstant> parse_instant(std::string_view text) {
  std::size_t at = 0;
  const auto date = date_at(text, at);
  if (!date) return std::nullopt;
  ParsedInstant instant{date->days * kDayMillis, false, 0};
  if (at == text.size()) return instant;
  if (text[at] != 'T' && text[at] != 't' && text[at] != ' ') return std::nullopt;
  ++at;
  const auto hour = digits(text, at, 2);
  if (!hour || *hour > 24 || !take(text, at, ':')) return std::nullopt;
  const auto minute = digits(text, at, 2);
  if (!minute || *minute > 59) return std::nullopt;
  int second = 0;
  Millis fraction = 0;
  if (take(text, at, ':')) {
    const auto seconds = digits(text, at, 2);
    if (!seconds || *seconds > 60) return std::nullopt;
    second = *seconds;
    if (at < text.size() && (text[at] == '.' || text[at] == ',')) {
      ++at;
      Millis scale = 100;
      const std::size_t begin = at;
      for (; at < text.size() && is_digit(text[at]); ++at) {
        fraction += (text[at] - '0') * scale;
        scale /= 10;
      }
      if (at == begin) return std::nullopt;
    }
  }
  if (*hour == 24 && (*minute != 0 || second != 0 || fraction != 0)) return std::nullopt;
  instant.utc += ((*hour * 60LL + *minute) * 60 + second) * 1000 + fraction;
  if (at < text.size() && text[at] == ' ') ++at;
  if (at == text.size()) return instant;
  instant.has_zone = true;
  if (text[at] == 'Z' || text[at] == 'z')
    return at + 1 == text.size() ? std::optional(instant) : std::nullopt;
  if (text[at] != '+' && text[at] != '-') return std::nullopt;
  const int sign = text[at++] == '-' ? -1 : 1;
  const auto zone_hour = digits(text, at, 2);
  if (!zone_hour || *zone_hour > 18) return std::nullopt;
  int zone_minute = 0;
  if (at < text.size()) {
    take(text, at, ':');
    const auto minutes = digits(text, at, 2);
    if (!minutes || *minutes > 59) return std::nullopt;
    zone_minute = *minutes;
  }
  if (at != text.size()) return std::nullopt;
  instant.offset_minutes = static_cast<std::int16_t>(sign * (*zone_hour * 60 + zone_minute));
  instant.utc -= instant.offset_minutes * Millis{60'000};
  return instant;
}

std::string to_iso(Millis instant) {
  const Date date = date_of_instant(instant);
  const Millis in_day = instant - date.days * kDayMillis;
  const int seconds = static_cast<int>(in_day / 1000);
  return to_string(date) + 'T' + padded(seconds / 3600, 2) + ':' + padded(seconds / 60 % 60, 2) + ':' +
         padded(seconds % 60, 2) + 'Z';
}

}  // namespace flipchart::base
