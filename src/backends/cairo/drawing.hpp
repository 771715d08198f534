// The items of a Scene drawn with Cairo, in the same order and from the same shapes as every other backend.
#pragma once

#include <cairo.h>

#include <map>
#include <span>
#include <vector>

#include "backends/cairo/crowd_pieces.hpp"
#include "backends/cairo/surface.hpp"
#include "scene/backend.hpp"
#include "scene/fit.hpp"
#include "scene/shapes.hpp"
#include "text/text.hpp"

namespace flipchart::backends {

class CairoDrawing {
 public:
  explicit CairoDrawing(cairo_t* cairo) : cairo_(cairo) {}
  // On another surface with the fonts of before.
  void go_to(cairo_t* cairo) { cairo_ = cairo; }
  // For PDF: every text, badge and pin and the words of every card are paragraphs of their own, and of the
  // crowd what looks alike and stands one after the other is one shape, so that files are small and soon
  // made.
  void on_paper() { paper_ = true; }
  // What of the scene is seen in `seen`, in its own coordinates. False where `go_on` said so: it is asked
  // after each piece of the crowd, with the number of pieces drawn, each counting twice.
  bool draw(const scene::Page& page, const CrowdPieces& crowd, const base::Rect& seen,
            const std::function<bool(std::size_t)>& go_on = {});
  // The accent's stripe and the logo around the picture, as far as they are in `seen`; in the paper's
  // coordinates.
  void brand(const scene::Page& page, const scene::Fit& fit, const base::Rect& seen);
  // `origin` is what the line's place is relative to.
  void draw(const scene::Text& text, base::Point origin = {});
  void draw_paragraph(const scene::Text& text) {
    paragraph([&] { draw(text); });
  }
  double width(const scene::Text& text);
  void draw(const scene::Badge& badge);
  void paint(const base::Rect& box, base::Colour colour);

 private:
  template <class Item>
  using Run = std::span<const Item* const>;

  template <class Draw>
  void paragraph(const Draw& draw) {
    if (paper_) cairo_tag_begin(cairo_, "P", "");
    draw();
    if (paper_) cairo_tag_end(cairo_, "P");
  }
  void draw(const scene::Swatch& swatch, base::Colour ground);
  void draw(const scene::Flow& flow);
  void draw(const scene::Pin& pin);
  void draw(Run<scene::Link> links);
  void draw(Run<scene::Rule> rules);
  // None covers another: all boxes come before all words.
  void draw(Run<scene::Card> cards);
  template <class Item>
  void together(const std::vector<const Item*>& items) {
    if (paper_) return draw(Run<Item>(items));
    for (const Item* const item : items) draw(Run<Item>(&item, 1));
  }
  void box(const base::Rect& box, double radius, base::Colour fill, const scene::Stroke& line);
  void shape(const scene::Shape& shape);
  void photo(const scene::Photo& photo, base::Point corner);
  void picture(cairo_surface_t* pixels, const base::Rect& box);
  void follow(const scene::Path& path);
  void fill(base::Colour colour);
  void stroke(const scene::Stroke& stroke);
  void source(base::Colour colour);

  cairo_t* cairo_;
  bool paper_ = false;
  text::Painter painter_;
  // Those of brands: a book has the logo on every page and in its file once.
  std::map<scene::Picture, Surface> logos_;
};

}  // namespace flipchart::backends
