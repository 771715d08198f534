#include "backends/cairo/png_file.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <stdexcept>
#include <vector>

namespace flipchart::backends {
namespace {

constexpr int kEffort = 4;   // of zlib's 1 to 9: a third of the time of the usual 6, 3% more bytes
constexpr int kWindow = 15;  // zlib's largest
constexpr std::size_t kAtOnce = 1U << 18U;  // bytes of rows that are handed over together

std::array<char, 4> big_endian(std::uint32_t value) {
  return {static_cast<char>(value >> 24U), static_cast<char>(value >> 16U), static_cast<char>(value >> 8U),
          static_cast<char>(value)};
}

void append_number(std::string& out, std::uint32_t value) {
  const std::array<char, 4> bytes = big_endian(value);
  out.append(bytes.data(), bytes.size());
}

const Bytef* bytes_of(std::string_view data) {
  return reinterpret_cast<const Bytef*>(data.data());
}

// One deflate stream without a header.
class Packing {
 public:
  Packing() {
    if (deflateInit2(&stream_, kEffort, Z_DEFLATED, -kWindow, 9, Z_DEFAULT_STRATEGY) != Z_OK)
      throw std::bad_alloc();
  }
  ~Packing() { deflateEnd(&stream_); }
  Packing(const Packing&) = delete;
  Packing& operator=(const Packing&) = delete;

  void add(std::string& out, std::vector<Bytef>& data, int flush) {
    stream_.next_in = data.data();
    stream_.avail_in = static_cast<uInt>(data.size());
    do {
      std::array<char, 1U << 15U> room;
      stream_.next_out = reinterpret_cast<Bytef*>(room.data());
      stream_.avail_out = static_cast<uInt>(room.size());
      deflate(&stream_, flush);
      out.append(room.data(), room.size() - stream_.avail_out);
    } while (stream_.avail_out == 0);
  }

 private:
  z_stream stream_{};
};

Bytef apart(std::uint32_t premultiplied, std::uint32_t alpha) {
  return static_cast<Bytef>(std::min(255U, (premultiplied * 255 + alpha / 2) / alpha));
}

Bytef* put_opaque(Bytef* to, std::uint32_t pixel) {
  *to++ = static_cast<Bytef>(pixel >> 16U);
  *to++ = static_cast<Bytef>(pixel >> 8U);
  *to++ = static_cast<Bytef>(pixel);
  return to;
}

Bytef* put_with_alpha(Bytef* to, std::uint32_t pixel) {
  const std::uint32_t alpha = pixel >> 24U;
  if (alpha == 0) {
    std::memset(to, 0, 4);
    return to + 4;
  }
  *to++ = apart(pixel >> 16U & 0xFFU, alpha);
  *to++ = apart(pixel >> 8U & 0xFFU, alpha);
  *to++ = apart(pixel & 0xFFU, alpha);
  *to++ = static_cast<Bytef>(alpha);
  return to;
}

}  // namespace

PackedRows packed_rows(const PngShape& shape, const std::uint32_t* argb, int rows, bool last) {
  const auto width = static_cast<std::size_t>(shape.width);
  const std::size_t row_bytes = 1 + width * (shape.alpha ? 4 : 3);
  const auto together = static_cast<int>(std::max<std::size_t>(kAtOnce / row_bytes, 1));
  PackedRows packed;
  Packing packing;
  std::vector<Bytef> data;
  for (int from = 0; from < rows; from += together) {
    const int to = std::min(rows, from + together);
    data.resize(row_bytes * static_cast<std::size_t>(to - from));
    Bytef* next = data.data();
    for (int row = from; row < to; ++row) {
      *next++ = 0;  // no filter
      const std::uint32_t* const end = argb + width;
      if (shape.alpha) {
        for (; argb != end; ++argb) next = put_with_alpha(next, *argb);
      } else {
        for (; argb != end; ++argb) next = put_opaque(next, *argb);
      }
    }
    packed.check = static_cast<std::uint32_t>(adler32_z(packed.check, data.data(), data.size()));
    packed.length += data.size();
    const bool ends = to == rows;
    packing.add(packed.bytes, data, ends ? (last ? Z_FINISH : Z_SYNC_FLUSH) : Z_NO_FLUSH);
  }
  return packed;
}

PngFile::PngFile(const PngShape& shape) : bytes_("\x89PNG\r\n\x1a\n") {
  std::string header;
  append_number(header, static_cast<std::uint32_t>(shape.width));
  append_number(header, static_cast<std::uint32_t>(shape.height));
  header += '\x08';                         // bits of a channel
  header += shape.alpha ? '\x06' : '\x02';  // colours with or without alpha
  header.append(3, '\0');                   // deflate, filters by row, not interlaced
  chunk("IHDR", header);
}

void PngFile::append(const PackedRows& rows) {
  check_ = static_cast<std::uint32_t>(adler32_combine(check_, rows.check, static_cast<z_off_t>(rows.length)));
  if (begun_) {
    chunk("IDAT", rows.bytes);
    return;
  }
  begun_ = true;
  chunk("IDAT", "\x78\x5E" + rows.bytes);  // as zlib begins a stream of this effort
}

std::string PngFile::finished() {
  const std::array<char, 4> check = big_endian(check_);
  chunk("IDAT", {check.data(), check.size()});
  chunk("IEND", {});
  return std::move(bytes_);
}

void PngFile::chunk(std::string_view kind, std::string_view data) {
  append_number(bytes_, static_cast<std::uint32_t>(data.size()));
  bytes_ += kind;
  bytes_ += data;
  uLong check = crc32(0, bytes_of(kind), static_cast<uInt>(kind.size()));
  if (!data.empty()) check = crc32(check, bytes_of(data), static_cast<uInt>(data.size()));
  append_number(bytes_, static_cast<std::uint32_t>(check));
}

base::Result<void> png_size_allowed(double width, double height) {
  const auto whole = [](double value) { return std::to_string(std::llround(std::min(value, 1e15))); };
  const std::string what = "a PNG of " + whole(width) + " x " + whole(height) + " pixels cannot be written: ";
  if (!(width >= 1 && height >= 1 && width <= kMostPixels && height <= kMostPixels)) {
    return base::failed(what + "each side is 1 to " + std::to_string(kMostPixels) +
                        " pixels; choose a smaller size, or write an SVG or a PDF");
  }
  if (width * height > kLargestPicture) {
    return base::failed(what + "no program opens more than " + whole(kLargestPicture / 1e9) +
                        " billion pixels; choose a smaller size, or write an SVG or a PDF");
  }
  return {};
}

}  // namespace flipchart::backends
