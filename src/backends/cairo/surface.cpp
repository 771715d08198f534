#include "backends/cairo/surface.hpp"

namespace flipchart::backends {
namespace {

cairo_status_t append_bytes(void* out, const unsigned char* bytes, unsigned int count) {
  try {
    static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), count);
  } catch (const std::bad_alloc&) {
    return CAIRO_STATUS_NO_MEMORY;
  }
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

base::Result<std::string> png_of(cairo_surface_t* surface) {
  std::string bytes;
  const cairo_status_t status = cairo_surface_write_to_png_stream(surface, append_bytes, &bytes);
  if (status == CAIRO_STATUS_SUCCESS) return bytes;
  return base::failed(std::string("the picture could not be written as PNG: ") +
                      cairo_status_to_string(status));
}

}  // namespace flipchart::backends
