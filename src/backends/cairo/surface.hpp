// Owns Cairo's objects, and lets those that write files write into memory.
#pragma once

#include <cairo.h>

#include <memory>
#include <string>

#include "text/font_files.hpp"

namespace flipchart::backends {

struct DestroySurface {
  void operator()(cairo_surface_t* surface) const {
    const text::FontFilesHeld held;
    cairo_surface_destroy(surface);
  }
};
struct DestroyContext {
  void operator()(cairo_t* cairo) const {
    const text::FontFilesHeld held;
    cairo_destroy(cairo);
  }
};
using Surface = std::unique_ptr<cairo_surface_t, DestroySurface>;
using Context = std::unique_ptr<cairo_t, DestroyContext>;

// The page, or the file, is written with the fonts that are in it.
inline void show_page(cairo_t* cairo) {
  const text::FontFilesHeld held;
  cairo_show_page(cairo);
}
inline void finish(cairo_surface_t* surface) {
  const text::FontFilesHeld held;
  cairo_surface_finish(surface);
}

// What a surface for streams calls with its bytes; `out` is the std::string they are appended to.
cairo_status_t append_bytes(void* out, const unsigned char* bytes, unsigned int count);

}  // namespace flipchart::backends
