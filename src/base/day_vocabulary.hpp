// The words for days in English and German, folded as typed words are (mär is mar). Where a beginning could
// be both, the English word is meant.
#pragma once

#include <optional>
#include <string_view>

namespace flipchart::base {

inline constexpr int kDaysInWeek = 7;

// 0 is Monday; by the first two letters or more.
std::optional<int> weekday_called(std::string_view word);
// 1 is January; by the first three letters or more.
std::optional<int> month_called(std::string_view word);

// What days are counted in: a unit has days or it has months.
struct DayUnit {
  int days = 0;
  int months = 0;
  int most = 0;  // more of them nobody means
};
// By its whole name or, in English, its first letter.
std::optional<DayUnit> day_unit_called(std::string_view word);

}  // namespace flipchart::base
