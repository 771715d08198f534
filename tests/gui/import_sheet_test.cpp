// The import sheet without any window: opened by its command or by dropped files, answered by hand and by
// keys, committed or left.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "on_screen.hpp"

namespace {

using namespace flipchart;
namespace fs = std::filesystem;

class ImportSheetOnScreen : public gui::OnScreen {
 protected:
  ImportSheetOnScreen()
      : OnScreen(
            [] {
              return workshop::Workshop{"Small", model::Organization(), model::History(),
                                        std::make_unique<journal::MemoryJournal>(), base::Date{20'779}};
            },
            {1280, 720}) {
    std::string name = (fs::temp_directory_path() / "flipchart-sheet-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());  // its own, because tests run beside each other
  }
  ~ImportSheetOnScreen() override {
    session_.sheet.reset();
    fs::remove_all(folder_);
  }

  std::string file(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return (folder_ / name).string();
  }
  void read() {
    if (session_.sheet != nullptr) session_.sheet->wait();
    frame();
    frame();
  }
  std::string people() {
    return file("people.csv", "id,name,title,manager_id\nE1,Ada,Head,\nE2,Ben,Agent,E1\nE3,Cleo,Agent,E9\n");
  }

  fs::path folder_;
};

TEST_F(ImportSheetOnScreen, TheStartPageOpensIt) {
  ASSERT_TRUE(has("start-drop"));
  press("start-drop");
  ASSERT_TRUE(commands::choosing_files_here(session_));
  ASSERT_TRUE(surface_.type(session_, people()));
  key("Enter");
  ASSERT_NE(session_.sheet, nullptr);
  read();
  EXPECT_EQ(session_.sheet->sources().size(), 1U);
}

TEST_F(ImportSheetOnScreen, DroppedFilesAreShownAndImportedAtAPress) {
  commands::open_sheet(session_, {people()});
  read();
  EXPECT_TRUE(has("map-manager_id"));
  press("import-commit");
  EXPECT_EQ(session_.sheet, nullptr);
  EXPECT_EQ(workshop_.organization().size(), 3U);
  EXPECT_TRUE(has("close-said")) << "it says what it did";
  EXPECT_TRUE(has("notes")) << "E9 is no manager of the file: worth a look";
  press("notes");
  EXPECT_NE(session_.sheet, nullptr);
}

TEST_F(ImportSheetOnScreen, EveryRepairIsMadeByOneKey) {
  commands::open_sheet(session_,
                       {file("people.csv", "id,name,manager_id\nE1,Ada,\nE2,Ben,E1\nE3,Cleo,E11\n")});
  read();
  ASSERT_GT(session_.sheet->repairable(), 0U);
  key("Ctrl+R");
  read();
  EXPECT_FALSE(session_.sheet->options().repairs.empty());
  EXPECT_EQ(session_.sheet->repairable(), 0U);
  EXPECT_FALSE(commands::run_key(session_, "Ctrl+R")) << "nothing is left to repair";
}

TEST_F(ImportSheetOnScreen, WhatIsBelowIsOutOfReach) {
  commands::open_sheet(session_, {people()});
  read();
  ASSERT_TRUE(run_key(session_, "Ctrl+Enter"));
  frame();
  ASSERT_TRUE(has("customers-on-top"));
  commands::open_sheet(session_, {people()});
  read();
  press("customers-on-top");
  EXPECT_EQ(session_.view.facing, 0);
  EXPECT_NE(session_.sheet, nullptr);
}

TEST_F(ImportSheetOnScreen, AColumnIsChosenFromItsMenu) {
  commands::open_sheet(session_, {people()});
  read();
  press("map-title");
  ASSERT_TRUE(has("menu-0")) << "no column, then every header";
  press("menu-0");
  read();
  EXPECT_FALSE(has("menu-0"));
  const importers::Map expected{{"title", ""}};
  EXPECT_EQ(session_.sheet->options().chosen.begin()->second.map, expected);
}

TEST_F(ImportSheetOnScreen, AnAnswerCanBeGivenByKeysAlone) {
  commands::open_sheet(session_, {people()});
  read();
  for (int i = 0; i < 60 && surface_.sheet().keyboard.focus != "map-title"; ++i) key("Tab");
  ASSERT_EQ(surface_.sheet().keyboard.focus, "map-title");
  key("Enter");
  ASSERT_TRUE(has("menu-0"));
  for (int i = 0; i < 3; ++i) key("Up");  // from the third header to "No column"
  key("Enter");
  read();
  ASSERT_EQ(session_.sheet->options().chosen.size(), 1U);
  EXPECT_EQ(session_.sheet->options().chosen.begin()->second.map, (importers::Map{{"title", ""}}));
  key("Ctrl+Enter");
  EXPECT_EQ(workshop_.organization().size(), 3U);
}

TEST_F(ImportSheetOnScreen, AFileIsFoundByTypingAndEnter) {
  people();
  key("Ctrl+I");
  ASSERT_TRUE(commands::choosing_files_here(session_));
  ASSERT_TRUE(surface_.type(session_, (folder_ / "peo").string()));
  key("Enter");
  ASSERT_NE(session_.sheet, nullptr);
  read();
  EXPECT_EQ(session_.sheet->sources().size(), 1U);
  EXPECT_TRUE(has("map-id"));
  key("Escape");
  EXPECT_EQ(session_.sheet, nullptr);
  EXPECT_TRUE(workshop_.organization().empty());
}

TEST_F(ImportSheetOnScreen, NothingStandsOutsideTheWindow) {
  commands::open_sheet(session_, {people()});
  read();
  for (const auto& [name, box] : surface_.places()) {
    if (name == "import-close" || name == "import-commit" || name == "import-cancel" ||
        name == "import-kind") {
      EXPECT_GE(box.x, 0) << name;
      EXPECT_GE(box.y, 0) << name;
      EXPECT_LE(box.right(), 1280) << name;
      EXPECT_LE(box.bottom(), 720) << name;
    }
  }
}

}  // namespace
