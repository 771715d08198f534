// The items of a Scene drawn with Cairo, in the same order and from the same shapes as every other backend.
#pragma once

#include <cairo.h>

#include "backends/cairo/crowd_pieces.hpp"
#include "scene/backend.hpp"
#include "scene/shapes.hpp"
#include "text/text.hpp"

namespace flipchart::backends {

class CairoDrawing {
 public:
  explicit CairoDrawing(cairo_t* cairo) : cairo_(cairo) {}
  // On another surface with the fonts of before.
  void go_to(cairo_t* cairo) { cairo_ = cairo; }
  // Every text, card, badge and pin as a paragraph of its own, for PDF.
  void in_paragraphs() { paragraphs_ = true; }
  // What of the scene is seen in `seen`, in its own coordinates. False where `go_on` said so: it is asked
  // after each piece of the crowd, with the number of pieces drawn, each counting twice.
  bool draw(const scene::Page& page, const CrowdPieces& crowd, const base::Rect& seen,
            const std::function<bool(std::size_t)>& go_on = {});
  // `origin` is what the line's place is relative to.
  void draw(const scene::Text& text, base::Point origin = {});
  void draw_paragraph(const scene::Text& text) { paragraph(text); }
  double width(const scene::Text& text);
  void draw(const scene::Badge& badge);
  void paint(const base::Rect& box, base::Colour colour);

 private:
  template <class Item>
  void paragraph(const Item& item) {
    if (paragraphs_) cairo_tag_begin(cairo_, "P", "");
    draw(item);
    if (paragraphs_) cairo_tag_end(cairo_, "P");
  }
  void draw(const scene::Swatch& swatch, base::Colour ground);
  void draw(const scene::Link& link);
  void draw(const scene::Flow& flow);
  void draw(const scene::Card& card);
  void draw(const scene::Pin& pin);
  void box(const base::Rect& box, double radius, base::Colour fill, const scene::Stroke& line);
  void shape(const scene::Shape& shape);
  void follow(const scene::Path& path);
  void fill(base::Colour colour);
  void stroke(const scene::Stroke& stroke);
  void source(base::Colour colour);

  cairo_t* cairo_;
  bool paragraphs_ = false;
  text::Painter painter_;
};

}  // namespace flipchart::backends
