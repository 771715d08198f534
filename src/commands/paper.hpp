// The names of page sizes.
#pragma once

#include <optional>
#include <string_view>

#include "base/geometry.hpp"

namespace flipchart::commands {

// "1920x1080", "16:9", "4:3", "A4" to "A0", "Letter", "Tabloid", the papers also with "-landscape". Logical
// pixels at 96 to the inch. Nothing for any other text and for sizes beyond 1 to 200,000.
std::optional<base::Size> page_size(std::string_view name);
// Whether a page of this size is a sheet of paper, not a screen.
bool is_paper(base::Size size);
// What to write instead, in words.
inline constexpr std::string_view kPageSizes = "16:9, 4:3, 1920x1080, A4, Letter or A4-landscape";

}  // namespace flipchart::commands
