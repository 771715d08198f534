// The register of a workshop as a file.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "workshop/workshop.hpp"
#include "writers/register.hpp"

namespace flipchart::commands {

// Overdue first, then unowned, half, owned, done, followed up; inside a group by due day, then as they were
// opened. Room-safe: an overdue owner goes by the role, everybody else by name.
std::vector<writers::RegisterLine> register_lines(const workshop::Workshop& workshop, bool room_safe);

// Writes it as csv, xlsx, ics or html, by the extension; another one is Failure::usage.
base::Result<void> write_register(const workshop::Workshop& workshop, const std::filesystem::path& output,
                                  bool room_safe);

}  // namespace flipchart::commands
