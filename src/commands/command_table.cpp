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

namespace {

// With nothing open there are files, help, and what the window looks like.
bool runs_at_the_start(const Command& command) {
  return command.group == CommandGroup::file || command.group == CommandGroup::help || command.in_sheet;
}

}  // namespace

bool runs_now(const Command& command, const Session& session) {
  if (session.presenting && !runs_in_the_room(command.id)) return false;
  if (nothing_open(session) && !runs_at_the_start(command)) return false;
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

bool rests_while_trying(const Command& command) {
  static constexpr std::array kGroups = {CommandGroup::mark, CommandGroup::what_if, CommandGroup::present,
                                         CommandGroup::file};
  return command.id == "discretion" ||
         std::find(kGroups.begin(), kGroups.end(), command.group) != kGroups.end();
}

// On the wall nothing is said that nobody asked for.
std::string why_not(const Session& session, const Command& command) {
  const char* const otherwise = command.enabled.otherwise();
  const bool missed = nothing_open(session) && !runs_at_the_start(command);
  if (session.presenting || session.sheet != nullptr) return {};
  if (missed && (otherwise != nullptr || command.enabled(session)))
    return base::tr("No workshop is open yet");
  if (otherwise == nullptr) return {};
  if (trying(session) && rests_while_trying(command))
    return base::tr("Keep or discard what is being tried out first");
  if (!session.read_only.empty() && command.group == CommandGroup::mark) return session.read_only;
  return base::tr(otherwise);
}

}  // namespace

bool run_command(Session& session, std::string_view id) {
  return run_first(session, [&](const Command& command) { return command.id == id; });
}

bool run_key(Session& session, std::string_view key) {
  if (key.empty()) return false;
  const auto has_key = [&](const Command& command) { return key_of(session, command) == key; };
  if (run_first(session, has_key)) return true;
  for (const Command& command : command_table()) {
    if (!has_key(command)) continue;
    std::string words = why_not(session, command);
    if (words.empty()) continue;
    session.reaching.in_vain = command.id;
    session.said = session.reaching.why_not = std::move(words);
    session.said_is_error = false;
    break;
  }
  return false;
}

void follow_why_not(Session& session) {
  Reaching& reaching = session.reaching;
  const Command* const command = reaching.why_not.empty() ? nullptr : command_named(reaching.in_vain);
  if (command == nullptr || !runs_now(*command, session)) return;
  if (session.said == reaching.why_not) session.said.clear();
  reaching.why_not.clear();
}

}  // namespace flipchart::commands
