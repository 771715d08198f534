// What stb does for this room, without its headers. Internal to it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "images/images.hpp"

namespace flipchart::images {

inline constexpr int kRgba = 4;
inline constexpr std::size_t kLargestFile = std::size_t{64} << 20U;

// Straight alpha, row by row from the top.
struct Channels {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba;
};
// Part of a picture.
struct Window {
  int x = 0, y = 0, width = 0, height = 0;
};

base::Result<Channels> read_channels(std::string_view file);
// What the window shows, made exactly `width` x `height`.
Channels scaled(const Channels& from, Window window, int width, int height);
std::string jpeg_of(const Channels& opaque);

}  // namespace flipchart::images
