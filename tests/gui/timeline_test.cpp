// The timeline without any window: handles are dragged by events of the mouse, and playing is driven by a
// clock that the test turns.
#include <cmath>

#include "gui/twenty_weeks.hpp"

namespace flipchart::gui {
namespace {

TEST_F(TimelineOnScreen, DraggingTheLeftHandleHidesWhatIsEarlierWithEveryMovement) {
  ASSERT_EQ(kept(), kAll);
  take(handle("begin"), at_week(5));
  EXPECT_EQ(filter().from, day_of_week(5)) << "while the button is still down";
  EXPECT_FALSE(filter().to.has_value());
  EXPECT_EQ(kept(), 15U) << "the issue without a date is in no range";
  move_to(at_week(8));
  frame(16);
  EXPECT_EQ(filter().from, day_of_week(8));
  EXPECT_EQ(kept(), 12U);
  button(false);
  rest();
  EXPECT_EQ(filter().from, day_of_week(8));
  drag(handle("begin"), at_week(-1));
  EXPECT_TRUE(filter().empty()) << "dragged back to the end it is no limit";
  EXPECT_EQ(kept(), kAll);
}

TEST_F(TimelineOnScreen, TheRightHandleStopsAtTheLeftOne) {
  drag(handle("begin"), at_week(5));
  drag(handle("end"), at_week(12));
  EXPECT_EQ(filter().to, base::Date{day_of_week(12).days - 1});
  EXPECT_EQ(kept(), 7U);
  drag(handle("end"), at_week(1));
  EXPECT_EQ(filter().from, day_of_week(5));
  EXPECT_EQ(filter().to, base::Date{day_of_week(6).days - 1});
  EXPECT_EQ(kept(), 1U);
}

TEST_F(TimelineOnScreen, TheMiddleMovesAllOfIt) {
  drag(handle("begin"), at_week(4));
  drag(handle("end"), at_week(8));
  drag(at_week(6), at_week(9));
  EXPECT_EQ(filter().from, day_of_week(7));
  EXPECT_EQ(filter().to, base::Date{day_of_week(11).days - 1});
  drag(at_week(9), at_week(40));
  EXPECT_EQ(filter().from, day_of_week(16)) << "it keeps its length at the end";
  EXPECT_EQ(filter().to, base::Date{day_of_week(20).days - 1});
}

TEST_F(TimelineOnScreen, DraggingOverTheBarsMakesANewOne) {
  drag(at_week(10.4), at_week(6.6));
  EXPECT_EQ(filter().from, day_of_week(6));
  EXPECT_EQ(filter().to, base::Date{day_of_week(11).days - 1});
  drag(at_week(14.5), at_week(15.5));
  EXPECT_EQ(filter().from, day_of_week(14));
  EXPECT_EQ(kept(), 2U);
}

TEST_F(TimelineOnScreen, PressingTwiceOrTheCrossShowsTheWholeTime) {
  drag(at_week(6.5), at_week(9.5));
  ASSERT_EQ(kept(), 4U);
  press("whole-time");
  EXPECT_TRUE(filter().empty());
  drag(at_week(6.5), at_week(9.5));
  move_to(at_week(8));
  for (int i = 0; i < 2; ++i) {
    button(true);
    button(false);
  }
  frame(16);
  EXPECT_TRUE(filter().empty());
}

TEST_F(TimelineOnScreen, EscapeWhileDraggingGoesBackToWhatWasThere) {
  drag(at_week(6.5), at_week(9.5));
  const model::Filter before = filter();
  take(handle("begin"), at_week(2));
  ASSERT_NE(filter().from, before.from);
  key("Escape");
  EXPECT_EQ(filter().from, before.from);
  EXPECT_EQ(filter().to, before.to);
  move_to(at_week(3));
  frame(16);
  EXPECT_EQ(filter().from, before.from) << "the hand holds nothing any more";
  button(false);
}

TEST_F(TimelineOnScreen, ThePointerSaysWhatADragWillDo) {
  drag(at_week(6.5), at_week(9.5));
  move_to(handle("end"));
  frame(16);
  EXPECT_EQ(ImGui::GetMouseCursor(), ImGuiMouseCursor_ResizeEW);
  move_to(at_week(8));
  frame(16);
  EXPECT_EQ(ImGui::GetMouseCursor(), ImGuiMouseCursor_Hand);
  move_to(at_week(15));
  frame(16);
  EXPECT_EQ(ImGui::GetMouseCursor(), ImGuiMouseCursor_Arrow);
}

TEST_F(TimelineOnScreen, KeysMoveWidenAndClear) {
  key("Ctrl+Shift+Right");
  EXPECT_EQ(filter().from, day_of_week(0));
  EXPECT_EQ(kept(), 4U) << "four weeks where none were chosen";
  key("Ctrl+Shift+Right");
  EXPECT_EQ(filter().from, day_of_week(1));
  key("Ctrl+Shift+Up");
  EXPECT_EQ(kept(), 5U);
  key("Ctrl+Shift+Down");
  key("Ctrl+Shift+Down");
  EXPECT_EQ(kept(), 3U);
  key("Ctrl+Shift+Left");
  key("Ctrl+Shift+Left");
  EXPECT_EQ(filter().from, day_of_week(0)) << "no further than the first";
  EXPECT_EQ(kept(), 3U);
  key("0");
  EXPECT_TRUE(filter().empty());
}

TEST_F(TimelineOnScreen, DaysThatAreNotPeriodsMoveToTheirBorders) {
  session_.view.filter.from = base::Date{kFirstMonday + 10};
  session_.view.filter.to = base::Date{kFirstMonday + 30};
  frame(16);
  key("Ctrl+Shift+Right");
  EXPECT_EQ(filter().from, day_of_week(2));
  EXPECT_EQ(filter().to, base::Date{day_of_week(5).days - 1});
}

TEST_F(TimelineOnScreen, PlayingShowsFourWeeksAtATimeStopsAtTheEndAndComesBack) {
  EXPECT_TRUE(std::isinf(surface_.due(session_))) << "nothing is due while nothing plays";
  press("play");
  ASSERT_TRUE(session_.timeline.playing);
  EXPECT_EQ(filter().from, day_of_week(0));
  EXPECT_EQ(kept(), 4U);
  frame(10);
  const double due = surface_.due(session_);
  EXPECT_GT(due, now_);
  EXPECT_LE(due, now_ + 1000);
  const auto begin = *filter().from;
  frame(due - now_ - 1);
  EXPECT_EQ(filter().from, begin) << "not yet";
  frame(1);
  EXPECT_EQ(filter().from, base::Date{begin.days + 7});
  int steps = 0;
  while (session_.timeline.playing && ++steps < 100) frame(1000);
  EXPECT_LT(steps, kWeeks + 2);
  EXPECT_TRUE(filter().empty()) << "as it was before";
  EXPECT_EQ(kept(), kAll);
  EXPECT_TRUE(std::isinf(surface_.due(session_)));
}

TEST_F(TimelineOnScreen, PlayingMovesTheChosenTimeOnAndPausesWhereItIs) {
  drag(at_week(2.5), at_week(4.5));
  key("V");
  key("V");
  EXPECT_EQ(session_.timeline.speed, 4);
  key("P");
  while (*filter().from < day_of_week(8)) frame(250);
  key("P");
  EXPECT_FALSE(session_.timeline.playing);
  const auto stood = *filter().from;
  frame(5000);
  EXPECT_EQ(filter().from, stood);
  EXPECT_EQ(filter().to, base::Date{stood.days + 20}) << "three weeks as chosen";
  key("Escape");
  EXPECT_EQ(filter().from, day_of_week(2));
  EXPECT_EQ(filter().to, base::Date{day_of_week(5).days - 1});
}

TEST_F(TimelineOnScreen, AHandOnTheBrushEndsPlayingAndIsKept) {
  key("P");
  frame(1100);
  drag(handle("end"), at_week(9));
  EXPECT_FALSE(session_.timeline.playing);
  frame(3000);
  EXPECT_EQ(filter().to, base::Date{day_of_week(9).days - 1});
  EXPECT_FALSE(session_.timeline.before.has_value());
}

TEST_F(TimelineOnScreen, BarsAreOfDaysWeeksOrMonthsOfIssuesOrHandovers) {
  press("period");
  EXPECT_EQ(session_.timeline.period, flow::Period::month);
  press("period");
  EXPECT_EQ(session_.timeline.period, flow::Period::day);
  press("count-handovers");
  EXPECT_EQ(session_.timeline.counted, flow::Counted::handovers);
  press("count-issues");
  EXPECT_EQ(session_.timeline.counted, flow::Counted::issues);
}

TEST_F(TimelineOnScreen, FoldedItIsOneLineThatStillPlaysAndShowsAll) {
  drag(at_week(6.5), at_week(9.5));
  press("fold-timeline");
  EXPECT_TRUE(session_.timeline.folded);
  EXPECT_FALSE(has("brush"));
  EXPECT_TRUE(has("play"));
  EXPECT_EQ(kept(), 4U);
  press("show-all");
  EXPECT_TRUE(filter().empty());
  press("fold-timeline");
  EXPECT_TRUE(has("brush"));
}

// Whether any two of these share a pixel.
void expect_apart(const std::map<std::string, base::Rect>& places, const std::vector<std::string>& names) {
  for (const std::string& a : names) {
    for (const std::string& b : names) {
      const auto one = places.find(a);
      const auto other = places.find(b);
      if (a >= b || one == places.end() || other == places.end()) continue;
      const base::Rect& p = one->second;
      const base::Rect& q = other->second;
      EXPECT_FALSE(p.x < q.right() && q.x < p.right() && p.y < q.bottom() && q.y < p.bottom())
          << a << " and " << b;
    }
  }
}

class SmallTimeline : public TimelineOnScreen {
 protected:
  SmallTimeline() : TimelineOnScreen({1280, 720}) {}
};

TEST_F(SmallTimeline, BeginsFoldedAndUnfoldedNothingOverlaps) {
  EXPECT_TRUE(session_.timeline.folded);
  const std::vector<std::string> parts = {"play",          "period",          "play-speed", "whole-time",
                                          "count-issues",  "count-handovers", "brush",      "show-all",
                                          "fold-timeline", "add-filter"};
  session_.view.filter.from = day_of_week(3);
  session_.view.filter.severities = {"high"};
  frame();
  frame();
  expect_apart(surface_.places(), parts);
  EXPECT_TRUE(has("show-all"));
  press("fold-timeline");
  EXPECT_TRUE(has("brush"));
  expect_apart(surface_.places(), parts);
  for (const std::string& part : parts) {
    if (!has(part)) continue;
    EXPECT_LE(place(part).bottom(), 720) << part;
    EXPECT_LE(place(part).right(), 1280) << part;
  }
}

}  // namespace
}  // namespace flipchart::gui
