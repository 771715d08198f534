// Lines as glyphs on a Cairo surface. Surfaces that keep text (PDF) get with their glyphs what these stand
// for, so that it can be found and copied there; others get the glyphs alone.
#pragma once

#include "text/colour_letters.hpp"
#include "text/shaper.hpp"

namespace flipchart::text {

// Whether all of a line can be shaped by Shaper::simple and come out as Pango would shape it: letters that
// stand by themselves, of one script.
bool stands_by_itself(std::string_view utf8);

class DrawnLine {
 public:
  // The current colour of `cairo` draws, the baseline starts at `at`.
  void draw(cairo_t* cairo, const Shaper::Simple& shaped, std::string_view utf8, base::Point at);
  // `blank`: a shaped blank, which stands for letters that are pictures so that they stay text.
  void draw(cairo_t* cairo, PangoLayoutLine* line, const Shaper::Simple& blank, base::Point at);

 private:
  void in_colours(cairo_t* cairo, PangoGlyphItem* run, const char* text, const Shaper::Simple& blank,
                  base::Point at);
  void right_to_left(cairo_t* cairo, PangoGlyphItem* run, const char* text, base::Point at);
  void show(cairo_t* cairo, PangoFont* font, std::string_view utf8);

  // Kept from line to line for their memory.
  std::vector<cairo_glyph_t> glyphs_;
  std::vector<cairo_text_cluster_t> clusters_;
  std::string text_;
  ColourLetters colour_letters_;
};

}  // namespace flipchart::text
