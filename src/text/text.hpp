// Shaped text in any script: measuring, fitting, and (for backends) drawing. Pango stays inside this room.
// The family list is fixed: Inter, then Noto for the world's scripts. Sizes are pixels.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/colour.hpp"
#include "base/geometry.hpp"

typedef struct _cairo cairo_t;

namespace flipchart::text {

struct Font {
  double size = 14;
  int weight = 400;  // 400, 500, 600, 700
  friend bool operator==(const Font&, const Font&) = default;
};

// What SVG and HTML name as the font family, in order.
std::string_view css_family();

// Measures and fits text; remembers what it measured. Several threads may ask at once.
class Measurer {
 public:
  Measurer();
  ~Measurer();
  Measurer(const Measurer&) = delete;
  Measurer& operator=(const Measurer&) = delete;

  // Advance width of one line. Latin, Greek and Cyrillic come from a table of advances (within 2%); other
  // scripts are shaped.
  double width(std::string_view utf8, Font font);
  // Distance from the top of a line box of the font's size to the baseline such that capitals stand in the
  // middle of a box of height `box`.
  static double baseline_in(double box, Font font);

  // The text itself when it fits into `max`, else cut at a character (grapheme) with an ellipsis; empty when
  // not even one character and the ellipsis fit.
  std::string ellipsized(std::string_view utf8, Font font, double max);
  // A person's name: in full; else initial and last name (Latin, Greek, Cyrillic only); else cut with an
  // ellipsis.
  std::string fitted_name(std::string_view utf8, Font font, double max);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// One or two letters for an avatar: "MT" for Mei-Ling Tan, "王" for 王芳.
std::string initials(std::string_view name);

// A line as pixels: premultiplied 0xAARRGGBB, row by row, no padding. The baseline starts at (left,
// baseline).
struct Raster {
  int width = 0;
  int height = 0;
  int left = 0;
  int baseline = 0;
  std::vector<std::uint32_t> argb;
};

// Draws lines; keeps its fonts from one to the next, so have one for each thread and keep it.
class Painter {
 public:
  Painter();
  ~Painter();
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;

  // One line with its baseline starting at `at`. Colour emoji keep their colours; the rest is drawn in
  // `colour`.
  void draw(cairo_t* cairo, std::string_view utf8, Font font, base::Point at, base::Colour colour);
  // `font.size` is in device pixels here. Blank lines have no pixels.
  Raster raster(std::string_view utf8, Font font, base::Colour colour);
  // Exactly as drawn, shaped each time: to measure much, use a Measurer.
  double width(std::string_view utf8, Font font);
  // How many letters no installed font can draw.
  int missing_letters(std::string_view utf8, Font font);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Finds texts that cannot be drawn. Latin, Greek and Cyrillic are taken to be there; any other letter is
// looked for once, so that a million names cost little more than reading them.
class MissingLetters {
 public:
  MissingLetters();
  ~MissingLetters();
  MissingLetters(const MissingLetters&) = delete;
  MissingLetters& operator=(const MissingLetters&) = delete;

  // Whether it has a letter that no installed font can draw.
  bool in(std::string_view utf8);

 private:
  struct State;
  std::unique_ptr<State> state_;  // made when it is needed
};

// For a single line: the same through a Painter made for it alone (milliseconds).
void draw_line(cairo_t* cairo, std::string_view utf8, Font font, base::Point at, base::Colour colour);
Raster rasterized(std::string_view utf8, Font font, base::Colour colour);

// The file of a font for programs that load fonts themselves ("Inter", 400), or empty when it is not
// installed.
std::string font_file(std::string_view family, int weight);

}  // namespace flipchart::text
