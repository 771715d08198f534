// Only the order in which the questions of flow/ are asked.
#include "compose/insights.hpp"

namespace flipchart::compose {

Insights insights_of(const model::Organization& organization, const model::History& history,
                     model::SiloRule rule, model::HolderColumn column, base::Date today) {
  Insights insights;
  insights.silos = flow::silos_of(organization, rule);
  insights.units = flow::units_of(organization);
  insights.routes = flow::routes_of(organization, history, column, today);
  const flow::Kept everything = flow::kept_by({}, organization, history, insights.routes, insights.silos);
  insights.whole =
      flow::unit_flows(organization, history, insights.routes, insights.units, insights.silos, everything);
  return insights;
}

}  // namespace flipchart::compose
