#include "images/images.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include "images/orientation.hpp"
#include "images/stb_images.hpp"

namespace flipchart::images {
namespace {

// Each turn as what a pixel's place is read from: mirrored left to right, upside down, or with x and y
// exchanged first.
Channels upright(Channels held, int orientation) {
  if (orientation == 1) return held;
  const bool exchanged = orientation >= 5;
  const bool mirrored = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
  const bool upside_down = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
  Channels made{exchanged ? held.height : held.width, exchanged ? held.width : held.height, {}};
  made.rgba.resize(held.rgba.size());
  std::uint8_t* to = made.rgba.data();
  for (int y = 0; y < made.height; ++y) {
    for (int x = 0; x < made.width; ++x, to += kRgba) {
      int from_x = exchanged ? y : x;
      int from_y = exchanged ? x : y;
      if (mirrored) from_x = held.width - 1 - from_x;
      if (upside_down) from_y = held.height - 1 - from_y;
      const std::size_t from = (static_cast<std::size_t>(from_y) * static_cast<std::size_t>(held.width) +
                                static_cast<std::size_t>(from_x)) *
                               kRgba;
      std::memcpy(to, held.rgba.data() + from, kRgba);
    }
  }
  return made;
}

void put_on_white(Channels& picture) {
  for (std::size_t i = 0; i < picture.rgba.size(); i += kRgba) {
    const unsigned alpha = picture.rgba[i + 3];
    for (std::size_t c = 0; c < 3; ++c)
      picture.rgba[i + c] =
          static_cast<std::uint8_t>((picture.rgba[i + c] * alpha + 255U * (255U - alpha) + 127U) / 255U);
    picture.rgba[i + 3] = 255;
  }
}

Pixels pixels_of(const Channels& picture) {
  Pixels made{picture.width, picture.height, {}};
  made.argb.reserve(picture.rgba.size() / kRgba);
  for (std::size_t i = 0; i < picture.rgba.size(); i += kRgba) {
    const std::uint32_t alpha = picture.rgba[i + 3];
    const auto channel = [&](std::size_t c) { return (picture.rgba[i + c] * alpha + 127U) / 255U; };
    made.argb.push_back(alpha << 24U | channel(0) << 16U | channel(1) << 8U | channel(2));
  }
  return made;
}

}  // namespace

base::Result<Pixels> decoded(std::string_view file) {
  base::Result<Channels> read = read_channels(file);
  if (!read) return tl::unexpected(read.error());
  return pixels_of(upright(std::move(*read), orientation_of(file)));
}

base::Result<std::string> portrait(std::string_view file) {
  base::Result<Channels> read = read_channels(file);
  if (!read) return tl::unexpected(read.error());
  put_on_white(*read);
  const int side = std::min(read->width, read->height);
  const Window middle{(read->width - side) / 2, (read->height - side) / 2, side, side};
  const int small = std::min(side, kPortraitSide);
  return jpeg_of(upright(scaled(*read, middle, small, small), orientation_of(file)));
}

// The mean of the pixels that each new one covers, on one axis after the other.
Pixels resized(const Pixels& pixels, int width, int height) {
  const auto along = [](const std::vector<std::uint32_t>& from, int count, int lines, int wanted,
                        std::size_t step, std::size_t line_step, std::size_t to_step, std::size_t to_line) {
    std::vector<std::uint32_t> to(static_cast<std::size_t>(wanted) * static_cast<std::size_t>(lines));
    const double scale = static_cast<double>(count) / wanted;
    for (int i = 0; i < wanted; ++i) {
      const double first = i * scale;
      const double last = std::max(first + 1e-9, (i + 1) * scale);
      const int begin = static_cast<int>(first);
      const int end = std::min(count, static_cast<int>(std::ceil(last)));
      for (int line = 0; line < lines; ++line) {
        double sum[4] = {};
        for (int k = begin; k < end; ++k) {
          const double share = std::min<double>(last, k + 1) - std::max<double>(first, k);
          const std::uint32_t argb =
              from[static_cast<std::size_t>(k) * step + static_cast<std::size_t>(line) * line_step];
          for (unsigned c = 0; c < 4; ++c) sum[c] += share * (argb >> (8 * c) & 255U);
        }
        std::uint32_t made = 0;
        for (unsigned c = 0; c < 4; ++c)
          made |= static_cast<std::uint32_t>(std::lround(sum[c] / (last - first))) << (8 * c);
        to[static_cast<std::size_t>(i) * to_step + static_cast<std::size_t>(line) * to_line] = made;
      }
    }
    return to;
  };
  const auto old_width = static_cast<std::size_t>(pixels.width);
  const auto new_width = static_cast<std::size_t>(width);
  const std::vector<std::uint32_t> narrow =
      along(pixels.argb, pixels.width, pixels.height, width, 1, old_width, 1, new_width);
  return {width, height, along(narrow, pixels.height, width, height, new_width, 1, new_width, 1)};
}

void keep_ellipse(Pixels& pixels) {
  const double rx = pixels.width / 2.0;
  const double ry = pixels.height / 2.0;
  for (int y = 0; y < pixels.height; ++y) {
    for (int x = 0; x < pixels.width; ++x) {
      const double out = std::hypot((x + 0.5 - rx) / rx, (y + 0.5 - ry) / ry) - 1;
      const double kept = std::clamp(0.5 - out * std::min(rx, ry), 0.0, 1.0);
      std::uint32_t& argb = pixels.argb[static_cast<std::size_t>(y) * static_cast<std::size_t>(pixels.width) +
                                        static_cast<std::size_t>(x)];
      std::uint32_t made = 0;
      for (unsigned c = 0; c < 4; ++c)
        made |= static_cast<std::uint32_t>(std::lround((argb >> (8 * c) & 255U) * kept)) << (8 * c);
      argb = made;
    }
  }
}

std::string_view mime_type(std::string_view file) {
  if (file.substr(0, 3) == "\xFF\xD8\xFF") return "image/jpeg";
  if (file.substr(0, 8) == std::string_view("\x89PNG\r\n\x1A\n")) return "image/png";
  return {};
}

}  // namespace flipchart::images
