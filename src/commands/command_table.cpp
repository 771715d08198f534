// The table of everything a person can do in the window, joined from its parts, and how one of it is run.
#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "base/language.hpp"
#include "commands/commitments.hpp"
#include "commands/files.hpp"
#include "commands/keys.hpp"
#include "commands/marking.hpp"
#include "commands/speaking.hpp"
#include "commands/tables.hpp"

namespace flipchart::commands {

bool always(const Session&) {
  return true;
}
bool trying(const Session& session) {
  return session.what_if != nullptr;
}
bool something_to_find(const Session& session) {
  return !session.workshop.organization().empty() || !session.workshop.history().empty();
}
bool something_selected(const Session& session) {
  return static_cast<bool>(session.selected) || !session.highlight.empty();
}

std::string_view name_of(CommandGroup group) {
  static constexpr std::array<std::string_view, kCommandGroups> kNames = {
      base::english("Chart"),    base::english("Overlays and zoom"),
      base::english("Silo map"), base::english("Time and filters"),
      base::english("Issues"),   base::english("Marking"),
      base::english("What if"),  base::english("Presenting"),
      base::english("File"),     base::english("Panels"),
      base::english("Help")};
  return kNames[static_cast<std::size_t>(group)];
}

std::vector<Command> in_group(CommandGroup group, std::vector<Command> all) {
  for (Command& command : all) command.group = group;
  return all;
}

std::vector<Command> joined(std::vector<Command> first, std::vector<Command> second) {
  std::move(second.begin(), second.end(), std::back_inserter(first));
  return first;
}

const std::vector<Command>& command_table() {
  static const std::vector<Command> table = [] {
    std::vector<Command> all = presenting_commands();  // on a wall keys are those of the talk
    for (auto* more : {
             what_if_commands,
             commitment_commands,
             saved_view_commands,
             marking_commands,
             chart_commands,
             look_commands,
             silo_map_commands,
             time_commands,
             issue_commands,
             workshop_commands,
             file_commands,
             panel_commands,
             settings_commands,
             language_commands,
             leaving_commands,
         })
      all = joined(std::move(all), more());
    return all;
  }();
  return table;
}

const Command* command_named(std::string_view id) {
  const auto& all = command_table();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Command& command) { return command.id == id; });
  return found == all.end() ? nullptr : &*found;
}

bool runs_now(const Command& command, const Session& session) {
  if (session.presenting && !runs_in_the_room(command.id)) return false;
  return (command.in_sheet || session.sheet == nullptr) && command.enabled(session);
}

namespace {

template <class Fits>
bool run_first(Session& session, const Fits& fits) {
  for (const Command& command : command_table()) {
    if (!fits(command) || !runs_now(command, session)) continue;
    session.said.clear();
    command.run(session);
    return true;
  }
  return false;
}

}  // namespace

bool run_command(Session& session, std::string_view id) {
  return run_first(session, [&](const Command& command) { return command.id == id; });
}

bool run_key(Session& session, std::string_view key) {
  return !key.empty() &&
         run_first(session, [&](const Command& command) { return key_of(session, command) == key; });
}

}  // namespace flipchart::commands
