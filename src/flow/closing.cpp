// Compared in place: this runs once for every issue, on texts of any length.
#include "flow/closing.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace flipchart::flow {

namespace {

constexpr std::array<std::string_view, 9> kClosing = {
    "close", "closed", "resolve", "resolved", "solved", "completed", "done", "cancelled", "canceled"};

constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Letters, digits and the underscore go on with a word. Beyond ASCII everything does but the blocks of blanks
// and punctuation (Latin-1 signs, general punctuation, CJK punctuation, fullwidth signs).
bool goes_on(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char32_t c = base::next_code_point(text, at);
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  const bool sign = (c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA) || (c >= 0x2000 && c <= 0x206F) ||
                    (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF0F);
  return !sign;
}

bool begins_with_word(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == lower(b); }) &&
         !goes_on(text, word.size());
}

}  // namespace

bool says_closed(std::string_view text) {
  const std::string_view status = base::trimmed(text);
  return std::any_of(kClosing.begin(), kClosing.end(),
                     [status](std::string_view word) { return begins_with_word(status, word); });
}

}  // namespace flipchart::flow
