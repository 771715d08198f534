// A picture as its file gives it. Internal to this room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "images/images.hpp"

namespace flipchart::images {

inline constexpr std::size_t kChannels = 4;

// Red, green, blue and alpha, not premultiplied; row by row from the top.
struct Channels {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba;
  Channels(int w, int h)
      : width(w), height(h), rgba(static_cast<std::size_t>(w) * static_cast<std::size_t>(h) * kChannels) {}
};

// Within kLongestSide and kMostPixels.
base::Result<void> allowed(long long width, long long height);
base::Result<Channels> read_jpeg(std::string_view file);
base::Result<Channels> read_png(std::string_view file);
// What shines through is left out.
base::Result<std::string> jpeg_of(const Channels& picture);

}  // namespace flipchart::images
