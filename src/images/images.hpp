// Pictures of people and logos: files of any usual format to pixels, and to the small JPEG that a workshop
// keeps of a person. Pure; knows no file and no person. Sizes are pixels.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace flipchart::images {

inline constexpr int kPortraitSide = 160;    // of a portrait, at most
inline constexpr int kLongestSide = 20'000;  // of a picture that is read at all
inline constexpr long long kMostPixels = 60'000'000;

struct Pixels {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> argb;  // premultiplied 0xAARRGGBB, row by row from the top
};

// JPEG or PNG; upright where a camera noted how it
// was held (EXIF). Failure::source says why. Linear in the pixels.
base::Result<Pixels> decoded(std::string_view file);

// The largest square around the middle, at most kPortraitSide wide, as a JPEG without anything else that
// cameras write into their files (place, time, device). What shines through becomes white.
base::Result<std::string> portrait(std::string_view file);

// The file itself, unless a camera was held another way: then the same picture upright, as a JPEG.
base::Result<std::string> upright(std::string file);

// The pixels made exactly `width` x `height`, averaged.
Pixels resized(const Pixels& pixels, int width, int height);
// Everything outside the ellipse that touches all four sides is cleared; its rim is smooth.
void keep_ellipse(Pixels& pixels);

// "image/jpeg" or "image/png" by the first bytes; empty for anything else.
std::string_view mime_type(std::string_view file);

}  // namespace flipchart::images
