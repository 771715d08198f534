// A letter is asked for by itself and once; what a whole text would need beyond its letters (marks joined to
// them, emoji of several parts) comes from the same fonts.
#include <unordered_map>

#include "base/utf8.hpp"
#include "text/advances.hpp"

namespace flipchart::text {

struct MissingLetters::State {
  Shaper shaper;
  std::unordered_map<char32_t, bool> missing;  // by letter that was asked for
};

MissingLetters::MissingLetters() = default;
MissingLetters::~MissingLetters() = default;

bool MissingLetters::in(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t begin = at;
    const char32_t letter = base::next_code_point(utf8, at);
    if (letter < 0x20 || Advances::simple(letter)) continue;
    if (!state_) state_ = std::make_unique<State>();
    const auto [known, fresh] = state_->missing.try_emplace(letter, false);
    if (fresh) known->second = state_->shaper.unknown_glyphs(utf8.substr(begin, at - begin), {14, 400}) > 0;
    if (known->second) return true;
  }
  return false;
}

}  // namespace flipchart::text
