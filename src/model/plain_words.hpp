// Language without power or blame: which words of a text a team might rather not say, with what to say
// instead. Advice only; nothing is ever changed or refused for it. The list is the team's own, and this one a
// beginning.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace flipchart::model {

struct WordAdvice {
  std::string word;  // or several
  std::string instead;
  friend bool operator==(const WordAdvice&, const WordAdvice&) = default;
};

std::vector<WordAdvice> word_list_to_begin_with();

// Bytes [begin, end) of the text.
struct Underlined {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t entry = 0;  // of the list
};

// Where the text says a word of the list: whole words, whatever their case and accents, with any blanks
// between them. Where two would overlap the longer one stays, then the earlier one; of equal entries the
// first. In the text's order.
std::vector<Underlined> underlined(std::string_view text, const std::vector<WordAdvice>& list);

// Beginnings of an open talk: what and how, never why.
std::vector<std::string> question_starters();

}  // namespace flipchart::model
