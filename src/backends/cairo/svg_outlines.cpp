// SVG as Cairo writes it: every letter a shape that is defined once and used where it stands.
#include <cairo-svg.h>

#include "backends/cairo/cairo.hpp"
#include "backends/cairo/drawing.hpp"
#include "backends/cairo/surface.hpp"
#include "scene/fit.hpp"

namespace flipchart::backends {
namespace {

// Cairo numbers the groups of all files a program writes, one after the other; the same deck shall give the
// same bytes whatever was written before it.
void without_number(std::string& bytes) {
  constexpr std::string_view kStart = "<g id=\"surface";
  const std::size_t at = bytes.find(kStart);
  const std::size_t end = at == std::string::npos ? at : bytes.find('"', at + kStart.size());
  if (end != std::string::npos) bytes.replace(at, end - at + 1, "<g id=\"chart\"");
}

}  // namespace

base::Result<std::string> svg_outlines(const scene::Deck& deck) {
  if (deck.pages.empty()) return base::failed("there is no page to draw as SVG");
  const scene::Page& page = deck.pages.front();
  const scene::Fit fit = scene::fitted(page);
  std::string bytes;
  const Surface surface(cairo_svg_surface_create_for_stream(append_bytes, &bytes, fit.paper.w, fit.paper.h));
  cairo_svg_surface_set_document_unit(surface.get(), CAIRO_SVG_UNIT_PX);
  {
    const Context cairo(cairo_create(surface.get()));
    CairoDrawing drawing(cairo.get());
    if (!page.transparent) drawing.paint({0, 0, fit.paper.w, fit.paper.h}, page.scene.ground);
    drawing.brand(page, fit, kAllOfIt);
    for (const scene::Text& words : fit.words) drawing.draw(words);
    cairo_translate(cairo.get(), fit.offset.x, fit.offset.y);
    cairo_scale(cairo.get(), fit.scale, fit.scale);
    const CrowdPieces crowd(page, false);
    const auto go_on = [&](std::size_t pieces) {
      return !deck.given_up(static_cast<double>(pieces) / static_cast<double>(2 * crowd.size() + 1));
    };
    if (!drawing.draw(page, crowd, kAllOfIt, go_on)) return base::failed("stopped", base::Failure::given_up);
  }
  finish(surface.get());
  const cairo_status_t status = cairo_surface_status(surface.get());
  if (status == CAIRO_STATUS_SUCCESS) {
    without_number(bytes);
    return bytes;
  }
  return base::failed(std::string("the picture could not be written as SVG: ") +
                      cairo_status_to_string(status));
}

}  // namespace flipchart::backends
