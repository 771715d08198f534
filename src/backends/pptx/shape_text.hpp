// The words of a shape: lines of the picture as paragraphs that a program of slides lays out itself, at sizes
// that a room can read. By our own measure no line is wider or higher than its shape; what does not fit is
// made smaller down to the least size, then cut with an ellipsis, then left out.
#pragma once

#include <string>
#include <vector>

#include "base/geometry.hpp"
#include "scene/scene.hpp"
#include "text/text.hpp"

namespace flipchart::backends {

// Lengths in pixels of the page.
struct SlideRun {
  std::string text;
  scene::Font font;
  base::Colour colour;
  double tab = -1;  // where it stands, from the left inset; below 0: where the one before it ends
  scene::Align at_tab = scene::Align::start;
};

struct SlideParagraph {
  std::vector<SlideRun> runs;
  scene::Align align = scene::Align::start;
  double indent = 0;
  double space_before = 0;
};

struct SlideText {
  std::vector<SlideParagraph> paragraphs;
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
};

// What offices make of a line of Inter: capitals stand in the middle of it.
inline constexpr double kLineHeight = 1.21;
// Slides know two weights.
inline bool is_bold(const scene::Font& font) {
  return font.weight >= 600;
}

class SlideTexts {
 public:
  // `least`: the smallest size that is written, pixels of the page.
  SlideTexts(text::Measurer& measurer, double least) : measurer_(measurer), least_(least) {}

  // Lines at places relative to a box of this size, in the scene's measure; `scale` brings both to the page.
  SlideText in_box(const std::vector<scene::Text>& lines, base::Size box, double scale) const;
  // As a slide would draw it.
  double width(std::string_view text, const scene::Font& font) const;
  // Made smaller, then cut, until it fits into `room`; empty when nothing does.
  void fit(std::string& text, scene::Font& font, double room) const;
  double least() const { return least_; }

 private:
  text::Measurer& measurer_;
  double least_;
};

}  // namespace flipchart::backends
