// Business impact, month by month, and before and after a fix. Counts beside dates: that one follows from the
// other is not claimed.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "flow/routes.hpp"
#include "flow/silos.hpp"

namespace flipchart::flow {

// Of the issues that begun in a stretch of time.
struct ImpactFigures {
  std::uint64_t issues = 0;
  std::uint64_t handovers = 0;
  std::uint64_t crossings = 0;  // handovers between two silos of the chart
  std::uint64_t returns = 0;    // the i with h(i+2) = h(i)
  std::uint64_t closed = 0;
  friend bool operator==(const ImpactFigures&, const ImpactFigures&) = default;
};

struct ImpactMonth {
  base::Date first;  // its first day
  ImpactFigures figures;
};

// Every month from the first to the last one in which an issue that `keep` wants begun, in the
// data's own zone, up to today's. Linear in the stops of these issues.
std::vector<ImpactMonth> impact_by_month(const Routes& routes, const Silos& silos,
                                         const std::function<bool(std::uint32_t)>& keep, base::Date today);

// The calendar months before `day`, and those from it on that are over by `today`; at most `months` each.
struct ImpactAround {
  ImpactFigures before, after;
  int months_before = 0, months_after = 0;
};
ImpactAround impact_around(const std::vector<ImpactMonth>& by_month, base::Date day, int months,
                           base::Date today);

// By issue: 1 for those of the same cause as one of these. Empty where none of these has a cause. Linear.
std::vector<std::uint8_t> of_same_cause(const model::History& history,
                                        const std::vector<std::uint32_t>& issues);

}  // namespace flipchart::flow
