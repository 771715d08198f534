// The order in which the questions of flow/ are asked, and which silos take a colour.
#include "compose/insights.hpp"

#include "compose/folding.hpp"
#include "compose/silo_branches.hpp"

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

flow::Units units_for(const model::Organization& organization, const flow::Silos& silos,
                      const model::View& view) {
  const std::vector<std::uint8_t> folded = folded_branches(organization, view);
  if (view.detail != model::Detail::far) return flow::units_of(organization, folded);
  std::vector<base::Slot> tops = silo_tops(organization, silos);
  if (tops.size() == 1 && organization.parent(tops[0]) == model::kNoSlot) tops.clear();  // everything
  const base::Slot focus = view.focus.empty() ? model::kNoSlot : organization.find(view.focus);
  return flow::coarse_units_of(organization, tops, focus, folded);
}

}  // namespace

model::View insights_key(const model::View& view) {
  model::View key;
  key.silo = view.silo;
  key.holder = view.holder;
  key.collapsed = view.collapsed;
  key.focus_depth = view.focus_depth;
  if (view.focus_depth > 0) {
    key.unfolded = view.unfolded;
    key.focus = view.focus;
  }
  if (view.detail != model::Detail::far) return key;
  key.detail = view.detail;
  key.focus = view.focus;
  return key;
}

bool has_same_routes(const model::View& a, const model::View& b) {
  return a.silo == b.silo && a.holder == b.holder;
}

Insights insights_of(const model::Organization& organization, const model::History& history,
                     const model::View& view, base::Date today, const Insights* like) {
  Insights insights;
  insights.silos = flow::silos_of(organization, view.silo);
  insights.silo_ink = inks_of(organization, insights.silos);
  insights.heads = counted_heads(organization);
  insights.units = units_for(organization, insights.silos, view);
  if (like != nullptr) {
    insights.routes = like->routes;
    insights.index = like->index;
  } else {
    insights.routes = flow::routes_of(organization, history, view.holder, today);
    insights.index =
        std::make_shared<const flow::FlowIndex>(organization, history, insights.routes, insights.silos);
  }
  const flow::Kept everything = flow::kept_by({}, organization, history, insights.routes, insights.silos);
  insights.whole =
      flow::unit_flows(organization, history, insights.routes, insights.units, insights.silos, everything);
  return insights;
}

SiloStyle style_of_silo(const Insights& insights, std::uint32_t silo, model::Theme which) {
  const std::uint32_t ink = silo == flow::kNoSlot ? flow::kNoSlot : insights.silo_ink[silo];
  return ink == flow::kNoSlot ? neutral_style(which) : silo_style(ink, which);
}

}  // namespace flipchart::compose
