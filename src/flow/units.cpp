// Leaders are numbered in slot order, then everybody else joins the manager's unit. Which leaders lead a unit
// of their own is decided before; the rest is one walk.
#include "flow/units.hpp"

#include <algorithm>

namespace flipchart::flow {

namespace {

using base::kNoText;
using base::TextId;

// By unit: the one team that its members name; those who name none do not object, and a leader is not asked.
std::vector<TextId> shared_teams(const model::Organization& organization, const Units& units) {
  std::vector<TextId> shared(units.size(), kNoText);
  std::vector<std::uint8_t> several(units.size(), 0);
  for (Slot s = 0; s < organization.size(); ++s) {
    const std::uint32_t unit = units.of[s];
    const TextId team = organization.position(s).team;
    if (units.leader[unit] == s || team == kNoText || team == shared[unit]) continue;
    if (shared[unit] != kNoText) several[unit] = 1;
    shared[unit] = team;
  }
  for (std::size_t unit = 0; unit < shared.size(); ++unit)
    if (several[unit] != 0) shared[unit] = kNoText;
  return shared;
}

// `leads` by slot: 1 for those who lead a unit of their own; everybody else below them joins it.
Units divided(const model::Organization& organization, const std::vector<std::uint8_t>& leads) {
  Units units;
  units.of.assign(organization.size(), kNoSlot);
  for (Slot s = 0; s < organization.size();
       ++s) {  // managers have smaller slots, so their units exist already
    const Slot manager = organization.parent(s);
    if (manager != kNoSlot && leads[s] == 0) {
      units.of[s] = units.of[manager];
      units.people[units.of[s]] += organization.heads(s);
    } else {
      units.of[s] = static_cast<std::uint32_t>(units.size());
      units.leader.push_back(s);
      units.people.push_back(organization.heads(s));
      units.above.push_back(manager == kNoSlot ? kNoSlot : units.of[manager]);
    }
  }
  const std::vector<TextId> team = shared_teams(organization, units);
  units.name.reserve(units.size());
  for (std::size_t unit = 0; unit < units.size(); ++unit) {
    const Slot leader = units.leader[unit];
    const std::string_view title = organization.title(leader);
    units.name.emplace_back(team[unit] != kNoText ? organization.text(team[unit])
                            : title.empty()       ? organization.id(leader)
                                                  : title);
  }
  return units;
}

// By slot: 1 for every leader who is not inside a folded branch.
std::vector<std::uint8_t> leaders_of(const model::Organization& organization,
                                     const std::vector<std::uint8_t>& folded) {
  std::vector<std::uint8_t> leads(organization.size(), 0);
  for (Slot s = 0; s < organization.size(); ++s) leads[s] = organization.leads_nobody(s) ? 0 : 1;
  if (folded.empty()) return leads;
  std::vector<std::uint8_t> inside(organization.size(), 0);
  for (Slot s = organization.root_count(); s < organization.size(); ++s) {
    const Slot manager = organization.parent(s);
    inside[s] = folded[manager] != 0 || inside[manager] != 0 ? 1 : 0;
    if (inside[s] != 0) leads[s] = 0;
  }
  return leads;
}

// Leaders in the branch of the focus who lead somebody who leads nobody.
std::size_t teams_below(const model::Organization& organization, Slot focus) {
  std::vector<std::uint8_t> inside(organization.size(), focus == kNoSlot ? 1 : 0);
  if (focus != kNoSlot) inside[focus] = 1;
  std::vector<std::uint8_t> team(organization.size(), 0);
  for (Slot s = 0; s < organization.size(); ++s) {
    const Slot manager = organization.parent(s);
    if (manager == kNoSlot) continue;
    if (inside[manager] != 0) inside[s] = 1;
    if (inside[manager] != 0 && organization.leads_nobody(s)) team[manager] = 1;
  }
  return static_cast<std::size_t>(std::count(team.begin(), team.end(), 1));
}

}  // namespace

Units units_of(const model::Organization& organization, const std::vector<std::uint8_t>& folded) {
  return divided(organization, leaders_of(organization, folded));
}

Units coarse_units_of(const model::Organization& organization, const std::vector<Slot>& tops, Slot focus,
                      const std::vector<std::uint8_t>& folded) {
  std::vector<std::uint8_t> leads = leaders_of(organization, folded);
  if (teams_below(organization, focus) <= kFewTeams) return divided(organization, leads);
  std::vector<std::uint8_t> open(organization.size(), 0);  // leads as in units_of
  for (const Slot top : tops) open[top] = 1;
  if (focus != kNoSlot) open[focus] = 1;
  for (auto s = static_cast<Slot>(organization.size()); s-- > 0;) {
    const Slot manager = organization.parent(s);
    const bool first = manager == kNoSlot || organization.parent(manager) == kNoSlot;
    if ((manager == kNoSlot || (tops.empty() && first)) && !organization.on_shelf(s)) open[s] = 1;
    if (manager != kNoSlot && open[s] != 0) open[manager] = 1;
  }
  for (Slot s = 0; s < organization.size(); ++s) {
    const Slot manager = organization.parent(s);
    if (manager != kNoSlot && open[manager] == 0) leads[s] = 0;
  }
  return divided(organization, leads);
}

}  // namespace flipchart::flow
