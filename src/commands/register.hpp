// The register of a workshop as a file.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "model/view.hpp"
#include "scene/backend.hpp"
#include "workshop/workshop.hpp"
#include "writers/register.hpp"

namespace flipchart::commands {

// Overdue first, then unowned, half, owned, done, followed up; inside a group by due day, then as they were
// opened. Room-safe: an overdue owner goes by the role, everybody else by name.
std::vector<writers::RegisterLine> register_lines(const workshop::Workshop& workshop, bool room_safe);

// Writes it by the extension: as csv, xlsx, ics or html; or as the page of commitments, of the view's shape
// and theme, in any format that draws pages. Another one is Failure::usage.
base::Result<void> write_register(workshop::Workshop& workshop, const model::View& view,
                                  const std::filesystem::path& output, const scene::FormatTable& formats);

}  // namespace flipchart::commands
