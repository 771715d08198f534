// The bytes of a PNG file from strips of pixels. Strips are packed apart from each other, so all cores can do
// it, and joined in order: the file is one stream of data as from any other program. Rows are not filtered:
// charts are flat colours, which pack better as they are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace flipchart::backends {

struct PngShape {
  int width = 0;
  int height = 0;
  bool alpha = false;  // else every pixel is opaque
};

// A strip of whole rows, packed.
struct PackedRows {
  std::string bytes;
  std::uint32_t check = 1;  // Adler-32 of what is packed
  std::uint64_t length = 0;
};
// `argb` are premultiplied 0xAARRGGBB, `rows` rows of them.
PackedRows packed_rows(const PngShape& shape, const std::uint32_t* argb, int rows, bool last);

class PngFile {
 public:
  explicit PngFile(const PngShape& shape);
  // From the top to the bottom.
  void append(const PackedRows& rows);
  std::string finished();

 private:
  void chunk(std::string_view kind, std::string_view data);

  std::string bytes_;
  std::uint32_t check_ = 1;
  bool begun_ = false;
};

// Whether a picture of this size is written: each side within kMostPixels, all within kLargestPicture.
base::Result<void> png_size_allowed(double width, double height);
inline constexpr int kMostPixels = 200'000;
inline constexpr double kLargestPicture = 4e9;

}  // namespace flipchart::backends
