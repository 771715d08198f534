#include "flow/between_units.hpp"

#include <algorithm>

namespace flipchart::flow {
namespace {

using base::kNoTime;

std::optional<base::Date> day_of(const model::History& history, std::uint32_t event) {
  constexpr Millis kMinute = 60'000;
  if (!history.dated(event)) return std::nullopt;
  return base::date_of_instant(history.at(event) + history.offset(event) * kMinute);
}

}  // namespace

std::optional<Millis> held_at(const model::History& history, const Routes& routes, std::uint32_t issue,
                              std::uint32_t stop) {
  const auto time_of = [&](std::uint32_t s) {
    const std::uint32_t event = routes.stops[s].event;
    return history.dated(event) ? history.at(event) : kNoTime;
  };
  const bool last = stop + 1 == routes.first_stop[issue + 1];
  const Millis ends = routes.closed[issue] != 0 ? closed_at(history, routes, issue) : history.latest();
  const Millis since = time_of(stop);
  const Millis until = last ? ends : time_of(stop + 1);
  if (since == kNoTime || until == kNoTime) return std::nullopt;
  return std::max<Millis>(0, until - since);
}

BetweenUnits between_units(const model::History& history, const Routes& routes, const Units& units,
                           const Kept& kept, std::uint32_t a, std::uint32_t b, Weekday week) {
  BetweenUnits made;
  std::vector<base::Date> days;
  std::vector<Millis> waits;
  const auto unit_at = [&](std::uint32_t stop) {
    const HolderId holder = routes.stops[stop].holder;
    return on_chart(holder) ? units.of[holder] : kNoSlot;
  };
  for (std::uint32_t issue = 0; issue < routes.begun.size(); ++issue) {
    if (kept.keep[issue] == 0) continue;
    for (std::uint32_t stop = routes.first_stop[issue] + 1; stop < routes.first_stop[issue + 1]; ++stop) {
      const std::optional<base::Date> day = day_of(history, routes.stops[stop].event);
      if (day) {
        made.first = std::min(made.first.value_or(*day), *day);
        made.last = std::max(made.last.value_or(*day), *day);
      }
      const std::uint32_t from = unit_at(stop - 1);
      const std::uint32_t to = unit_at(stop);
      if (!(from == a && to == b) && !(from == b && to == a)) continue;
      if (made.issues.empty() || made.issues.back() != issue) made.issues.push_back(issue);
      if (day) days.push_back(*day);
      if (const std::optional<Millis> held = held_at(history, routes, issue, stop)) waits.push_back(*held);
    }
  }
  if (!waits.empty()) {
    const auto middle = waits.begin() + static_cast<std::ptrdiff_t>((waits.size() - 1) / 2);
    std::nth_element(waits.begin(), middle, waits.end());
    made.median_wait = *middle;
  }
  if (!made.first) return made;
  made.period = period_for(*made.first, *made.last);
  const auto periods_until = [&](base::Date day) {
    return static_cast<std::size_t>(periods_between(made.period, *made.first, day, week));
  };
  made.over_time.assign(periods_until(*made.last), 0);
  for (const base::Date day : days) ++made.over_time[periods_until(day) - 1];
  return made;
}

}  // namespace flipchart::flow
