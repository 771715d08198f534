// Plays a Deck through Cairo and Pango: PNG and SVG with outlines (the first page), PDF (all pages).
#pragma once

#include <cstdint>
#include <vector>

#include "scene/backend.hpp"

namespace flipchart::backends {

// Any size up to kMostPixels a side; memory does not grow with it.
base::Result<std::string> png(const scene::Deck& deck);
// Premultiplied 0xAARRGGBB pixels, row by row, as the bytes of a PNG file.
base::Result<std::string> png_from_pixels(int width, int height, const std::uint32_t* argb);

// A page no larger than `most` pixels, in its own proportions: premultiplied 0xAARRGGBB, row by row.
struct PageImage {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> argb;
};
base::Result<PageImage> page_image(scene::Page page, base::Size most);

// Letters are shapes: it looks the same everywhere and needs no fonts, but its words are no text any more.
base::Result<std::string> svg_outlines(const scene::Deck& deck);

// One sheet for each page, or several where the deck asks for tiles, with bookmarks and links. Papers come
// out at 96 pixels to the inch, 16:9 and 4:3 as slides of 7.5 inches height. Fonts are embedded, words can be
// found and copied.
base::Result<std::string> pdf(const scene::Deck& deck);

}  // namespace flipchart::backends
