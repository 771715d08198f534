// Days, weeks, months and years of a calendar, and which of them a timeline of so many days is told in.
#pragma once

#include <cstdint>
#include <vector>

#include "base/date.hpp"

namespace flipchart::flow {

enum class Period : std::uint8_t { day, week, month, year };

using base::Weekday;

// The first day of the period that holds `day`.
base::Date begin_of(Period period, base::Date day, Weekday week = Weekday::monday);
// The first day of the period `count` later (or earlier, below 0) than the one that holds `day`.
base::Date later(Period period, base::Date day, int count = 1, Weekday week = Weekday::monday);
// Whole periods from the one that holds `first` to the one that holds `last`, both counted.
std::int32_t periods_between(Period period, base::Date first, base::Date last,
                             Weekday week = Weekday::monday);

// More bars than this are hair-thin on any screen.
inline constexpr std::int32_t kMostBars = 400;

// The finest that gives a glance: days up to ten weeks, weeks up to three years, months up to a generation,
// else years.
Period period_for(base::Date first, base::Date last);
// Those that may be chosen, finest first: no more than kMostBars, at least two, and the one that suits.
std::vector<Period> periods_for(base::Date first, base::Date last);

}  // namespace flipchart::flow
