#include "base/markup_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace flipchart::base {
namespace {

bool plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte < 0x80 && c != '&' && c != '<' && c != '>' && c != '"';
}

}  // namespace

void append_markup_text(std::string& out, std::string_view text) {
  if (std::all_of(text.begin(), text.end(), plain)) {
    out += text;
    return;
  }
  if (!is_utf8(text)) {
    append_markup_text(out, valid_utf8(text));
    return;
  }
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    switch (c) {
      case U'&':
        out += "&amp;";
        break;
      case U'<':
        out += "&lt;";
        break;
      case U'>':
        out += "&gt;";
        break;
      case U'"':
        out += "&quot;";
        break;
      case U'\t':
      case U'\n':
      case U'\r':
        out += ' ';
        break;
      default:
        if (c >= 0x20 && c != 0xFFFE && c != 0xFFFF) out += text.substr(start, at - start);
    }
  }
}

}  // namespace flipchart::base
