// The commands that mark: the part of the table of commands whose rows each open a form.
#pragma once

#include <vector>

#include "commands/command.hpp"

namespace flipchart::commands {

std::vector<Command> marking_commands();

// Whether what is selected has a name that can be changed, and can be taken away.
bool can_be_renamed(const Session& session);

}  // namespace flipchart::commands
