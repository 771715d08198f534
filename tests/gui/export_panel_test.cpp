// The export panel under a hand: it opens from the bar, every line can be pressed, and what it says is
// written.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "commands/two_teams.hpp"
#include "gui/on_screen.hpp"

namespace {

using namespace flipchart;

base::Result<std::string> page_count(const scene::Deck& deck) {
  return std::to_string(deck.pages.size());
}

class ExportPanel : public gui::OnScreen {
 protected:
  explicit ExportPanel(base::Size size = {1920, 1080})
      : OnScreen(commands::two_teams, size),
        folder_(std::filesystem::temp_directory_path() / ("export-panel-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
    session_.export_tools.formats = {{"pptx", {page_count, scene::Pages::slides}},
                                     {"pdf", {page_count, scene::Pages::sheets}}};
    session_.export_tools.draw = [](const scene::Page&, base::Size) -> base::Result<commands::PagePixels> {
      return commands::PagePixels{4, 2, std::vector<std::uint32_t>(8, 0xFFFFFFFF)};
    };
    frame();
  }
  ~ExportPanel() override {
    session_.exporting.reset();
    std::filesystem::remove_all(folder_);
  }
  void settle() {
    for (int i = 0; i < 3; ++i) {
      frame();
      session_.exporting->wait();
    }
    frame();
  }
  std::filesystem::path folder_;
};

TEST_F(ExportPanel, OpensFromTheBarAndWritesWhatWasPressed) {
  press("export");
  ASSERT_NE(session_.exporting, nullptr);
  EXPECT_TRUE(session_.exporting->shown);
  session_.exporting->chosen.folder = folder_.string();
  settle();
  press("export-next-0");
  EXPECT_EQ(session_.exporting->chosen.format, "pdf");
  press("export-before-0");
  EXPECT_EQ(session_.exporting->chosen.format, "pptx");
  press("export-line-2");
  EXPECT_EQ(session_.exporting->line, 2U);
  settle();
  press("export-write");
  settle();
  EXPECT_FALSE(session_.exporting->shown);
  EXPECT_TRUE(std::filesystem::exists(folder_ / "Two teams.pptx"));
}

TEST_F(ExportPanel, TakesKeysAndLettersWhileItIsOpen) {
  key("Ctrl+E");
  const double facing = session_.view.facing;
  surface_.character(session_, 'f', false);
  EXPECT_EQ(session_.view.facing, facing) << "F turns nothing over meanwhile";
  key("Up");
  surface_.type(session_, "!");
  EXPECT_EQ(session_.exporting->chosen.name, "Two teams!");
  key("Escape");
  EXPECT_FALSE(session_.exporting->shown);
  surface_.character(session_, 'f', false);
  EXPECT_NE(session_.view.facing, facing);
}

TEST_F(ExportPanel, WhatIsPastedBecomesTextAndANameThatADiskTakes) {
  key("Ctrl+E");
  key("Up");
  surface_.type(session_, "a\xff\tb");
  EXPECT_EQ(session_.exporting->chosen.name, "Two teamsa\uFFFD b");
  surface_.type(session_, std::string(10'000, 'z'));
  EXPECT_LE(session_.exporting->chosen.name.size(), 200U);
  session_.exporting->chosen.folder = folder_.string();
  settle();
  press("export-write");
  settle();
  EXPECT_FALSE(session_.exporting->shown) << session_.exporting->problem;
}

class SmallExportPanel : public ExportPanel {
 protected:
  SmallExportPanel() : ExportPanel({1280, 720}) {}
};

TEST_F(SmallExportPanel, StandsInASmallWindowWithEveryControlInside) {
  key("Ctrl+P");
  settle();
  std::size_t controls = 0;
  for (const auto& [name, box] : surface_.places()) {
    if (name.rfind("export-", 0) != 0) continue;
    ++controls;
    EXPECT_GE(box.x, 0) << name;
    EXPECT_GE(box.y, 0) << name;
    EXPECT_LE(box.right(), 1280) << name;
    EXPECT_LE(box.bottom(), 720) << name;
  }
  EXPECT_GT(controls, 10U);
  const gui::Rect last = surface_.places().at("export-line-8");
  EXPECT_LE(last.bottom(), surface_.places().at("export-write").y) << "lines end above the foot";
}

}  // namespace
