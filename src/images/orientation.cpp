// JPEG segments up to the first APP1 with an EXIF header, then the entries of its first directory.
#include "images/orientation.hpp"

#include <cstddef>
#include <cstdint>

namespace flipchart::images {
namespace {

constexpr std::string_view kExif("Exif\0\0", 6);

// Numbers of a TIFF header's byte order; 0 beyond the end.
class Reader {
 public:
  Reader(std::string_view bytes, bool little) : bytes_(bytes), little_(little) {}
  std::uint32_t number(std::size_t at, std::size_t width) const {
    if (at > bytes_.size() || bytes_.size() - at < width) return 0;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < width; ++i) {
      const std::size_t from = little_ ? at + width - 1 - i : at + i;
      value = value << 8U | static_cast<std::uint8_t>(bytes_[from]);
    }
    return value;
  }

 private:
  std::string_view bytes_;
  bool little_;
};

int orientation_in(std::string_view tiff) {
  constexpr std::uint32_t kOrientation = 0x0112;
  constexpr std::size_t kEntry = 12;
  const Reader reader(tiff, tiff.substr(0, 2) == "II");
  const std::size_t directory = reader.number(4, 4);
  const std::uint32_t entries = reader.number(directory, 2);
  for (std::uint32_t i = 0; i < entries; ++i) {
    const std::size_t entry = directory + 2 + i * kEntry;
    if (entry >= tiff.size()) break;
    if (reader.number(entry, 2) != kOrientation) continue;
    const auto value = static_cast<int>(reader.number(entry + 8, 2));
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

}  // namespace

int orientation_of(std::string_view jpeg) {
  const Reader reader(jpeg, false);
  if (reader.number(0, 2) != 0xFFD8) return 1;
  for (std::size_t at = 2; at + 4 <= jpeg.size();) {
    const std::uint32_t marker = reader.number(at, 2);
    const std::size_t length = reader.number(at + 2, 2);
    if ((marker & 0xFF00U) != 0xFF00U || marker == 0xFFDA || length < 2) break;
    const std::string_view segment = jpeg.substr(at + 4, length - 2);
    if (marker == 0xFFE1 && segment.substr(0, kExif.size()) == kExif)
      return orientation_in(segment.substr(kExif.size()));
    at += 2 + length;
  }
  return 1;
}

}  // namespace flipchart::images
