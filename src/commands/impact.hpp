// What was before a fix and what after it, of issues like its own; and all months, with the days of fixes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "flow/impact.hpp"
#include "workshop/workshop.hpp"

namespace flipchart::commands {

struct FixImpact {
  std::string fix, title;
  base::Date day;  // since when it is done, else by when it was promised
  std::string of;  // "of the cause invoice", "of all issues"
  flow::ImpactAround around;
};
// None for a fix without a day that has come, or without a full month on both sides of it. Linear in the
// history.
std::optional<FixImpact> impact_of(const workshop::Workshop& workshop, const flow::Routes& routes,
                                   const flow::Silos& silos, const model::Fix& fix);

// "12 issues a month, then 5"; each figure a month.
struct ImpactWords {
  std::string label, before, after;
};
std::vector<ImpactWords> words_of(const FixImpact& impact);

}  // namespace flipchart::commands
