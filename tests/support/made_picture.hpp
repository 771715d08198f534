// Pictures for tests: PNG files written by hand, packed by nothing.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace flipchart::support {

inline void append_big_endian(std::string& out, std::uint32_t value) {
  for (const unsigned shift : {24U, 16U, 8U, 0U}) out += static_cast<char>(value >> shift & 255U);
}

// A chunk with its check sum (CRC-32 of ISO 3309).
inline void append_chunk(std::string& file, const std::string& kind, const std::string& bytes) {
  append_big_endian(file, static_cast<std::uint32_t>(bytes.size()));
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : kind + bytes) {
    crc ^= static_cast<std::uint8_t>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc & 1U) != 0 ? crc >> 1U ^ 0xEDB88320U : crc >> 1U;
  }
  file += kind + bytes;
  append_big_endian(file, ~crc);
}

// 0xRRGGBB of each pixel, x from the left and y from the top.
inline std::string made_picture(int width, int height, const std::function<std::uint32_t(int, int)>& colour) {
  std::string header;
  append_big_endian(header, static_cast<std::uint32_t>(width));
  append_big_endian(header, static_cast<std::uint32_t>(height));
  header += std::string("\x08\x02\0\0\0", 5);  // 8 bits each of red, green and blue
  std::string stored("\x78\x01", 2);
  std::uint32_t a = 1;
  std::uint32_t b = 0;
  for (int y = 0; y < height; ++y) {
    std::string row(1, '\0');
    for (int x = 0; x < width; ++x)
      for (const unsigned shift : {16U, 8U, 0U}) row += static_cast<char>(colour(x, y) >> shift & 255U);
    const auto size = static_cast<std::uint32_t>(row.size());
    stored += static_cast<char>(y + 1 == height ? 1 : 0);
    for (const std::uint32_t each : {size, ~size}) {
      stored += static_cast<char>(each & 255U);
      stored += static_cast<char>(each >> 8U & 255U);
    }
    for (const char c : row) {
      a = (a + static_cast<std::uint8_t>(c)) % 65521;
      b = (b + a) % 65521;
    }
    stored += row;
  }
  append_big_endian(stored, b << 16U | a);
  std::string file("\x89PNG\r\n\x1a\n", 8);
  append_chunk(file, "IHDR", header);
  append_chunk(file, "IDAT", stored);
  append_chunk(file, "IEND", {});
  return file;
}

}  // namespace flipchart::support
