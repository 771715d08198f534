// A text as its words, told apart and made alike as people hear them: case, accents, punctuation and what is
// invisible do not matter. For comparing what was said, in any script; never for showing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace flipchart::base {

struct Word {
  std::string folded;     // lower case, no accents; vowel signs that tell words apart stay
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
  bool spaceless = false;  // one letter of a script that writes no blanks between words
};

// What else parts words, beside blanks and punctuation. Without these "don't" is one word and so is one with
// a soft hyphen or a joiner inside.
struct WordBreaks {
  bool at_apostrophes = false;
  bool at_invisible = false;  // zero-width blanks and joiners, marks of direction, soft hyphens
};

// In their order; linear in the text, whatever bytes it has. Letters and digits are words; so is each letter
// of Chinese, Japanese, Thai, Lao, Burmese and Khmer, which leave no blanks.
std::vector<Word> words_of(std::string_view text, WordBreaks breaks = {});

}  // namespace flipchart::base
