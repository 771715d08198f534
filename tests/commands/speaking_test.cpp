// Which language the window speaks, and that German has all its words.
#include "commands/speaking.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "commands/command.hpp"
#include "commands/forms.hpp"
#include "commands/two_teams.hpp"
#include "support/marked_words.hpp"

namespace flipchart::commands {
namespace {

namespace fs = std::filesystem;

TEST(SpeakingLanguages, WhatIsChosenComesBeforeWhatTheSystemSays) {
  const std::vector<std::string> known{"en", "de"};
  ::setenv("LC_ALL", "de_AT.UTF-8", 1);
  EXPECT_EQ(language_wanted("", known), "de");
  EXPECT_EQ(language_wanted("en", known), "en");
  EXPECT_EQ(language_wanted("xx", known), "de") << "a language that is gone";
  ::setenv("LC_ALL", "fr_FR.UTF-8", 1);
  EXPECT_EQ(language_wanted("", known), "en");
  ::unsetenv("LC_ALL");
}

TEST(SpeakingLanguages, OnesWithoutAFolderAreRefusedWithThoseThatThereAre) {
  const auto none = read_language("assets/language", "xx");
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().message, "there are no words for the language \"xx\"; use one of en, de");
}

// A literal and those beside it, as one text with its escapes undone.
std::string literals(const std::string& code, std::size_t& at) {
  std::string text;
  while (at < code.size()) {
    while (at < code.size() && std::isspace(static_cast<unsigned char>(code[at])) != 0) ++at;
    if (at >= code.size() || code[at] != '"') break;
    for (++at; at < code.size() && code[at] != '"'; ++at) {
      if (code[at] == '\\') ++at;
      text += code[at] == 'n' && code[at - 1] == '\\' ? '\n' : code[at];
    }
    ++at;
  }
  return text;
}

// Every English line in the sources that passes through tr(), trn() or english().
std::map<std::string, std::string> english_in_sources() {
  std::map<std::string, std::string> lines;
  static const std::regex door(R"(\b(tr|english|trn)\()");
  for (const auto& entry : fs::recursive_directory_iterator("src")) {
    if (!entry.is_regular_file() || entry.path().filename().string().rfind("language.", 0) == 0) continue;
    std::ifstream in(entry.path());
    const std::string code{std::istreambuf_iterator<char>(in), {}};
    for (std::sregex_iterator it(code.begin(), code.end(), door), end; it != end; ++it) {
      auto at = static_cast<std::size_t>(it->position() + it->length());
      const auto note = [&](const std::string& text) {
        if (!text.empty()) lines.emplace(text, entry.path().string());
      };
      if (it->str(1) != "trn") {
        note(literals(code, at));
        continue;
      }
      // The count is an expression; the two literals follow it, if they are literals.
      for (int open = 1; at < code.size() && open > 0 && code[at] != '"'; ++at)
        open += code[at] == '(' ? 1 : code[at] == ')' ? -1 : 0;
      if (at >= code.size() || code[at] != '"') continue;
      note(literals(code, at));
      at = code.find_first_not_of(", \n", at);
      if (at != std::string::npos) note(literals(code, at));
    }
  }
  for (const Command& command : command_table()) {
    lines.emplace(command.label, "the table of commands");
    if (!command.about.empty()) lines.emplace(command.about, "the table of commands");
  }
  return lines;
}

// Words that are made of what stands in files and messages: kinds of files, and codes of problems
// ("bad-number").
std::set<std::string> made_words() {
  std::set<std::string> words;
  for (int kind = 0; kind <= static_cast<int>(importers::Kind::workshop); ++kind)
    words.emplace(importers::to_string(static_cast<importers::Kind>(kind)));
  static const std::regex code(R"re("([a-z]+(?:-[a-z]+)*)")re");
  for (const auto& entry : fs::recursive_directory_iterator("src")) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path());
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    for (std::sregex_iterator it(text.begin(), text.end(), code), end; it != end; ++it) {
      std::string word = it->str(1);
      std::replace(word.begin(), word.end(), '-', ' ');
      word[0] = static_cast<char>(word[0] - 'a' + 'A');
      words.insert(word);
    }
  }
  return words;
}

TEST(German, HasEveryWordAndNoneTooMany) {
  const auto german = read_language("assets/language", "de");
  ASSERT_TRUE(german) << german.error().message;
  const auto lines = english_in_sources();
  EXPECT_GT(lines.size(), 500U);
  for (const auto& [line, file] : lines)
    EXPECT_EQ(german->pairs().count(line), 1U) << file << ": \"" << line << "\" has no German words";
  const std::set<std::string> made = made_words();
  for (const auto& [line, words] : german->pairs())
    EXPECT_EQ(lines.count(line) + made.count(line) > 0, true) << "nothing says \"" << line << "\" any more";
}

TEST(Words, PassTheDoorOnce) {
  workshop::Workshop workshop = two_teams();
  Session session{workshop};
  workshop.picture(session.view);
  const support::MarkedWords marked;
  ask_quote(session);
  ASSERT_TRUE(session.asking);
  EXPECT_EQ(session.asking->fields.at(1).hint, "<What would help you most?>");
}

TEST(German, IsChosenByACommandAndHoldsFromTheNextStartOn) {
  workshop::Workshop workshop = two_teams();
  Session session{workshop};
  EXPECT_FALSE(run_command(session, "language")) << "there is no other";
  session.language_folder = "assets/language";
  session.settings.language = "en";
  ASSERT_TRUE(run_command(session, "language"));
  EXPECT_EQ(session.settings.language, "de");
  EXPECT_EQ(session.said, "Deutsch from the next start on");
  ASSERT_TRUE(run_command(session, "language"));
  EXPECT_EQ(session.settings.language, "en");
}

}  // namespace
}  // namespace flipchart::commands
