// The order in which the questions of flow/ are asked, and which silos take a colour.
#include "compose/insights.hpp"

#include "compose/folding.hpp"
#include "compose/silo_branches.hpp"
#include "model/silo_names.hpp"

namespace flipchart::compose {
namespace {

// Silos that somebody chose a colour for take it, in the first hatch that no other silo has with it; all
// others keep theirs.
void take_chosen(const model::Organization& organization, const flow::Silos& silos, model::SiloRule rule,
                 std::vector<std::uint32_t>& ink) {
  std::vector<std::size_t> chosen;
  for (std::size_t silo = 0; silo < ink.size() && !organization.silo_colours().empty(); ++silo) {
    if (const auto own = model::chosen_ink(organization, rule, silos.names[silo])) {
      ink[silo] = static_cast<std::uint32_t>(*own);
      chosen.push_back(silo);
    }
  }
  std::vector<std::uint8_t> settled(ink.size(), 1);
  for (const std::size_t silo : chosen) settled[silo] = 0;
  for (const std::size_t silo : chosen) {
    const auto taken = [&](std::uint32_t wanted) {
      for (std::size_t other = 0; other < ink.size(); ++other) {
        if (settled[other] != 0 && ink[other] == wanted) return true;
      }
      return false;
    };
    const std::uint32_t own = ink[silo];
    for (std::uint32_t round = 0; round < model::kSiloInks && taken(ink[silo]); ++round)
      ink[silo] = own + (round + 1) * static_cast<std::uint32_t>(model::kSiloInks);
    settled[silo] = 1;
  }
}

std::vector<std::uint8_t> silos_of_leaders(const model::Organization& organization,
                                           const flow::Silos& silos) {
  std::vector<std::uint8_t> leaders_only(silos.names.size(), 1);
  for (model::Slot s = 0; s < organization.size(); ++s)
    if (organization.leads_nobody(s) && silos.of[s] != model::kNoSlot) leaders_only[silos.of[s]] = 0;
  return leaders_only;
}

// Silos in chart order take the palette's colours; one that holds nobody but leaders takes none.
std::vector<std::uint32_t> inks_of(const model::Organization& organization, const flow::Silos& silos,
                                   const std::vector<std::uint8_t>& leaders_only, model::SiloRule rule) {
  std::vector<std::uint32_t> ink(silos.names.size(), model::kNoSlot);
  std::uint32_t next = 0;
  for (std::size_t silo = 0; silo < ink.size(); ++silo)
    if (leaders_only[silo] == 0) ink[silo] = next++;
  take_chosen(organization, silos, rule, ink);
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
  insights.leaders_only = silos_of_leaders(organization, insights.silos);
  insights.silo_ink = inks_of(organization, insights.silos, insights.leaders_only, view.silo);
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
