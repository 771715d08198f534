// What an organisation puts on its slides: a logo from a file, and an accent colour.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "scene/backend.hpp"

namespace flipchart::commands {

// The file as it is. Failure::source for what cannot be read, is no PNG or JPEG, or has more than 2 MB or 4
// megapixels: it stands in every page that is written.
base::Result<void> take_logo(scene::Brand& brand, const std::filesystem::path& file);
// "#C8102E" or "C8102E". Failure::usage for anything else.
base::Result<void> take_accent(scene::Brand& brand, std::string_view text);

}  // namespace flipchart::commands
