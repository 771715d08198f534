// The wall around Pango: one line of text, shaped with the house's fonts, unhinted, read from left to right.
// Everything Pango hands out is given back. Inside this room only; a Shaper belongs to one thread at a time.
#pragma once

#include <hb.h>
#include <pango/pangocairo.h>

#include <memory>
#include <string_view>
#include <vector>

#include "text/text.hpp"

namespace flipchart::text {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

inline double in_pixels(int pango_units) {
  return static_cast<double>(pango_units) / PANGO_SCALE;
}

class Shaper {
 public:
  Shaper();
  ~Shaper();
  Shaper(const Shaper&) = delete;
  Shaper& operator=(const Shaper&) = delete;

  // The line shaped; valid until the next call. Control characters count as blanks, bytes that are not UTF-8
  // as U+FFFD.
  PangoLayoutLine* line(std::string_view utf8, Font font);
  double width(std::string_view utf8, Font font);
  // Letters that stand by themselves (Advances::simple) go past Pango's search for scripts and fonts: some
  // twenty times as fast, which counts where every pair of letters is measured and every name is drawn.
  struct Simple {
    PangoFont* font = nullptr;  // none: another font has one of the letters
    unsigned count = 0;
    const hb_glyph_info_t* glyphs = nullptr;
    const hb_glyph_position_t* places = nullptr;
  };
  // Valid until the next call.
  Simple simple(std::string_view utf8, Font font);
  double simple_width(std::string_view utf8, Font font);
  // Letters for which no installed font has a picture.
  int unknown_glyphs(std::string_view utf8, Font font);
  PangoContext* context() const { return context_.get(); }
  void context_changed();

 private:
  Owned<PangoFontMap> map_;
  Owned<PangoContext> context_;
  Owned<PangoLayout> layout_;
  // The font that draws Latin letters at `font`, turned and scaled as the context says.
  struct Latin {
    Font font;
    PangoMatrix turned;
    Owned<PangoFont> drawn_with;  // none where there are no letters at all
  };
  PangoFont* latin(Font font);

  PangoFontDescription* description_ = nullptr;
  Font font_{0, 0};
  std::vector<Latin> latin_;
  hb_buffer_t* letters_ = hb_buffer_create();
};

}  // namespace flipchart::text
