// JPEG through TurboJPEG.
#include <turbojpeg.h>

#include <memory>

#include "base/language.hpp"
#include "images/channels.hpp"

namespace flipchart::images {
namespace {

constexpr int kQuality = 86;  // of 100

struct EndTurbo {
  void operator()(void* handle) const { tjDestroy(handle); }
};
using Turbo = std::unique_ptr<void, EndTurbo>;

const unsigned char* bytes_of(std::string_view file) {
  return reinterpret_cast<const unsigned char*>(file.data());
}

}  // namespace

base::Result<Channels> read_jpeg(std::string_view file) {
  const Turbo turbo(tjInitDecompress());
  int width = 0;
  int height = 0;
  int sampling = 0;
  int space = 0;
  if (turbo == nullptr ||
      tjDecompressHeader3(turbo.get(), bytes_of(file), file.size(), &width, &height, &sampling, &space) != 0)
    return base::failed(base::tr("the picture is damaged"));
  if (const auto good = allowed(width, height); !good) return tl::unexpected(good.error());
  Channels made(width, height);
  // Files that pack the same place over and over would take for ever.
  const int flags = TJFLAG_LIMITSCANS;
  const int done = tjDecompress2(turbo.get(), bytes_of(file), file.size(), made.rgba.data(), width, 0, height,
                                 TJPF_RGBA, flags);
  if (done != 0 && tjGetErrorCode(turbo.get()) == TJERR_FATAL)
    return base::failed(base::tr("the picture is damaged"));
  return made;  // of a file that was cut off, what there is of it
}

base::Result<std::string> jpeg_of(const Channels& picture) {
  const Turbo turbo(tjInitCompress());
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  const int done = turbo == nullptr
                       ? -1
                       : tjCompress2(turbo.get(), picture.rgba.data(), picture.width, 0, picture.height,
                                     TJPF_RGBA, &bytes, &size, TJSAMP_444, kQuality, 0);
  const std::unique_ptr<unsigned char, void (*)(unsigned char*)> owned(bytes, tjFree);
  if (done != 0) return base::failed(base::tr("the picture cannot be kept"));
  return std::string(reinterpret_cast<const char*>(bytes), size);
}

}  // namespace flipchart::images
