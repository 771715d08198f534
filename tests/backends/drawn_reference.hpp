// Pictures as pixels: a page drawn at one go, and a PNG as Cairo's own reader sees it.
#pragma once

#include <cairo.h>

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "backends/cairo/drawing.hpp"
#include "backends/cairo/surface.hpp"
#include "scene/fit.hpp"

namespace flipchart::backends {

struct Pixels {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> argb;
  friend bool operator==(const Pixels&, const Pixels&) = default;
};

inline Pixels pixels_of(cairo_surface_t* surface) {
  cairo_surface_flush(surface);
  Pixels pixels{cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), {}};
  const bool opaque = cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24;
  const auto* rows = cairo_image_surface_get_data(surface);
  for (int y = 0; y < pixels.height; ++y) {
    for (int x = 0; x < pixels.width; ++x) {
      std::uint32_t pixel = 0;
      std::memcpy(&pixel, rows + y * cairo_image_surface_get_stride(surface) + x * 4, 4);
      pixels.argb.push_back(opaque ? pixel | 0xFF000000U : pixel);
    }
  }
  return pixels;
}

inline Pixels read_png(const std::string& bytes) {
  struct Reader {
    const std::string& bytes;
    std::size_t at = 0;
  } reader{bytes};
  const auto read = [](void* from, unsigned char* to, unsigned count) {
    auto* source = static_cast<Reader*>(from);
    if (source->at + count > source->bytes.size()) return CAIRO_STATUS_READ_ERROR;
    std::memcpy(to, source->bytes.data() + source->at, count);
    source->at += count;
    return CAIRO_STATUS_SUCCESS;
  };
  const Surface surface(cairo_image_surface_create_from_png_stream(read, &reader));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return {};
  return pixels_of(surface.get());
}

// The page on one surface; `seen`: told that only this part of it, in its own pixels, will be looked at.
inline Pixels drawn_at_once(const scene::Page& page, const base::Rect* seen = nullptr) {
  const scene::Fit fit = scene::fitted(page);
  const Surface surface(
      cairo_image_surface_create(page.transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                 static_cast<int>(fit.paper.w), static_cast<int>(fit.paper.h)));
  const Context cairo(cairo_create(surface.get()));
  CairoDrawing drawing(cairo.get());
  if (!page.transparent) drawing.paint({0, 0, fit.paper.w, fit.paper.h}, page.scene.ground);
  for (const scene::Text& words : fit.words) drawing.draw(words);
  cairo_translate(cairo.get(), fit.offset.x, fit.offset.y);
  cairo_scale(cairo.get(), fit.scale, fit.scale);
  base::Rect region = kAllOfIt;
  if (seen != nullptr) {
    const base::Point from = (base::Point{seen->x, seen->y} - fit.offset) * (1 / fit.scale);
    region = {from.x, from.y, seen->w / fit.scale, seen->h / fit.scale};
  }
  drawing.draw(page, CrowdPieces(page, seen != nullptr), region);
  return pixels_of(surface.get());
}

}  // namespace flipchart::backends
