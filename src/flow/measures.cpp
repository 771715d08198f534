// Measures asked for once: nothing is found out but what one question needs.
#include "flow/measures.hpp"

#include <utility>

#include "flow/flow_index.hpp"
#include "flow/issue_measures.hpp"
#include "flow/measuring.hpp"
#include "flow/pair_pass.hpp"

namespace flipchart::flow {

Kept kept_by(const model::Filter& filter, const model::Organization& organization,
             const model::History& history, const Routes& routes, const Silos& silos) {
  return Keeping(organization, history, routes, silos).kept(filter);
}

Measures measured(const model::Organization& organization, const model::History& history,
                  const Routes& routes, const Silos& silos, const Kept& kept, const model::Filter& filter,
                  std::size_t lines_wanted) {
  const HolderSilos holder_silos(silos);
  const FlowBasis basis(organization, history, routes, silos);
  const NarrowColumn no_handovers;
  SummedIssues sums(history, routes, basis.issue_kinds, basis.silo, holder_silos.count(), no_handovers, 0);
  Measures measures =
      issue_measures(kept, filter, history, sums.of(kept.keep), basis.issue_kinds, holder_silos);
  TopLines lines(basis.ranks, lines_wanted);
  CountedPairs pairs = all_pairs(routes, basis, kept.keep, lines);
  add_handovers(std::move(pairs.silo_pairs), pairs.handovers, basis.handover_kinds, organization,
                holder_silos, measures);
  measures.line_count = pairs.pairs;
  measures.lines = std::move(lines).taken(organization, routes);
  return measures;
}

}  // namespace flipchart::flow
