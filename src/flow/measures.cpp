// One pass over the stops of kept issues fills plain arrays; the lists are sorted at the end.
#include "flow/measures.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "flow/filter.hpp"
#include "flow/holder_silos.hpp"
#include "flow/measure_lists.hpp"
#include "flow/pair_counts.hpp"
#include "flow/preorder.hpp"

namespace flipchart::flow {

namespace {

using base::kNoTime;

// What one pass adds up, by slot, silo or pair.
struct Sums {
  std::uint64_t measurable = 0;  // issues with a holder
  std::uint64_t closed_with_holder = 0;
  std::vector<std::uint64_t> issues_by_hops;  // those with n >= 1, by n - 1
  std::vector<std::uint64_t> handover_keys;   // sender, receiver
  std::vector<std::uint64_t> silo_keys;       // their silos
  std::vector<std::uint64_t> seams;           // by slot; the last entry is "across roots"
  HeldSums held;
};

std::optional<double> share(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

class Pass {  // sees each kept issue once, in any order
 public:
  Pass(const model::Organization& organization, const model::History& history, const Routes& routes,
       const Silos& silos, Measures& measures)
      : organization_(organization),
        history_(history),
        routes_(routes),
        silos_(silos),
        order_(organization),
        measures_(measures) {
    sums.seams.assign(organization.size() + 1, 0);
    sums.held.millis.assign(silos_.count(), 0);
    sums.held.had.assign(silos_.count(), 0);
    sums.held.timed.assign(silos_.count(), 0);
  }

  void add(std::uint32_t issue) {
    for (std::uint32_t e = history_.first_event(issue); e < history_.first_event(issue + 1); ++e) {
      measures_.placed_events += routes_.placed[e];
    }
    measures_.closed += routes_.closed[issue];
    const std::uint32_t begin = routes_.first_stop[issue];
    const std::uint32_t end = routes_.first_stop[issue + 1];
    if (begin == end) return;
    const std::uint32_t hops = end - begin - 1;
    ++sums.measurable;
    if (sums.issues_by_hops.size() <= hops) sums.issues_by_hops.resize(hops + 1, 0);
    ++sums.issues_by_hops[hops];
    measures_.handovers += hops;
    if (hops > 0) ++measures_.issues_handed_over;
    if (routes_.closed[issue] != 0) add_closed(begin, end);

    const std::uint64_t crossings_before = measures_.silo_crossings;
    std::uint64_t came_back = 0;
    for (std::uint32_t s = begin; s + 1 < end; ++s) {
      add_handover(routes_.stops[s].holder, routes_.stops[s + 1].holder);
      if (s + 2 < end && routes_.stops[s].holder == routes_.stops[s + 2].holder) ++came_back;
    }
    if (measures_.silo_crossings > crossings_before) ++measures_.issues_crossing_silos;
    measures_.ping_pong_returns += came_back;
    if (came_back > 0) ++measures_.ping_pong_issues;
    for (std::uint32_t s = begin; s < end; ++s) add_held(issue, s, s + 1 == end);
  }

  Sums sums;

 private:
  void add_closed(std::uint32_t begin, std::uint32_t end) {
    ++sums.closed_with_holder;
    if (end - begin == 1) ++measures_.first_touch;
    for (std::uint32_t s = begin; s < end; ++s) {
      const HolderId holder = routes_.stops[s].holder;
      if (!on_chart(holder) || !organization_.front_line(holder)) return;
    }
    ++measures_.contained_at_front;
  }

  void add_handover(HolderId from, HolderId to) {
    sums.handover_keys.push_back(pair_key(from, to));
    const std::uint32_t from_silo = silos_.of(from);
    const std::uint32_t to_silo = silos_.of(to);
    sums.silo_keys.push_back(pair_key(from_silo, to_silo));
    const bool crosses = silos_.cross(from_silo, to_silo);
    measures_.silo_crossings += crosses ? 1U : 0U;
    if (!on_chart(from) || !on_chart(to)) return;
    if (order_.is_above(to, from))
      ++measures_.climbs;
    else if (order_.is_above(from, to))
      ++measures_.returns;
    else
      ++measures_.sideways;
    if (!crosses) return;
    const Slot leader = organization_.nearest_shared_leader(from, to);
    ++sums.seams[leader == kNoSlot ? organization_.size() : leader];
  }

  void add_held(std::uint32_t issue, std::uint32_t stop, bool last) {
    const std::uint32_t silo = silos_.of(routes_.stops[stop].holder);
    sums.held.had[silo] = 1;
    const Millis from = time_of(stop);
    const Millis until = !last                        ? time_of(stop + 1)
                         : routes_.closed[issue] != 0 ? routes_.closed_at[issue]
                                                      : history_.latest();
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
  Preorder order_;
  Measures& measures_;
};

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
                  const Routes& routes, const Silos& silos, const Kept& kept, const model::Filter& filter) {
  Measures measures;
  measures.issues = kept.issues;
  measures.events = kept.events;
  Pass pass(organization, history, routes, silos, measures);
  for (std::uint32_t i = 0; i < history.issue_count(); ++i) {
    if (kept.keep[i] != 0) pass.add(i);
  }
  Sums& sums = pass.sums;
  measures.first_touch_share = share(measures.first_touch, sums.closed_with_holder);
  measures.contained_at_front_share = share(measures.contained_at_front, sums.closed_with_holder);
  add_hops(sums, measures);
  const HolderSilos holder_silos(silos);
  measures.silos = silo_pairs(std::move(sums.silo_keys), holder_silos);
  measures.lines = line_pairs(std::move(sums.handover_keys), organization, routes);
  measures.seams = seams_of(sums.seams, organization);
  measures.held = held_by(sums.held, holder_silos);
  add_hidden(history, kept, filter, measures);
  return measures;
}

}  // namespace flipchart::flow
