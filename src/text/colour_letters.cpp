#include "text/colour_letters.hpp"

#include <hb-ot.h>

#include <cmath>

namespace flipchart::text {
namespace {

constexpr double kClearHeight = 128;  // pixels: fonts of such letters hold pictures of about this height
constexpr std::size_t kMostPictures = 500;

}  // namespace

std::string_view letters_in(const PangoGlyphItem& run, const char* text) {
  return {text + run.item->offset, static_cast<std::size_t>(run.item->length)};
}

bool has_colours(PangoFont* font) {
  if (font == nullptr) return false;
  hb_face_t* face = hb_font_get_face(pango_font_get_hb_font(font));
  return hb_ot_color_has_png(face) != 0 || hb_ot_color_has_layers(face) != 0 ||
         hb_ot_color_has_svg(face) != 0;
}

ColourLetters::~ColourLetters() {
  forget();
}

void ColourLetters::forget() {
  for (const auto& [letters, picture] : pictures_) cairo_surface_destroy(picture.surface);
  pictures_.clear();
}

void ColourLetters::draw(cairo_t* cairo, PangoGlyphItem* run, const char* text, base::Point at) {
  const Picture& made = picture(run, text);
  if (made.surface == nullptr) return;
  cairo_save(cairo);
  cairo_translate(cairo, at.x, at.y);
  cairo_scale(cairo, 1 / made.scale, 1 / made.scale);
  cairo_set_source_surface(cairo, made.surface, -made.baseline.x, -made.baseline.y);
  cairo_paint(cairo);
  cairo_restore(cairo);
}

const ColourLetters::Picture& ColourLetters::picture(PangoGlyphItem* run, const char* text) {
  PangoFont* font = run->item->analysis.font;
  PangoFontDescription* description = pango_font_describe_with_absolute_size(font);
  const double size = in_pixels(pango_font_description_get_size(description));
  char* const named = pango_font_description_to_string(description);
  std::string key(letters_in(*run, text));
  key += '\n';
  key += named;
  g_free(named);
  pango_font_description_free(description);
  if (const auto known = pictures_.find(key); known != pictures_.end()) return known->second;
  if (pictures_.size() >= kMostPictures) forget();

  Picture made;
  PangoRectangle ink;
  pango_glyph_string_extents(run->glyphs, font, &ink, nullptr);
  if (ink.width > 0 && ink.height > 0) {
    made.scale = std::max(1.0, kClearHeight / std::max(size, 1.0));
    const double rim = 1;
    made.baseline = {rim - std::floor(in_pixels(ink.x) * made.scale),
                     rim - std::floor(in_pixels(ink.y) * made.scale)};
    const auto side = [&](int begin, int length, double before) {
      return static_cast<int>(before + std::ceil(in_pixels(begin + length) * made.scale) + rim);
    };
    made.surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, side(ink.x, ink.width, made.baseline.x),
                                              side(ink.y, ink.height, made.baseline.y));
    cairo_t* cairo = cairo_create(made.surface);
    cairo_translate(cairo, made.baseline.x, made.baseline.y);
    cairo_scale(cairo, made.scale, made.scale);
    pango_cairo_show_glyph_item(cairo, text, run);
    cairo_destroy(cairo);
  }
  return pictures_.emplace(std::move(key), made).first->second;
}

}  // namespace flipchart::text
