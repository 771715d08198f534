// The order in which the questions of flow/ are asked, and which silos take a colour.
#include "compose/insights.hpp"

namespace flipchart::compose {
namespace {

// Silos in chart order take the palette's colours; one that holds nobody but leaders takes none.
std::vector<std::uint32_t> inks_of(const model::Organization& organization, const flow::Silos& silos) {
  std::vector<std::uint8_t> has_team(silos.names.size(), 0);
  for (model::Slot s = 0; s < organization.size(); ++s)
    if (organization.leads_nobody(s) && silos.of[s] != model::kNoSlot) has_team[silos.of[s]] = 1;
  std::vector<std::uint32_t> ink(silos.names.size(), model::kNoSlot);
  std::uint32_t next = 0;
  for (std::size_t silo = 0; silo < ink.size(); ++silo)
    if (has_team[silo] != 0) ink[silo] = next++;
  return ink;
}

}  // namespace

Insights insights_of(const model::Organization& organization, const model::History& history,
                     model::SiloRule rule, model::HolderColumn column, base::Date today) {
  Insights insights;
  insights.silos = flow::silos_of(organization, rule);
  insights.silo_ink = inks_of(organization, insights.silos);
  insights.units = flow::units_of(organization);
  insights.routes = flow::routes_of(organization, history, column, today);
  const flow::Kept everything = flow::kept_by({}, organization, history, insights.routes, insights.silos);
  insights.whole =
      flow::unit_flows(organization, history, insights.routes, insights.units, insights.silos, everything);
  return insights;
}

}  // namespace flipchart::compose
