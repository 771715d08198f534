#include "backends/cairo/picture_surface.hpp"

#include <cstring>

#include "images/images.hpp"

namespace flipchart::backends {

Surface surface_of(const scene::Picture& picture) {
  const base::Result<images::Pixels> pixels = images::decoded(*picture);
  if (!pixels) return nullptr;
  Surface made(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, pixels->width, pixels->height));
  if (cairo_surface_status(made.get()) != CAIRO_STATUS_SUCCESS) return nullptr;
  unsigned char* row = cairo_image_surface_get_data(made.get());
  const auto width = static_cast<std::size_t>(pixels->width);
  for (std::size_t y = 0; y < static_cast<std::size_t>(pixels->height); ++y) {
    std::memcpy(row, pixels->argb.data() + y * width, width * sizeof(std::uint32_t));
    row += cairo_image_surface_get_stride(made.get());
  }
  cairo_surface_mark_dirty(made.get());
  if (images::mime_type(*picture) == "image/jpeg") {
    auto* const kept = new scene::Picture(picture);
    const auto* bytes = reinterpret_cast<const unsigned char*>(picture->data());
    const auto let_go = [](void* one) { delete static_cast<scene::Picture*>(one); };
    if (cairo_surface_set_mime_data(made.get(), CAIRO_MIME_TYPE_JPEG, bytes, picture->size(), let_go, kept) !=
        CAIRO_STATUS_SUCCESS)
      let_go(kept);
  }
  return made;
}

}  // namespace flipchart::backends
