// The chart itself, part by part in the order it is drawn, and what the parts look up.
#include <cmath>

#include "compose/chart_parts.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Slot;

// Where a count stands beside a position, or an overdue mark on it, the room sees its role.
std::vector<std::uint8_t> shown_by_role(const Subject& subject) {
  const model::Organization& organization = subject.organization;
  const bool all = subject.view.names == model::Names::roles;
  std::vector<std::uint8_t> by_role(organization.size(), all ? 1 : 0);
  if (all || !subject.view.room_safe) return by_role;
  if (subject.view.overlays.flows) {
    for (Slot s = 0; s < organization.size(); ++s)
      if (!organization.leads_nobody(s)) by_role[s] = 1;
  }
  for (const model::Fix& fix : subject.decisions.fixes) {
    const Slot owner = organization.find(fix.owner);
    if (owner != kNoSlot && model::state_of(fix, subject.today) == model::MatterState::overdue)
      by_role[owner] = 1;
  }
  return by_role;
}

// A group of posts counts with its size: nobody in it is named.
std::uint32_t heads(const model::Organization& organization, Slot slot) {
  if (!organization.group(slot)) return organization.holder_count(slot);
  const float fte = organization.position(slot).fte;
  return fte > 0 && fte < 1e9F ? static_cast<std::uint32_t>(std::lround(fte)) : 0;
}

}  // namespace

ChartContext::ChartContext(const Subject& s)
    : subject(s), theme(compose::theme(s.view.theme)), by_role(shown_by_role(s)) {
  for (std::uint32_t silo = 0; silo < s.insights.silo_ink.size(); ++silo)
    silo_styles.push_back(style_of_silo(s.insights, silo, s.view.theme));
  silo_styles.push_back(neutral_style(s.view.theme));
  const model::Organization& organization = s.organization;
  people.resize(organization.size());
  own_people.assign(organization.size(), 0);
  vacancies.assign(organization.size(), 0);
  for (auto slot = static_cast<Slot>(organization.size()); slot-- > 0;) {
    people[slot] += heads(organization, slot);
    vacancies[slot] += organization.vacant(slot) ? 1 : 0;
    const Slot parent = organization.parent(slot);
    if (parent == kNoSlot) continue;
    people[parent] += people[slot];
    if (organization.leads_nobody(slot)) own_people[parent] += people[slot];
    vacancies[parent] += vacancies[slot];
  }
}

const SiloStyle& ChartContext::style(Slot slot) const {
  const std::uint32_t silo = subject.insights.silos.of[slot];
  return silo == kNoSlot ? silo_styles.back() : silo_styles[silo];
}

base::ItemId ChartContext::item(Slot card) const {
  const Arrangement& a = subject.arrangement;
  const Slot slot = a.slot[card];
  if (slot != kNoSlot) return {base::ItemKind::position, std::string(subject.organization.id(slot))};
  return {base::ItemKind::unit,
          std::string(subject.organization.id(subject.insights.units.leader[a.unit[card]]))};
}

bool ChartContext::aside(Slot card) const {
  const std::vector<std::uint8_t>& aside = subject.arrangement.shape.aside;
  return !aside.empty() && aside[card] != 0;
}

scene::Scene chart_layer(const Subject& subject) {
  const ChartContext context(subject);
  scene::Scene scene;
  scene.ground = context.theme.canvas;
  scene.bounds = subject.arrangement.placement.bounds;
  scene.extent = subject.arrangement.placement.extent();
  add_bands(context, scene);
  add_team_labels(context, scene);
  add_serving_lines(context, scene);
  add_reporting_lines(context, scene);
  if (subject.view.dotted) add_dotted_lines(context, scene);
  add_cards(context, scene);
  add_customers(context, scene);
  return scene;
}

}  // namespace flipchart::compose
