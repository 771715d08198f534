#include "base/json_text.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace flipchart::base {

void append_json_string(std::string& out, std::string_view text) {
  static constexpr std::string_view kHex = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default: {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20) {
          out += "\\u00";
          out += kHex[byte >> 4U];
          out += kHex[byte & 15U];
        } else {
          out += c;
        }
      }
    }
  }
  out += '"';
}

std::string json_string(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 2);
  append_json_string(out, text);
  return out;
}

void append_number(std::string& out, double value, int decimals) {
  static constexpr std::array<double, 7> kScale = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};
  const double scale = kScale[static_cast<std::size_t>(decimals)];
  const double scaled = std::round(value * scale);
  if (!(std::abs(scaled) < 9e15)) {  // beyond exact integers (or not a number): the shortest form
    std::array<char, 32> wide{};
    const auto end = std::to_chars(wide.data(), wide.data() + wide.size(), value).ptr;
    out.append(std::isfinite(value)
                   ? std::string_view(wide.data(), static_cast<std::size_t>(end - wide.data()))
                   : std::string_view("null"));
    return;
  }
  auto units = static_cast<long long>(scaled);
  if (units < 0) {
    out += '-';
    units = -units;
  }
  const auto whole_scale = static_cast<long long>(scale);
  std::array<char, 24> buffer{};
  auto* end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), units / whole_scale).ptr;
  out.append(buffer.data(), end);
  long long fraction = units % whole_scale;
  if (fraction == 0) return;
  std::array<char, 7> digits{};
  for (int i = decimals - 1; i >= 0; --i) {
    digits[static_cast<std::size_t>(i)] = static_cast<char>('0' + fraction % 10);
    fraction /= 10;
  }
  int length = decimals;
  while (digits[static_cast<std::size_t>(length - 1)] == '0') --length;
  out += '.';
  out.append(digits.data(), static_cast<std::size_t>(length));
}

}  // namespace flipchart::base
