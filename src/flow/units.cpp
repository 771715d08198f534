// Leaders are numbered in slot order, then every leaf joins its manager's unit.
#include "flow/units.hpp"

namespace flipchart::flow {

namespace {

using base::kNoText;
using base::TextId;

// The one team that the leaves of a unit name; those who name none do not object.
TextId shared_team(const model::Organization& organization, Slot leader) {
  TextId shared = kNoText;
  for (Slot s = organization.first_child(leader); s < organization.first_child(leader + 1); ++s) {
    if (!organization.leads_nobody(s)) continue;
    const TextId team = organization.position(s).team;
    if (team == kNoText || team == shared) continue;
    if (shared != kNoText) return kNoText;
    shared = team;
  }
  return shared;
}

std::string unit_name(const model::Organization& organization, Slot leader) {
  const TextId team = shared_team(organization, leader);
  if (team != kNoText) return std::string(organization.text(team));
  const std::string_view title = organization.title(leader);
  return std::string(title.empty() ? organization.id(leader) : title);
}

}  // namespace

Units units_of(const model::Organization& organization) {
  Units units;
  units.of.assign(organization.size(), kNoSlot);
  for (Slot s = 0; s < organization.size();
       ++s) {  // managers have smaller slots, so their units exist already
    const Slot manager = organization.parent(s);
    if (manager != kNoSlot && organization.leads_nobody(s)) {
      units.of[s] = units.of[manager];
      ++units.people[units.of[s]];
    } else {
      units.of[s] = static_cast<std::uint32_t>(units.size());
      units.leader.push_back(s);
      units.people.push_back(1);
      units.above.push_back(manager == kNoSlot ? kNoSlot : units.of[manager]);
      units.name.push_back(unit_name(organization, s));
    }
  }
  return units;
}

}  // namespace flipchart::flow
