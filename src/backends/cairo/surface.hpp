// Owns Cairo's objects: an image to draw on, and the bytes of its PNG.
#pragma once

#include <cairo.h>

#include <memory>
#include <string>

#include "base/result.hpp"

namespace flipchart::backends {

struct DestroySurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyContext {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using Surface = std::unique_ptr<cairo_surface_t, DestroySurface>;
using Context = std::unique_ptr<cairo_t, DestroyContext>;

// Cairo's images end here, in each direction.
inline constexpr int kMostPixels = 32767;

base::Result<std::string> png_of(cairo_surface_t* surface);

}  // namespace flipchart::backends
