// A page as it will be, small enough to be looked at before it is written.
#include <algorithm>
#include <cmath>

#include "backends/cairo/cairo.hpp"
#include "backends/cairo/drawing.hpp"
#include "backends/cairo/surface.hpp"
#include "scene/fit.hpp"

namespace flipchart::backends {

base::Result<PageImage> page_image(scene::Page page, base::Size most) {
  const base::Size paper = scene::fitted(page).paper;
  const double scale = std::min(most.w / std::max(paper.w, 1.0), most.h / std::max(paper.h, 1.0));
  // The same proportions smaller are the same page.
  page.size = {std::max(1.0, std::floor(paper.w * scale)), std::max(1.0, std::floor(paper.h * scale))};
  const scene::Fit fit = scene::fitted(page);
  PageImage image{static_cast<int>(page.size.w), static_cast<int>(page.size.h), {}};
  image.argb.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
  const Surface surface(
      cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(image.argb.data()),
                                          CAIRO_FORMAT_ARGB32, image.width, image.height, image.width * 4));
  const Context cairo(cairo_create(surface.get()));
  const base::Colour ground = page.scene.ground;
  cairo_set_source_rgb(cairo.get(), ground.r / 255.0, ground.g / 255.0, ground.b / 255.0);
  cairo_paint(cairo.get());
  CairoDrawing drawing(cairo.get());
  drawing.brand(page, fit, kAllOfIt);
  for (const scene::Text& words : fit.words) drawing.draw(words);
  cairo_translate(cairo.get(), fit.offset.x, fit.offset.y);
  cairo_scale(cairo.get(), fit.scale, fit.scale);
  drawing.draw(page, CrowdPieces(page, false), kAllOfIt);
  cairo_surface_flush(surface.get());
  if (const cairo_status_t status = cairo_status(cairo.get()); status != CAIRO_STATUS_SUCCESS)
    return base::failed(std::string("the page could not be drawn: ") + cairo_status_to_string(status));
  return image;
}

}  // namespace flipchart::backends
