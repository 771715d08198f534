// The cores share the issues; what each counts is added up, so that their number makes no difference.
#include "flow/time_bins.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "base/parallel.hpp"

namespace flipchart::flow {

namespace {

using base::kNoTime;

constexpr std::size_t kLeast = 1U << 15U;  // issues worth a thread

base::EvenParts parts_of(const Routes& routes) {
  return {routes.begun.size(), kLeast};
}

// Calls with(index, day) for issues begin .. end, or their handovers, where the day is none without a time.
template <class With>
void each_day(Counted counted, const model::History& history, const Routes& routes, std::size_t begin,
              std::size_t end, With with) {
  if (counted == Counted::issues) {
    for (auto i = static_cast<std::uint32_t>(begin); i < end; ++i) {
      if (routes.begun[i] == kNoTime)
        with(i, std::optional<base::Date>());
      else
        with(i, std::optional(routes.begun_on(i)));
    }
    return;
  }
  for (std::size_t i = begin; i < end; ++i) {
    for (std::uint32_t s = routes.first_stop[i] + 1; s < routes.first_stop[i + 1]; ++s) {
      const std::uint32_t event = routes.stops[s].event;
      if (!history.dated(event))
        with(s, std::optional<base::Date>());
      else
        with(s, std::optional(base::date_of_instant(history.at(event) +
                                                    history.offset(event) * (Routes::kQuarter / 15))));
    }
  }
}

// The stretch of kMostBars periods that holds most, the latest of equals; its first number.
std::int32_t fullest(const std::vector<std::uint32_t>& counts) {
  std::uint64_t inside = 0;
  std::uint64_t most = 0;
  std::int32_t best = 0;
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(counts.size()); ++i) {
    inside += counts[static_cast<std::size_t>(i)];
    const std::int32_t first = i - kMostBars + 1;
    if (first > 0) inside -= counts[static_cast<std::size_t>(first - 1)];
    if (first < 0 || inside < most) continue;
    most = inside;
    best = first;
  }
  return best;
}

// First days of the bars, and the day after the last.
std::vector<base::Date> starts_of(Counted counted, Period period, const model::History& history,
                                  const Routes& routes, const DaySpan& span, Weekday week) {
  std::int32_t bars = periods_between(period, span.first, span.last, week);
  base::Date first = begin_of(period, span.first, week);
  if (bars > kMostBars) {
    std::vector<std::uint32_t> counts(static_cast<std::size_t>(bars), 0);
    each_day(counted, history, routes, 0, routes.begun.size(),
             [&](std::uint32_t, std::optional<base::Date> day) {
               if (!day) return;
               ++counts[static_cast<std::size_t>(periods_between(period, span.first, *day, week) - 1)];
             });
    first = later(period, first, fullest(counts), week);
    bars = kMostBars;
  }
  std::vector<base::Date> starts;
  for (std::int32_t bar = 0; bar <= bars; ++bar) starts.push_back(later(period, first, bar, week));
  return starts;
}

}  // namespace

std::optional<DaySpan> span_of(Counted counted, const model::History& history, const Routes& routes) {
  const base::EvenParts parts = parts_of(routes);
  std::vector<std::optional<DaySpan>> spans(parts.parts);
  base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
    std::optional<DaySpan> span;
    each_day(counted, history, routes, begin, end, [&span](std::uint32_t, std::optional<base::Date> day) {
      if (!day) return;
      if (!span) span = DaySpan{*day, *day};
      span->first = std::min(span->first, *day);
      span->last = std::max(span->last, *day);
    });
    spans[part] = span;
  });
  std::optional<DaySpan> whole;
  for (const std::optional<DaySpan>& span : spans) {
    if (!span) continue;
    if (!whole) whole = span;
    whole->first = std::min(whole->first, span->first);
    whole->last = std::max(whole->last, span->last);
  }
  return whole;
}

