#include "base/day_vocabulary.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace flipchart::base {

namespace {

struct NumberedName {
  std::string_view name;
  int number;
};

// Of two names that begin alike the earlier one is meant: "so" is Sonntag.
constexpr std::array<NumberedName, 15> kWeekdayNames{{{"monday", 0},
                                                      {"tuesday", 1},
                                                      {"wednesday", 2},
                                                      {"thursday", 3},
                                                      {"friday", 4},
                                                      {"saturday", 5},
                                                      {"sunday", 6},
                                                      {"montag", 0},
                                                      {"dienstag", 1},
                                                      {"mittwoch", 2},
                                                      {"donnerstag", 3},
                                                      {"freitag", 4},
                                                      {"samstag", 5},
                                                      {"sonntag", 6},
                                                      {"sonnabend", 5}}};
constexpr std::array<NumberedName, 21> kMonthNames{
    {{"january", 1}, {"february", 2}, {"march", 3},     {"april", 4},    {"may", 5},       {"june", 6},
     {"july", 7},    {"august", 8},   {"september", 9}, {"october", 10}, {"november", 11}, {"december", 12},
     {"januar", 1},  {"februar", 2},  {"marz", 3},      {"maerz", 3},    {"mai", 5},       {"juni", 6},
     {"juli", 7},    {"oktober", 10}, {"dezember", 12}}};

template <std::size_t count>
std::optional<int> number_called(const std::array<NumberedName, count>& names, std::string_view word,
                                 std::size_t shortest) {
  if (word.size() < shortest) return std::nullopt;
  for (const NumberedName& name : names) {
    if (name.name.starts_with(word)) return name.number;
  }
  return std::nullopt;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), word) != names.end();
}

}  // namespace

std::optional<int> weekday_called(std::string_view word) {
  return number_called(kWeekdayNames, word, 2);
}

std::optional<int> month_called(std::string_view word) {
  return number_called(kMonthNames, word, 3);
}

std::optional<DayUnit> day_unit_called(std::string_view word) {
  if (is_one_of(word, {"d", "day", "days", "tag", "tage", "tagen"})) return DayUnit{1, 0, 3650};
  if (is_one_of(word, {"w", "week", "weeks", "woche", "wochen"})) return DayUnit{kDaysInWeek, 0, 520};
  if (is_one_of(word, {"m", "month", "months", "monat", "monate", "monaten"})) return DayUnit{0, 1, 120};
  return std::nullopt;
}

}  // namespace flipchart::base
