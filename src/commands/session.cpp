// What selecting means for the highlight.
#include "commands/command.hpp"

namespace flipchart::commands {

void clear_selection(Session& session) {
  session.selected = {};
  session.highlight = {};
}

void select_item(Session& session, const base::ItemId& item) {
  clear_selection(session);
  session.selected = item;
  if (item.kind == base::ItemKind::position || item.kind == base::ItemKind::customer) {
    session.highlight.selected = item;
  }
}

void select_seam(Session& session, std::string_view from_leader, std::string_view to_leader) {
  clear_selection(session);
  session.selected = {base::ItemKind::unit, std::string(from_leader)};
  session.highlight.seam_from = from_leader;
  session.highlight.seam_to = to_leader;
}

void trace_issue(Session& session, std::uint32_t issue) {
  clear_selection(session);
  const model::History& history = session.workshop.history();
  session.selected = {base::ItemKind::issue, std::string(history.text(history.issues()[issue].id))};
  session.highlight.issue = issue;
}

}  // namespace flipchart::commands
