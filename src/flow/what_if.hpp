// The recorded issues once more on another chart: every issue was held by the same positions at the same
// times, only the lines between them are others. Nothing is guessed about who would have been asked instead.
//
// The way of a handover goes up from the sender, over reporting lines, to a leader above both (one of the two
// may be that leader) and down to the receiver; or up to a leader of the sender, over one dotted line in
// either direction, and down from its other end, where "leader" includes the two themselves. Its length is
// the number of lines; the shortest counts. A handover with both holders on the chart but no such way (two
// trees) has no length and is counted apart.
#pragma once

#include <cstdint>
#include <optional>

#include "flow/measures.hpp"

namespace flipchart::flow {

struct Paths {
  std::uint64_t handovers = 0;    // that have a length
  std::uint64_t without_way = 0;  // both holders on the chart, in trees that nothing joins
  std::uint64_t lines = 0;        // all lengths together
  std::uint64_t levels_climbed = 0;
  std::optional<double> per_handover;
  std::optional<double> issue_mean,
      issue_median;  // lines of an issue, over issues with a holder; nearest rank
};
// Linear in the stops of kept issues times the depth of the chart and the dotted lines that a holder's
// leaders have; on all cores, with the same result on any number.
Paths paths_of(const model::Organization& organization, const Routes& routes, const Kept& kept);

struct Outcome {
  Measures measures;
  Paths paths;
};
struct WhatIf {
  Outcome before;
  Outcome after;
};
// Of the issues that the view's filter keeps on the chart as it was before. Of the view the filter, the
// holder column and the silo rule are read.
WhatIf compared(const model::Organization& before, const model::Organization& after,
                const model::History& history, const model::View& view, base::Date today);

}  // namespace flipchart::flow
