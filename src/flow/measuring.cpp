// Issues that come and go are added and taken away; of pairs of holders only those are counted that may be
// among the first.
#include "flow/measuring.hpp"

#include <algorithm>
#include <utility>

#include "flow/filter.hpp"
#include "flow/issue_measures.hpp"
#include "flow/pair_pass.hpp"
#include "model/filter_parts.hpp"

namespace flipchart::flow {

namespace {

// The days that a filter keeps which asks for nothing else.
std::optional<Days> days_alone(const model::Filter& filter) {
  if (!filter.from && !filter.to) return std::nullopt;
  for (const model::FilterField field : filter_order(filter)) {
    const bool about_days = field == model::FilterField::from || field == model::FilterField::to;
    if (!about_days && model::is_set(filter, field)) return std::nullopt;
  }
  return Days{filter.from ? filter.from->days : -kForEver, filter.to ? filter.to->days : kForEver};
}

}  // namespace

Kept Keeping::kept(const model::Filter& filter) {
  Kept kept;
  kept.keep = Bits(history_.issue_count(), true);
  kept.issues = history_.issue_count();
  kept.events = history_.event_count();
  const std::vector<model::FilterField> order = filter_order(filter);
  after_.resize(std::max(after_.size(), order.size()));
  for (std::size_t at = 0; at < order.size(); ++at) {
    HiddenCount& hidden = kept.hidden.emplace_back();
    if (!model::is_set(filter, order[at])) continue;
    const bool about_days = order[at] == model::FilterField::from || order[at] == model::FilterField::to;
    hidden = {kept.issues, kept.events, about_days ? kept.keep.shared_with(parts_.undated()) : 0};
    kept.keep &= parts_.kept_by(filter, order[at]);
    kept.issues = kept.keep.count();
    kept.events = after_[at].events_of(kept.keep, history_);
    hidden.issues -= kept.issues;
    hidden.events -= kept.events;
  }
  return kept;
}

Measuring::Measuring(const model::Organization& organization, const model::History& history,
                     const Routes& routes, const Silos& silos, const FlowIndex& index)
    : organization_(organization),
      history_(history),
      routes_(routes),
      silos_(silos),
      index_(index),
      keeping_(organization, history, routes, silos, &index),
      sums_(history, routes, index.issue_kinds, index.silo, HolderSilos(silos).count(), index.handover_kind,
            index.knows_handovers ? index.handover_kinds.count() : 0) {}

Measures Measuring::measured(const Kept& kept, const model::Filter& filter, std::size_t lines_wanted) {
  constexpr std::size_t kFew = 16;  // where one of so many handovers is kept, all of them are soon counted
  const HolderSilos silos(silos_);
  const IssueSums& sums = sums_.of(kept.keep, days_alone(filter));
  Measures measures = issue_measures(kept, filter, history_, sums, index_.issue_kinds, silos);
  const bool first_only = lines_wanted != 0 && index_.knows_handovers;
  if (first_only && measures.handovers > routes_.stops.size() / kFew) {
    TopLines lines(index_.ranks, lines_wanted);
    if (index_.frequent.find(kept.keep, lines)) {
      std::vector<PairCount> pairs;
      for (std::uint32_t from = 0, at = 0; from < silos.count(); ++from)
        for (std::uint32_t to = 0; to < silos.count(); ++to, ++at)
          if (sums.silo_pairs[at] != 0)
            pairs.push_back({from, to, static_cast<std::uint64_t>(sums.silo_pairs[at])});
      add_handovers(std::move(pairs), sums.handovers, index_.handover_kinds, organization_, silos, measures);
      measures.lines = std::move(lines).taken(organization_, routes_);
      return measures;
    }
  }
  TopLines lines(index_.ranks, lines_wanted);
  CountedPairs pairs = all_pairs(routes_, index_, kept.keep, lines);
  add_handovers(std::move(pairs.silo_pairs), pairs.handovers, index_.handover_kinds, organization_, silos,
                measures);
  measures.line_count = pairs.pairs;
  measures.lines = std::move(lines).taken(organization_, routes_);
  return measures;
}

}  // namespace flipchart::flow
