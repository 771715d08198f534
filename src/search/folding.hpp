// How texts are made alike before they are compared: case and accents go, in every script that has them, and
// letters that Unicode does not take apart become the ones people type instead (l for ł). Signs that tell
// words apart stay: vowel signs of Devanagari, voicing marks of kana. Pure.
#pragma once

#include <string>
#include <string_view>

namespace flipchart::search {

// Between the forms of one text: "muller" and "mueller". No form holds a byte this small.
inline constexpr char kOtherForm = '\x01';
// Bytes of a text that are looked at; the rest of a longer one is never found.
inline constexpr std::size_t kLongest = 4096;

// Whether a word begins behind this byte of a form. Letters of other scripts are not told from their signs: a
// word of theirs begins after a sign of ASCII.
inline bool parts_words(char c) {
  return (c & 0x80) == 0 && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9');
}
// Blanks, controls and commas become one space, and none at the ends.
std::string plain(std::string_view text);
// Appends plain(text) and, where German or Nordic letters are often spelt out (ü as ue, å as aa), kOtherForm
// and the text so spelt.
void append_forms(std::string_view text, std::string& out);

}  // namespace flipchart::search
