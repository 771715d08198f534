// Lines drawn with Cairo, and lines as pixels for those who have no Cairo. Shaping is the measurer's, so what
// was measured is what is drawn.
#include <algorithm>
#include <cmath>
#include <cstring>

#include "text/drawn_line.hpp"
#include "text/font_files.hpp"
#include "text/shaper.hpp"

namespace flipchart::text {
namespace {

constexpr int kWidestRaster = 16384;

void set_source(cairo_t* cairo, base::Colour colour) {
  cairo_set_source_rgba(cairo, colour.r / 255.0, colour.g / 255.0, colour.b / 255.0, colour.a / 255.0);
}

}  // namespace

struct Painter::State {
  Shaper shaper;
  DrawnLine drawn;
};

Painter::Painter() : state_(std::make_unique<State>()) {}
Painter::~Painter() {
  const FontFilesHeld held;
  state_.reset();
}

void Painter::draw(cairo_t* cairo, std::string_view utf8, Font font, base::Point at, base::Colour colour) {
  if (utf8.empty()) return;
  const FontFilesHeld held;
  Shaper& shaper = state_->shaper;
  const guint before = pango_context_get_serial(shaper.context());
  pango_cairo_update_context(cairo, shaper.context());
  if (pango_context_get_serial(shaper.context()) != before) shaper.context_changed();
  set_source(cairo, colour);
  const Shaper::Simple simple = stands_by_itself(utf8) ? shaper.simple(utf8, font) : Shaper::Simple{};
  if (simple.font != nullptr) {
    state_->drawn.draw(cairo, simple, utf8, at);
  } else {
    const Shaper::Simple blank = shaper.simple(" ", font);
    state_->drawn.draw(cairo, shaper.line(utf8, font), blank, at);
  }
  cairo_new_path(cairo);
}

Raster Painter::raster(std::string_view utf8, Font font, base::Colour colour) {
  Raster raster;
  if (utf8.empty()) return raster;
  const FontFilesHeld held;
  PangoRectangle ink;
  PangoRectangle logical;
  pango_layout_line_get_extents(state_->shaper.line(utf8, font), &ink, &logical);
  if (ink.width <= 0 || ink.height <= 0) return raster;
  const auto pixels = [](int units) { return static_cast<double>(units) / PANGO_SCALE; };
  raster.left = 1 - static_cast<int>(std::floor(pixels(ink.x)));
  raster.baseline = 1 - static_cast<int>(std::floor(pixels(ink.y)));
  raster.width =
      std::min(raster.left + static_cast<int>(std::ceil(pixels(ink.x + ink.width))) + 1, kWidestRaster);
  raster.height =
      std::min(raster.baseline + static_cast<int>(std::ceil(pixels(ink.y + ink.height))) + 1, kWidestRaster);
  raster.argb.resize(static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height));
  // ARGB32 rows need no padding: Cairo's stride for them is four bytes a pixel.
  cairo_surface_t* surface =
      cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(raster.argb.data()),
                                          CAIRO_FORMAT_ARGB32, raster.width, raster.height, raster.width * 4);
  cairo_t* cairo = cairo_create(surface);
  draw(cairo, utf8, font, {static_cast<double>(raster.left), static_cast<double>(raster.baseline)}, colour);
  cairo_destroy(cairo);
  cairo_surface_flush(surface);
  cairo_surface_destroy(surface);
  return raster;
}

double Painter::width(std::string_view utf8, Font font) {
  Shaper& shaper = state_->shaper;
  return stands_by_itself(utf8) ? shaper.simple_width(utf8, font) : shaper.width(utf8, font);
}

int Painter::missing_letters(std::string_view utf8, Font font) {
  return state_->shaper.unknown_glyphs(utf8, font);
}

void draw_line(cairo_t* cairo, std::string_view utf8, Font font, base::Point at, base::Colour colour) {
  Painter().draw(cairo, utf8, font, at, colour);
}

Raster rasterized(std::string_view utf8, Font font, base::Colour colour) {
  return Painter().raster(utf8, font, colour);
}

}  // namespace flipchart::text
