// Folding, focus, columns, alignment and walking: see branches.hpp.
#include "commands/branches.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "compose/folding.hpp"
#include "model/view_lists.hpp"

namespace flipchart::commands {

using base::kNoSlot;
using base::Slot;

namespace {

const model::Organization& chart_of(const Session& session) {
  return session.workshop.organization();
}

bool has_team(const model::Organization& chart, Slot slot) {
  for (Slot child = chart.first_child(slot); child < chart.first_child(slot + 1); ++child)
    if (chart.leads_nobody(child)) return true;
  return false;
}

Slot leader_of_team(const Session& session) {
  const model::Organization& chart = chart_of(session);
  const Slot slot = selected_position(session);
  if (slot == kNoSlot) return kNoSlot;
  if (chart.leads_nobody(slot)) return chart.parent(slot);
  return has_team(chart, slot) ? slot : kNoSlot;
}

void hold_open(model::View& view, const model::Organization& chart, Slot slot) {
  model::erase_id(view.collapsed, chart.id(slot));
  if (compose::is_folded(chart, view, slot)) model::insert_id(view.unfolded, chart.id(slot));
}

void fold_away(model::View& view, const model::Organization& chart, Slot slot) {
  model::erase_id(view.unfolded, chart.id(slot));
  if (!compose::is_folded(chart, view, slot)) model::insert_id(view.collapsed, chart.id(slot));
}

// How many columns the team of a card stands in now.
std::uint32_t columns_drawn(const compose::Arrangement& a, Slot card) {
  std::vector<double> left;
  for (Slot child = a.shape.first_child[card]; child < a.shape.first_child[card + 1]; ++child)
    if (a.shape.role[child] == layout::Role::leaf) left.push_back(a.placement.card[child].x);
  std::sort(left.begin(), left.end());
  const auto end = std::unique(left.begin(), left.end(), [](double l, double r) { return r - l < 0.5; });
  return static_cast<std::uint32_t>(end - left.begin());
}

}  // namespace

Slot selected_position(const Session& session) {
  const bool position = session.selected.kind == base::ItemKind::position;
  return position ? chart_of(session).find(session.selected.id) : kNoSlot;
}

bool leader_selected(const Session& session) {
  const Slot slot = selected_position(session);
  return slot != kNoSlot && !chart_of(session).leads_nobody(slot);
}

void fold_or_unfold(Session& session) {
  const model::Organization& chart = chart_of(session);
  const Slot slot = selected_position(session);
  if (compose::is_folded(chart, session.view, slot))
    hold_open(session.view, chart, slot);
  else
    fold_away(session.view, chart, slot);
  session.bring_into_sight = true;
}

void fold_to_level(Session& session) {
  const model::Organization& chart = chart_of(session);
  model::View& view = session.view;
  const std::uint32_t level = compose::level_of(chart, view, selected_position(session));
  view.unfolded.clear();
  view.collapsed.clear();
  view.focus_depth = level;
  if (level == 0) {  // a depth of 0 is no limit: the top itself is folded
    const Slot focus = chart.find(view.focus);
    for (Slot root = 0; focus == kNoSlot && root < chart.root_count(); ++root) fold_away(view, chart, root);
    if (focus != kNoSlot) fold_away(view, chart, focus);
  }
  session.bring_into_sight = true;
}

bool anything_folded(const Session& session) {
  return !session.view.collapsed.empty() || session.view.focus_depth > 0;
}

void unfold_everything(Session& session) {
  session.view.collapsed.clear();
  session.view.unfolded.clear();
  session.view.focus_depth = 0;
  session.bring_into_sight = card_selected(session);
}

void reveal(Session& session, Slot position) {
  const model::Organization& chart = chart_of(session);
  const Slot focus = chart.find(session.view.focus);
  if (focus != kNoSlot && focus != position && !chart.is_above(focus, position)) leave_all_branches(session);
  for (Slot above = chart.parent(position); above != kNoSlot; above = chart.parent(above))
    if (compose::is_folded(chart, session.view, above)) hold_open(session.view, chart, above);
}

bool branch_selected(const Session& session) {
  return leader_selected(session) && session.view.focus != session.selected.id;
}

void show_branch_alone(Session& session) {
  const model::Organization& chart = chart_of(session);
  const Slot slot = selected_position(session);
  if (branch_is_alone(session)) session.left_behind.push_back(session.view.focus);
  session.view.focus = session.selected.id;
  if (compose::is_folded(chart, session.view, slot)) hold_open(session.view, chart, slot);
  session.fit = true;
}

bool branch_is_alone(const Session& session) {
  return !session.view.focus.empty() && chart_of(session).find(session.view.focus) != kNoSlot;
}

void leave_branch(Session& session) {
  session.view.focus.clear();
  while (session.view.focus.empty() && !session.left_behind.empty()) {
    if (chart_of(session).find(session.left_behind.back()) != kNoSlot)
      session.view.focus = session.left_behind.back();
    session.left_behind.pop_back();
  }
  session.fit = true;
}

void leave_all_branches(Session& session) {
  session.left_behind.clear();
  leave_branch(session);
}

bool team_selected(const Session& session) {
  return leader_of_team(session) != kNoSlot && session.view.detail != model::Detail::far;
}

void change_columns(Session& session, int by) {
  const model::Organization& chart = chart_of(session);
  const Slot leader = leader_of_team(session);
  const compose::Arrangement& a = *session.workshop.picture(session.view).arrangement;
  const Slot card = a.shape_slot[leader];
  const std::uint32_t now = card == kNoSlot ? 0 : columns_drawn(a, card);
  if (now == 0) return;  // folded away
  std::uint32_t team = 0;
  for (Slot child = chart.first_child(leader); child < chart.first_child(leader + 1); ++child)
    team += chart.leads_nobody(child) ? 1 : 0;
  const std::uint32_t wanted = by > 0 ? std::min(now + 1, team) : std::max(now, 2U) - 1;
  model::set_columns(session.view, chart.id(leader), wanted);
  session.bring_into_sight = true;
}

void columns_as_fits(Session& session) {
  model::set_columns(session.view, chart_of(session).id(leader_of_team(session)), 0);
  session.bring_into_sight = true;
}

void turn_alignment(Session& session) {
  using model::Alignment;
  const bool depth = session.view.alignment != Alignment::depth;
  session.view.alignment = depth ? Alignment::depth : Alignment::front_line;
  session.said =
      depth ? base::tr("Teams begin in line, at their leaders") : base::tr("Teams end in line, at the front");
  session.said_is_error = false;
}

bool card_selected(const Session& session) {
  const base::ItemKind kind = session.selected.kind;
  return kind == base::ItemKind::customer || selected_position(session) != kNoSlot;
}

void select_top(Session& session) {
  const compose::Arrangement& a = *session.workshop.picture(session.view).arrangement;
  if (a.slot.empty() || a.slot[0] == kNoSlot) return;
  select_item(session, {base::ItemKind::position, std::string(chart_of(session).id(a.slot[0]))});
  session.bring_into_sight = true;
}

void walk(Session& session, Step step) {
  const workshop::Picture& picture = session.workshop.picture(session.view);
  const base::ItemId to = walked(chart_of(session), *picture.insights, *picture.arrangement,
                                 session.view.facing, session.selected, step);
  if (to != session.selected) select_item(session, to);
  session.bring_into_sight = true;
}

}  // namespace flipchart::commands
