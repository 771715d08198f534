// One pass over the stops of kept issues, one over the distinct pairs of holders, each shared by the cores;
// sums are whole numbers, so it does not matter who made which.
#include "flow/measures.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/parallel.hpp"
#include "flow/filter.hpp"
#include "flow/handovers.hpp"
#include "flow/holder_silos.hpp"
#include "flow/measure_lists.hpp"
#include "flow/pair_pass.hpp"

namespace flipchart::flow {

namespace {

using base::kNoTime;

// What the issues of one part add up to.
struct Sums {
  std::uint64_t placed_events = 0, handovers = 0, issues_handed_over = 0, closed = 0, first_touch = 0,
                contained_at_front = 0, issues_crossing_silos = 0, ping_pong_issues = 0,
                ping_pong_returns = 0;
  std::uint64_t measurable = 0;  // issues with a holder
  std::uint64_t closed_with_holder = 0;
  std::vector<std::uint64_t> issues_by_hops;  // those with n >= 1, by n - 1
  HeldSums held;
};

std::optional<double> share(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

class IssuePass {  // sees each kept issue of its part once
 public:
  IssuePass(const model::Organization& organization, const model::History& history, const Routes& routes,
            const Silos& silos)
      : organization_(organization), history_(history), routes_(routes), silos_(silos) {
    sums.held.millis.assign(silos_.count(), 0);
    sums.held.had.assign(silos_.count(), 0);
    sums.held.timed.assign(silos_.count(), 0);
  }

  void add(std::uint32_t issue) {
    for (std::uint32_t e = history_.first_event(issue); e < history_.first_event(issue + 1); ++e) {
      sums.placed_events += routes_.placed[e];
    }
    sums.closed += routes_.closed[issue];
    const std::uint32_t begin = routes_.first_stop[issue];
    const std::uint32_t end = routes_.first_stop[issue + 1];
    if (begin == end) return;
    const std::uint32_t hops = end - begin - 1;
    ++sums.measurable;
    if (sums.issues_by_hops.size() <= hops) sums.issues_by_hops.resize(hops + 1, 0);
    ++sums.issues_by_hops[hops];
    sums.handovers += hops;
    if (hops > 0) ++sums.issues_handed_over;
    if (routes_.closed[issue] != 0) add_closed(begin, end);

    bool crosses = false;
    std::uint64_t came_back = 0;
    std::uint32_t silo = silos_.of(routes_.stops[begin].holder);
    Millis since = time_of(begin);
    for (std::uint32_t s = begin; s + 1 < end; ++s) {
      const std::uint32_t next_silo = silos_.of(routes_.stops[s + 1].holder);
      const Millis until = time_of(s + 1);
      add_held(silo, since, until);
      crosses = crosses || silos_.cross(silo, next_silo);
      if (s + 2 < end && routes_.stops[s].holder == routes_.stops[s + 2].holder) ++came_back;
      silo = next_silo;
      since = until;
    }
    add_held(silo, since, routes_.closed[issue] != 0 ? routes_.closed_at[issue] : history_.latest());
    if (crosses) ++sums.issues_crossing_silos;
    sums.ping_pong_returns += came_back;
    if (came_back > 0) ++sums.ping_pong_issues;
  }

  Sums sums;

 private:
  void add_closed(std::uint32_t begin, std::uint32_t end) {
    ++sums.closed_with_holder;
    if (end - begin == 1) ++sums.first_touch;
    for (std::uint32_t s = begin; s < end; ++s) {
      const HolderId holder = routes_.stops[s].holder;
      if (!on_chart(holder) || !organization_.front_line(holder)) return;
    }
    ++sums.contained_at_front;
  }

  void add_held(std::uint32_t silo, Millis from, Millis until) {
    sums.held.had[silo] = 1;
    if (from == kNoTime || until == kNoTime) return;
    sums.held.timed[silo] = 1;
    sums.held.millis[silo] += std::max<Millis>(0, until - from);
  }

  Millis time_of(std::uint32_t stop) const {
    const std::uint32_t event = routes_.stops[stop].event;
    return history_.dated(event) ? history_.at(event) : kNoTime;
  }

  const model::Organization& organization_;
  const model::History& history_;
  const Routes& routes_;
  HolderSilos silos_;
};

void add_up(Sums& all, const Sums& part) {
  all.placed_events += part.placed_events;
  all.handovers += part.handovers;
  all.issues_handed_over += part.issues_handed_over;
  all.closed += part.closed;
  all.first_touch += part.first_touch;
  all.contained_at_front += part.contained_at_front;
  all.issues_crossing_silos += part.issues_crossing_silos;
  all.ping_pong_issues += part.ping_pong_issues;
  all.ping_pong_returns += part.ping_pong_returns;
  all.measurable += part.measurable;
  all.closed_with_holder += part.closed_with_holder;
  if (all.issues_by_hops.size() < part.issues_by_hops.size())
    all.issues_by_hops.resize(part.issues_by_hops.size(), 0);
  for (std::size_t hops = 0; hops < part.issues_by_hops.size(); ++hops)
    all.issues_by_hops[hops] += part.issues_by_hops[hops];
  for (std::size_t silo = 0; silo < all.held.millis.size(); ++silo) {
    all.held.millis[silo] += part.held.millis[silo];
    all.held.had[silo] |= part.held.had[silo];
    all.held.timed[silo] |= part.held.timed[silo];
  }
}

Sums issues_summed(const model::Organization& organization, const model::History& history,
                   const Routes& routes, const Silos& silos, const Kept& kept) {
  constexpr std::size_t kLeastIssues = 1U << 14U;  // worth a thread
  const base::EvenParts parts(history.issue_count(), kLeastIssues);
  std::vector<Sums> sums(parts.parts);
  base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
    IssuePass pass(organization, history, routes, silos);
    for (auto i = static_cast<std::uint32_t>(begin); i < end; ++i) {
      if (kept.keep[i] != 0) pass.add(i);
    }
    sums[part] = std::move(pass.sums);
  });
  for (std::size_t part = 1; part < sums.size(); ++part) add_up(sums.front(), sums[part]);
  return std::move(sums.front());
}

void add_pairs(const model::Organization& organization, const Routes& routes, const Silos& silos,
               const Kept& kept, std::size_t lines_wanted, Measures& measures) {
  const HolderRows rows(organization, routes);
  const Handovers handovers(rows, routes, kept);
  PairPass pairs(organization, rows, silos, handovers.parts());
  TopLines lines(rows, handovers.used(), organization, routes, handovers.parts(), lines_wanted);
  handovers.each_pair(
      [&](std::size_t part, std::uint32_t sender, std::uint32_t receiver, std::uint32_t times) {
        pairs.add(part, sender, receiver, times);
        lines.add(part, sender, receiver, times);
      });
  pairs.take_into(measures);
  measures.line_count = lines.count();
  measures.lines = std::move(lines).taken();
}

// The smallest number of hops that at least `percent` of the issues do not exceed (nearest rank).
double hops_at(const std::vector<std::uint64_t>& issues_by_hops, std::uint64_t issues,
               std::uint64_t percent) {
  const std::uint64_t rank = (percent * issues + 99) / 100;
  std::uint64_t seen = 0;
  std::size_t hops = 0;
  while ((seen += issues_by_hops[hops]) < rank) ++hops;
  return static_cast<double>(hops);
}

void add_hops(const Sums& sums, Measures& measures) {
  if (sums.measurable == 0) return;
  measures.hops_mean = share(measures.handovers, sums.measurable);
  measures.hops_median = hops_at(sums.issues_by_hops, sums.measurable, 50);
  measures.hops_p90 = hops_at(sums.issues_by_hops, sums.measurable, 90);
  measures.hops_max = sums.issues_by_hops.size() - 1;
}

void add_hidden(const model::History& history, const Kept& kept, const model::Filter& filter,
                Measures& measures) {
  for (const model::FilterField field : filter_order(filter)) {
    measures.hidden.push_back({filter_text(filter, field), 0, 0});
  }
  for (std::uint32_t i = 0; i < history.issue_count(); ++i) {
    if (kept.keep[i] != 0) continue;
    const std::uint64_t events = history.event_count(i);
    ++measures.hidden_issues;
    measures.hidden_events += events;
    if (kept.hidden_by[i] >= measures.hidden.size()) continue;  // hidden by something other than this filter
    ++measures.hidden[kept.hidden_by[i]].issues;
    measures.hidden[kept.hidden_by[i]].events += events;
  }
  measures.hidden.erase(std::remove_if(measures.hidden.begin(), measures.hidden.end(),
                                       [](const HiddenBy& by) { return by.filter.empty(); }),
                        measures.hidden.end());
}

}  // namespace

