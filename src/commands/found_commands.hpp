// Commands found by words, for the palette: in any order, without regard to accents or case, the best first.
#pragma once

#include <string_view>
#include <vector>

#include "commands/command.hpp"

namespace flipchart::commands {

struct FoundCommand {
  const Command* command = nullptr;
  bool runs = false;  // now
};

// Those that run now, then those that do not. Each in this order: its label is what was typed, or its key is;
// begins with it; every word begins a word of it; or of other words for it; or of what is said of it; or
// stands anywhere in that. From the fourth letter on a word may end otherwise than it is typed. Among equals
// those used lately first, then as the menu has them. All commands for nothing typed.
std::vector<FoundCommand> commands_found(const Session& session, std::string_view typed);

// Runs it and remembers that it was used; false where it does not run now.
bool use_command(Session& session, std::string_view id);

}  // namespace flipchart::commands
