// PNG through libpng's simple reader: palettes, greys, 16 bits and interlacing come out alike.
#include <png.h>

#include "base/language.hpp"
#include "images/channels.hpp"

namespace flipchart::images {

base::Result<Channels> read_png(std::string_view file) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  const auto damaged = [&] {
    png_image_free(&image);
    return base::failed(base::tr("the picture is damaged"));
  };
  if (png_image_begin_read_from_memory(&image, file.data(), file.size()) == 0) return damaged();
  if (const auto good = allowed(image.width, image.height); !good) {
    png_image_free(&image);
    return tl::unexpected(good.error());
  }
  image.format = PNG_FORMAT_RGBA;
  Channels made(static_cast<int>(image.width), static_cast<int>(image.height));
  if (png_image_finish_read(&image, nullptr, made.rgba.data(), 0, nullptr) == 0) return damaged();
  png_image_free(&image);
  return made;
}

}  // namespace flipchart::images
