// Pictures for tests, written by hand: BMP files need no library.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace flipchart::support {

// 0xRRGGBB of each pixel, x from the left and y from the top.
inline std::string made_picture(int width, int height, const std::function<std::uint32_t(int, int)>& colour) {
  const int row = (width * 3 + 3) / 4 * 4;
  std::string file = "BM";
  const auto number = [&](std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) file += static_cast<char>(value >> (8 * i) & 255U);
  };
  number(static_cast<std::uint32_t>(54 + row * height), 4);
  number(0, 4);
  number(54, 4);
  number(40, 4);
  number(static_cast<std::uint32_t>(width), 4);
  number(static_cast<std::uint32_t>(height), 4);
  number(1, 2);
  number(24, 2);
  for (int i = 0; i < 6; ++i) number(0, 4);
  for (int y = height - 1; y >= 0; --y) {
    for (int x = 0; x < width; ++x) number(colour(x, y), 3);
    file.append(static_cast<std::size_t>(row - width * 3), '\0');
  }
  return file;
}

}  // namespace flipchart::support
