// What a person chose about the window: kept, read again, and never in the way where the file is broken.
#include "commands/settings.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "base/output_file.hpp"
#include "commands/command.hpp"
#include "commands/two_teams.hpp"

namespace flipchart::commands {
namespace {

namespace fs = std::filesystem;

class WindowSettings : public ::testing::Test {
 protected:
  WindowSettings()
      : folder_(fs::temp_directory_path() /
                ("flipchart-settings-" + std::to_string(::testing::UnitTest::GetInstance()->random_seed()) +
                 "-" + ::testing::UnitTest::GetInstance()->current_test_info()->name())),
        file_(folder_ / "flipchart" / "settings.json") {
    fs::remove_all(folder_);
  }
  ~WindowSettings() override { fs::remove_all(folder_); }

  void write(const std::string& text) {
    fs::create_directories(file_.parent_path());
    ASSERT_TRUE(base::write_file_whole(file_, text));
  }
  // A window that opens.
  void open() { begin_with(session_, load_settings(file_), file_); }

  fs::path folder_;
  fs::path file_;
  workshop::Workshop workshop_{two_teams()};
  Session session_{workshop_};
};

TEST_F(WindowSettings, AreAsUsualWithoutAFile) {
  open();
  EXPECT_EQ(session_.view.theme, model::Theme::light);
  EXPECT_EQ(session_.settings.type_percent, 100);
  EXPECT_FALSE(session_.reduced_motion);
  EXPECT_TRUE(session_.said.empty());
  EXPECT_FALSE(fs::exists(file_)) << "nothing was chosen";
}

TEST_F(WindowSettings, AreThereTheNextTime) {
  open();
  ASSERT_TRUE(run_command(session_, "theme"));
  ASSERT_TRUE(run_command(session_, "larger"));
  ASSERT_TRUE(run_command(session_, "reduced-motion"));
  session_.panels_shown = {true, true, true};
  ASSERT_TRUE(run_command(session_, "issues-panel"));
  change_settings(session_, [](Settings& settings) { settings.panels.inspector = 400; });
  EXPECT_FALSE(session_.said_is_error) << session_.said;
  Session next{workshop_};
  begin_with(next, load_settings(file_), file_);
  EXPECT_EQ(next.view.theme, model::Theme::dark);
  EXPECT_EQ(next.type_percent, 110);
  EXPECT_TRUE(next.reduced_motion);
  EXPECT_TRUE(next.settings.issues_folded);
  EXPECT_FALSE(next.settings.inspector_folded);
  EXPECT_EQ(next.settings.panels.inspector, 400);
}

TEST_F(WindowSettings, ThemesGoRoundFromWhatIsSeen) {
  open();
  session_.view.theme = model::Theme::print;  // by an option, for this time
  for (const model::Theme next :
       {model::Theme::light, model::Theme::dark, model::Theme::projector, model::Theme::light}) {
    ASSERT_TRUE(run_command(session_, "theme"));
    EXPECT_EQ(session_.view.theme, next);
  }
}

TEST_F(WindowSettings, AnOptionForThisTimeStaysWhenSomethingElseIsChosen) {
  open();
  session_.view.theme = model::Theme::projector;
  session_.type_percent = 150;
  ASSERT_TRUE(run_command(session_, "reduced-motion"));
  EXPECT_EQ(session_.view.theme, model::Theme::projector);
  EXPECT_EQ(load_settings(file_).settings.theme, model::Theme::light);
  EXPECT_EQ(session_.type_percent, 150);
  EXPECT_EQ(load_settings(file_).settings.type_percent, 100);
  ASSERT_TRUE(run_command(session_, "larger"));
  EXPECT_EQ(session_.type_percent, 175) << "from what is seen";
  EXPECT_EQ(load_settings(file_).settings.type_percent, 175);
}

TEST_F(WindowSettings, TypeGrowsInStepsFromOneToTwo) {
  open();
  EXPECT_FALSE(run_command(session_, "smaller"));
  int steps = 0;
  while (run_command(session_, "larger")) ++steps;
  EXPECT_EQ(session_.type_percent, 200);
  EXPECT_EQ(steps, 5);
  while (run_command(session_, "smaller")) --steps;
  EXPECT_EQ(steps, 0);
  EXPECT_EQ(session_.type_percent, 100);
}

TEST_F(WindowSettings, ABrokenFileIsKeptAsideAndSaid) {
  for (const char* broken : {"", "{", "[]", R"({"theme":"mauve"})", R"({"type_percent":"large"})",
                             R"({"reduced_motion":1})", R"({"issues_width":{}})"}) {
    write(broken);
    Session session{workshop_};
    begin_with(session, load_settings(file_), file_);
    EXPECT_EQ(session.view.theme, model::Theme::light) << broken;
    EXPECT_EQ(session.settings.type_percent, 100) << broken;
    EXPECT_TRUE(session.said_is_error) << broken;
    EXPECT_NE(session.said.find("settings.json"), std::string::npos) << session.said;
    EXPECT_NE(session.said.find(".broken"), std::string::npos) << session.said;
    EXPECT_FALSE(fs::exists(file_)) << broken;
  }
  EXPECT_TRUE(fs::exists(file_.string() + ".broken"));
  EXPECT_TRUE(fs::exists(file_.string() + ".broken-7")) << "none is written over";
}

TEST_F(WindowSettings, WhatIsBeyondItsLimitsIsBroughtWithin) {
  write(R"({"type_percent":900,"issues_width":5,"inspector_width":1e9,"timeline_height":-1,"later":"?"})");
  open();
  EXPECT_TRUE(session_.said.empty()) << session_.said;
  EXPECT_EQ(session_.type_percent, 200);
  EXPECT_EQ(session_.settings.panels.issues, kIssuesLimits.least);
  EXPECT_EQ(session_.settings.panels.inspector, kInspectorLimits.most);
  EXPECT_EQ(session_.settings.panels.timeline, kTimelineLimits.least);
}

TEST_F(WindowSettings, WhereTheyCannotBeKeptTheyHoldForThisTimeAndThatIsSaid) {
  fs::create_directories(folder_);
  ASSERT_TRUE(base::write_file_whole(folder_ / "flipchart", "in the way"));
  open();
  ASSERT_TRUE(run_command(session_, "theme"));
  EXPECT_EQ(session_.view.theme, model::Theme::dark);
  EXPECT_TRUE(session_.said_is_error);
  EXPECT_NE(session_.said.find("Not kept"), std::string::npos) << session_.said;
}

TEST_F(WindowSettings, WithoutRoomForBothThePanelThatIsWantedTakesThePlaceOfTheOther) {
  open();
  session_.panels_shown = {true, false, false};  // as a narrow window shows them
  ASSERT_TRUE(run_command(session_, "inspector-panel"));
  EXPECT_FALSE(session_.settings.inspector_folded);
  EXPECT_TRUE(session_.settings.issues_folded);
}

}  // namespace
}  // namespace flipchart::commands
