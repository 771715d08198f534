// Files of the program's own that cannot be understood: kept where a person may look at them.
#pragma once

#include <filesystem>

namespace flipchart::commands {

// Renames it to FILE.broken, FILE.broken-2 and so on, whichever nothing has yet, and gives that name; empty
// where it could not be renamed.
std::filesystem::path keep_aside(const std::filesystem::path& file);

}  // namespace flipchart::commands