Measures measured(const model::Organization& organization, const model::History& history,
                  const Routes& routes, const Silos& silos, const Kept& kept, const model::Filter& filter,
                  std::size_t lines_wanted) {
  Measures measures;
  measures.issues = kept.issues;
  measures.events = kept.events;
  const Sums sums = issues_summed(organization, history, routes, silos, kept);
  measures.placed_events = sums.placed_events;
  measures.handovers = sums.handovers;
  measures.issues_handed_over = sums.issues_handed_over;
  measures.closed = sums.closed;
  measures.first_touch = sums.first_touch;
  measures.contained_at_front = sums.contained_at_front;
  measures.issues_crossing_silos = sums.issues_crossing_silos;
  measures.ping_pong_issues = sums.ping_pong_issues;
  measures.ping_pong_returns = sums.ping_pong_returns;
  measures.first_touch_share = share(measures.first_touch, sums.closed_with_holder);
  measures.contained_at_front_share = share(measures.contained_at_front, sums.closed_with_holder);
  add_hops(sums, measures);
  add_pairs(organization, routes, silos, kept, lines_wanted, measures);
  measures.held = held_by(sums.held, HolderSilos(silos));
  add_hidden(history, kept, filter, measures);
  return measures;
}

}  // namespace flipchart::flow
