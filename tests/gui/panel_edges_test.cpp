// The edges of the panels: dragged, pressed twice, moved by keys, and remembered; and what gives way where
// there is no room.
#include <gtest/gtest.h>

#include <filesystem>

#include "gui/twenty_weeks.hpp"

namespace flipchart::gui {
namespace {

class PanelEdges : public TimelineOnScreen {
 protected:
  void pull(const std::string& edge, double dx, double dy) {
    const Point at = place(edge).centre();
    drag(at, {at.x + dx, at.y + dy});
  }
  double chart_width() { return surface_.chart().camera().screen().w; }
};

TEST_F(PanelEdges, AHandDragsThemAndTheChartTakesTheRest) {
  const double before = chart_width();
  pull("issues-edge", 60, 0);
  EXPECT_NEAR(session_.settings.panels.issues, 264 + 60, 2);
  EXPECT_NEAR(chart_width(), before - 60, 2);
  pull("inspector-edge", -50, 0);
  EXPECT_NEAR(session_.settings.panels.inspector, 336 + 50, 2);
  pull("timeline-edge", 0, -40);
  EXPECT_NEAR(session_.settings.panels.timeline, 136 + 40, 2);
  EXPECT_FALSE(session_.selected) << "the chart was not pressed";
}

TEST_F(PanelEdges, StopAtTheirLimits) {
  pull("issues-edge", 900, 0);
  EXPECT_EQ(session_.settings.panels.issues, commands::kIssuesLimits.most);
  pull("issues-edge", -900, 0);
  EXPECT_EQ(session_.settings.panels.issues, commands::kIssuesLimits.least);
}

TEST_F(PanelEdges, AreRememberedWhenTheHandLetsGo) {
  const auto folder = std::filesystem::temp_directory_path() / "flipchart-panel-edges";
  std::filesystem::remove_all(folder);
  session_.settings_file = folder / "settings.json";
  pull("inspector-edge", -64, 0);
  EXPECT_NEAR(commands::load_settings(session_.settings_file).settings.panels.inspector, 400, 2);
  std::filesystem::remove_all(folder);
}

TEST_F(PanelEdges, KeysMoveThemAndFoldThem) {
  for (int i = 0; i < 200 && surface_.focus() != "issues-edge"; ++i) key("Tab");
  ASSERT_EQ(surface_.focus(), "issues-edge");
  key("Right");
  EXPECT_EQ(session_.settings.panels.issues, 264 + 16);
  key("Left");
  key("Left");
  EXPECT_EQ(session_.settings.panels.issues, 264 - 16);
  key("Enter");
  EXPECT_TRUE(session_.settings.issues_folded);
}

TEST_F(PanelEdges, AFoldedPanelIsAStripThatBringsItBack) {
  const double before = chart_width();
  ASSERT_TRUE(commands::run_command(session_, "issues-panel"));
  frame();
  frame();
  EXPECT_FALSE(has("chip-all"));
  EXPECT_EQ(chart_width(), before + 264 - kStrip);
  press("unfold-issues-panel");
  EXPECT_TRUE(has("chip-all"));
  EXPECT_EQ(chart_width(), before);
}

TEST(PanelPlaces, GiveWayInTheirOrderAndNeverOverlap) {
  double issues_before = 0;
  double inspector_before = 0;
  for (double wide = 320; wide <= 4000; wide += 8) {
    const Places at = places_in({wide, 900}, {});
    EXPECT_EQ(at.issues.right(), at.canvas.x) << wide;
    EXPECT_EQ(at.canvas.right(), at.inspector.x) << wide;
    EXPECT_EQ(at.inspector.right(), wide);
    EXPECT_GE(at.canvas.w, std::min(kLeastBeside, wide - 2 * kStrip)) << wide;
    EXPECT_TRUE(at.issues_folded ? at.inspector_folded : true) << "the inspector folds first, at " << wide;
    if (!at.inspector_folded) {
      EXPECT_GE(at.canvas.w, kLeastCanvas) << wide;
    }
    const double issues = at.issues_folded ? 0 : at.issues.w;
    const double inspector = at.inspector_folded ? 0 : at.inspector.w;
    EXPECT_GE(inspector, inspector_before) << "a wider window takes nothing away, at " << wide;
    if (inspector == inspector_before) {
      EXPECT_GE(issues, issues_before) << wide;
    }
    issues_before = issues;
    inspector_before = inspector;
  }
  EXPECT_EQ(issues_before, 264);
  EXPECT_EQ(inspector_before, 336);
}

TEST(PanelPlaces, ALowWindowFoldsTheTimelineAndKeepsTheChart) {
  for (double tall = 200; tall <= 2200; tall += 20) {
    const Places at = places_in({1920, tall}, {});
    EXPECT_EQ(at.top.bottom(), at.canvas.y);
    EXPECT_EQ(at.canvas.bottom(), at.timeline.y) << tall;
    EXPECT_EQ(at.timeline.bottom(), tall);
    EXPECT_TRUE(at.timeline_folded || at.canvas.h >= kLeastTall) << tall;
    EXPECT_EQ(at.timeline_folded, tall < kTopBar + kLeastTall + commands::kTimelineLimits.least) << tall;
  }
}

}  // namespace
}  // namespace flipchart::gui
