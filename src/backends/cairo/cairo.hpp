// Plays a Deck through Cairo and Pango: PNG (the first page).
#pragma once

#include <cstdint>

#include "scene/backend.hpp"

namespace flipchart::backends {
base::Result<std::string> png(const scene::Deck& deck);
// Premultiplied 0xAARRGGBB pixels, row by row, as the bytes of a PNG file.
base::Result<std::string> png_from_pixels(int width, int height, const std::uint32_t* argb);
}  // namespace flipchart::backends
