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
  if (counts && !organization.leads_nobody(slot)) return true;
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

std::string unit_words(const Subject& subject, std::uint32_t unit) {
  const flow::Units& units = subject.insights.units;
  const bool hidden = !names_people(subject.view) && named_by_id(subject.organization, units, unit);
  return hidden ? base::tr("Team") : units.name[unit];
}

std::string silo_words(const model::Organization& organization, const Insights& insights,
                       const model::View& view, std::uint32_t silo) {
  const std::string& name = insights.silos.names[silo];
  const Slot leader = view.silo == model::SiloRule::branch ? organization.find(name) : kNoSlot;
  if (leader == kNoSlot) return name;
  if (const std::string_view title = organization.title(leader); !title.empty()) return std::string(title);
  if (!names_people(view)) return base::tr("Branch");
  const std::string holders = organization.holder_names(leader);
  return holders.empty() ? name : holders;
}

}  // namespace flipchart::compose
