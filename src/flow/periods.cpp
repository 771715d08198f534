// Calendar steps: see periods.hpp.
#include "flow/periods.hpp"

namespace flipchart::flow {

namespace {

constexpr std::int32_t kDaysUpTo = 70;
constexpr std::int32_t kWeeksUpTo = 160;

// Rounded down, also below 0.
std::int32_t whole(std::int32_t a, std::int32_t b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

// Periods since some fixed one.
std::int32_t number_of(Period period, base::Date day) {
  if (period == Period::day) return day.days;
  if (period == Period::week) return whole(day.days + 3, 7);  // 1970-01-01 was a Thursday
  const base::YearMonthDay ymd = base::year_month_day(day);
  return period == Period::year ? ymd.year : ymd.year * 12 + ymd.month - 1;
}

base::Date begin_of_number(Period period, std::int32_t number) {
  if (period == Period::day) return {number};
  if (period == Period::week) return {number * 7 - 3};
  if (period == Period::year) return base::date_of({number, 1, 1});
  const std::int32_t year = whole(number, 12);
  return base::date_of({year, number - year * 12 + 1, 1});
}

}  // namespace

base::Date begin_of(Period period, base::Date day) {
  return begin_of_number(period, number_of(period, day));
}

base::Date later(Period period, base::Date day, int count) {
  return begin_of_number(period, number_of(period, day) + count);
}

std::int32_t periods_between(Period period, base::Date first, base::Date last) {
  return number_of(period, last) - number_of(period, first) + 1;
}

Period period_for(base::Date first, base::Date last) {
  if (periods_between(Period::day, first, last) <= kDaysUpTo) return Period::day;
  if (periods_between(Period::week, first, last) <= kWeeksUpTo) return Period::week;
  return periods_between(Period::month, first, last) <= kMostBars ? Period::month : Period::year;
}

std::vector<Period> periods_for(base::Date first, base::Date last) {
  std::vector<Period> periods;
  const Period suits = period_for(first, last);
  for (const Period period : {Period::day, Period::week, Period::month, Period::year}) {
    const std::int32_t bars = periods_between(period, first, last);
    if (period == suits || (period != Period::year && bars >= 2 && bars <= kMostBars))
      periods.push_back(period);
  }
  return periods;
}

}  // namespace flipchart::flow
