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

// 1970-01-01 was a Thursday: so many days before it the first week began.
std::int32_t days_before(Weekday week) {
  return (static_cast<std::int32_t>(Weekday::thursday) - static_cast<std::int32_t>(week) + 7) % 7;
}

// Periods since some fixed one.
std::int32_t number_of(Period period, base::Date day, Weekday week) {
  if (period == Period::day) return day.days;
  if (period == Period::week) return whole(day.days + days_before(week), 7);
  const base::YearMonthDay ymd = base::year_month_day(day);
  return period == Period::year ? ymd.year : ymd.year * 12 + ymd.month - 1;
}

base::Date begin_of_number(Period period, std::int32_t number, Weekday week) {
  if (period == Period::day) return {number};
  if (period == Period::week) return {number * 7 - days_before(week)};
  if (period == Period::year) return base::date_of({number, 1, 1});
  const std::int32_t year = whole(number, 12);
  return base::date_of({year, number - year * 12 + 1, 1});
}

}  // namespace

base::Date begin_of(Period period, base::Date day, Weekday week) {
  return begin_of_number(period, number_of(period, day, week), week);
}

base::Date later(Period period, base::Date day, int count, Weekday week) {
  return begin_of_number(period, number_of(period, day, week) + count, week);
}

std::int32_t periods_between(Period period, base::Date first, base::Date last, Weekday week) {
  return number_of(period, last, week) - number_of(period, first, week) + 1;
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
