// Issues, or handovers, in bars of days, weeks, months or years: which bar each falls into is found once for
// a history, and how many are kept and how many hidden is counted again by adding up numbers only.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "flow/periods.hpp"
#include "flow/routes.hpp"

namespace flipchart::flow {

enum class Counted : std::uint8_t { issues, handovers };

struct DaySpan {
  base::Date first;
  base::Date last;
};

// The days on which issues begun, or on which they were handed over, in the data's own zone. None where
// nothing has a time. Linear, on all cores.
std::optional<DaySpan> span_of(Counted counted, const model::History& history, const Routes& routes);

// How many of them are later than that day. Linear, on all cores.
std::uint64_t later_than(Counted counted, const model::History& history, const Routes& routes,
                         base::Date day);

struct TimeBins {
  Period period = Period::week;
  Counted counted = Counted::issues;
  Weekday week = Weekday::monday;  // on which weeks begin
  // The first day of each bar, and the day after the last one; empty without any time. No more than kMostBars
  // bars: where the span has more, the stretch of them that holds most.
  std::vector<base::Date> starts;
  // By issue, or by stop of Routes: its bar, or one of the three below.
  std::vector<std::uint16_t> of;

  std::size_t bars() const { return starts.empty() ? 0 : starts.size() - 1; }
  std::uint16_t without_time() const { return static_cast<std::uint16_t>(bars()); }
  std::uint16_t outside() const { return static_cast<std::uint16_t>(bars() + 1); }
  std::uint16_t nothing() const { return static_cast<std::uint16_t>(bars() + 2); }  // an issue's first stop
};

// Linear in issues, or in stops, on all cores.
TimeBins time_bins(Counted counted, Period period, const model::History& history, const Routes& routes,
                   Weekday week = Weekday::monday);

struct BinCounts {
  std::vector<std::uint32_t> kept;  // by bar
  std::vector<std::uint32_t> hidden;
  std::uint64_t kept_without_time = 0, hidden_without_time = 0;
  std::uint64_t kept_outside = 0, hidden_outside = 0;
};

// A handover is kept with its issue. Linear in bins.of, on all cores; reads nothing but bytes and numbers.
BinCounts counted_in(const TimeBins& bins, const Routes& routes, const Kept& kept);

}  // namespace flipchart::flow
