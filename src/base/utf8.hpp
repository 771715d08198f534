// UTF-8 text as the whole program holds it: checking, decoding, folding, comparing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace flipchart::base {

bool is_utf8(std::string_view text);
// Every byte that is not part of valid UTF-8 becomes U+FFFD; `replaced` (when given) counts them.
std::string valid_utf8(std::string_view text, std::size_t* replaced = nullptr);
// The code point that starts at `at`, which moves past it; U+FFFD for a byte that starts nothing.
char32_t next_code_point(std::string_view text, std::size_t& at);
void append_code_point(std::string& out, char32_t code_point);
// Takes the last code point away.
void drop_last_character(std::string& text);
// Unicode white space, zero-width characters and byte order marks removed from both ends.
std::string_view trimmed(std::string_view text);
// For searching and matching: NFKD, marks removed, case folded.
std::string folded(std::string_view text);
// NFKD and case folded, what is invisible by nature (joiners, marks of direction) removed; accents and vowel
// signs stay where they are.
std::string case_folded(std::string_view text);
// ASCII only, for headers and keywords.
inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
inline bool is_letter(char c) {  // or a byte of one beyond ASCII
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
int hex_digit(char c);  // its value, -1 for none
std::string lower_ascii(std::string_view text);
bool equal_ignoring_ascii_case(std::string_view a, std::string_view b);
// "A9" before "A10": runs of digits compare as numbers, the rest by bytes.
bool natural_less(std::string_view a, std::string_view b);
// Splits at every `separator`; one empty part for an empty text.
std::vector<std::string_view> split(std::string_view text, char separator);
// "1,040"
std::string counted(std::uint64_t count);
// "1 issue", "1,040 issues"
std::string counted(std::uint64_t count, std::string_view one, std::string_view many);

}  // namespace flipchart::base
