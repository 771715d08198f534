#include "model/group_message.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_set>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "base/words.hpp"

namespace flipchart::model {

namespace {

using base::Word;
using SomeWords = std::span<const Word>;

constexpr std::size_t kRepeatedInARow = 5;
constexpr std::size_t kShortestPart = 3;  // letters of a first or last name that stands for its person
constexpr std::size_t kShortestSpacelessPart = 2;  // most Chinese and Japanese names have no more

// A name is looked for in each of these: "Anna's" holds Anna as two words, "OBrien" is O'Brien as one, and
// what is invisible must neither break a name in two nor glue it to its neighbour.
constexpr std::array<base::WordBreaks, 4> kReadings{
    {{false, false}, {false, true}, {true, false}, {true, true}}};

std::unordered_set<std::string> runs_in(SomeWords words) {
  std::unordered_set<std::string> runs;
  for (std::size_t at = 0; at + kRepeatedInARow <= words.size(); ++at) {
    std::string run;
    for (const Word& word : words.subspan(at, kRepeatedInARow)) run += word.folded + ' ';
    runs.insert(std::move(run));
  }
  return runs;
}

bool repeats_behaviour(std::string_view text, std::string_view behaviour) {
  const auto told = runs_in(base::words_of(behaviour));
  const auto written = runs_in(base::words_of(text));
  return std::any_of(written.begin(), written.end(),
                     [&](const std::string& run) { return told.contains(run); });
}

bool holds_in_a_row(SomeWords text, SomeWords words) {
  const auto same = [](const Word& a, const Word& b) { return a.folded == b.folded; };
  return !words.empty() &&
         std::search(text.begin(), text.end(), words.begin(), words.end(), same) != text.end();
}

// The name's words up to each blank: "Mei-Ling" and "Tan".
std::vector<SomeWords> blank_parted(std::string_view name, SomeWords words) {
  std::vector<SomeWords> parts;
  std::size_t begin = 0;
  for (std::size_t at = 1; at <= words.size(); ++at) {
    if (at < words.size()) {
      const std::size_t gap = words[at - 1].end;
      const auto between = name.substr(gap, std::max(words[at].begin, gap) - gap);
      if (base::trimmed(between).size() == between.size()) continue;  // no blank beside either word
    }
    parts.push_back(words.subspan(begin, at - begin));
    begin = at;
  }
  return parts;
}

bool stands_for_its_person(SomeWords part) {
  std::size_t letters = 0;
  for (const Word& word : part) {
    for (std::size_t at = 0; at < word.folded.size(); ++letters) base::next_code_point(word.folded, at);
  }
  const bool spaceless =
      std::all_of(part.begin(), part.end(), [](const Word& word) { return word.spaceless; });
  return letters >= (spaceless ? kShortestSpacelessPart : kShortestPart);
}

bool names_person(SomeWords text, std::string_view name, base::WordBreaks reading) {
  // A joiner inside a name belongs to it, as in many Persian ones; only in the text may it part two words.
  const std::vector<Word> words = base::words_of(name, {reading.at_apostrophes, false});
  if (holds_in_a_row(text, words)) return true;
  const std::vector<SomeWords> parts = blank_parted(name, words);
  if (parts.size() < 2) return false;
  return (stands_for_its_person(parts.front()) && holds_in_a_row(text, parts.front())) ||
         (stands_for_its_person(parts.back()) && holds_in_a_row(text, parts.back()));
}

}  // namespace

std::optional<std::string> why_not_for_the_group(std::string_view text, std::string_view behaviour,
                                                 const std::vector<std::string>& names_not_ticked) {
  if (repeats_behaviour(text, behaviour))
    return base::tr(
        "This repeats what is meant for private conversation; say in other words what the group needs.");
  for (const base::WordBreaks& reading : kReadings) {
    const std::vector<Word> words = base::words_of(text, reading);
    for (const std::string& name : names_not_ticked) {
      if (names_person(words, name, reading))
        return base::tr(
            "This names a person who is not ticked; leave the name out, or ask first and tick it.");
    }
  }
  return std::nullopt;
}

}  // namespace flipchart::model
