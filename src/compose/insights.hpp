// What the pictures need to know about a chart and its history, worked out once for each revision of the two.
#pragma once

#include <memory>

#include "compose/headcount.hpp"
#include "compose/theme.hpp"
#include "flow/flow_index.hpp"
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
  std::shared_ptr<const flow::FlowIndex> index;  // of routes and silos
  Headcount heads;
  // By silo: the index for silo_style, as somebody chose it or as the chart's order gives; kNoSlot for a silo
  // of leaders only ("Executive"), which stays neutral unless somebody chose.
  std::vector<std::uint32_t> silo_ink;
  std::vector<std::uint8_t> leaders_only;  // by silo: 1 where nobody of it is in a team
  // Of the unfiltered history: sizes the corridor, so that a filter never moves a card.
  flow::UnitFlows whole;
};

// Of the view only the parts that insights_key keeps are read. `like`, where given, are insights of the same
// organization, history and day whose view has_same_routes: what they share is not made again.
Insights insights_of(const model::Organization& organization, const model::History& history,
                     const model::View& view, base::Date today, const Insights* like = nullptr);

// The view with everything else as it is by default: views with equal keys have the same insights. A folded
// branch is one unit; far pictures have units of their own, and the branch of a focus others than the whole
// chart.
model::View insights_key(const model::View& view);

// Two views of one history whose insights differ in the division into units at most.
bool has_same_routes(const model::View& a, const model::View& b);

// The look of a silo by its index in Insights::silos; neutral for kNoSlot and for silos of leaders only.
SiloStyle style_of_silo(const Insights& insights, std::uint32_t silo, model::Theme which);

}  // namespace flipchart::compose
