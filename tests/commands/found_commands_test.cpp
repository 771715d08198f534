// The palette's list: every command, found by its words, the best first, what runs now before what does not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "commands/found_commands.hpp"
#include "two_teams.hpp"

namespace {

using namespace flipchart;
using namespace flipchart::commands;

class FoundCommands : public testing::Test {
 protected:
  FoundCommands() : workshop_(two_teams()) {}

  std::vector<std::string> ids(std::string_view typed) const {
    std::vector<std::string> all;
    for (const FoundCommand& found : commands_found(session_, typed)) all.emplace_back(found.command->id);
    return all;
  }
  std::string first(std::string_view typed) const {
    const auto all = ids(typed);
    return all.empty() ? "" : all.front();
  }

  workshop::Workshop workshop_;
  Session session_{workshop_};
};

TEST_F(FoundCommands, AreAllOfThemForNothingTyped) {
  EXPECT_EQ(commands_found(session_, "").size(), command_table().size());
  EXPECT_EQ(commands_found(session_, "  ").size(), command_table().size());
}

TEST_F(FoundCommands, AreFoundByWordsInAnyOrderWithoutCaseOrAccents) {
  for (const char* typed : {"turn the chart over", "OVER turn", "chärt ovér", "ove tur", "flip"})
    EXPECT_EQ(first(typed), "flip") << typed;
  EXPECT_TRUE(ids("there is no such thing").empty());
}

TEST_F(FoundCommands, AreFoundByTheirKeyAndByWhatTheyAreFor) {
  EXPECT_EQ(first("f"), "flip");
  session_.reaching.keys["flip"] = "F9";
  EXPECT_EQ(first("f9"), "flip");
  EXPECT_NE(first("f"), "flip") << "it is not its key any more";
  EXPECT_THAT(ids("spreadsheet"), testing::ElementsAre("copy-table"));
}

TEST_F(FoundCommands, AreFoundByWordsThatPeopleSayInstead) {
  trace_issue(session_, 0);
  workshop_.commit(model::OpenFix{"F1", "One list", {"I1"}, {}, {}, {}});
  session_.export_tools.formats = {
      {"svg", [](const scene::Deck&) -> base::Result<std::string> { return ""; }}};
  const std::initializer_list<std::pair<const char*, const char*>> kSaid = {{"owner", "own"},
                                                                            {"owners", "own"},
                                                                            {"responsible", "own"},
                                                                            {"deadline", "date"},
                                                                            {"due", "date"},
                                                                            {"powerpoint", "export"},
                                                                            {"share", "export"},
                                                                            {"printing", "print"},
                                                                            {"paper", "print"},
                                                                            {"dark", "theme"},
                                                                            {"dark mode", "theme"},
                                                                            {"undo", "undo"},
                                                                            {"upside down", "flip"},
                                                                            {"flipping", "flip"},
                                                                            {"secret", "private-note"},
                                                                            {"comment", "note"},
                                                                            {"delete", "remove"},
                                                                            {"collapse", "fold"},
                                                                            {"bookmark", "save-view"},
                                                                            {"filters", "choose-issues"},
                                                                            {"screenshot", "copy-picture"},
                                                                            {"shortcuts", "help"},
                                                                            {"font size", "larger"}};
  for (const auto& [typed, id] : kSaid) {
    const auto all = ids(typed);
    const auto at = std::find(all.begin(), all.end(), id) - all.begin();
    EXPECT_LT(at, 3) << typed << ": " << testing::PrintToString(all);
  }
  for (const char* const typed : {"date", "zoom", "hide", "slides", "private"})
    EXPECT_FALSE(ids(typed).empty()) << typed;
  EXPECT_EQ(first("zoom"), "zoom-in");
  EXPECT_THAT(ids("hide"), testing::Contains("panels"));
}

TEST_F(FoundCommands, ThoseThatCannotRunStandBehindTheOthers) {
  const auto all = commands_found(session_, "");
  const auto runs = [](const FoundCommand& found) { return found.runs; };
  EXPECT_TRUE(std::is_partitioned(all.begin(), all.end(), runs));
  EXPECT_TRUE(std::any_of(all.begin(), all.end(), runs));
  EXPECT_FALSE(std::all_of(all.begin(), all.end(), runs)) << "nothing is there to undo";
  const auto undo = commands_found(session_, "undo");
  const auto found = std::find_if(undo.begin(), undo.end(),
                                  [](const FoundCommand& one) { return one.command->id == "undo"; });
  ASSERT_NE(found, undo.end());
  EXPECT_FALSE(found->runs);
}

TEST_F(FoundCommands, BeginningsAreBetterThanMiddles) {
  const auto all = ids("show");
  const auto at = [&](const char* id) { return std::find(all.begin(), all.end(), id) - all.begin(); };
  EXPECT_LT(at("fit"), at("edit-keys")) << "\"Show the whole chart\" begins with it";
}

TEST_F(FoundCommands, WhatWasUsedLatelyComesFirstAmongEquals) {
  ASSERT_NE(first(""), "zoom-in");
  EXPECT_TRUE(use_command(session_, "zoom-in"));
  EXPECT_TRUE(use_command(session_, "fit"));
  EXPECT_FALSE(use_command(session_, "undo")) << "it does not run now";
  const auto all = ids("");
  EXPECT_EQ(all[0], "fit");
  EXPECT_EQ(all[1], "zoom-in");
  EXPECT_EQ(first("turn"), "flip") << "better words win over use";
}

}  // namespace
