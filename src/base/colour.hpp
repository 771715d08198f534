// sRGB colours, mixed and compared the way WCAG does.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace flipchart::base {

struct Colour {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;
  friend bool operator==(const Colour&, const Colour&) = default;
};

inline constexpr Colour kNoColour{0, 0, 0, 0};

// "#RRGGBB" to a colour at compile time; anything else is a bug.
consteval Colour hex(std::string_view text) {
  auto digit = [](char c) -> unsigned {
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
    throw "a colour is #RRGGBB";
  };
  if (text.size() != 7 || text[0] != '#') throw "a colour is #RRGGBB";
  auto byte = [&](std::size_t i) {
    return static_cast<std::uint8_t>(digit(text[i]) * 16 + digit(text[i + 1]));
  };
  return {byte(1), byte(3), byte(5), 255};
}

// `share` of `over` in `ground`, per sRGB channel (0 gives the ground, 1 gives `over`).
Colour mixed(Colour ground, Colour over, double share);
// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
double contrast(Colour a, Colour b);
// "#rrggbb"; alpha is left to the caller.
std::string to_hex(Colour colour);

}  // namespace flipchart::base
