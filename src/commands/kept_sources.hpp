// The files that a command reads, which nothing that it writes may replace.
#pragma once

#include <filesystem>
#include <vector>

#include "base/result.hpp"
#include "commands/opening.hpp"

namespace flipchart::commands {

// What is named, and what lies in a workshop folder.
std::vector<std::filesystem::path> source_files(const Opening& opening);
// Fails where `output` is one of them under any name: through a link, or another way to its folder. Pipes and
// devices hold nothing that could be lost.
base::Result<void> is_no_source(const std::filesystem::path& output,
                                const std::vector<std::filesystem::path>& sources);

}  // namespace flipchart::commands
