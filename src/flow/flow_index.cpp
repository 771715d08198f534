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

FlowIndex::FlowIndex(const model::Organization& organization, const model::History& history,
                     const Routes& routes, const Silos& silos)
    : silo(silo_by_row(routes.stops.rows(), HolderSilos(silos))),
      handovers(organization, routes, silo),
      kinds(kinds_of(organization, history, routes, HolderSilos(silos), silo)),
      ranks(organization, routes, handovers.used()) {}

}  // namespace flipchart::flow
