// Timelines of next to nothing: no dates at all, and one single day.
#include "gui/on_screen.hpp"

namespace flipchart::gui {
namespace {

constexpr std::int32_t kMonday = 20'514;

// A chart and issues of which none has a date.
workshop::Workshop no_dates() {
  model::OrganizationParts people;
  model::PositionPart part;
  part.id = people.texts.intern("E1");
  part.parent = base::kNoSlot;
  people.positions.push_back(part);
  model::HistoryParts history;
  for (const char* id : {"I1", "I2"}) {
    model::Issue issue;
    issue.id = history.texts.intern(id);
    history.issues.push_back(issue);
  }
  return {"Undated", model::Organization(std::move(people)), model::History(std::move(history)),
          std::make_unique<journal::MemoryJournal>(), base::Date{kMonday}};
}

class UndatedTimeline : public OnScreen {
 protected:
  UndatedTimeline() : OnScreen(no_dates, {1920, 1080}) {}
};

TEST_F(UndatedTimeline, HasNoBrushAndNothingToPlay) {
  EXPECT_FALSE(has("brush"));
  EXPECT_FALSE(has("play"));
  key("P");
  EXPECT_FALSE(session_.timeline.playing);
  key("Ctrl+Shift+Right");
  EXPECT_TRUE(session_.view.filter.empty());
  session_.view.filter.from = base::Date{kMonday};
  frame();
  EXPECT_EQ(workshop_.last_picture().kept->issues, 0U);
  press("show-all");
  EXPECT_EQ(workshop_.last_picture().kept->issues, 2U);
}

// One issue, on one day.
workshop::Workshop one_day() {
  model::HistoryParts history;
  model::Issue issue;
  issue.id = history.texts.intern("I1");
  issue.opened = kMonday * base::kDayMillis;
  history.issues.push_back(issue);
  model::OrganizationParts people;
  model::PositionPart part;
  part.id = people.texts.intern("E1");
  part.parent = base::kNoSlot;
  people.positions.push_back(part);
  return {"Day", model::Organization(std::move(people)), model::History(std::move(history)),
          std::make_unique<journal::MemoryJournal>(), base::Date{kMonday}};
}

class OneDay : public OnScreen {
 protected:
  OneDay() : OnScreen(one_day, {1920, 1080}) {}
};

TEST_F(OneDay, IsOneBarThatPlaysAndComesBack) {
  ASSERT_TRUE(has("brush"));
  EXPECT_LE(surface_.places().at("brush").w, 80) << "no bar as wide as the window";
  key("P");
  for (int i = 0; i < 5 && session_.timeline.playing; ++i) frame(1000);
  EXPECT_FALSE(session_.timeline.playing);
  EXPECT_TRUE(session_.view.filter.empty());
}

}  // namespace
}  // namespace flipchart::gui
