// Everything in the panels without a mouse: Tab walks from control to control, F6 from panel to panel, Enter
// presses, Escape gives the keys back to the chart.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "gui/twenty_weeks.hpp"

namespace flipchart::gui {
namespace {

class PanelFocus : public TimelineOnScreen {
 protected:
  std::string tab(const char* key_name = "Tab") {
    key(key_name);
    return surface_.focus();
  }
  void tab_to(const std::string& name) {
    for (int i = 0; i < 200 && surface_.focus() != name; ++i) tab();
    ASSERT_EQ(surface_.focus(), name);
  }
};

TEST_F(PanelFocus, TheChartHasTheKeysAtFirst) {
  EXPECT_TRUE(surface_.focus().empty());
  key("Enter");
  EXPECT_TRUE(surface_.focus().empty());
  EXPECT_EQ(session_.selected.kind, base::ItemKind::position) << "Enter is the chart's";
}

TEST_F(PanelFocus, TabReachesEverythingThatCanBePressedAndComesRound) {
  const std::string first = tab();
  ASSERT_FALSE(first.empty());
  std::set<std::string> reached{first};
  for (int i = 0; i < 300; ++i) {
    const std::string next = tab();
    if (next == first) break;
    EXPECT_TRUE(reached.insert(next).second) << next << " comes twice";
  }
  for (const auto& [name, box] : surface_.places()) {
    if (!box.empty() && name.rfind("brush", 0) != 0 && name != "map") {
      EXPECT_EQ(reached.count(name), 1U) << name;
    }
  }
}

TEST_F(PanelFocus, EscapeClosesAMenuAndNothingElse) {
  commands::select_item(session_, {base::ItemKind::position, "P1"});
  const base::ItemId selected = session_.selected;
  press("overlay");
  ASSERT_TRUE(has("overlay-flows"));
  key("Escape");
  EXPECT_FALSE(has("overlay-flows"));
  EXPECT_EQ(session_.selected, selected);
}

TEST_F(PanelFocus, ShiftTabGoesBack) {
  const std::string first = tab();
  const std::string second = tab();
  ASSERT_NE(first, second);
  EXPECT_EQ(tab("Shift+Tab"), first);
}

TEST_F(PanelFocus, EnterAndSpacePress) {
  tab_to("customers-on-top");
  key("Enter");
  EXPECT_EQ(session_.view.facing, 1);
  tab_to("play");
  key("Space");
  EXPECT_TRUE(session_.timeline.playing);
}

TEST_F(PanelFocus, F6GoesFromPanelToPanel) {
  std::set<std::string> firsts;
  for (int i = 0; i < 4; ++i) firsts.insert(tab("F6"));
  EXPECT_EQ(firsts.count("leaders-on-top"), 1U) << "the top bar";
  EXPECT_EQ(firsts.count("chip-all"), 1U) << "the issues";
  const std::string here = surface_.focus();
  tab("F6");
  EXPECT_EQ(tab("Shift+F6"), here);
}

TEST_F(PanelFocus, EscapeGivesTheKeysBackBeforeItDoesAnythingElse) {
  key("Enter");  // the first card
  ASSERT_TRUE(session_.selected);
  tab();
  key("Escape");
  EXPECT_TRUE(surface_.focus().empty());
  EXPECT_TRUE(session_.selected);
  key("Escape");
  EXPECT_FALSE(session_.selected);
}

TEST_F(PanelFocus, APressOfTheHandHidesTheRing) {
  tab();
  press("customers-on-top");
  EXPECT_TRUE(surface_.focus().empty());
  key("Enter");
  EXPECT_EQ(session_.view.facing, 1) << "Enter does not press it again";
}

TEST_F(PanelFocus, AListScrollsToWhatHasTheKeys) {
  size_ = {1280, 480};
  ImGui::GetIO().DisplaySize = ImVec2(1280, 480);
  frame();
  frame();
  std::set<std::string> rows;
  tab();
  for (int i = 0; i < 120; ++i) {
    const std::string now = tab();
    if (now.rfind("matter-", 0) != 0) continue;
    rows.insert(now);
    const Rect box = surface_.places().at(now);
    EXPECT_GE(box.y, kTopBar) << now;
    EXPECT_LE(box.bottom(), 480 - kFoldedTimeline) << now;
  }
  EXPECT_EQ(rows.size(), static_cast<std::size_t>(kWeeks + 1)) << "all of them, and no more fit";
}

TEST_F(PanelFocus, ArrowsWalkInsideAPanel) {
  tab_to("chip-all");
  const std::string next = tab("Down");
  EXPECT_NE(next, "chip-all");
  EXPECT_EQ(tab("Up"), "chip-all");
  EXPECT_FALSE(session_.selected) << "they are not the chart's meanwhile";
}

TEST_F(PanelFocus, SheetsKeepTheirOwnKeys) {
  tab();
  const std::string here = surface_.focus();
  key("/");
  ASSERT_TRUE(session_.find_shown);
  key("Tab");
  EXPECT_EQ(surface_.focus(), here);
}

}  // namespace
}  // namespace flipchart::gui
