// Days and instants: what is read, what is refused.
#include "base/date.hpp"

#include <gtest/gtest.h>

namespace flipchart::base {
namespace {

TEST(Date, EveryDayOfFourCenturiesSurvivesItsText) {
  for (std::int32_t day = -80'000; day < 80'000; ++day) {
    const auto again = parse_date(to_string(Date{day}));
    ASSERT_TRUE(again);
    ASSERT_EQ(again->days, day);
  }
}

TEST(Date, RefusesWhatIsNoDay) {
  for (const char* text :
       {"", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "2026-01-01x", "01-01-2026", "20260101"}) {
    EXPECT_FALSE(parse_date(text)) << text;
  }
  EXPECT_TRUE(parse_date("2024-02-29"));
}

TEST(Date, ReadsLikePeopleWriteIt) {
  EXPECT_EQ(to_words(*parse_date("2026-11-02")), "2 Nov 2026");
}

TEST(Instant, ZonesShiftToUtc) {
  const auto utc = parse_instant("2026-03-01T12:00:00Z");
  ASSERT_TRUE(utc);
  EXPECT_TRUE(utc->has_zone);
  EXPECT_EQ(parse_instant("2026-03-01T14:00:00+02:00")->utc, utc->utc);
  EXPECT_EQ(parse_instant("2026-03-01 07:30:00-0430")->utc, utc->utc);
  EXPECT_EQ(parse_instant("2026-03-01T12:00")->utc, utc->utc);
  EXPECT_FALSE(parse_instant("2026-03-01T12:00")->has_zone);
  EXPECT_EQ(parse_instant("2026-03-01T12:00:00.250Z")->utc, utc->utc + 250);
}

TEST(Instant, TheOffsetIsKeptAside) {
  EXPECT_EQ(parse_instant("2026-03-01T14:00:00+02:00")->offset_minutes, 120);
  EXPECT_EQ(parse_instant("2026-03-01 07:30:00-0430")->offset_minutes, -270);
  EXPECT_EQ(parse_instant("2026-03-01T12:00:00Z")->offset_minutes, 0);
  EXPECT_EQ(parse_instant("2026-03-01T12:00:00+01")->offset_minutes, 60);
  EXPECT_EQ(parse_instant("2026-03-01T24:00")->utc, parse_instant("2026-03-02T00:00")->utc);
  EXPECT_EQ(parse_instant("2026-03-01T12:00:00,5")->utc, parse_instant("2026-03-01T12:00:00.500")->utc);
}

TEST(Instant, RefusesWhatIsNoTime) {
  for (const char* text :
       {"", "yesterday", "2026-03-01T", "2026-03-01T12", "2026-03-01T12:61", "2026-03-01T12:00:00.",
        "2026-03-01T12:00:00+", "2026-03-01T12:00:00Zx", "2026-03-01T25:00", "2026-03-01T24:01"}) {
    EXPECT_FALSE(parse_instant(text)) << text;
  }
}

TEST(Instant, DaysBeforeTheEpochRoundDown) {
  EXPECT_EQ(date_of_instant(-1), (Date{-1}));
  EXPECT_EQ(date_of_instant(-kDayMillis), (Date{-1}));
  EXPECT_EQ(date_of_instant(0), (Date{0}));
  EXPECT_EQ(to_iso(parse_instant("1969-12-31T23:59:59Z")->utc), "1969-12-31T23:59:59Z");
}

}  // namespace
}  // namespace flipchart::base
