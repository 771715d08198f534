// Advances of the letters that need no shaping: Latin, Greek and Cyrillic without combining marks, figures,
// and the usual punctuation. One table for each weight at a reference size; without hinting, advances scale
// with the size.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "text/shaper.hpp"

namespace flipchart::text {

class Advances {
 public:
  // Whether a code point stands by itself: its advance does not depend on its neighbours (kerning aside,
  // below 2%).
  static bool simple(char32_t code_point);

  // Width of `utf8` when all of it is simple, else a negative number. Stops early (with what it has, larger
  // than `enough`) once the width exceeds `enough`; `used` tells how many bytes that were.
  double width(Shaper& shaper, std::string_view utf8, Font font, double enough, std::size_t& used);

 private:
  float advance(Shaper& shaper, char32_t code_point, int weight);
  static constexpr std::size_t kCodePoints = 0x2200;
  struct Table {
    int weight = 0;
    std::vector<float> of;  // by code point, per pixel of font size; negative: not measured yet
  };
  std::vector<Table> tables_;
};

}  // namespace flipchart::text
