// What can be chosen about a file to export, as it stands now.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "commands/exporting.hpp"

namespace flipchart::commands {

// What is typed into a line.
std::string& typed_in(ExportChoices& chosen, ExportLine::Of of);
// Extensions in the order in which they are offered.
std::vector<std::string_view> export_formats(const scene::FormatTable& formats);
// Whether a logo and an accent have a place in it.
bool has_brand(const Exporting& exporting);
// What the chosen format has room for.
scene::Pages pages_of_export(const Exporting& exporting);
// What was chosen, or the view where that is not there any more.
ExportPart part_of_export(const Session& session);

}  // namespace flipchart::commands
