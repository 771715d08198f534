// Routes: for each issue who had it, one after the other, as positions of the chart or texts beside it.
// Built once for an organization, a history and a choice of holder column; every question is answered from
// it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/left_blank.hpp"
#include "model/history.hpp"
#include "model/organization.hpp"
#include "model/view.hpp"

namespace flipchart::flow {

using base::kNoSlot;
using base::Millis;
using base::Slot;

// A holder: a slot of the chart, or kOffChart + an index into Routes::off_chart.
using HolderId = std::uint32_t;
inline constexpr HolderId kOffChart = 0x80000000U;
inline bool on_chart(HolderId holder) {
  return holder < kOffChart;
}

// One run of one holder (equal neighbours merged).
struct Stop {
  HolderId holder;
  std::uint32_t event;  // index into History::events of the run's first event
};

struct Routes {
  std::vector<std::uint32_t> first_stop{
      0};  // by issue, issues + 1 entries: h1..hn are stops[first_stop[i] ...]
  std::vector<Stop, base::LeftBlank<Stop>> stops;
  std::vector<std::string> off_chart;  // holder texts that no position answers to
  std::vector<std::uint8_t> closed;    // by issue, as of `today`
  std::vector<Millis> closed_at;       // by issue, kNoTime while open
  std::vector<Millis> begun;           // by issue: the first dated event, else opened, else kNoTime
  std::vector<std::int16_t> zone;      // by issue: minutes east of UTC where it begun; empty: all 0
  std::uint64_t placed_events = 0;     // events whose holder is on the chart
  std::vector<std::uint8_t> placed;    // by event

  // The day on which an issue with a known beginning begun, in the data's own zone.
  base::Date begun_on(std::uint32_t issue) const {
    const Millis east = zone.empty() ? 0 : Millis{zone[issue]} * kMinute;
    return base::date_of_instant(begun[issue] + east);
  }
  static constexpr Millis kMinute = 60'000;
};

// Linear in events. A holder text is matched with positions by id, then by e-mail (case ignored), then by a
// name that only one position carries.
Routes routes_of(const model::Organization& organization, const model::History& history,
                 model::HolderColumn column, base::Date today);

// By issue: 1 where the filter keeps it. `hidden_by` (by issue, when given) gets the index into filter.order
// of the first filter that hides it, 255 for kept ones.
struct Kept {
  std::vector<std::uint8_t> keep;
  std::vector<std::uint8_t> hidden_by;
  std::uint64_t issues = 0;  // kept
  std::uint64_t events = 0;  // of kept issues
};
struct Silos;
Kept kept_by(const model::Filter& filter, const model::Organization& organization,
             const model::History& history, const Routes& routes, const Silos& silos);

}  // namespace flipchart::flow
