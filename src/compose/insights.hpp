// What the pictures need to know about a chart and its history, worked out once for each revision of the two.
#pragma once

#include "flow/routes.hpp"
#include "flow/silos.hpp"
#include "flow/unit_flows.hpp"
#include "flow/units.hpp"
#include "model/history.hpp"
#include "model/organization.hpp"
#include "model/view.hpp"

namespace flipchart::compose {

struct Insights {
  flow::Silos silos;
  flow::Units units;
  flow::Routes routes;
  flow::UnitFlows whole;  // of the unfiltered history: sizes the corridor, so that a filter never moves a card
};

Insights insights_of(const model::Organization& organization, const model::History& history, model::SiloRule rule,
                     model::HolderColumn column, base::Date today);

}  // namespace flipchart::compose
