// See the header.
#include "commands/lit.hpp"

#include "commands/command.hpp"

namespace flipchart::commands {

namespace {

using base::ItemKind;

bool both_there(const Session& session, const std::string& from, const std::string& to) {
  const model::Organization& chart = session.workshop.organization();
  return chart.find(from) != base::kNoSlot && chart.find(to) != base::kNoSlot;
}

// A fix lights its seam, or the route of its first issue.
void light_fix(Session& session, const model::Fix& fix) {
  if (!fix.seam.empty() && both_there(session, fix.seam.from, fix.seam.to)) {
    select_seam(session, fix.seam.from, fix.seam.to);
  } else if (!fix.issues.empty()) {
    const std::uint32_t issue = session.workshop.history().find(fix.issues.front());
    if (issue != base::kNoSlot) trace_issue(session, issue);
  }
  session.selected = {ItemKind::fix, fix.id};
}

}  // namespace

model::Lit lit_now(const Session& session) {
  model::Lit lit;
  const base::ItemId& selected = session.selected;
  if (selected.kind == ItemKind::position) lit.position = selected.id;
  if (selected.kind == ItemKind::customer) lit.customer = selected.id;
  if (selected.kind == ItemKind::issue) lit.issue = selected.id;
  if (selected.kind == ItemKind::fix) lit.fix = selected.id;
  if (selected.kind == ItemKind::unit && !session.highlight.seam_from.empty() &&
      !session.highlight.seam_to.empty()) {
    lit.seam_from = session.highlight.seam_from;
    lit.seam_to = session.highlight.seam_to;
  }
  return lit;
}

void light(Session& session, const model::Lit& lit) {
  clear_selection(session);
  const model::Organization& chart = session.workshop.organization();
  if (chart.find(lit.position) != base::kNoSlot) {
    select_item(session, {ItemKind::position, lit.position});
  } else if (chart.find_customer(lit.customer) != base::kNoSlot) {
    select_item(session, {ItemKind::customer, lit.customer});
  } else if (!lit.seam_from.empty() && both_there(session, lit.seam_from, lit.seam_to)) {
    select_seam(session, lit.seam_from, lit.seam_to);
  } else if (const std::uint32_t issue = session.workshop.history().find(lit.issue); issue != base::kNoSlot) {
    trace_issue(session, issue);
  } else if (const model::Fix* fix = session.workshop.decisions().find_fix(lit.fix)) {
    light_fix(session, *fix);
  }
}

}  // namespace flipchart::commands
