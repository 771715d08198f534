// Windows-1252 by the table of the WHATWG Encoding Standard; its five unassigned bytes become U+FFFD.
#include "formats/encoding.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "base/utf8.hpp"

namespace flipchart::formats {

namespace {

constexpr std::size_t kLookedAt = 64 * 1024;
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

bool has_utf16_mark(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

// The first byte at or after `at` that is not ASCII, eight at a time.
std::size_t past_ascii(std::string_view text, std::size_t at) {
  while (at + 8 <= text.size()) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, 8);
    if ((eight & 0x8080808080808080ULL) != 0) break;
    at += 8;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

// Moves `at` past one valid sequence and returns true, or leaves it and returns false.
bool take_sequence(std::string_view text, std::size_t& at) {
  std::size_t next = at;
  base::next_code_point(text, next);
  if (next == at + 1) return false;
  at = next;
  return true;
}

std::string from_utf16(std::string_view bytes) {
  const bool little = bytes[0] == '\xFF';
  auto unit = [&](std::size_t i) -> char32_t {
    const auto a = static_cast<unsigned char>(bytes[i]);
    const auto b = static_cast<unsigned char>(bytes[i + 1]);
    return little ? static_cast<char32_t>(b << 8 | a) : static_cast<char32_t>(a << 8 | b);
  };
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
    char32_t code = unit(i);
    if (code >= 0xD800 && code < 0xDC00 && i + 3 < bytes.size() && (unit(i + 2) & 0xFC00U) == 0xDC00) {
      code = 0x10000 + ((code - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
      i += 2;
    } else if (code >= 0xD800 && code < 0xE000) {
      code = 0xFFFD;
    }
    base::append_code_point(text, code);
  }
  return text;
}

// Valid sequences stay, every other byte is read as Windows-1252 from `first_bad` on.
DecodedText from_windows_1252(std::string_view bytes, std::size_t first_bad, std::size_t sequences) {
  DecodedText result;
  result.first_bad_line =
      1 + static_cast<std::uint64_t>(
              std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(first_bad), '\n'));
  result.text.reserve(bytes.size() + bytes.size() / 16);
  result.text.append(bytes.substr(0, first_bad));
  std::size_t at = first_bad;
  while (at < bytes.size()) {
    const std::size_t begin = at;
    at = past_ascii(bytes, at);
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) >= 0x80 && take_sequence(bytes, at))
      ++sequences;
    result.text.append(bytes.substr(begin, at - begin));
    if (at == bytes.size() || static_cast<unsigned char>(bytes[at]) < 0x80) continue;
    const auto byte = static_cast<unsigned char>(bytes[at++]);
    base::append_code_point(result.text, byte < 0xA0 ? kWindows1252[byte - 0x80U] : byte);
    ++result.bad_bytes;
  }
  result.encoding = result.bad_bytes > sequences ? "Windows-1252" : "UTF-8";
  return result;
}

}  // namespace

bool looks_binary(std::string_view bytes) {
  if (has_utf16_mark(bytes)) return false;
  const std::string_view start = bytes.substr(0, kLookedAt);
  if (start.find('\0') != std::string_view::npos) return true;
  const auto controls = std::count_if(start.begin(), start.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') || byte == 0x7F;
  });
  return static_cast<std::size_t>(controls) * 10 > start.size();
}

DecodedText decoded(std::string bytes) {
  DecodedText result;
  if (has_utf16_mark(bytes)) {
    result = {from_utf16(bytes), "UTF-16"};
  } else {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
    std::size_t at = 0;
    std::size_t sequences = 0;
    while ((at = past_ascii(bytes, at)) < bytes.size() && take_sequence(bytes, at)) ++sequences;
    if (at < bytes.size())
      result = from_windows_1252(bytes, at, sequences);
    else
      result = {std::move(bytes), "UTF-8"};
  }
  if (result.text.find('\0') != std::string::npos)
    std::replace(result.text.begin(), result.text.end(), '\0', ' ');
  return result;
}

}  // namespace flipchart::formats
