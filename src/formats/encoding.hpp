// From the bytes of a file to UTF-8 text: byte order marks, UTF-16, and files in Windows-1252.
// Promises valid UTF-8 without NULs for any bytes; never loses a byte that has a reading.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace flipchart::formats {

struct DecodedText {
  std::string text;
  std::string encoding;              // "UTF-8", "UTF-16", "Windows-1252"
  std::size_t bad_bytes = 0;         // bytes that were no UTF-8 and were read as Windows-1252
  std::uint64_t first_bad_line = 0;  // physical line of the first of them, from 1
};

// True for what no text file holds: NULs without a UTF-16 mark, or mostly control bytes, near the start.
bool looks_binary(std::string_view bytes);
// Linear; text that is already UTF-8 is not copied.
DecodedText decoded(std::string bytes);

}  // namespace flipchart::formats
