// What would be imported, and every problem found.
#pragma once

#include <string>

#include "commands/opening.hpp"

namespace flipchart::commands {

// `check --json`: one line, keys as in docs/formats.md.
std::string check_json(const Opened& opened);
// For a terminal: the counts, then each problem with file, row and what was done.
std::string check_text(const Opened& opened);

}  // namespace flipchart::commands
