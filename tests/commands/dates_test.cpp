// How a workshop tells days and hours.
#include "commands/dates.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "commands/command.hpp"
#include "commands/two_teams.hpp"

namespace flipchart::commands {
namespace {

using testing::HasSubstr;

class ToldDays : public testing::Test {
 protected:
  ToldDays() : workshop_(two_teams()) { workshop_.picture(session_.view); }
  void key(const char* name) { ASSERT_TRUE(asking_key(session_, name)) << name; }

  workshop::Workshop workshop_;
  Session session_{workshop_};
};

TEST_F(ToldDays, AreToldAsTheFormSays) {
  const base::Date day = base::date_of({2026, 12, 4});
  const Field typed{"When", Field::Kind::day, {}, false, "3/4"};
  EXPECT_EQ(day_words(session_, day), "Fri 4 Dec");
  EXPECT_EQ(base::to_string(**day_told(session_, typed)), "2027-04-03");
  ASSERT_TRUE(run_command(session_, "dates"));
  key("Down");
  key("Enter");
  key("Down");
  key("Enter");
  asking_type(session_, "Nowhere/Land");
  key("Enter");
  ASSERT_TRUE(session_.asking);
  EXPECT_THAT(session_.asking->problem, HasSubstr("no time zone is called Nowhere/Land"));
  key("Ctrl+Backspace");
  asking_type(session_, "+05:30");
  key("Enter");
  EXPECT_FALSE(session_.asking);
  const model::WorkshopDates& dates = workshop_.decisions().rules.dates;
  EXPECT_EQ(dates, (model::WorkshopDates{base::Weekday::sunday, base::DateOrder::month_first, "+05:30"}));
  EXPECT_EQ(day_words(session_, day), "Fri Dec 4");
  EXPECT_EQ(date_words(session_, day), "Dec 4, 2026");
  EXPECT_EQ(base::to_string(**day_told(session_, typed)), "2027-03-04");
  ASSERT_TRUE(run_key(session_, "Ctrl+Z"));
  EXPECT_EQ(day_words(session_, day), "Fri 4 Dec");
}

TEST_F(ToldDays, ADayThatOnlyALineOfEditsNamesStaysUnlessAnotherIsChosen) {
  ASSERT_TRUE(workshop_.commit(model::SetDates{base::Weekday::wednesday, {}, {}}));
  ASSERT_TRUE(run_command(session_, "dates"));
  key("Tab");
  key("Down");
  key("Ctrl+Enter");
  EXPECT_EQ(workshop_.decisions().rules.dates.week_starts, base::Weekday::wednesday);
  EXPECT_EQ(workshop_.decisions().rules.dates.order, base::DateOrder::month_first);
}

TEST_F(ToldDays, WeeksOfTheTimelineBeginWhenTheWorkshopSays) {
  for (const base::Date opened : {base::date_of({2026, 6, 3}), base::date_of({2026, 10, 10})})
    ASSERT_TRUE(workshop_.commit(model::IssueEdit(model::AddIssue{{}, "Late", {}, {}, opened})));
  workshop_.picture(session_.view);
  ASSERT_EQ(period_of(session_.timeline, *begun_days(session_)), flow::Period::week);
  const auto weekday_of = [](base::Date day) { return (day.days + 3) % 7; };  // Monday is 0
  move_dates(session_, 1);
  ASSERT_TRUE(session_.view.filter.from);
  EXPECT_EQ(weekday_of(*session_.view.filter.from), 0);
  ASSERT_TRUE(workshop_.commit(model::SetDates{base::Weekday::saturday, {}, {}}));
  whole_time(session_);
  move_dates(session_, 1);
  EXPECT_EQ(weekday_of(*session_.view.filter.from), 5);
  EXPECT_EQ(weekday_of(*session_.view.filter.to), 4);
}

TEST_F(ToldDays, HoursAreThoseOfThePlace) {
  const base::Millis at = base::parse_instant("2001-05-01T20:02:00Z")->utc;
  EXPECT_EQ(Clocks({base::Weekday::monday, base::DateOrder::day_first, "+05:30"}).words(at),
            "2 May 2001, 01:32");
  EXPECT_EQ(Clocks({base::Weekday::monday, base::DateOrder::month_first, "-03:00"}).words(at),
            "May 1, 2001, 17:02");
}

TEST_F(ToldDays, TimesWithoutAZoneAreReadByTheClocksOfThePlace) {
  ASSERT_TRUE(workshop_.commit(model::SetDates{{}, {}, "+05:30"}));
  open_sheet(session_, {});
  ASSERT_NE(session_.sheet, nullptr);
  EXPECT_EQ(session_.sheet->options().zone, "+05:30");
}

}  // namespace
}  // namespace flipchart::commands
