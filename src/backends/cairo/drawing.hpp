// The items of a Scene drawn with Cairo, in the same order and from the same shapes as every other backend.
#pragma once

#include <cairo.h>

#include "scene/backend.hpp"
#include "scene/shapes.hpp"
#include "text/text.hpp"

namespace flipchart::backends {

class CairoDrawing {
 public:
  explicit CairoDrawing(cairo_t* cairo) : cairo_(cairo) {}
  void draw(const scene::Page& page);
  // `origin` is what the line's place is relative to.
  void draw(const scene::Text& text, base::Point origin = {});

 private:
  void draw(const scene::Swatch& swatch, base::Colour ground);
  void draw(const scene::Link& link);
  void draw(const scene::Flow& flow);
  void draw(const scene::Card& card);
  void draw(const scene::Badge& badge);
  void draw(const scene::Pin& pin);
  void box(const base::Rect& box, double radius, base::Colour fill, const scene::Stroke& line);
  void shape(const scene::Shape& shape);
  void follow(const scene::Path& path);
  void fill(base::Colour colour);
  void stroke(const scene::Stroke& stroke);
  void source(base::Colour colour);

  cairo_t* cairo_;
  text::Painter painter_;
};

}  // namespace flipchart::backends
