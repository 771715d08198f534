// Every word of the program that a panel draws passes the door where it is translated (base::tr): with a
// language that puts marks round each, whatever stands outside marks must come from the data or be a key.
#include <gtest/gtest.h>

#include <cctype>
#include <set>

#include "base/language.hpp"
#include "base/words.hpp"
#include "commands/keys.hpp"
#include "gui/ink_record.hpp"
#include "gui/states_of_session.hpp"

namespace flipchart {
namespace {

using gui::Room;
using gui::StateOfSession;

constexpr std::string_view kBefore = "\u27e6";
constexpr std::string_view kAfter = "\u27e7";
constexpr std::string_view kCut = "\u2026";

// What stands outside the marks. `depth` says how many marks are open before the words and after: a paragraph
// is drawn line by line; what is cut off with an ellipsis loses its marks.
std::string outside(std::string_view words, int& depth) {
  const bool cut = words.size() >= kCut.size() && words.substr(words.size() - kCut.size()) == kCut;
  std::string rest;
  while (!words.empty()) {
    if (words.substr(0, kBefore.size()) == kBefore) {
      ++depth;
      words.remove_prefix(kBefore.size());
    } else if (words.substr(0, kAfter.size()) == kAfter) {
      depth = std::max(0, depth - 1);
      rest += ' ';
      words.remove_prefix(kAfter.size());
    } else {
      if (depth == 0) rest += words.front();
      words.remove_prefix(1);
    }
  }
  if (cut) depth = 0;
  return rest;
}

void note_words(std::set<std::string>& known, std::string_view text) {
  for (const base::Word& word : base::words_of(text)) known.insert(word.folded);
}

// Words of the data and of what was typed, names of keys, units of measure and of file formats.
std::set<std::string> words_that_stay(Room& room) {
  std::set<std::string> known;
  for (const char* const word :
       {"flipchart", "csv",  "xlsx", "pdf",     "pptx",  "svg",        "png", "html",  "dot",
        "json",      "flip", "utf",  "ctrl",    "shift", "alt",        "esc", "enter", "tab",
        "space",     "home", "end",  "del",     "pgup",  "pgdn",       "k",   "m",     "h",
        "d",         "min",  "room", "people",  "demo",  "powerpoint", "ada", "bo",    "cy",
        "an",        "id",   "name", "manager", "p77"})
    known.insert(word);
  for (const commands::Command& command : commands::command_table()) note_words(known, command.key);
  note_words(known, commands::title_of(room.session()));
  note_words(known, room.folder.string());
  note_words(known, std::filesystem::current_path().string());
  note_words(known, workshop::words_in(room.workshop().state()));
  note_words(known, model::told(room.workshop().organization()));
  note_words(known, model::told(room.workshop().history()));
  return known;
}

class EveryWord : public testing::TestWithParam<std::size_t> {
 protected:
  EveryWord() { base::speak(base::Language::marked(std::string(kBefore), std::string(kAfter))); }
  ~EveryWord() override { base::speak(base::Language{}); }
};

TEST_P(EveryWord, OfAPanelCanBeTranslated) {
  const StateOfSession state = gui::states_of_session()[GetParam()];
  SCOPED_TRACE(state.name);
  const auto room = gui::room_in(state);
  gui::InkRecord record;
  room->surface().record_in(&record);
  room->settle();
  const std::set<std::string> known = words_that_stay(*room);
  EXPECT_EQ(record.words.empty(), room->session().panels_hidden);
  int depth = 0;
  for (const gui::InkRecord::Words& words : record.words) {
    const std::string rest = outside(words.text, depth);
    for (const base::Word& word : base::words_of(rest)) {
      const bool latin = std::isalpha(static_cast<unsigned char>(word.folded.front())) != 0;
      const bool initials = word.folded.size() == 2 &&
                            std::isupper(static_cast<unsigned char>(rest[word.begin])) &&
                            std::isupper(static_cast<unsigned char>(rest[word.begin + 1]));
      const auto begins_so = known.lower_bound(word.folded);
      const bool cut_name = rest.compare(word.end, kCut.size(), kCut) == 0 && begins_so != known.end() &&
                            begins_so->starts_with(word.folded);
      if (latin && word.folded.size() > 1 && !initials && !cut_name && known.count(word.folded) == 0)
        ADD_FAILURE() << "\"" << words.text << "\" in " << record.sheets[words.sheet].name << ": "
                      << word.folded;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(States, EveryWord,
                         testing::Range(std::size_t{0}, std::size(gui::states_of_session())));

}  // namespace
}  // namespace flipchart
