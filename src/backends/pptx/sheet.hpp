// Lengths on slides. Offices count in EMU, 914400 to the inch; a page of 1080 pixels is 7.5 inches high. All
// slides of a presentation have one size, that of its first page; other pages are made to fit it.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "base/geometry.hpp"

namespace flipchart::backends {

using Emu = std::int64_t;

inline constexpr double kEmuPerPixel = 914400 * 7.5 / 1080;
inline constexpr double kEmuPerPoint = 12700;
inline constexpr double kSmallestSide = 914400;     // one inch
inline constexpr double kLargestSide = 51'206'400;  // 56 inches, the most that offices take

struct Sheet {
  double scale = kEmuPerPixel;  // EMU for a pixel of the page
  Emu w = 0;
  Emu h = 0;
  base::Point origin;  // of the page on the slide, EMU

  explicit Sheet(base::Size paper) {
    const double longer = std::max(paper.w, paper.h);
    const double shorter = std::max(std::min(paper.w, paper.h), 1e-3);
    scale = std::max(scale, kSmallestSide / shorter);
    scale = std::min(scale, kLargestSide / longer);
    w = std::llround(std::clamp(paper.w * scale, kSmallestSide, kLargestSide));
    h = std::llround(std::clamp(paper.h * scale, kSmallestSide, kLargestSide));
    centre(paper);
  }
  // The same slide for a page of another size.
  Sheet with(base::Size paper) const {
    Sheet sheet = *this;
    sheet.scale = std::min(static_cast<double>(w) / paper.w, static_cast<double>(h) / paper.h);
    sheet.centre(paper);
    return sheet;
  }

  Emu length(double pixels) const { return std::llround(pixels * scale); }
  Emu x(double pixels) const { return std::llround(origin.x + pixels * scale); }
  Emu y(double pixels) const { return std::llround(origin.y + pixels * scale); }
  double points(double pixels) const { return pixels * scale / kEmuPerPoint; }
  double pixels(double points) const { return points * kEmuPerPoint / scale; }

 private:
  void centre(base::Size paper) {
    origin = {(static_cast<double>(w) - paper.w * scale) / 2, (static_cast<double>(h) - paper.h * scale) / 2};
  }
};

}  // namespace flipchart::backends
