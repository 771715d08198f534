// Colour arithmetic: mixing in sRGB, contrast in linear light (WCAG 2.2, relative luminance).
#include "base/colour.hpp"

#include <array>
#include <cmath>

namespace flipchart::base {

namespace {

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) {
  return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

std::uint8_t mixed_channel(std::uint8_t ground, std::uint8_t over, double share) {
  return static_cast<std::uint8_t>(std::lround(ground + (over - ground) * share));
}

}  // namespace

Colour mixed(Colour ground, Colour over, double share) {
  return {mixed_channel(ground.r, over.r, share), mixed_channel(ground.g, over.g, share),
          mixed_channel(ground.b, over.b, share), mixed_channel(ground.a, over.a, share)};
}

double contrast(Colour a, Colour b) {
  const double la = luminance(a);
  const double lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

std::string to_hex(Colour colour) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out = "#";
  for (const std::uint8_t channel : std::array{colour.r, colour.g, colour.b}) {
    out += kDigits[channel >> 4U];
    out += kDigits[channel & 15U];
  }
  return out;
}

}  // namespace flipchart::base
