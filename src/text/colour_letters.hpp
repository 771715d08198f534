// Emoji for surfaces that write files: such a surface has no letters of several colours, so each run of them
// becomes a small picture, made once however often it is drawn.
#pragma once

#include <string>
#include <unordered_map>

#include "text/shaper.hpp"

namespace flipchart::text {

// The letters of a run, `text` being the line it belongs to.
std::string_view letters_in(const PangoGlyphItem& run, const char* text);

// Whether a font's letters bring their own colours.
bool has_colours(PangoFont* font);

class ColourLetters {
 public:
  ColourLetters() = default;
  ~ColourLetters();
  ColourLetters(const ColourLetters&) = delete;
  ColourLetters& operator=(const ColourLetters&) = delete;

  // The run with its baseline starting at `at`; `text` is the line it belongs to.
  void draw(cairo_t* cairo, PangoGlyphItem* run, const char* text, base::Point at);

 private:
  // Drawn larger than it stands: `scale` pixels for one.
  struct Picture {
    cairo_surface_t* surface = nullptr;
    base::Point baseline;
    double scale = 1;
  };
  const Picture& picture(PangoGlyphItem* run, const char* text);
  void forget();

  std::unordered_map<std::string, Picture> pictures_;  // by letters, font and size
};

}  // namespace flipchart::text