std::uint64_t later_than(Counted counted, const model::History& history, const Routes& routes,
                         base::Date day) {
  const base::EvenParts parts = parts_of(routes);
  std::vector<std::uint64_t> later(parts.parts, 0);
  base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
    std::uint64_t count = 0;
    each_day(counted, history, routes, begin, end,
             [&](std::uint32_t, std::optional<base::Date> on) { count += on && *on > day ? 1 : 0; });
    later[part] = count;
  });
  return std::accumulate(later.begin(), later.end(), std::uint64_t{0});
}

TimeBins time_bins(Counted counted, Period period, const model::History& history, const Routes& routes,
                   Weekday week) {
  TimeBins bins;
  bins.period = period;
  bins.counted = counted;
  bins.week = week;
  const std::optional<DaySpan> span = span_of(counted, history, routes);
  if (span) bins.starts = starts_of(counted, period, history, routes, *span, week);
  // By day since the first bar's: its bar.
  std::vector<std::uint16_t> bar_of_day;
  for (std::size_t bar = 0; bar < bins.bars(); ++bar) {
    const auto until = static_cast<std::size_t>(bins.starts[bar + 1].days - bins.starts.front().days);
    bar_of_day.resize(until, static_cast<std::uint16_t>(bar));
  }
  const bool issues = counted == Counted::issues;
  bins.of.assign(issues ? routes.begun.size() : routes.stops.size(), bins.nothing());
  base::parallel_parts(parts_of(routes), [&](std::size_t begin, std::size_t end, std::size_t) {
    each_day(counted, history, routes, begin, end, [&](std::uint32_t at, std::optional<base::Date> day) {
      if (!day) {
        bins.of[at] = bins.without_time();
        return;
      }
      const std::int64_t since = std::int64_t{day->days} - bins.starts.front().days;
      const bool inside = since >= 0 && since < static_cast<std::int64_t>(bar_of_day.size());
      bins.of[at] = inside ? bar_of_day[static_cast<std::size_t>(since)] : bins.outside();
    });
  });
  return bins;
}

BinCounts counted_in(const TimeBins& bins, const Routes& routes, const Kept& kept) {
  using Sums = std::array<std::vector<std::uint32_t>, 2>;  // hidden, kept
  const std::size_t all = bins.bars() + 3;
  const base::EvenParts parts = parts_of(routes);
  std::vector<Sums> sums(parts.parts,
                         Sums{std::vector<std::uint32_t>(all, 0), std::vector<std::uint32_t>(all, 0)});
  base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
    std::uint32_t* const by_kept[2] = {sums[part][0].data(), sums[part][1].data()};
    const std::uint16_t* const of = bins.of.data();
    if (bins.counted == Counted::issues) {
      for (std::size_t i = begin; i < end; ++i) ++by_kept[kept.keep[i] != 0 ? 1 : 0][of[i]];
      return;
    }
    for (std::size_t i = begin; i < end; ++i) {
      std::uint32_t* const counts = by_kept[kept.keep[i] != 0 ? 1 : 0];
      for (std::uint32_t s = routes.first_stop[i]; s < routes.first_stop[i + 1]; ++s) ++counts[of[s]];
    }
  });
  for (std::size_t part = 1; part < sums.size(); ++part) {
    for (std::size_t k = 0; k < 2; ++k) {
      for (std::size_t bin = 0; bin < all; ++bin) sums[0][k][bin] += sums[part][k][bin];
    }
  }
  BinCounts counts;
  const std::size_t bars = bins.bars();
  counts.hidden_without_time = sums[0][0][bars];
  counts.kept_without_time = sums[0][1][bars];
  counts.hidden_outside = sums[0][0][bars + 1];
  counts.kept_outside = sums[0][1][bars + 1];
  sums[0][0].resize(bars);
  sums[0][1].resize(bars);
  counts.hidden = std::move(sums[0][0]);
  counts.kept = std::move(sums[0][1]);
  return counts;
}

}  // namespace flipchart::flow
