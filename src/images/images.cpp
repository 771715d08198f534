#include "images/images.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include "base/language.hpp"
#include "images/channels.hpp"
#include "images/orientation.hpp"

namespace flipchart::images {
namespace {

constexpr std::size_t kLargestFile = std::size_t{64} << 20U;

// Each turn as what a pixel's place is read from: mirrored left to right, upside down, or with x and y
// exchanged first.
Channels turned(Channels held, int orientation) {
  if (orientation == 1) return held;
  const bool exchanged = orientation >= 5;
  const bool mirrored = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
  const bool upside_down = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
  Channels made(exchanged ? held.height : held.width, exchanged ? held.width : held.height);
  std::uint8_t* to = made.rgba.data();
  for (int y = 0; y < made.height; ++y) {
    for (int x = 0; x < made.width; ++x, to += kChannels) {
      int from_x = exchanged ? y : x;
      int from_y = exchanged ? x : y;
      if (mirrored) from_x = held.width - 1 - from_x;
      if (upside_down) from_y = held.height - 1 - from_y;
      const std::size_t from = (static_cast<std::size_t>(from_y) * static_cast<std::size_t>(held.width) +
                                static_cast<std::size_t>(from_x)) *
                               kChannels;
      std::memcpy(to, held.rgba.data() + from, kChannels);
    }
  }
  return made;
}

void put_on_white(Channels& picture) {
  for (std::size_t i = 0; i < picture.rgba.size(); i += kChannels) {
    const unsigned alpha = picture.rgba[i + 3];
    for (std::size_t c = 0; c < 3; ++c)
      picture.rgba[i + c] =
          static_cast<std::uint8_t>((picture.rgba[i + c] * alpha + 255U * (255U - alpha) + 127U) / 255U);
    picture.rgba[i + 3] = 255;
  }
}

Pixels pixels_of(const Channels& picture) {
  Pixels made{picture.width, picture.height, {}};
  made.argb.reserve(picture.rgba.size() / kChannels);
  for (std::size_t i = 0; i < picture.rgba.size(); i += kChannels) {
    const std::uint32_t alpha = picture.rgba[i + 3];
    const auto channel = [&](std::size_t c) { return (picture.rgba[i + c] * alpha + 127U) / 255U; };
    made.argb.push_back(alpha << 24U | channel(0) << 16U | channel(1) << 8U | channel(2));
  }
  return made;
}

// Of pixels through which nothing shines.
Channels channels_of(const Pixels& opaque) {
  Channels made(opaque.width, opaque.height);
  std::uint8_t* to = made.rgba.data();
  for (const std::uint32_t argb : opaque.argb) {
    for (const unsigned shift : {16U, 8U, 0U, 24U}) *to++ = static_cast<std::uint8_t>(argb >> shift & 255U);
  }
  return made;
}

// The square around the middle.
Pixels middle_of(const Pixels& picture, int side) {
  Pixels made{side, side, {}};
  made.argb.reserve(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
  const int left = (picture.width - side) / 2;
  const int top = (picture.height - side) / 2;
  for (int y = top; y < top + side; ++y) {
    const auto row = picture.argb.begin() + static_cast<std::ptrdiff_t>(y) * picture.width + left;
    made.argb.insert(made.argb.end(), row, row + side);
  }
  return made;
}

base::Result<Channels> read(std::string_view file) {
  if (file.empty()) return base::failed(base::tr("the picture is empty"));
  if (file.size() > kLargestFile) return base::failed(base::tr("the picture's file is larger than 64 MB"));
  const std::string_view type = mime_type(file);
  if (type.empty()) return base::failed(base::tr("this is no picture that can be read: JPEG and PNG can"));
  base::Result<Channels> held = type == "image/png" ? read_png(file) : read_jpeg(file);
  if (held) *held = turned(std::move(*held), orientation_of(file));
  return held;
}

}  // namespace

base::Result<void> allowed(long long width, long long height) {
  if (width < 1 || height < 1) return base::failed(base::tr("the picture is damaged"));
  if (width <= kLongestSide && height <= kLongestSide && width * height <= kMostPixels) return {};
  return base::failed(
      base::tr("the picture has too many pixels: {} x {}", std::to_string(width), std::to_string(height)));
}

base::Result<Pixels> decoded(std::string_view file) {
  const base::Result<Channels> picture = read(file);
  if (!picture) return tl::unexpected(picture.error());
  return pixels_of(*picture);
}

base::Result<std::string> portrait(std::string_view file) {
  base::Result<Channels> picture = read(file);
  if (!picture) return tl::unexpected(picture.error());
  put_on_white(*picture);
  const int side = std::min(picture->width, picture->height);
  const int small = std::min(side, kPortraitSide);
  return jpeg_of(channels_of(resized(middle_of(pixels_of(*picture), side), small, small)));
}

base::Result<std::string> upright(std::string file) {
  if (orientation_of(file) == 1) return file;
  const base::Result<Channels> picture = read(file);
  if (!picture) return tl::unexpected(picture.error());
  return jpeg_of(*picture);
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
