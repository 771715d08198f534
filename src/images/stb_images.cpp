// stb reads, scales and writes; it is compiled into this one place.
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_NO_STDIO
#define STBI_NO_HDR
#define STBI_NO_LINEAR
#define STBI_NO_PIC
#define STBI_NO_PNM
#include <stb_image.h>
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO
#include <stb_image_write.h>
#if __has_include(<stb_image_resize2.h>)
#define STB_IMAGE_RESIZE_IMPLEMENTATION
#define STB_IMAGE_RESIZE_STATIC
#include <stb_image_resize2.h>
#else
#define STB_IMAGE_RESIZE_IMPLEMENTATION
#define STB_IMAGE_RESIZE_STATIC
#include <stb_image_resize.h>
#endif

#include <memory>

#include "base/language.hpp"
#include "images/stb_images.hpp"

namespace flipchart::images {
namespace {

constexpr int kQuality = 86;  // of 100

}  // namespace

base::Result<Channels> read_channels(std::string_view file) {
  if (file.empty()) return base::failed(base::tr("the picture is empty"));
  if (file.size() > kLargestFile) return base::failed(base::tr("the picture's file is larger than 64 MB"));
  const auto* bytes = reinterpret_cast<const stbi_uc*>(file.data());
  const auto size = static_cast<int>(file.size());
  int width = 0;
  int height = 0;
  int channels = 0;
  if (stbi_info_from_memory(bytes, size, &width, &height, &channels) == 0)
    return base::failed(base::tr("this is no picture that can be read: JPEG, PNG, GIF and BMP can"));
  if (width > kLongestSide || height > kLongestSide || static_cast<long long>(width) * height > kMostPixels)
    return base::failed(
        base::tr("the picture has too many pixels: {} x {}", std::to_string(width), std::to_string(height)));
  const std::unique_ptr<stbi_uc, void (*)(void*)> read(
      stbi_load_from_memory(bytes, size, &width, &height, &channels, kRgba), stbi_image_free);
  if (read == nullptr) return base::failed(base::tr("the picture is damaged"));
  const std::size_t count = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * kRgba;
  return Channels{width, height, {read.get(), read.get() + count}};
}

Channels scaled(const Channels& from, Window window, int width, int height) {
  Channels made{width, height, {}};
  made.rgba.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * kRgba);
  const int stride = from.width * kRgba;
  const std::uint8_t* first =
      from.rgba.data() + static_cast<std::size_t>(window.y) * stride + window.x * kRgba;
#if defined(STBIR_INCLUDE_STB_IMAGE_RESIZE2_H)
  stbir_resize_uint8_srgb(first, window.width, window.height, stride, made.rgba.data(), width, height, 0,
                          STBIR_RGBA);
#else
  stbir_resize_uint8_srgb(first, window.width, window.height, stride, made.rgba.data(), width, height, 0,
                          kRgba, 3, 0);
#endif
  return made;
}

std::string jpeg_of(const Channels& opaque) {
  std::string file;
  const auto append = [](void* to, void* data, int size) {
    static_cast<std::string*>(to)->append(static_cast<const char*>(data), static_cast<std::size_t>(size));
  };
  stbi_write_jpg_to_func(append, &file, opaque.width, opaque.height, kRgba, opaque.rgba.data(), kQuality);
  return file;
}

}  // namespace flipchart::images
