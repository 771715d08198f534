// What was typed becomes pieces (numbers, words, signs); each reading takes them from the front and has read
// the day when none is left.
#include "base/day_words.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>
#include <vector>

#include "base/day_vocabulary.hpp"
#include "base/language.hpp"
#include "base/utf8.hpp"

namespace flipchart::base {

namespace {

constexpr std::size_t kLongestTyped = 64;  // bytes; nobody types a longer day
constexpr std::size_t kMostDigits = 4;
constexpr int kYearsBetweenLeapDays = 8;  // at most, about a century's end

struct DayPiece {
  std::string_view text;
  int number = -1;  // what its digits say; -1 for words and signs
};
using DayPieces = std::span<const DayPiece>;

// None where no day is written like that. A dot behind a word only says that the word is cut short.
std::vector<DayPiece> day_pieces(std::string_view text) {
  std::vector<DayPiece> pieces;
  bool behind_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (is_digit(text[at])) {
      int number = 0;
      for (; at < text.size() && is_digit(text[at]); ++at) {
        if (at - begin == kMostDigits) return {};
        number = number * 10 + (text[at] - '0');
      }
      pieces.push_back({text.substr(begin, at - begin), number});
    } else if (is_letter(text[at])) {
      while (at < text.size() && is_letter(text[at])) ++at;
      pieces.push_back({text.substr(begin, at - begin)});
    } else {
      ++at;
      const char sign = text[begin];
      if (static_cast<unsigned char>(sign) > ' ' && sign != ',' && !(sign == '.' && behind_word))
        pieces.push_back({text.substr(begin, 1)});
    }
    behind_word = is_letter(text[begin]);
  }
  return pieces;
}

bool says(DayPieces pieces, std::initializer_list<std::string_view> words) {
  return std::equal(pieces.begin(), pieces.end(), words.begin(), words.end(),
                    [](const DayPiece& piece, std::string_view word) { return piece.text == word; });
}

bool take_sign(DayPieces& pieces, std::string_view sign) {
  if (pieces.empty() || pieces.front().text != sign) return false;
  pieces = pieces.subspan(1);
  return true;
}

// One digit or two.
std::optional<int> take_short_number(DayPieces& pieces) {
  if (pieces.empty() || pieces.front().number < 0 || pieces.front().text.size() > 2) return std::nullopt;
  const int number = pieces.front().number;
  pieces = pieces.subspan(1);
  return number;
}

std::optional<int> take_month(DayPieces& pieces) {
  const auto month = pieces.empty() ? std::nullopt : month_called(pieces.front().text);
  if (month) pieces = pieces.subspan(1);
  return month;
}

int weekday_of(Date date) {
  constexpr int kOfDayZero = 3;  // 1 January 1970 was a Thursday
  return ((date.days + kOfDayZero) % kDaysInWeek + kDaysInWeek) % kDaysInWeek;
}

std::optional<Date> existing_day(YearMonthDay ymd) {
  if (ymd.month < 1 || ymd.month > 12 || ymd.day < 1) return std::nullopt;
  const Date first = date_of({ymd.year, ymd.month, 1});
  if (ymd.day > months_after(first, 1).days - first.days) return std::nullopt;
  return Date{first.days + ymd.day - 1};
}

// With the year that follows, or without any: the next such day that is not before today.
std::optional<Date> day_of_year(int day, int month, DayPieces year, Date today) {
  if (!year.empty()) {
    const DayPiece& piece = year.front();
    if (year.size() > 1 || piece.number < 0) return std::nullopt;
    if (piece.text.size() == 2) return existing_day({2000 + piece.number, month, day});
    return piece.text.size() == 4 ? existing_day({piece.number, month, day}) : std::nullopt;
  }
  const int this_year = year_month_day(today).year;
  for (int later = 0; later <= kYearsBetweenLeapDays; ++later) {
    const auto found = existing_day({this_year + later, month, day});
    if (found && *found >= today) return found;
  }
  return std::nullopt;
}

std::optional<Date> named_day(DayPieces pieces, Date today) {
  if (says(pieces, {"today"}) || says(pieces, {"heute"})) return today;
  if (says(pieces, {"tomorrow"}) || says(pieces, {"morgen"})) return Date{today.days + 1};
  const YearMonthDay now = year_month_day(today);
  if (says(pieces, {"eom"}) || says(pieces, {"end", "of", "month"}))
    return Date{months_after(date_of({now.year, now.month, 1}), 1).days - 1};
  if (says(pieces, {"eoy"}) || says(pieces, {"end", "of", "year"})) return date_of({now.year, 12, 31});
  const bool next = take_sign(pieces, "next");
  if (pieces.size() != 1) return std::nullopt;
  const auto weekday = weekday_called(pieces.front().text);
  if (!weekday) return std::nullopt;
  const int ahead = (*weekday - weekday_of(today) + kDaysInWeek - 1) % kDaysInWeek + 1;
  return Date{today.days + ahead + (next ? kDaysInWeek : 0)};
}

std::optional<Date> counted_day(DayPieces pieces, Date today) {
  const bool plus = take_sign(pieces, "+");
  if (!plus) take_sign(pieces, "in");
  if (pieces.empty() || pieces.size() > 2 || pieces.front().number < 0) return std::nullopt;
  if (pieces.size() == 1 && !plus) return std::nullopt;
  const auto unit = day_unit_called(pieces.size() == 1 ? "days" : pieces.back().text);
  const int count = pieces.front().number;
  if (!unit || count > unit->most) return std::nullopt;
  if (unit->months > 0) return months_after(today, count * unit->months);
  return Date{today.days + count * unit->days};
}

// "1. dec 2027" or "dec 1".
std::optional<Date> spelt_day(DayPieces pieces, Date today) {
  auto month = take_month(pieces);
  const auto day = take_short_number(pieces);
  if (!day) return std::nullopt;
  take_sign(pieces, ".");
  if (!month) month = take_month(pieces);
  return month ? day_of_year(*day, *month, pieces, today) : std::nullopt;
}

// "1.12.", "1/12/26".
std::optional<Date> numbered_day(DayPieces pieces, Date today, DateOrder order) {
  const auto first = take_short_number(pieces);
  const bool dotted = take_sign(pieces, ".");
  if (!first || (!dotted && !take_sign(pieces, "/"))) return std::nullopt;
  const auto second = take_short_number(pieces);
  if (!second) return std::nullopt;
  if (!pieces.empty()) {
    if (!take_sign(pieces, dotted ? "." : "/")) return std::nullopt;
    if (pieces.empty() && !dotted) return std::nullopt;
  }
  const bool month_first = !dotted && order == DateOrder::month_first;
  return day_of_year(month_first ? *second : *first, month_first ? *first : *second, pieces, today);
}

}  // namespace

