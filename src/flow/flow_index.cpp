// See the header.
#include "flow/flow_index.hpp"

namespace flipchart::flow {

namespace {

std::vector<std::uint32_t> silo_by_row(const HolderRows& rows, const HolderSilos& silos) {
  std::vector<std::uint32_t> silo(rows.count());
  for (std::uint32_t row = 0; row < rows.count(); ++row) silo[row] = silos.of(rows.holder(row));
  return silo;
}

}  // namespace

FlowBasis::FlowBasis(const model::Organization& organization, const model::History& history,
                     const Routes& routes, const Silos& silos)
    : silo(silo_by_row(routes.stops.rows(), HolderSilos(silos))),
      handover_kinds(organization, routes.stops.rows(), HolderSilos(silos), silo),
      issue_kinds(kinds_of(organization, history, routes, HolderSilos(silos), silo)),
      ranks(organization, routes) {}

FlowIndex::FlowIndex(const model::Organization& organization, const model::History& history,
                     const Routes& routes, const Silos& silos)
    : FlowBasis(organization, history, routes, silos),
      knows_handovers(HolderSilos(silos).count() <= kFewSilos),
      held_in(issues_by_silo(routes, silo, HolderSilos(silos).count())) {
  if (!knows_handovers) return;
  handover_kind = kinds_by_stop(routes, handover_kinds);
  frequent = FrequentPairs(routes);
}

}  // namespace flipchart::flow
