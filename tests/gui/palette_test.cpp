// Palette, menu, sheet of keys, top bar and hints without any window: what a hand and a keyboard do with
// them.
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "commands/keys.hpp"
#include "gui/keys.hpp"
#include "gui/on_screen.hpp"

namespace {

using namespace flipchart;

workshop::Workshop pair_of_people() {
  model::OrganizationParts people;
  for (const char* id : {"E1", "E2"}) {
    model::PositionPart part;
    part.id = people.texts.intern(id);
    part.parent = people.positions.empty() ? base::kNoSlot : 0;
    people.positions.push_back(part);
  }
  return {"A workshop with a title that is far too long for any top bar of any window in the world",
          model::Organization(std::move(people)), model::History(),
          std::make_unique<journal::MemoryJournal>(), base::date_of({2026, 11, 22})};
}

class PaletteOnScreen : public gui::OnScreen {
 protected:
  PaletteOnScreen() : OnScreen(pair_of_people, {1920, 1080}) {}

  void type(const std::string& text) {
    for (const char c : text) surface_.character(session_, static_cast<unsigned char>(c), false);
    frame();
    frame();
  }
  void point_at(const std::string& name) {
    const auto place = surface_.places().find(name);
    ASSERT_NE(place, surface_.places().end()) << name;
    pointer_.at = place->second.centre();
    gui::compat::move_mouse(ImGui::GetIO(), static_cast<float>(pointer_.at.x),
                            static_cast<float>(pointer_.at.y));
  }
  std::vector<std::string> shown(const std::string& prefix) const {
    std::vector<std::string> names;
    for (const auto& [name, box] : surface_.places()) {
      if (name.compare(0, prefix.size(), prefix) == 0) names.push_back(name);
    }
    return names;
  }
};

TEST_F(PaletteOnScreen, AFewLettersAndEnterRunACommand) {
  const double facing = session_.view.facing;
  key("Ctrl+K");
  ASSERT_TRUE(session_.reaching.palette_shown);
  type("turn over");
  EXPECT_TRUE(has("palette-flip"));
  EXPECT_EQ(session_.view.facing, facing) << "letters go into the field";
  key("Enter");
  EXPECT_FALSE(session_.reaching.palette_shown);
  EXPECT_NE(session_.view.facing, facing);
  EXPECT_EQ(session_.reaching.used.front(), "flip");
}

TEST_F(PaletteOnScreen, WhatWasUsedStandsFirstTheNextTime) {
  key("Ctrl+K");
  type("align");
  key("Enter");
  key("Ctrl+K");
  const model::View before = session_.view;
  key("Enter");
  EXPECT_NE(session_.view.alignment, before.alignment) << "the same command again";
}

TEST_F(PaletteOnScreen, WhatCannotRunNowIsThereAndDoesNothing) {
  key("Ctrl+K");
  type("redo");
  ASSERT_TRUE(has("palette-redo"));
  press("palette-redo");
  EXPECT_TRUE(session_.reaching.palette_shown);
}

TEST_F(PaletteOnScreen, TheLastOfAllCommandsIsReachedByKeys) {
  key("Ctrl+K");
  const std::size_t all = commands::command_table().size();
  for (std::size_t i = 0; i < all / 8 + 1; ++i) key("PageDown");
  const auto seen = shown("palette-");
  EXPECT_FALSE(seen.empty());
  for (const std::string& name : seen) EXPECT_LE(surface_.places().at(name).bottom(), 1080) << name;
  EXPECT_FALSE(has("palette-flip")) << "it has scrolled";
  key("Up");
  key("Down");
  for (std::size_t i = 0; i < all / 8 + 1; ++i) key("PageUp");
  EXPECT_FALSE(shown("palette-").empty());
}

TEST_F(PaletteOnScreen, EscapeAPressElsewhereAndItsKeyCloseIt) {
  key("Ctrl+K");
  key("Escape");
  EXPECT_FALSE(session_.reaching.palette_shown);
  key("Ctrl+K");
  key("Ctrl+K");
  EXPECT_FALSE(session_.reaching.palette_shown);
  key("Ctrl+K");
  press("leaders-on-top");
  EXPECT_FALSE(session_.reaching.palette_shown);
}

TEST_F(PaletteOnScreen, NothingElseTakesKeysWhileItIsOpen) {
  key("Ctrl+K");
  const bool hidden = session_.panels_hidden;
  for (const char* name : {"Tab", "Left", "Delete", "Ctrl+Z", "Ctrl+H", "F2", "Home"}) key(name);
  EXPECT_EQ(session_.panels_hidden, hidden);
  EXPECT_FALSE(session_.history_shown);
  EXPECT_TRUE(session_.reaching.palette_shown);
}

TEST_F(PaletteOnScreen, TheMenuIsWalkedByKeysAlone) {
  key("F10");
  ASSERT_TRUE(session_.reaching.menu_shown);
  ASSERT_TRUE(has("menu-quit")) << "it opens on files";
  for (int i = 0; i < 20 && !has("menu-flip"); ++i) key("Down");
  ASSERT_TRUE(has("menu-flip"));
  key("Right");
  const double facing = session_.view.facing;
  key("Enter");
  EXPECT_NE(session_.view.facing, facing);
  EXPECT_FALSE(session_.reaching.menu_shown);
}

TEST_F(PaletteOnScreen, EveryCommandIsInTheMenuWithinTheWindow) {
  key("F10");
  std::size_t seen = 1;  // the menu itself is not in it
  const std::size_t groups = shown("menu-group-").size();
  for (std::size_t group = 0; group < groups; ++group) {
    key("Right");
    std::size_t here = 0;
    std::map<std::string, bool> names;
    for (int page = 0; page < 6; ++page) {
      for (const std::string& name : shown("menu-")) names[name] = true;
      key("PageDown");
    }
    for (const auto& [name, there] : names) {
      const bool command = name != "menu" && name.compare(0, 11, "menu-group-") != 0;
      here += command ? 1 : 0;
      if (command) {
        EXPECT_NE(commands::command_named(name.substr(5)), nullptr) << name;
      }
    }
    seen += here;
    key("Left");
    key("Down");
  }
  EXPECT_EQ(seen, commands::command_table().size());
}

TEST_F(PaletteOnScreen, TheMenusButtonOpensAndClosesIt) {
  press("menu");
  EXPECT_TRUE(session_.reaching.menu_shown);
  press("menu-group-0");
  EXPECT_TRUE(has("menu-flip"));
  press("menu");
  EXPECT_FALSE(session_.reaching.menu_shown);
}

TEST_F(PaletteOnScreen, TheSheetHasTheKeysOfTheMomentAndTypingNarrowsIt) {
  type("?");
  ASSERT_TRUE(session_.help_shown);
  EXPECT_TRUE(has("key-flip"));
  EXPECT_FALSE(has("key-undo")) << "there is nothing to undo";
  const double facing = session_.view.facing;
  type("turn");
  EXPECT_EQ(session_.view.facing, facing);
  EXPECT_TRUE(has("key-flip"));
  EXPECT_FALSE(has("key-zoom-in"));
  key("Escape");
  EXPECT_TRUE(session_.help_shown) << "first what was typed";
  EXPECT_TRUE(has("key-zoom-in"));
  key("Escape");
  EXPECT_FALSE(session_.help_shown);
  type("?");
  type("?");
  EXPECT_FALSE(session_.help_shown) << "its key closes it again";
}

TEST_F(PaletteOnScreen, TheSheetShowsEveryKeyInsideItselfOrScrolls) {
  session_.selected = {base::ItemKind::position, "E1"};
  session_.highlight.selected = session_.selected;
  for (const base::Size size : {base::Size{1920, 1080}, base::Size{1280, 720}, base::Size{640, 480}}) {
    size_ = size;
    ImGui::GetIO().DisplaySize = ImVec2(static_cast<float>(size.w), static_cast<float>(size.h));
    session_.help_shown = false;
    frame();
    session_.help_shown = true;
    frame();
    frame();
    std::map<std::string, bool> names;
    std::vector<std::string> before;
    do {
      before = shown("key-");
      for (const std::string& name : before) {
        names[name] = true;
        const base::Rect box = surface_.places().at(name);
        EXPECT_GE(box.x, 0) << name;
        EXPECT_LE(box.right(), size.w) << name;
      }
      key("PageDown");
    } while (shown("key-") != before);
    std::size_t expected = 0;
    for (const commands::Command& command : commands::command_table())
      expected += !command.key.empty() && commands::runs_now(command, session_) ? 1 : 0;
    EXPECT_EQ(names.size(), expected) << size.w;
  }
}

TEST_F(PaletteOnScreen, NothingInTheTopBarOverlapsInAnyWindow) {
  session_.saved = true;
  session_.notes = 12;
  session_.sources = {importers::Source{}};
  session_.view.overlays = {true, true, true};
  session_.export_tools.formats = {{"svg", [](const scene::Deck&) { return base::Result<std::string>(""); }}};
  for (const double wide : {1280.0, 1366.0, 1440.0, 1600.0, 1920.0, 2560.0, 3840.0}) {
    size_ = {wide, 1080};
    ImGui::GetIO().DisplaySize = ImVec2(static_cast<float>(wide), 1080);
    frame();
    frame();
    std::vector<std::pair<std::string, base::Rect>> there;
    for (const char* name : {"saved", "notes", "leaders-on-top", "turn", "customers-on-top", "overlay",
                             "export", "find", "present", "menu"}) {
      if (has(name)) there.emplace_back(name, surface_.places().at(name));
    }
    EXPECT_GE(there.size(), 6U);
    for (std::size_t i = 0; i + 1 < there.size(); ++i) {
      EXPECT_LE(there[i].second.right(), there[i + 1].second.x)
          << there[i].first << " and " << there[i + 1].first << " at " << wide;
    }
    EXPECT_LE(there.back().second.right(), wide);
  }
}

TEST_F(PaletteOnScreen, AHintComesAfterHalfASecondAndTeachesTheKey) {
  point_at("find");
  frame(16);
  frame(16);
  EXPECT_FALSE(has("hint-find"));
  EXPECT_LE(surface_.due(session_), now_ + 500) << "it is due, though nothing else happens";
  frame(400);
  EXPECT_FALSE(has("hint-find"));
  frame(200);
  EXPECT_TRUE(has("hint-find"));
  EXPECT_GT(surface_.due(session_), now_ + 1e9) << "it is there, and nothing is due";
  pointer_.at = {960, 500};
  gui::compat::move_mouse(ImGui::GetIO(), 960, 500);
  frame(16);
  frame(16);
  EXPECT_FALSE(has("hint-find"));
}

TEST_F(PaletteOnScreen, AnotherButtonsHintWaitsAnew) {
  point_at("find");
  frame(16);
  frame(600);
  ASSERT_TRUE(has("hint-find"));
  point_at("menu");
  frame(16);
  frame(16);
  EXPECT_FALSE(has("hint-menu"));
  frame(600);
  EXPECT_TRUE(has("hint-menu"));
}

TEST(KeysFromTheKeyboard, AreNamesThatAFileMayHave) {
  for (int code = 0; code < 400; ++code) {
    for (const bool ctrl : {false, true}) {
      for (const bool shift : {false, true}) {
        const std::string name = gui::key_name(code, ctrl, shift, nullptr);
        if (!name.empty()) {
          EXPECT_EQ(commands::key_named(name).value_or("none"), name);
        }
      }
    }
  }
  for (unsigned int c = 32; c < 127; ++c)
    EXPECT_EQ(commands::key_named(gui::character_name(c)).value_or("none"), gui::character_name(c));
}

}  // namespace
