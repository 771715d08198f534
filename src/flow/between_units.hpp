// What two units handed to each other, either way: which issues, in which weeks, and how long they waited.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "flow/periods.hpp"
#include "flow/routes.hpp"
#include "flow/units.hpp"

namespace flipchart::flow {

// How long the holder of a stop held the issue: from the first event of the run to the first of the next,
// after the last one to the closing, or while open to the latest time of the whole history. Never negative;
// none where one of the two times is not known. Milliseconds.
std::optional<Millis> held_at(const model::History& history, const Routes& routes, std::uint32_t issue,
                              std::uint32_t stop);

struct BetweenUnits {
  std::vector<std::uint32_t> issues;  // that a member of one handed to a member of the other, ascending
  // Of these handovers, how long the receiver held the issue where that is known: the time that at least half
  // of them do not exceed (nearest rank). Milliseconds.
  std::optional<Millis> median_wait;
  // These handovers by period, in the data's own zone, over all the time in which any kept issue was handed
  // over, so that every two units have the same periods. Those that nobody dated are in none.
  Period period = Period::week;
  std::vector<std::uint32_t> over_time;
  std::optional<base::Date> first, last;  // the days between which that time lies; none without dates
};

// Of kept issues. Linear in their stops, and n log n in the handovers between the two.
BetweenUnits between_units(const model::History& history, const Routes& routes, const Units& units,
                           const Kept& kept, std::uint32_t a, std::uint32_t b,
                           Weekday week = Weekday::monday);

}  // namespace flipchart::flow
