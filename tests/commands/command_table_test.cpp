// Everything a person can do in the window, asked of the table that feeds keys and help.
#include <gtest/gtest.h>

#include <set>

#include "commands/command.hpp"

namespace flipchart::commands {
namespace {

class Commands : public testing::Test {
 protected:
  Commands()
      : workshop_("Test", two_people(), open_issues(), std::make_unique<journal::MemoryJournal>(),
                  base::Date{20'000}),
        session_{workshop_} {}

  // Two issues, opened one day after the other.
  static model::History open_issues() {
    model::HistoryParts parts;
    for (const char* id : {"I1", "I2"}) {
      model::Issue issue;
      issue.id = parts.texts.intern(id);
      issue.opened = (19'990 + static_cast<base::Millis>(parts.issues.size())) * base::kDayMillis;
      parts.issues.push_back(issue);
    }
    for (const char* holder : {"E2", "E1", "E2"}) {
      model::Event event;  // of I1
      event.actor = parts.texts.intern(holder);
      event.at = 19'990 * base::kDayMillis + static_cast<base::Millis>(parts.events.size());
      parts.events.push_back(event);
    }
    return model::History(std::move(parts));
  }

  // E1 leads E2.
  static model::Organization two_people() {
    model::OrganizationParts parts;
    for (const char* id : {"E1", "E2"}) {
      model::PositionPart part;
      part.id = parts.texts.intern(id);
      part.parent = parts.positions.empty() ? base::kNoSlot : 0;
      parts.positions.push_back(part);
    }
    return model::Organization(std::move(parts));
  }

  workshop::Workshop workshop_;
  Session session_;
};

TEST_F(Commands, EachOverlayHasAKeyOfItsOwn) {
  const model::Overlays before = session_.view.overlays;
  for (const char* key : {"W", "H", "X"}) EXPECT_TRUE(run_key(session_, key)) << key;
  EXPECT_NE(session_.view.overlays.flows, before.flows);
  EXPECT_NE(session_.view.overlays.hotspots, before.hotspots);
  EXPECT_NE(session_.view.overlays.silos, before.silos);
}

TEST_F(Commands, TheMeasureOfHotSpotsGoesRound) {
  EXPECT_FALSE(run_key(session_, "Shift+H")) << "there are no hot spots to see";
  session_.view.overlays.hotspots = true;
  std::set<model::Heat> seen;
  for (int i = 0; i < 4; ++i) {
    seen.insert(session_.view.heat);
    EXPECT_TRUE(run_key(session_, "Shift+H"));
  }
  EXPECT_EQ(seen.size(), 4U);
  EXPECT_EQ(session_.view.heat, model::Heat::waited);
}

TEST_F(Commands, SayWhyTheirKeyDoesNothingNow) {
  const auto says = [&](const char* key) {
    session_.said.clear();
    EXPECT_FALSE(run_key(session_, key)) << key;
    EXPECT_FALSE(session_.said_is_error);
    return session_.said;
  };
  EXPECT_EQ(says("O"), "Nothing is selected: select an issue, a fix or a seam first");
  EXPECT_EQ(says("Ctrl+Z"), "There is nothing to undo");
  EXPECT_EQ(says("Shift+H"), "Hot spots are not shown");
  EXPECT_EQ(says("E"), "Select a card first");
  EXPECT_EQ(says("."), "Select an issue first");
  EXPECT_EQ(says("C"), "Nothing is filtered");
  for (const char* const key : {"Escape", "F11", "B", "Ctrl+Alt+X"}) EXPECT_EQ(says(key), "") << key;
  session_.selected = {base::ItemKind::position, "E2"};
  ASSERT_TRUE(run_key(session_, "E"));
  EXPECT_EQ(says("Shift+N"), "Keep or discard what is being tried out first");
  EXPECT_EQ(says("U"), "Nothing is folded") << "that has nothing to do with it";
  run_key(session_, "Escape");
  session_.read_only = "Somebody else has it open";
  EXPECT_EQ(says("Shift+N"), "Somebody else has it open");
}

TEST_F(Commands, WhatWasSaidAboutAKeyGoesWhenItWouldDoSomething) {
  run_key(session_, "O");
  follow_why_not(session_);
  EXPECT_NE(session_.said, "");
  trace_issue(session_, 0);
  follow_why_not(session_);
  EXPECT_EQ(session_.said, "");
  clear_selection(session_);
  run_key(session_, "O");
  session_.said = "Something else";
  trace_issue(session_, 0);
  follow_why_not(session_);
  EXPECT_EQ(session_.said, "Something else");
}

TEST_F(Commands, WithNothingOpenThereAreFilesAndHelp) {
  workshop::Workshop nothing("", model::Organization(), model::History(),
                             std::make_unique<journal::MemoryJournal>(), base::Date{20'000});
  Session start{nothing};
  std::set<std::string_view> keys;
  for (const Command& command : command_table()) {
    if (runs_now(command, start) && !command.key.empty()) keys.insert(command.id);
  }
  EXPECT_EQ(keys, (std::set<std::string_view>{"open", "new-workshop", "import", "palette", "menu", "help",
                                              "theme", "larger", "quit"}));
  EXPECT_FALSE(run_key(start, "F"));
  EXPECT_EQ(start.said, "No workshop is open yet");
}

TEST_F(Commands, HaveIdsAndWordsOfTheirOwn) {
  std::set<std::string_view> ids;
  std::set<std::string_view> labels;
  for (const Command& command : command_table()) {
    EXPECT_TRUE(ids.insert(command.id).second) << command.id;
    EXPECT_TRUE(labels.insert(command.label).second) << command.label;
  }
}

TEST_F(Commands, SayWhatTheyAreForInOneSentence) {
  for (const Command& command : command_table()) {
    ASSERT_FALSE(command.about.empty()) << command.id;
    EXPECT_EQ(command.about.back(), '.') << command.id;
    EXPECT_LE(command.about.size(), 80U) << command.id << ": it has to fit in one line";
    EXPECT_FALSE(name_of(command.group).empty()) << command.id;
  }
}

TEST_F(Commands, AKeyMeansOneThingAtATime) {
  session_.help_shown = true;
  for (const base::ItemId& selected :
       {base::ItemId{}, base::ItemId{base::ItemKind::issue, "I1"},
        base::ItemId{base::ItemKind::customer, "C1"}, base::ItemId{base::ItemKind::position, "E1"},
        base::ItemId{base::ItemKind::position, "E2"}}) {
    session_.selected = selected;
    std::set<std::string_view> keys;
    for (const Command& command : command_table()) {
      if (command.key.empty() || command.key == "Escape") continue;  // Escape leaves one level at a time
      if (!runs_now(command, session_)) continue;
      EXPECT_TRUE(keys.insert(command.key).second) << command.key << " with " << selected.id;
    }
  }
}

TEST_F(Commands, AKeyMeansOneThingAtATimeOverTheSiloMapToo) {
  session_.silo_map.shown = true;
  session_.view.filter.handed = {{"A", "B"}};
  for (const base::ItemId& selected : {base::ItemId{}, base::ItemId{base::ItemKind::customer, "C1"},
                                       base::ItemId{base::ItemKind::position, "E1"}}) {
    session_.selected = selected;
    session_.highlight.silos_from = session_.highlight.silos_to = {"A"};
    std::set<std::string_view> keys;
    for (const Command& command : command_table()) {
      if (command.key.empty() || command.key == "Escape" || !runs_now(command, session_)) continue;
      EXPECT_TRUE(keys.insert(command.key).second) << command.key << " with " << selected.id;
    }
  }
}

TEST_F(Commands, TurningOverTwiceIsWhereOneBegan) {
  EXPECT_TRUE(run_key(session_, "F"));
  EXPECT_EQ(session_.view.facing, 1);
  EXPECT_TRUE(run_key(session_, "F"));
  EXPECT_EQ(session_.view.facing, 0);
}

TEST_F(Commands, ARouteIsFollowedStopByStopAndThenSeenWhole) {
  session_.workshop.picture(session_.view);
  EXPECT_FALSE(run_key(session_, ".")) << "nothing is traced";
  trace_issue(session_, 0);
  std::vector<std::uint32_t> stops;
  do {
    ASSERT_TRUE(run_key(session_, "."));
    stops.push_back(session_.highlight.stops);
  } while (stops.back() != 0 && stops.size() < 50);
  ASSERT_GT(stops.size(), 2U);
  for (std::size_t i = 0; i + 1 < stops.size(); ++i) EXPECT_EQ(stops[i], i + 1);
  EXPECT_EQ(stops.back(), 0U);
  EXPECT_TRUE(run_key(session_, ","));
  EXPECT_EQ(session_.highlight.stops, stops.size() - 1);
}

TEST_F(Commands, EscapeLeavesOneLevelAtATime) {
  trace_issue(session_, 0);
  session_.help_shown = true;
  EXPECT_TRUE(run_key(session_, "Escape"));
  EXPECT_FALSE(session_.help_shown);
  EXPECT_TRUE(session_.highlight.issue.has_value());
  EXPECT_TRUE(run_key(session_, "Escape"));
  EXPECT_TRUE(session_.highlight.empty());
  EXPECT_FALSE(run_key(session_, "Escape"));
}

TEST_F(Commands, SteppingThroughTheListComesRoundAgain) {
  EXPECT_TRUE(run_command(session_, "next-matter"));
  EXPECT_EQ(session_.selected.id, "I1");
  EXPECT_TRUE(run_command(session_, "next-matter"));
  EXPECT_EQ(session_.selected.id, "I2");
  EXPECT_TRUE(run_command(session_, "next-matter"));
  EXPECT_EQ(session_.selected.id, "I1");
  EXPECT_TRUE(run_command(session_, "previous-matter"));
  EXPECT_EQ(session_.selected.id, "I2");
}

TEST_F(Commands, WhatIsNotEnabledDoesNotRun) {
  EXPECT_FALSE(run_command(session_, "undo"));
  ASSERT_TRUE(workshop_.commit(model::OpenFix{"F1", "T", {}}));
  EXPECT_TRUE(run_command(session_, "undo"));
  EXPECT_TRUE(workshop_.decisions().fixes.empty());
  EXPECT_FALSE(run_command(session_, "no-such-command"));
}

}  // namespace
}  // namespace flipchart::commands
