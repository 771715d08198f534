// Each code point is taken apart by utf8proc (NFKD, case folded); what it gives belongs to a word, to none,
// or ends one. The text itself is never copied, so that words keep their place in it.
#include "base/words.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace flipchart::base {

namespace {

constexpr char32_t kTatweel = 0x640;  // draws an Arabic word longer, says nothing

// The parts of one code point, as many as Unicode has for any; none for what is invisible by nature.
class DecomposedLetter {
 public:
  explicit DecomposedLetter(char32_t c) {
    int boundary = 0;
    const auto options = static_cast<utf8proc_option_t>(
        UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    const auto count =
        utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts_.data(),
                                static_cast<utf8proc_ssize_t>(parts_.size()), options, &boundary);
    count_ = std::min(static_cast<std::size_t>(std::max<utf8proc_ssize_t>(count, 0)), parts_.size());
  }
  const utf8proc_int32_t* begin() const { return parts_.data(); }
  const utf8proc_int32_t* end() const { return parts_.data() + count_; }

 private:
  std::array<utf8proc_int32_t, 32> parts_{};
  std::size_t count_ = 0;
};

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2BC || c == 0x5F3;  // the last one is Hebrew's
}

bool is_in_word(char32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

bool is_mark(char32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
}

// Accents of Latin, Greek and Cyrillic (classes from 200), points of Hebrew, vowels of Arabic and Syriac (10
// to 36); not the vowel signs, nuktas and voicing marks of Asia, which tell words apart.
bool goes_unsaid(char32_t c) {
  const auto combining = utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->combining_class;
  return combining >= 200 || (combining >= 10 && combining <= 36) || c == kTatweel;
}

bool is_of_spaceless_script(char32_t c) {
  return (c >= 0xE00 && c <= 0xEFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF) ||
         (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0x3005 && c <= 0x3007) || (c >= 0x3040 && c <= 0x312F) ||
         (c >= 0x31A0 && c <= 0x31FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

// Letters that Unicode does not take apart, as they are typed where a keyboard lacks them.
char32_t without_stroke(char32_t c) {
  switch (c) {
    case U'ł':
      return 'l';
    case U'ø':
      return 'o';
    case U'đ':
    case U'ð':
      return 'd';
    case U'ħ':
      return 'h';
    case U'ı':
      return 'i';
    case U'ŧ':
      return 't';
    default:
      return c;
  }
}

}  // namespace

std::vector<Word> words_of(std::string_view text, WordBreaks breaks) {
  std::vector<Word> words;
  bool open = false;  // the last word may go on
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t read = next_code_point(text, at);
    const DecomposedLetter letter(read);
    if (letter.begin() == letter.end()) open = open && !breaks.at_invisible;
    for (const utf8proc_int32_t part : letter) {
      const auto c = static_cast<char32_t>(part);
      if (is_apostrophe(c)) {
        open = open && !breaks.at_apostrophes;
        continue;
      }
      if (!is_in_word(c)) {
        open = false;
        continue;
      }
      const bool mark = is_mark(c);
      if (mark && !open) continue;  // it stands on nothing
      const bool spaceless = is_of_spaceless_script(c);
      if (!open || (!mark && (spaceless || words.back().spaceless)))
        words.push_back({{}, begin, at, spaceless});
      open = true;
      words.back().end = at;
      if (!goes_unsaid(c)) append_code_point(words.back().folded, without_stroke(c));
    }
  }
  std::erase_if(words, [](const Word& word) { return word.folded.empty(); });
  return words;
}

}  // namespace flipchart::base
