// Counts of kinds of issues, put together to what a report says.
#include "flow/issue_measures.hpp"

#include <optional>

#include "flow/filter.hpp"
#include "flow/measure_lists.hpp"
#include "model/filter_parts.hpp"

namespace flipchart::flow {

namespace {

std::optional<double> share(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
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

// `issues` by kind.
void add_issues(const std::vector<IssueKind>& kinds, const std::vector<std::int64_t>& issues,
                Measures& measures) {
  std::uint64_t with_holder = 0;
  std::uint64_t closed_with_holder = 0;
  std::vector<std::uint64_t> by_hops;  // those with n >= 1, by n - 1
  for (std::size_t k = 0; k < kinds.size(); ++k) {
    if (issues[k] == 0) continue;
    const IssueKind& kind = kinds[k];
    const auto count = static_cast<std::uint64_t>(issues[k]);
    measures.placed_events += count * kind.placed;
    if (kind.closed) measures.closed += count;
    if (kind.stops == 0) continue;
    const std::uint32_t hops = kind.stops - 1;
    with_holder += count;
    if (by_hops.size() <= hops) by_hops.resize(hops + std::size_t{1}, 0);
    by_hops[hops] += count;
    measures.handovers += count * hops;
    if (hops > 0) measures.issues_handed_over += count;
    if (kind.closed) closed_with_holder += count;
    if (kind.closed && hops == 0) measures.first_touch += count;
    if (kind.contained) measures.contained_at_front += count;
    if (kind.crosses) measures.issues_crossing_silos += count;
    measures.ping_pong_returns += count * kind.returns;
    if (kind.returns > 0) measures.ping_pong_issues += count;
  }
  measures.first_touch_share = share(measures.first_touch, closed_with_holder);
  measures.contained_at_front_share = share(measures.contained_at_front, closed_with_holder);
  if (with_holder == 0) return;
  measures.hops_mean = share(measures.handovers, with_holder);
  measures.hops_median = hops_at(by_hops, with_holder, 50);
  measures.hops_p90 = hops_at(by_hops, with_holder, 90);
  measures.hops_max = by_hops.size() - 1;
}

void add_hidden(const Kept& kept, const model::Filter& filter, const model::History& history,
                Measures& measures) {
  measures.hidden_issues = history.issue_count() - kept.issues;
  measures.hidden_events = history.event_count() - kept.events;
  const std::vector<model::FilterField> order = filter_order(filter);
  for (std::size_t at = 0; at < order.size() && at < kept.hidden.size(); ++at) {
    if (!model::is_set(filter, order[at])) continue;
    measures.hidden.push_back(
        {filter_text(filter, order[at]), kept.hidden[at].issues, kept.hidden[at].events});
  }
}

}  // namespace

Measures issue_measures(const Kept& kept, const model::Filter& filter, const model::History& history,
                        const IssueSums& sums, const IssueKinds& kinds, const HolderSilos& silos) {
  Measures measures;
  measures.issues = kept.issues;
  measures.events = kept.events;
  add_issues(kinds.kinds, sums.issues, measures);
  measures.held = held_by(sums.held, silos);
  add_hidden(kept, filter, history, measures);
  return measures;
}

}  // namespace flipchart::flow
