// From the bytes of a file to UTF-8 text: byte order marks, UTF-16 with and without one, and files in
// Windows-1252 or ISO-8859-1. Promises valid UTF-8 without NULs for any bytes; never loses a byte that has a
// reading.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace flipchart::formats {

struct DecodedText {
  std::string text;
  std::string encoding;              // "UTF-8", "UTF-16", "Windows-1252", "ISO-8859-1"
  std::size_t bad_bytes = 0;         // bytes that were no UTF-8 and were read as Windows-1252
  std::uint64_t first_bad_line = 0;  // physical line of the first of them, from 1
};

constexpr std::size_t kLookedAt = 64 * 1024;  // bytes of a document, to guess what it is

// True for what no text file holds near its start: NULs that no UTF-16 explains, or mostly control bytes.
bool looks_binary(std::string_view bytes);
// The part of the bytes that can be used where it lies, all but a byte order mark; nullopt where they have to
// be decoded. Linear, on all cores.
std::optional<std::string_view> plain_text(std::string_view bytes);
// Linear. For what plain_text() cannot give, though it takes any bytes.
DecodedText decoded(std::string_view bytes);

}  // namespace flipchart::formats
