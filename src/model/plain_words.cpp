#include "model/plain_words.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "base/words.hpp"

namespace flipchart::model {

namespace {

// A text beside its words.
struct ToldText {
  explicit ToldText(std::string_view of) : text(of), words(base::words_of(of)) {}
  std::string_view text;
  std::vector<base::Word> words;
};

// What stands before a word, blanks aside: a full stop parts what only looks like two words in a row.
std::string_view sign_before(const ToldText& told, std::size_t word) {
  const std::size_t begin = told.words[word - 1].end;
  return base::trimmed(told.text.substr(begin, std::max(told.words[word].begin, begin) - begin));
}

bool says_at(const ToldText& told, std::size_t at, const ToldText& entry) {
  if (entry.words.size() > told.words.size() - at) return false;
  for (std::size_t word = 0; word < entry.words.size(); ++word) {
    if (told.words[at + word].folded != entry.words[word].folded) return false;
    if (word > 0 && sign_before(told, at + word) != sign_before(entry, word)) return false;
  }
  return true;
}

}  // namespace

std::vector<WordAdvice> word_list_to_begin_with() {
  return {
      {base::tr("your fault"), base::tr("what happened")},
      {base::tr("you always"), base::tr("this time I saw")},
      {base::tr("you never"), base::tr("I have not seen yet")},
      {base::tr("you people"), base::tr("all of us")},
      {base::tr("my people"), base::tr("our team")},
      {base::tr("subordinate"), base::tr("colleague")},
      {base::tr("subordinates"), base::tr("colleagues")},
      {base::tr("underling"), base::tr("colleague")},
      {base::tr("underlings"), base::tr("colleagues")},
      {base::tr("manpower"), base::tr("people")},
      {base::tr("incompetent"), base::tr("without the training or time for it")},
      {base::tr("lazy"), base::tr("busy with something else")},
      {base::tr("careless"), base::tr("interrupted, or without a checklist")},
      {base::tr("unprofessional"), base::tr("different from what we agreed")},
      {base::tr("bad attitude"), base::tr("what I saw and heard")},
      {base::tr("failed to"), base::tr("did not")},
      {base::tr("should have known"), base::tr("had not been told")},
      {base::tr("blame"), base::tr("what led to it")},
      {base::tr("culprit"), base::tr("cause")},
      {base::tr("excuse"), base::tr("reason")},
      {base::tr("excuses"), base::tr("reasons")},
      {base::tr("obviously"), base::tr("as I see it")},
  };
}

std::vector<Underlined> underlined(std::string_view text, const std::vector<WordAdvice>& list) {
  std::vector<ToldText> entries;
  entries.reserve(list.size());
  std::map<std::string_view, std::vector<std::size_t>> by_first_word;
  for (const WordAdvice& advice : list) entries.emplace_back(advice.word);
  for (std::size_t entry = 0; entry < entries.size(); ++entry) {
    if (!entries[entry].words.empty()) by_first_word[entries[entry].words.front().folded].push_back(entry);
  }

  const ToldText told(text);
  std::vector<Underlined> found;
  for (std::size_t at = 0; at < told.words.size(); ++at) {
    const auto with = by_first_word.find(told.words[at].folded);
    if (with == by_first_word.end()) continue;
    for (const std::size_t entry : with->second) {
      const ToldText& said = entries[entry];
      if (says_at(told, at, said))
        found.push_back({told.words[at].begin, told.words[at + said.words.size() - 1].end, entry});
    }
  }
  std::sort(found.begin(), found.end(), [](const Underlined& a, const Underlined& b) {
    return std::tuple(b.end - b.begin, a.begin, a.entry) < std::tuple(a.end - a.begin, b.begin, b.entry);
  });
  std::vector<bool> taken(text.size(), false);
  std::erase_if(found, [&taken](const Underlined& range) {
    const auto begin = taken.begin() + static_cast<std::ptrdiff_t>(range.begin);
    const auto end = taken.begin() + static_cast<std::ptrdiff_t>(range.end);
    if (std::find(begin, end, true) != end) return true;
    std::fill(begin, end, true);
    return false;
  });
  std::sort(found.begin(), found.end(),
            [](const Underlined& a, const Underlined& b) { return a.begin < b.begin; });
  return found;
}

std::vector<std::string> question_starters() {
  return {
      base::tr("What would help you most?"),
      base::tr("How did that look from where you stood?"),
      base::tr("What happened just before that?"),
      base::tr("What have you already tried?"),
      base::tr("What is in the way?"),
      base::tr("How would we notice that it works?"),
      base::tr("What would you do first?"),
      base::tr("How can I make this easier for you?"),
  };
}

}  // namespace flipchart::model
