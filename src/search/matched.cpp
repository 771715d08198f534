// Folds letter by letter, to know where each came from: see matched.hpp.
#include "search/matched.hpp"

#include <algorithm>
#include <string>

#include "base/utf8.hpp"
#include "search/folding.hpp"

namespace flipchart::search {

namespace {

struct Folded {
  std::string bytes;
  std::vector<Stretch> from;  // by byte: the letter it was made of, with the accents behind it
};

Folded letter_by_letter(std::string_view text) {
  Folded folded;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    base::next_code_point(text, at);
    // Between two letters, so that a blank stays one.
    std::string between = plain("x" + std::string(text.substr(begin, at - begin)) + "x");
    between = between.substr(1, between.size() - 2);
    if (between.empty() && !folded.from.empty()) folded.from.back().end = at;
    for (const char c : between) {
      if (c == ' ' && (folded.bytes.empty() || folded.bytes.back() == ' ')) continue;
      folded.bytes += c;
      folded.from.push_back({begin, at});
    }
  }
  return folded;
}

// npos where the word is not held.
std::size_t place_of(const std::string& word, const std::string& text) {
  const std::size_t first = text.find(word);
  for (std::size_t at = first; at != std::string::npos; at = text.find(word, at + 1)) {
    if (at == 0 || parts_words(text[at - 1])) return at;
  }
  return first;
}

}  // namespace

std::vector<Stretch> matched(std::string_view text, const Query& query) {
  std::vector<Stretch> found;
  const Folded folded = letter_by_letter(text);
  for (const std::string& word : query.words) {
    const std::size_t at = place_of(word, folded.bytes);
    if (at != std::string::npos)
      found.push_back({folded.from[at].begin, folded.from[at + word.size() - 1].end});
  }
  std::sort(found.begin(), found.end(), [](const Stretch& a, const Stretch& b) { return a.begin < b.begin; });
  std::vector<Stretch> joined;
  for (const Stretch& stretch : found) {
    if (!joined.empty() && stretch.begin <= joined.back().end)
      joined.back().end = std::max(joined.back().end, stretch.end);
    else
      joined.push_back(stretch);
  }
  return joined;
}

}  // namespace flipchart::search
