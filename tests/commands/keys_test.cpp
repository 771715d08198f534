// Keys a person gives to commands: their names, the file they stand in, and that everything asks for the key
// of now.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "commands/keys.hpp"
#include "commands/keys_file.hpp"
#include "two_teams.hpp"

namespace {

using namespace flipchart;
using namespace flipchart::commands;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
namespace fs = std::filesystem;

TEST(KeyNames, AreThoseOfTheTable) {
  for (const Command& command : command_table()) {
    if (command.key.empty()) continue;
    EXPECT_EQ(key_named(command.key).value_or("none"), command.key) << command.id;
  }
}

TEST(KeyNames, AreUnderstoodHoweverTheyAreSpelt) {
  EXPECT_EQ(key_named("ctrl + shift+k"), "Ctrl+Shift+K");
  EXPECT_EQ(key_named("Shift+Ctrl+K"), "Ctrl+Shift+K");
  EXPECT_EQ(key_named("pgdn"), "PageDown");
  EXPECT_EQ(key_named("esc"), "Escape");
  EXPECT_EQ(key_named("f12"), "F12");
  EXPECT_EQ(key_named("#"), "#");
  EXPECT_EQ(key_named("+"), "+");
  EXPECT_EQ(key_named("Ctrl++"), "Ctrl++");
  EXPECT_EQ(key_named("Shift+F5"), "Shift+F5");
  EXPECT_EQ(key_named("shift+alt+up"), "Alt+Shift+Up");
}

TEST(KeyNames, AreRefusedWhereNoKeyboardSendsThem) {
  for (const char* typed : {"", "Ctrl+", "Alt+F", "FF", "F13", "Shift+1", "Shift+Space", "é", "F  G"})
    EXPECT_FALSE(key_named(typed).has_value()) << typed;
}

TEST(KeysFile, LinesGiveAndTakeKeys) {
  const KeysRead read = keys_in(
      "# mine\n\n  flip = Ctrl+F  # turn it\nhelp=none\nfind = #\r\nno-answer-to-this = \nflip = "
      "Ctrl+Space\n");
  EXPECT_THAT(read.keys, ElementsAre(testing::Pair("find", "#"), testing::Pair("flip", "Ctrl+Space"),
                                     testing::Pair("help", "")));
  EXPECT_THAT(read.problems, ElementsAre(HasSubstr("line 6: there is no command \"no-answer-to-this\"")));
}

TEST(KeysFile, WhatCannotBeTakenIsSaidWithItsLine) {
  const KeysRead read = keys_in("flip\nflop = F\nhelp = Alt+H\nfind = F\n");
  EXPECT_THAT(read.keys, IsEmpty());
  EXPECT_THAT(read.problems,
              ElementsAre(HasSubstr("line 1: write it as command = Key"),
                          HasSubstr("line 2: there is no command"), HasSubstr("line 3: \"Alt+H\" is no key"),
                          HasSubstr("line 4: F is the key of \"flip\"; \"find\" keeps the key it has")));
}

TEST(KeysFile, TwoCommandsMayChangeTheirKeys) {
  const KeysRead read = keys_in("flip = /\nfind = F\n");
  EXPECT_THAT(read.problems, IsEmpty());
  EXPECT_EQ(read.keys.at("flip"), "/");
  EXPECT_EQ(read.keys.at("find"), "F");
}

TEST(KeysFile, ALineThatFallsTakesThoseWithItThatItLeftNoRoomFor) {
  // "flip" cannot have Ctrl+Z, so it keeps F, and "find" cannot have that.
  const KeysRead read = keys_in("flip = Ctrl+Z\nfind = F\n");
  EXPECT_THAT(read.keys, IsEmpty());
  EXPECT_EQ(read.problems.size(), 2U);
}

TEST(KeysFile, WhatSharesAKeyInTheTableMayShareAnother) {
  const KeysRead read = keys_in("walk-left = Ctrl+L\ncell-left = Ctrl+L\narrow-left = Ctrl+L\n");
  EXPECT_THAT(read.problems, IsEmpty());
  EXPECT_EQ(read.keys.size(), 3U);
}

TEST(KeysFile, TheWrittenOneChangesNothingUntilALineIsTakenIn) {
  std::string text = keys_as_text();
  EXPECT_THAT(keys_in(text).keys, IsEmpty());
  EXPECT_THAT(keys_in(text).problems, IsEmpty());
  for (const Command& command : command_table())
    EXPECT_THAT(text, HasSubstr("\n# " + std::string(command.id) + " = ")) << command.id;
  // With every line taken in it says what the table says.
  for (std::size_t at = 0; (at = text.find("\n# ", at)) != std::string::npos;) {
    const bool row = text.find(" = ", at) < text.find('\n', at + 1);
    text.erase(at + 1, row ? 2 : 0);
    ++at;
  }
  const KeysRead read = keys_in(text);
  EXPECT_THAT(read.problems, IsEmpty());
  EXPECT_EQ(read.keys.size(), command_table().size());
  for (const Command& command : command_table())
    EXPECT_EQ(read.keys.at(std::string(command.id)), command.key);
}

class KeysOfASession : public testing::Test {
 protected:
  KeysOfASession()
      : folder_(fs::temp_directory_path() / ("flipchart-keys-" + std::to_string(::getpid()))),
        workshop_(two_teams()) {
    fs::remove_all(folder_);
    session_.reaching.keys_file = folder_ / "flipchart" / "keys.conf";
  }
  ~KeysOfASession() override { fs::remove_all(folder_); }

