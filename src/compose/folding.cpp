// Folding is a question to each position alone: what lies inside a folded branch is never asked.
#include "compose/folding.hpp"

#include "model/view_lists.hpp"

namespace flipchart::compose {

using base::kNoSlot;
using base::Slot;

namespace {

// The depth from which on branches are folded, kNoSlot where the view goes all the way down.
std::uint32_t deepest_open(const model::Organization& organization, const model::View& view) {
  if (view.focus_depth == 0) return kNoSlot;
  const Slot focus = view.focus.empty() ? kNoSlot : organization.find(view.focus);
  return view.focus_depth + (focus == kNoSlot ? 0 : organization.depth(focus));
}

}  // namespace

std::vector<std::uint8_t> folded_branches(const model::Organization& organization, const model::View& view) {
  std::vector<std::uint8_t> folded;
  if (view.collapsed.empty() && view.focus_depth == 0) return folded;
  folded.assign(organization.size(), 0);
  const std::uint32_t deepest = deepest_open(organization, view);
  for (Slot s = 0; s < organization.size(); ++s)
    folded[s] = organization.depth(s) >= deepest && !organization.leads_nobody(s) ? 1 : 0;
  const auto set = [&](const std::vector<std::string>& ids, std::uint8_t to) {
    for (const std::string& id : ids) {
      const Slot slot = organization.find(id);
      if (slot != kNoSlot && !organization.leads_nobody(slot)) folded[slot] = to;
    }
  };
  set(view.unfolded, 0);
  set(view.collapsed, 1);
  return folded;
}

bool is_folded(const model::Organization& organization, const model::View& view, Slot slot) {
  if (organization.leads_nobody(slot)) return false;
  if (model::holds_id(view.collapsed, organization.id(slot))) return true;
  return organization.depth(slot) >= deepest_open(organization, view) &&
         !model::holds_id(view.unfolded, organization.id(slot));
}

std::uint32_t level_of(const model::Organization& organization, const model::View& view, Slot slot) {
  const Slot focus = view.focus.empty() ? kNoSlot : organization.find(view.focus);
  const std::uint32_t depth = organization.depth(slot);
  const std::uint32_t from = focus == kNoSlot ? 0 : organization.depth(focus);
  return depth > from ? depth - from : 0;
}

std::uint32_t people_below(const model::Organization& organization, const Headcount& heads, Slot slot) {
  std::uint32_t people = 0;
  for (Slot child = organization.first_child(slot); child < organization.first_child(slot + 1); ++child)
    people += heads.people[child];
  return people;
}

FoldedAway folded_away(const model::Organization& organization, const Headcount& heads,
                       const Arrangement& arrangement) {
  FoldedAway away;
  for (Slot card = 0; card < arrangement.folded.size(); ++card) {
    if (arrangement.folded[card] == 0) continue;
    ++away.branches;
    away.people += people_below(organization, heads, arrangement.slot[card]);
  }
  return away;
}

}  // namespace flipchart::compose
