// Owns Cairo's objects, and lets those that write files write into memory.
#pragma once

#include <cairo.h>

#include <memory>
#include <string>

namespace flipchart::backends {

struct DestroySurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyContext {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using Surface = std::unique_ptr<cairo_surface_t, DestroySurface>;
using Context = std::unique_ptr<cairo_t, DestroyContext>;

// What a surface for streams calls with its bytes; `out` is the std::string they are appended to.
cairo_status_t append_bytes(void* out, const unsigned char* bytes, unsigned int count);

}  // namespace flipchart::backends