  void write(const std::string& text) const {
    fs::create_directories(session_.reaching.keys_file.parent_path());
    std::ofstream(session_.reaching.keys_file, std::ios::binary) << text;
  }

  fs::path folder_;
  workshop::Workshop workshop_;
  Session session_{workshop_};
};

TEST_F(KeysOfASession, AreTheTablesWithoutAFile) {
  EXPECT_THAT(take_keys(session_), IsEmpty());
  EXPECT_EQ(key_of(session_, "flip"), "F");
  EXPECT_EQ(key_of(session_, "no-such-command"), "");
  EXPECT_TRUE(session_.said.empty());
}

TEST_F(KeysOfASession, RunCommandsAndStandInWords) {
  write("undo = Ctrl+U\nflip = Ctrl+F\nredo = none\n");
  ASSERT_THAT(take_keys(session_), IsEmpty());
  const double facing = session_.view.facing;
  EXPECT_FALSE(run_key(session_, "F"));
  EXPECT_TRUE(run_key(session_, "Ctrl+F"));
  EXPECT_NE(session_.view.facing, facing);
  ASSERT_TRUE(workshop_.commit(model::OpenFix{"F1", "T", {}}));
  EXPECT_TRUE(run_key(session_, "Ctrl+U"));
  EXPECT_EQ(session_.said, "Undone") << "there is no key to name";
  EXPECT_TRUE(run_command(session_, "redo"));
  EXPECT_EQ(session_.said, "Done again. Undo: Ctrl+U");
  EXPECT_FALSE(run_key(session_, "")) << "what has no key is run by none";
}

TEST_F(KeysOfASession, StandInWhatIsSaidAfterOtherCommandsToo) {
  write("date = Ctrl+Shift+D\nundo = Ctrl+U\nnext-view = F9\nsave-view = none\nleave-presenting = F8\n");
  ASSERT_THAT(take_keys(session_), IsEmpty());
  run_command(session_, "present");
  EXPECT_EQ(session_.said, "Nothing is saved to step through. Leave: F8");
  run_command(session_, "leave-presenting");
  trace_issue(session_, workshop_.history().find("I1"));
  run_command(session_, "own");
  choose_for_asking(session_, {base::ItemKind::position, "ben"});
  EXPECT_THAT(session_.said, testing::EndsWith(". By when: Ctrl+Shift+D"));
  run_command(session_, "save-view");
  asking_type(session_, "Monday");
  asking_key(session_, "Enter");
  EXPECT_EQ(session_.said, "Kept: \u201cMonday\u201d. The next view: F9. Undo: Ctrl+U");
}

TEST_F(KeysOfASession, OfADamagedFileAreTheTablesAndTheFileIsKeptAside) {
  for (const char* damaged : {"flip = \xFF\xFE", "flip = F"}) {
    std::string text = damaged;
    if (text.back() == 'F') text += '\0';
    write(text);
    const auto problems = take_keys(session_);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_THAT(problems.front(), HasSubstr("keys.conf.broken"));
    EXPECT_EQ(session_.said, problems.front());
    EXPECT_TRUE(session_.said_is_error);
    EXPECT_EQ(key_of(session_, "flip"), "F");
    EXPECT_FALSE(fs::exists(session_.reaching.keys_file));
  }
  EXPECT_TRUE(fs::exists(folder_ / "flipchart" / "keys.conf.broken"));
  EXPECT_TRUE(fs::exists(folder_ / "flipchart" / "keys.conf.broken-2"))
      << "the first one is not written over";
}

TEST_F(KeysOfASession, AreWrittenDownOnceAndReadAgainAtWish) {
  EXPECT_TRUE(run_command(session_, "edit-keys"));
  EXPECT_FALSE(session_.said_is_error) << session_.said;
  EXPECT_THAT(session_.said, HasSubstr(session_.reaching.keys_file.string()));
  ASSERT_TRUE(fs::exists(session_.reaching.keys_file));
  write("flip = Ctrl+F\n");
  EXPECT_TRUE(run_command(session_, "edit-keys"));
  std::ifstream file(session_.reaching.keys_file);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), "flip = Ctrl+F\n") << "it is left alone";
  EXPECT_EQ(key_of(session_, "flip"), "F");
  EXPECT_TRUE(run_command(session_, "read-keys"));
  EXPECT_EQ(key_of(session_, "flip"), "Ctrl+F");
}

}  // namespace
