// Going through the list of issues, following a route, and what a role may decide.
#include <algorithm>

#include "base/language.hpp"
#include "commands/seams.hpp"
#include "commands/tables.hpp"
#include "commands/tracing.hpp"

namespace flipchart::commands {

namespace {

// Steps through the list of matters, tracing each one's issue.
void step_matter(Session& session, int step) {
  const auto matters = session.workshop.matters(session.view);
  if (matters.empty()) return;
  const auto count = static_cast<int>(matters.size());
  const auto current = std::find_if(matters.begin(), matters.end(), [&](const workshop::Matter& matter) {
    return matter.id == session.selected || (matter.issue != base::kNoSlot && session.highlight.issue &&
                                             matter.issue == *session.highlight.issue);
  });
  int index = step > 0 ? 0 : count - 1;
  if (current != matters.end()) index = (static_cast<int>(current - matters.begin()) + step + count) % count;
  const workshop::Matter& matter = matters[static_cast<std::size_t>(index)];
  clear_selection(session);
  if (matter.issue != base::kNoSlot) session.highlight.issue = matter.issue;
  session.selected = matter.id;
}

}  // namespace

std::vector<Command> issue_commands() {
  const Condition seams{has_seams, base::english("No issue was handed over yet")};
  const Condition traced{route_traced, base::english("Select an issue first")};
  const Condition role{[](const Session& s) { return !trying(s) && has_a_role(s); },
                       base::english("Select a card with a role first")};
  return in_group(
      CommandGroup::issues,
      {
          {"next-matter", "Next issue of the list", "]", always, [](Session& s) { step_matter(s, 1); },
           "Traces the issue below in the list."},
          {"previous-matter", "Previous issue of the list", "[", always,
           [](Session& s) { step_matter(s, -1); }, "Traces the issue above in the list."},
          {"next-seam", "Next seam, the widest first", "}", seams, [](Session& s) { step_seam(s, 1); },
           "Selects where two silos hand over to each other most, then the next."},
          {"previous-seam", "Previous seam", "{", seams, [](Session& s) { step_seam(s, -1); },
           "Selects the seam before."},
          {"next-stop", "Follow the route to its next stop", ".", traced,
           [](Session& s) { step_along(s, 1); }, "Shows who had the issue after that."},
          {"previous-stop", "Back along the route", ",", traced, [](Session& s) { step_along(s, -1); },
           "Shows who had the issue before."},
          {"discretion", "What this role may decide alone…", "Q", role, ask_discretion,
           "Sets a limit, and says how many escalations lay within it."},
      });
}

}  // namespace flipchart::commands
