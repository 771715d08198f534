// Windows-1252 by the table of the WHATWG Encoding Standard; its five unassigned bytes become U+FFFD. Where
// no byte tells it from ISO-8859-1 that is what the text is said to be.
#include "formats/encoding.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "formats/byte_scan.hpp"
#include "formats/plain_text.hpp"

namespace flipchart::formats {

namespace {

constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

enum class Utf16 : std::uint8_t { none, little, big };

Utf16 utf16_mark(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return Utf16::little;
  return bytes.starts_with("\xFE\xFF") ? Utf16::big : Utf16::none;
}

class Units {  // of UTF-16, an odd byte at the end left out
 public:
  Units(std::string_view bytes, Utf16 end) : bytes_(bytes), low_(end == Utf16::little ? 0 : 1) {}
  std::size_t size() const { return bytes_.size() / 2; }
  char32_t operator[](std::size_t i) const {
    const auto low = static_cast<unsigned char>(bytes_[2 * i + low_]);
    const auto high = static_cast<unsigned char>(bytes_[2 * i + 1 - low_]);
    return static_cast<char32_t>(high << 8U | low);
  }
  // The code point at `i`, which moves past it; U+FFFD for half of a pair.
  char32_t take(std::size_t& i) const {
    const char32_t first = (*this)[i++];
    if ((first & 0xF800U) != 0xD800) return first;
    if (first >= 0xDC00 || i == size() || ((*this)[i] & 0xFC00U) != 0xDC00) return 0xFFFD;
    return 0x10000 + ((first - 0xD800) << 10U) + ((*this)[i++] - 0xDC00);
  }

 private:
  std::string_view bytes_;
  std::size_t low_;
};

bool is_control(char32_t c) {
  return (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == 0x7F;
}

// Text of a table has at least its delimiters and newlines in ASCII, and nothing that no text has.
bool reads_as(std::string_view start, Utf16 end) {
  const Units units(start, end);
  std::size_t ascii = 0;
  for (std::size_t i = 0; i < units.size();) {
    const bool last = i + 1 == units.size();
    const char32_t c = units.take(i);
    if (is_control(c) || c == 0xFFFE || c == 0xFFFF || (c == 0xFFFD && !last)) return false;
    ascii += c < 0x80 ? 1 : 0;
  }
  return ascii * 8 > units.size();
}

Utf16 utf16_without_mark(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, kLookedAt);
  if (start.find('\0') == std::string_view::npos) return Utf16::none;
  for (const Utf16 end : {Utf16::little, Utf16::big}) {
    if (reads_as(start, end)) return end;
  }
  return Utf16::none;
}

std::string from_utf16(std::string_view bytes, Utf16 end) {
  const Units units(bytes, end);
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t i = 0; i < units.size();) {
    const char32_t c = units.take(i);
    if (c > 0 && c < 0x80)
      text += static_cast<char>(c);
    else
      base::append_code_point(text, c == 0 ? U' ' : c);
  }
  return text;
}

std::string_view without_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return bytes;
}

// Valid sequences stay, NULs become spaces, every other byte is read as Windows-1252.
DecodedText from_bytes(std::string_view bytes) {
  DecodedText result;
  result.text.reserve(bytes.size() + bytes.size() / 16);
  std::size_t sequences = 0;
  bool windows = false;
  const char newline = bytes.find('\n') == std::string_view::npos ? '\r' : '\n';
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t begin = at;
    at = past_plain_text(bytes, at, sequences);
    result.text.append(bytes.substr(begin, at - begin));
    if (at == bytes.size()) break;
    const auto byte = static_cast<unsigned char>(bytes[at++]);
    if (byte == 0) {
      result.text += ' ';
      continue;
    }
    if (result.bad_bytes++ == 0) result.first_bad_line = 1 + count_of(newline, bytes.substr(0, at));
    windows = windows || byte < 0xA0;
    base::append_code_point(result.text, byte < 0xA0 ? kWindows1252[byte - 0x80U] : byte);
  }
  result.encoding = result.bad_bytes <= sequences ? "UTF-8" : windows ? "Windows-1252" : "ISO-8859-1";
  return result;
}

}  // namespace

bool looks_binary(std::string_view bytes) {
  if (utf16_mark(bytes) != Utf16::none || utf16_without_mark(bytes) != Utf16::none) return false;
  const std::string_view start = bytes.substr(0, kLookedAt);
  if (start.find('\0') != std::string_view::npos) return true;
  const auto controls = std::count_if(start.begin(), start.end(),
                                      [](char c) { return is_control(static_cast<unsigned char>(c)); });
  return static_cast<std::size_t>(controls) * 10 > start.size();
}

std::optional<std::string_view> plain_text(std::string_view bytes) {
  bytes = without_mark(bytes);
  return is_plain_text(bytes) ? std::optional(bytes) : std::nullopt;
}

DecodedText decoded(std::string_view bytes) {
  if (const Utf16 end = utf16_mark(bytes); end != Utf16::none)
    return {from_utf16(bytes.substr(2), end), "UTF-16"};
  if (const Utf16 end = utf16_without_mark(bytes); end != Utf16::none)
    return {from_utf16(bytes, end), "UTF-16"};
  return from_bytes(without_mark(bytes));
}

}  // namespace flipchart::formats