std::optional<Date> day_in_words(std::string_view typed, Date today, DateOrder order) {
  typed = trimmed(typed);
  if (typed.size() > kLongestTyped) return std::nullopt;
  const std::string text = folded(typed);
  if (const auto date = parse_date(text)) return date;
  const std::vector<DayPiece> pieces = day_pieces(text);
  if (const auto day = named_day(pieces, today)) return day;
  if (const auto day = counted_day(pieces, today)) return day;
  if (const auto day = spelt_day(pieces, today)) return day;
  return numbered_day(pieces, today, order);
}

std::string day_to_words(Date day, Date today, DateOrder order) {
  static constexpr std::array<const char*, kDaysInWeek> kShort = {
      english("Mon"), english("Tue"), english("Wed"), english("Thu"),
      english("Fri"), english("Sat"), english("Sun")};
  const bool same_year = year_month_day(day).year == year_month_day(today).year;
  const std::string words = same_year ? to_words_in_year(day, order) : to_words(day, order);
  return tr(kShort[static_cast<std::size_t>(weekday_of(day))]) + (' ' + words);
}

std::string distance_in_words(Date day, Date today) {
  const std::int64_t ahead = std::int64_t{day.days} - today.days;
  if (ahead == 0) return tr("today");
  if (ahead == 1) return tr("tomorrow");
  if (ahead == -1) return tr("yesterday");
  const auto days = static_cast<std::uint64_t>(ahead < 0 ? -ahead : ahead);
  return ahead > 0 ? trn(days, "in {} day", "in {} days") : trn(days, "{} day ago", "{} days ago");
}

}  // namespace flipchart::base
