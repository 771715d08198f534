// The start page pressed by a hand and walked by keys, and what stands over it while files are chosen.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "commands/file_browser.hpp"
#include "commands/workshop_file.hpp"
#include "gui/ink_record.hpp"
#include "gui/on_screen.hpp"

namespace flipchart::gui {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

workshop::Workshop nothing_yet() {
  return {"", model::Organization(), model::History(), std::make_unique<journal::MemoryJournal>(),
          base::date_of({2026, 11, 22})};
}

class StartPage : public OnScreen {
 protected:
  explicit StartPage(base::Size size = {1920, 1080}) : OnScreen(nothing_yet, size) {
    std::string name = (fs::temp_directory_path() / "flipchart-start-XXXXXX").string();
    folder_ = fs::canonical(::mkdtemp(name.data()));
    ::setenv("FLIPCHART_FILE_CHOOSER", "own", 1);
    session_.files.recent_list = folder_ / "recent.json";
    session_.files.folder = folder_;
    session_.files.demo = folder_ / "demo";
    session_.files.with.untitled = folder_ / "state";
    session_.files.with.remembered.clear();
    write("demo/people.csv", "id,name,manager_id\nD1,Dee,\n");
    write("people.csv", "id,name,manager_id\nP1,Ana,\nP2,Bo,P1\n");
    frame();
  }
  ~StartPage() override {
    session_.files.glances.reset();
    session_.files.work.reset();
    session_.sheet.reset();
    fs::remove_all(folder_);
  }
  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name) << text;
  }
  fs::path saved(const std::string& name) const {
    commands::Opening opening;
    opening.sources = {{(folder_ / "people.csv").string(), std::nullopt}};
    opening.remembered.clear();
    base::Timings timings;
    fs::create_directories((folder_ / name).parent_path());
    EXPECT_TRUE(commands::save_workshop(commands::opened(opening, timings), folder_ / name, "Mara", false));
    return folder_ / name;
  }
  // The workshops stand under Recent, the last one named first.
  void were_open(const std::vector<fs::path>& files) {
    base::Millis when = 1'790'000'000'000;
    for (const fs::path& file : files)
      EXPECT_TRUE(commands::remember_workshop(session_.files.recent_list, file, when += 60'000));
    session_.files.recent.reset();
    frame();
    if (session_.files.glances != nullptr) session_.files.glances->wait();
    frame();
    frame();
  }
  // Waits for what is being opened; it then stands ready for the desk.
  void until_done() {
    ASSERT_NE(session_.files.work, nullptr);
    session_.files.work->wait();
    frame();
  }
  std::vector<std::string> words_shown() {
    InkRecord record;
    surface_.record_in(&record);
    frame();
    surface_.record_in(nullptr);
    std::vector<std::string> all;
    all.reserve(record.words.size());
    for (const InkRecord::Words& words : record.words) all.push_back(words.text);
    return all;
  }
  void type(const std::string& text) {
    surface_.type(session_, text);
    frame();
    frame();
  }
  fs::path folder_;
};

TEST_F(StartPage, SaysCalmlyThatNothingIsRecent) {
  EXPECT_TRUE(has("start-drop"));
  EXPECT_TRUE(has("start-open"));
  EXPECT_TRUE(has("start-demo"));
  EXPECT_FALSE(has("recent-0"));
  EXPECT_FALSE(has("start-forget"));
  EXPECT_THAT(session_.said, testing::IsEmpty());
}

TEST_F(StartPage, TheFieldForFilesSaysThatItCanBePressed) {
  EXPECT_THAT(words_shown(), testing::Contains("Drop your files here, or press to choose them"));
  press("start-drop");
  EXPECT_TRUE(commands::choosing_files_here(session_));
}

TEST_F(StartPage, OpensTheDemoInThisWindow) {
  press("start-demo");
  until_done();
  ASSERT_NE(session_.files.next, nullptr);
  EXPECT_EQ(session_.files.next->workshop->organization().size(), 1U);
}

TEST_F(StartPage, OpensARecentWorkshopByHandAndByKeys) {
  were_open({saved("a.flip"), saved("b.flip")});
  ASSERT_TRUE(has("recent-1"));
  press("recent-1");
  until_done();
  ASSERT_NE(session_.files.next, nullptr);
  EXPECT_EQ(session_.files.next->file, folder_ / "a.flip");
  session_.files.next.reset();
  frame();
  // From the top: the arrows walk to the cards, Enter opens.
  const auto on_a_card = [&] { return surface_.start().keyboard.focus.rfind("recent-", 0) == 0; };
  for (int i = 0; i < 6; ++i) key("Up");
  ASSERT_FALSE(on_a_card());
  for (int i = 0; i < 4 && !on_a_card(); ++i) key("Down");
  key("Left");
  EXPECT_EQ(surface_.start().keyboard.focus, "recent-0");
  key("Right");
  EXPECT_EQ(surface_.start().keyboard.focus, "recent-1");
  key("Left");
  key("Enter");
  until_done();
  ASSERT_NE(session_.files.next, nullptr);
  EXPECT_EQ(session_.files.next->file, folder_ / "b.flip");
}

TEST_F(StartPage, TabReachesEverythingThatCanBePressed) {
  were_open({saved("a.flip")});
  std::set<std::string> reached;
  for (int i = 0; i < 12; ++i) {
    key("Tab");
    reached.insert(surface_.start().keyboard.focus);
  }
  for (const char* const name :
       {"start-open", "start-empty", "start-drop", "recent-0", "start-forget", "start-demo"})
    EXPECT_TRUE(reached.contains(name)) << name;
  EXPECT_FALSE(session_.panels_hidden) << "Tab walks here";
}

TEST_F(StartPage, WhatIsGoneStaysGreyUntilItIsTakenOffTheList) {
  were_open({saved("a.flip"), folder_ / "gone.flip"});
  ASSERT_TRUE(has("recent-remove-0"));
  ASSERT_FALSE(has("recent-remove-1"));
  press("recent-0");
  EXPECT_THAT(session_.said, HasSubstr("there is no such file"));
  EXPECT_EQ(session_.files.next, nullptr);
  press("recent-remove-0");
  frame();
  EXPECT_TRUE(has("recent-0"));
  EXPECT_FALSE(has("recent-1"));
  // The other one by a key.
  key("Tab");
  while (surface_.start().keyboard.focus != "recent-0") key("Tab");
  key("Delete");
  EXPECT_FALSE(has("recent-0"));
  EXPECT_TRUE(fs::exists(folder_ / "a.flip"));
}

TEST_F(StartPage, ManyRecentOnesStandInRowsBelowTheCards) {
  std::vector<fs::path> files;
  for (int i = 0; i < 12; ++i) files.push_back(folder_ / (std::to_string(i) + ".flip"));
  were_open(files);
  for (int i = 0; i < 12; ++i) {
    const std::string name = "recent-" + std::to_string(i);
    ASSERT_TRUE(has(name));
    for (int j = 0; j < i; ++j) {
      const Rect& one = surface_.places().at(name);
      const Rect& other = surface_.places().at("recent-" + std::to_string(j));
      EXPECT_TRUE(one.x >= other.right() || one.right() <= other.x || one.y >= other.bottom() ||
                  one.bottom() <= other.y)
          << i << " over " << j;
    }
  }
  EXPECT_LT(surface_.places().at("recent-11").bottom(), surface_.places().at("start-demo").y);
}

TEST_F(StartPage, BeginsAnEmptyChart) {
  press("start-empty");
  EXPECT_FALSE(has("start-drop"));
  EXPECT_TRUE(has("empty-position")) << "what is there says what would fill it";
  press("empty-position");
  ASSERT_TRUE(session_.asking);
  type("Managing director");
  key("Ctrl+Enter");
  EXPECT_EQ(session_.workshop.organization().size(), 1U);
  EXPECT_FALSE(has("empty-position"));
}

TEST_F(StartPage, OpensAWorkshopThroughTheOwnBrowser) {
  const fs::path file = saved("deep/acme.flip");
  static_cast<void>(file);
  key("Ctrl+O");
  ASSERT_TRUE(commands::choosing_files_here(session_));
  key("F");
  EXPECT_LT(session_.view.facing, 0.5) << "keys of commands rest meanwhile";
  type("dee");
  key("Enter");
  const commands::FileBrowser& browser = *session_.files.choice->browser;
  EXPECT_EQ(browser.folder(), folder_ / "deep");
  ASSERT_EQ(browser.entries().size(), 1U);
  press("files-answer");  // its one entry is chosen already
  EXPECT_FALSE(commands::choosing_files_here(session_));
  until_done();
  ASSERT_NE(session_.files.next, nullptr);
  EXPECT_EQ(session_.files.next->file, folder_ / "deep" / "acme.flip");
}

TEST_F(StartPage, APressInTheBrowserChoosesAndASecondOneAtOnceGoesOn) {
  write("a/b/deep.csv", "id,name,manager_id\nP1,Ana,\n");
  write("issues.csv", "id,title\nI1,Late\n");
  key("Ctrl+I");
  const auto entry = [&](const std::string& name) {
    const auto& all = session_.files.choice->browser->entries();
    const auto at = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == name; });
    return std::to_string(at - all.begin());
  };
  // Folders open with one press; the second of two does nothing to what came to stand under the hand.
  press("files-entry-" + entry("a"));
  EXPECT_EQ(session_.files.choice->browser->folder(), folder_ / "a");
  press("files-entry-0");
  EXPECT_EQ(session_.files.choice->browser->folder(), folder_ / "a");
  key("Left");
  // So slowly that it is no double press.
  const auto press_alone = [&](const std::string& name) {
    for (int i = 0; i < 60; ++i) frame();
    press(name);
    ASSERT_TRUE(commands::choosing_files_here(session_)) << name;
  };
  press_alone("files-entry-" + entry("issues.csv"));
  press_alone("files-entry-" + entry("people.csv"));
  press_alone("files-entry-" + entry("people.csv"));
  EXPECT_EQ(session_.files.choice->browser->marked(), 1U);
  pointer_.ctrl = true;
  press_alone("files-entry-" + entry("issues.csv"));
  pointer_.ctrl = false;
  EXPECT_EQ(session_.files.choice->browser->marked(), 2U);
  const auto words = words_shown();
  for (const char* const shown : {"Import 2 files", "Space", "Tick", "Folder above"})
    EXPECT_THAT(words, testing::Contains(shown));
  press_alone("files-entry-" + entry("people.csv"));
  press("files-entry-" + entry("people.csv"));
  EXPECT_FALSE(commands::choosing_files_here(session_));
  ASSERT_NE(session_.sheet, nullptr);
}

TEST_F(StartPage, NothingBelowTheBrowserIsInReach) {
  key("Ctrl+O");
  press("start-demo");
  EXPECT_EQ(session_.files.work, nullptr);
  key("Escape");
  EXPECT_FALSE(commands::choosing_files_here(session_));
  press("start-demo");
  EXPECT_NE(session_.files.work, nullptr);
}

class LowStartPage : public StartPage {
 protected:
  LowStartPage() : StartPage({1280, 720}) {}
};

TEST_F(LowStartPage, ScrollsToWhatTheKeysReach) {
  were_open({saved("a.flip"), saved("b.flip")});
  key("Tab");
  for (int i = 0; i < 12 && surface_.start().keyboard.focus != "start-demo"; ++i) key("Tab");
  ASSERT_EQ(surface_.start().keyboard.focus, "start-demo");
  frame();
  EXPECT_LE(surface_.places().at("start-demo").bottom(), 720);
}

}  // namespace
}  // namespace flipchart::gui
