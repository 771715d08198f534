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
  static constexpr std::size_t kCodePoints = 0x20C0;
  static constexpr std::size_t kKerned = 0x100;  // pairs of code points below this are kerned
  static constexpr float kUnknown = -100;
  struct Table {  // per pixel of font size; kUnknown: not measured yet
    int weight = 0;
    std::vector<float> of;       // by code point
    std::vector<float> kerning;  // by pair
  };
  Table& table(int weight);
  static float advance(Shaper& shaper, Table& table, char32_t code_point);
  static float kerning(Shaper& shaper, Table& table, char32_t left, char32_t right);
  std::vector<Table> tables_;
};

}  // namespace flipchart::text
