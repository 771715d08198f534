// Ids end up as names of units and silos where the data has no better (flow/units, flow/silos): here they are
// told from names and left out.
#include "compose/role_words.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "base/utf8.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Slot;

bool contains_folded(std::string_view text, std::string_view part) {
  return base::folded(text).find(base::folded(part)) != std::string::npos;
}

bool leads_leaves_only(const model::Organization& organization, Slot slot) {
  for (Slot child = organization.first_child(slot); child < organization.first_child(slot + 1); ++child)
    if (!organization.leads_nobody(child)) return false;
  return true;
}

// Not where it stands for a name that is missing.
bool named_by_id(const model::Organization& organization, const flow::Units& units, std::uint32_t unit) {
  const Slot leader = units.leader[unit];
  return organization.title(leader).empty() && units.name[unit] == organization.id(leader);
}

bool names_people(const model::View& view) {
  return !view.room_safe && view.names == model::Names::full;
}

// Branches are those of the roots' direct reports, which stand in a row of slots right after the roots.
bool only_branch_so_titled(const model::Organization& organization, Slot leader) {
  for (Slot s = organization.root_count(); s < organization.size(); ++s) {
    if (organization.parent(s) >= organization.root_count()) break;
    if (s != leader && organization.title(s) == organization.title(leader)) return false;
  }
  return true;
}

}  // namespace

std::vector<Slot> overdue_owners(const model::Organization& organization, const model::Decisions& decisions,
                                 base::Date today) {
  std::vector<Slot> owners;
  for (const model::Fix& fix : decisions.fixes) {
    const Slot owner = organization.find(fix.owner);
    if (owner != kNoSlot && model::state_of(fix, today) == model::MatterState::overdue)
      owners.push_back(owner);
  }
  std::sort(owners.begin(), owners.end());
  return owners;
}

bool goes_by_role(const model::Organization& organization, const model::View& view,
                  const std::vector<Slot>& overdue, bool counts, Slot slot) {
  if (view.names == model::Names::roles) return true;
  if (!view.room_safe) return false;
  // Counts and routes end at who leads a unit, be it at the top and of nobody else.
  const bool leads_unit = !organization.leads_nobody(slot) || organization.parent(slot) == kNoSlot;
  if (counts && leads_unit) return true;
  return std::binary_search(overdue.begin(), overdue.end(), slot);
}

std::string role_words(const model::Organization& organization, const Insights& insights,
                       const model::View& view, Slot slot) {
  const std::string_view title = organization.title(slot);
  if (organization.leads_nobody(slot)) return title.empty() ? base::tr("Position") : std::string(title);
  // "Team lead" says little where there are many: the team's name leads it.
  const std::string_view team = organization.text(organization.position(slot).team);
  if (leads_leaves_only(organization, slot) && !team.empty() && !contains_folded(title, team))
    return base::tr("{} lead", team);
  if (!title.empty()) return std::string(title);
  const flow::Units& units = insights.units;
  const std::uint32_t unit = units.of[slot];
  if (!named_by_id(organization, units, unit)) return units.name[unit];
  const std::uint32_t silo = insights.silos.of[slot];
  const bool of_value = silo != kNoSlot && view.silo != model::SiloRule::branch;
  return of_value ? base::tr("{} lead", insights.silos.names[silo]) : base::tr("Leader");
}

std::string unit_words(const model::Organization& organization, const flow::Units& units,
                       const model::View& view, std::uint32_t unit) {
  const bool hidden = !names_people(view) && named_by_id(organization, units, unit);
  return hidden ? base::tr("Team") : units.name[unit];
}

std::string joined_unit_words(const model::Organization& organization, const flow::Units& units,
                              const model::View& view, const std::vector<std::uint32_t>& together) {
  const auto named = [&](std::uint32_t unit) { return unit_words(organization, units, view, unit); };
  std::string name = named(together.front());
  if (together.size() == 1) return name;
  const bool same =
      std::all_of(together.begin(), together.end(), [&](std::uint32_t unit) { return named(unit) == name; });
  if (same) return base::tr("{} ({} teams)", name, base::counted(together.size()));
  if (together.size() == 2) return name + " + " + named(together.back());
  return base::tr("{} + {} more", name, base::counted(together.size() - 1));
}

std::string silo_words(const model::Organization& organization, const model::View& view,
                       std::string_view silo) {
  const Slot leader = view.silo == model::SiloRule::branch ? organization.find(silo) : kNoSlot;
  if (leader == kNoSlot) return std::string(silo);
  std::string title(organization.title(leader));
  if (!title.empty() && only_branch_so_titled(organization, leader)) return title;
  if (names_people(view) && !organization.vacant(leader) && !organization.group(leader)) {
    const std::string holders = organization.holder_names(leader);
    return title.empty() ? holders : title + ", " + holders;
  }
  if (title.empty()) title = base::tr("Branch");
  if (leader < organization.root_count()) return title;  // names no branch of this chart
  return title + ' ' + base::counted(leader - organization.root_count() + 1);
}

}  // namespace flipchart::compose
