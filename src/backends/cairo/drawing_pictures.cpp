// Photos, logos and the accent. A JPEG file goes into a PDF as it is.
#include <algorithm>
#include <cstring>

#include "backends/cairo/drawing.hpp"
#include "backends/cairo/surface.hpp"
#include "images/images.hpp"
#include "scene/shapes.hpp"

namespace flipchart::backends {
namespace {

// Null where the bytes are no picture.
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

}  // namespace

void CairoDrawing::picture(cairo_surface_t* pixels, const base::Rect& box) {
  if (pixels == nullptr) return;
  cairo_save(cairo_);
  cairo_translate(cairo_, box.x, box.y);
  cairo_scale(cairo_, box.w / cairo_image_surface_get_width(pixels),
              box.h / cairo_image_surface_get_height(pixels));
  cairo_set_source_surface(cairo_, pixels, 0, 0);
  cairo_pattern_set_filter(cairo_get_source(cairo_), CAIRO_FILTER_GOOD);
  cairo_paint(cairo_);
  cairo_restore(cairo_);
}

void CairoDrawing::photo(const scene::Photo& photo, base::Point corner) {
  if (photo.picture == nullptr) return;
  const base::Rect box{corner.x + photo.box.x, corner.y + photo.box.y, photo.box.w, photo.box.h};
  cairo_save(cairo_);
  follow(scene::rounded_rectangle(box, std::min(box.w, box.h) / 2));
  cairo_clip(cairo_);
  picture(surface_of(photo.picture).get(), box);
  cairo_restore(cairo_);
}

void CairoDrawing::brand(const scene::Page& page, const scene::Fit& fit, const base::Rect& seen) {
  if (!fit.stripe.empty()) box(fit.stripe, 0, page.brand.accent, {});
  if (fit.logo.empty() || !(seen == kAllOfIt || fit.logo.overlaps(seen))) return;
  const auto [known, fresh] = logos_.try_emplace(page.brand.logo);
  if (fresh) known->second = surface_of(page.brand.logo);
  picture(known->second.get(), fit.logo);
}

}  // namespace flipchart::backends
