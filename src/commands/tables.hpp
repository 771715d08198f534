// The parts of the table of commands, each in a file of its own by what they are about, and the conditions
// that several of them share.
#pragma once

#include <vector>

#include "commands/command.hpp"

namespace flipchart::commands {

// Keys mean something else while something is tried out, so these come first.
std::vector<Command> what_if_commands();
std::vector<Command> chart_commands();
std::vector<Command> look_commands();
std::vector<Command> silo_map_commands();
std::vector<Command> time_commands();
std::vector<Command> issue_commands();
std::vector<Command> file_commands();
std::vector<Command> panel_commands();
// What Escape leaves, the innermost first.
std::vector<Command> leaving_commands();

// The commands with their group set.
std::vector<Command> in_group(CommandGroup group, std::vector<Command> all);
std::vector<Command> joined(std::vector<Command> first, std::vector<Command> second);

bool always(const Session& session);
bool trying(const Session& session);  // a change of the chart
bool something_to_find(const Session& session);
bool something_selected(const Session& session);

}  // namespace flipchart::commands
