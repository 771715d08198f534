// Days as people in a room type and read them: "fri", "+2w", "1 dec". Whoever runs a workshop types a
// promise's day while everybody waits, so the shortest words do; what could mean two days is refused rather
// than guessed. Nothing here knows what day it is: the caller says.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace flipchart::base {

// The day that `typed` means, in English or German, whatever its case, accents and surrounding blanks;
// nullopt for anything else, for days that do not exist and for counts above 3650 days, 520 weeks or 120
// months.
//   today  tomorrow  eom  "end of month"  eoy  "end of year"  heute  morgen
//   fr  fri  freitag           the next such day after today, in two letters or more; English goes first
//   next fri                   seven days later than that
//   +3  +3d  2w  in 2 weeks    days, weeks or months from today; months end with the month
//   1 dec  1. dez  dec 1 2027  without a year the next such day that is not before today
//   1.12.  1.12.2026           dots put the day first, in every order
//   1/12  1/12/26              as `order` says
//   2026-12-01
// Only a date that names its year can lie before today.
std::optional<Date> day_in_words(std::string_view typed, Date today, DateOrder order = DateOrder::day_first);

// "Fri 4 Dec", or "Fri Dec 4" with the month first; with its year where that is not today's: "Fri 1 Jan
// 2027".
std::string day_to_words(Date day, Date today, DateOrder order = DateOrder::day_first);
// "today", "tomorrow", "in 12 days", "yesterday", "9 days ago".
std::string distance_in_words(Date day, Date today);

}  // namespace flipchart::base
