// PNG through Cairo: the first page of a deck on an image surface, and pixels somebody else drew as a file.
#include <cmath>

#include "backends/cairo/cairo.hpp"
#include "backends/cairo/drawing.hpp"
#include "backends/cairo/surface.hpp"
#include "scene/fit.hpp"

namespace flipchart::backends {
namespace {

base::Result<void> checked_size(double width, double height) {
  if (width >= 1 && height >= 1 && width <= kMostPixels && height <= kMostPixels) return {};
  const auto whole = [](double value) { return std::to_string(std::llround(std::min(value, 1e15))); };
  return base::failed("a PNG of " + whole(width) + " x " + whole(height) +
                      " pixels cannot be written: each side is 1 to " + std::to_string(kMostPixels) +
                      " pixels; choose a smaller size, or write an SVG");
}

base::Result<void> checked(cairo_surface_t* surface) {
  const cairo_status_t status = cairo_surface_status(surface);
  if (status == CAIRO_STATUS_SUCCESS) return {};
  return base::failed(std::string("the picture cannot be drawn as PNG: ") + cairo_status_to_string(status));
}

}  // namespace

base::Result<std::string> png(const scene::Deck& deck) {
  if (deck.pages.empty()) return base::failed("there is no page to draw as PNG");
  const scene::Page& page = deck.pages.front();
  const scene::Fit fit = scene::fitted(page);
  const double width = std::ceil(fit.paper.w - 1e-6);
  const double height = std::ceil(fit.paper.h - 1e-6);
  if (auto good = checked_size(width, height); !good) return tl::unexpected(good.error());
  const Surface surface(
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, static_cast<int>(width), static_cast<int>(height)));
  if (auto good = checked(surface.get()); !good) return tl::unexpected(good.error());
  {
    const Context cairo(cairo_create(surface.get()));
    if (!page.transparent) {
      const base::Colour ground = page.scene.ground;
      cairo_set_source_rgb(cairo.get(), ground.r / 255.0, ground.g / 255.0, ground.b / 255.0);
      cairo_paint(cairo.get());
    }
    CairoDrawing drawing(cairo.get());
    for (const scene::Text& words : fit.words) drawing.draw(words);
    cairo_translate(cairo.get(), fit.offset.x, fit.offset.y);
    cairo_scale(cairo.get(), fit.scale, fit.scale);
    drawing.draw(page);
    if (const cairo_status_t status = cairo_status(cairo.get()); status != CAIRO_STATUS_SUCCESS) {
      return base::failed(std::string("the picture could not be drawn as PNG: ") +
                          cairo_status_to_string(status));
    }
  }
  return png_of(surface.get());
}

base::Result<std::string> png_from_pixels(int width, int height, const std::uint32_t* argb) {
  if (auto good = checked_size(width, height); !good) return tl::unexpected(good.error());
  // Cairo only reads from it: the surface is written out and never drawn on.
  auto* bytes = reinterpret_cast<unsigned char*>(const_cast<std::uint32_t*>(argb));
  const Surface surface(
      cairo_image_surface_create_for_data(bytes, CAIRO_FORMAT_ARGB32, width, height, width * 4));
  if (auto good = checked(surface.get()); !good) return tl::unexpected(good.error());
  return png_of(surface.get());
}

}  // namespace flipchart::backends
