// The names of page sizes.
#pragma once

#include <optional>
#include <string_view>

#include "base/geometry.hpp"
#include "base/result.hpp"

namespace flipchart::commands {

// "1920x1080", "16:9", "4:3", "A4" to "A0", "Letter", "Tabloid", the papers also with "-landscape". Logical
// pixels at 96 to the inch. Nothing for any other text and for sizes beyond 1 to 200,000.
std::optional<base::Size> page_size(std::string_view name);
// Whether a page of this size is a sheet of paper, not a screen.
bool is_paper(base::Size size);
// The same; refused, with Failure::usage and what can be written, for other texts.
base::Result<base::Size> page_size_or_words(std::string_view name);

}  // namespace flipchart::commands
