// The flow measures of `flipchart report`, defined to the letter in docs/formats.md.
//
// Where the letter leaves room: a position without a silo stands under the empty text, a holder off the chart
// under
// "(not on the chart)"; a run is held from one dated event to another, so a run that begins or ends with an
// event whose time could not be read, or ends with a closing nobody dated, adds nothing; hours are null where
// no run of a silo could be measured.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "flow/routes.hpp"
#include "flow/silos.hpp"

namespace flipchart::flow {

struct SiloPair {
  std::string from;
  std::string to;
  std::uint64_t handovers = 0;
};
struct LinePair {
  std::string from;  // position id, or "?TEXT" off the chart
  std::string to;
  std::uint64_t handovers = 0;
};
struct Seam {
  std::optional<std::string> leader;  // position id; none across roots
  std::uint64_t handovers = 0;
};
struct Held {
  std::string silo;
  std::optional<double> hours;
};
struct HiddenBy {
  std::string filter;  // "--from 2026-03-01"
  std::uint64_t issues = 0;
  std::uint64_t events = 0;
};

struct Measures {
  std::uint64_t issues = 0, events = 0, placed_events = 0, handovers = 0, issues_handed_over = 0, closed = 0;
  std::uint64_t first_touch = 0, contained_at_front = 0;
  std::optional<double> first_touch_share, contained_at_front_share;
  std::optional<double> hops_mean, hops_median, hops_p90;
  std::optional<std::uint64_t> hops_max;
  std::uint64_t climbs = 0, returns = 0, sideways = 0;
  std::uint64_t silo_crossings = 0, issues_crossing_silos = 0;
  std::uint64_t ping_pong_issues = 0, ping_pong_returns = 0;
  std::vector<SiloPair> silos;  // count descending, then by bytes; not cut
  std::vector<LinePair> lines;
  std::optional<std::uint64_t> line_count;  // of distinct pairs, also where `lines` is cut; see Measuring
  std::vector<Seam> seams;
  std::vector<Held> held;
  std::uint64_t hidden_issues = 0, hidden_events = 0;
  std::vector<HiddenBy> hidden;
};

// Linear in the stops of kept issues, and in the distinct pairs of holders times the levels between two
// holders and their nearest shared leader; on all cores, with the same result on any number. Of `lines` only
// the first `lines_wanted` are made, 0 for all: there may be millions.
Measures measured(const model::Organization& organization, const model::History& history,
                  const Routes& routes, const Silos& silos, const Kept& kept, const model::Filter& filter,
                  std::size_t lines_wanted = 0);

}  // namespace flipchart::flow
