// What a room types for a day, read on a known one: Sunday, 22 November 2026, unless a test says otherwise.
#include "base/day_words.hpp"

#include <gtest/gtest.h>

#include <random>

namespace flipchart::base {
namespace {

const char* const kThatSunday = "2026-11-22";

Date date_from(std::string_view text) {
  return parse_date(text).value();
}

std::string day_read_on(const char* today, std::string_view typed, DateOrder order = DateOrder::day_first) {
  const auto day = day_in_words(typed, date_from(today), order);
  return day ? to_string(*day) : "nothing";
}

std::string day_read(std::string_view typed, DateOrder order = DateOrder::day_first) {
  return day_read_on(kThatSunday, typed, order);
}

TEST(DayWords, TodayAndTomorrowAreThoseDays) {
  EXPECT_EQ(day_read("today"), "2026-11-22");
  EXPECT_EQ(day_read("tomorrow"), "2026-11-23");
  EXPECT_EQ(day_read("heute"), "2026-11-22");
  EXPECT_EQ(day_read("morgen"), "2026-11-23");
}

TEST(DayWords, AWeekdayIsTheNextOne) {
  for (const char* typed : {"fr", "fri", "friday", "freitag", "frei"})
    EXPECT_EQ(day_read(typed), "2026-11-27") << typed;
  EXPECT_EQ(day_read("mo"), "2026-11-23");
  EXPECT_EQ(day_read("tu"), "2026-11-24");
  EXPECT_EQ(day_read("wed"), "2026-11-25");
  EXPECT_EQ(day_read("thurs"), "2026-11-26");
  EXPECT_EQ(day_read("sat"), "2026-11-28");
}

TEST(DayWords, AWeekdayIsNeverToday) {
  EXPECT_EQ(day_read("sun"), "2026-11-29");
  EXPECT_EQ(day_read("so"), "2026-11-29");
}

TEST(DayWords, GermanWeekdaysAreReadWhereEnglishHasNone) {
  EXPECT_EQ(day_read("di"), "2026-11-24");
  EXPECT_EQ(day_read("mi"), "2026-11-25");
  EXPECT_EQ(day_read("do"), "2026-11-26");
  EXPECT_EQ(day_read("sa"), "2026-11-28");
  EXPECT_EQ(day_read("sonnabend"), "2026-11-28");
}

TEST(DayWords, NextIsAWeekLater) {
  EXPECT_EQ(day_read("next fri"), "2026-12-04");
  EXPECT_EQ(day_read("next so"), "2026-12-06");
}

TEST(DayWords, CountsGoOnFromToday) {
  for (const char* typed : {"+3", "+3d", "3d", "3 days", "in 3 days", "+ 3 days", "3 tage", "in 3 Tagen"})
    EXPECT_EQ(day_read(typed), "2026-11-25") << typed;
  for (const char* typed : {"+2w", "2w", "in 2 weeks", "2 Wochen", "in 2 wochen"})
    EXPECT_EQ(day_read(typed), "2026-12-06") << typed;
  EXPECT_EQ(day_read("+0"), "2026-11-22");
  EXPECT_EQ(day_read("+1m"), "2026-12-22");
  EXPECT_EQ(day_read("1 Monat"), "2026-12-22");
}

TEST(DayWords, MonthsEndWithTheMonth) {
  EXPECT_EQ(day_read_on("2027-01-31", "+1m"), "2027-02-28");
  EXPECT_EQ(day_read_on("2028-01-31", "+1m"), "2028-02-29");
}

TEST(DayWords, CountsAreHeldToTenYears) {
  EXPECT_EQ(day_read("+3650"), to_string(Date{date_from(kThatSunday).days + 3650}));
  EXPECT_EQ(day_read("520 weeks"), to_string(Date{date_from(kThatSunday).days + 520 * 7}));
  EXPECT_EQ(day_read("120m"), "2036-11-22");
  for (const char* typed : {"+3651", "521w", "121 months", "+99999999999999999999"})
    EXPECT_EQ(day_read(typed), "nothing") << typed;
}

TEST(DayWords, ADayAndMonthIsTheNextOneNotBeforeToday) {
  for (const char* typed :
       {"1 dec", "dec 1", "1. dec", "1 DECEMBER", "Dec. 1", "1dec", "1.12.", "1.12", "1/12"})
    EXPECT_EQ(day_read(typed), "2026-12-01") << typed;
  EXPECT_EQ(day_read("22 nov"), "2026-11-22");
  EXPECT_EQ(day_read("21 nov"), "2027-11-21");
  EXPECT_EQ(day_read("29 feb"), "2028-02-29");
  EXPECT_EQ(day_read_on("2096-03-01", "29.2."), "2104-02-29") << "2100 has none";
}

TEST(DayWords, AYearIsTakenAtItsWord) {
  EXPECT_EQ(day_read("1 december 2027"), "2027-12-01");
  EXPECT_EQ(day_read("dec 1, 2020"), "2020-12-01");
  EXPECT_EQ(day_read("1.12.2026"), "2026-12-01");
  EXPECT_EQ(day_read("1. 12. 26"), "2026-12-01");
  EXPECT_EQ(day_read("1/12/26"), "2026-12-01");
  EXPECT_EQ(day_read("2026-12-01"), "2026-12-01");
}

TEST(DayWords, OnlySlashesFollowTheOrder) {
  EXPECT_EQ(day_read("1/12", DateOrder::month_first), "2027-01-12");
  EXPECT_EQ(day_read("1/12/26", DateOrder::month_first), "2026-01-12");
  EXPECT_EQ(day_read("31/12", DateOrder::month_first), "nothing") << "refused rather than guessed";
  EXPECT_EQ(day_read("1.12.", DateOrder::month_first), "2026-12-01");
}

TEST(DayWords, GermanMonthsAreRead) {
  EXPECT_EQ(day_read("3 mär"), "2027-03-03");
  EXPECT_EQ(day_read("3. Maerz"), "2027-03-03");
  EXPECT_EQ(day_read("3 MÄRZ 2028"), "2028-03-03");
  EXPECT_EQ(day_read("3 ma\xCC\x88r"), "2027-03-03") << "decomposed";
  EXPECT_EQ(day_read("1 mai"), "2027-05-01");
  EXPECT_EQ(day_read("1 okt"), "2027-10-01");
  EXPECT_EQ(day_read("1. Dez."), "2026-12-01");
}

TEST(DayWords, EndsOfMonthAndYear) {
  EXPECT_EQ(day_read("eom"), "2026-11-30");
  EXPECT_EQ(day_read("End of month"), "2026-11-30");
  EXPECT_EQ(day_read_on("2028-02-29", "eom"), "2028-02-29");
  EXPECT_EQ(day_read_on("2026-12-31", "eoy"), "2026-12-31");
  EXPECT_EQ(day_read("end of year"), "2026-12-31");
}

TEST(DayWords, CaseAccentsAndBlanksAroundDoNotMatter) {
  EXPECT_EQ(day_read(" \t\u00A0FRÍ\u200B "), "2026-11-27");
  EXPECT_EQ(day_read("Next \tFri"), "2026-12-04");
}

TEST(DayWords, AnythingElseIsNoDay) {
  for (const char* typed :
       {"",          " ",          "x",        "f",         "fx",     "frid4y",     "friday friday",
        "next",      "next 3",     "3",        "-3",        "+",      "+w",         "in",
        "in 3",      "in fri",     "+3 y",     "++3",       "31 apr", "30 feb",     "0 dec",
        "32.1.",     "1.13.",      "1/12/",    "1.12.2",    "1..12",  "1/12.26",    "29.2.27",
        "29.2.2100", "1 de",       "dec",      "dec 2027",  "1 2",    "1-12",       "1 dec 1 dec",
        "2026-2-1",  "2026-02-29", "20261201", "1 dec 027", "end of", "12345 days", "1 dec 20277",
        "火曜日"})
    EXPECT_EQ(day_read(typed), "nothing") << typed;
  EXPECT_EQ(day_read(std::string(100'000, '1')), "nothing");
  EXPECT_EQ(day_read(std::string("fri\0", 4)), "2026-11-27") << "controls are blanks to a person";
}

TEST(DayWords, AreSaidShortWithTheYearWhereItIsAnother) {
  const Date today = date_from(kThatSunday);
  EXPECT_EQ(day_to_words(date_from("2026-12-04"), today), "Fri 4 Dec");
  EXPECT_EQ(day_to_words(date_from("2027-01-01"), today), "Fri 1 Jan 2027");
  EXPECT_EQ(day_to_words(date_from("1969-12-31"), today), "Wed 31 Dec 1969");
}

TEST(DayWords, DistancesAreSaidAsPeopleSayThem) {
  const Date today = date_from(kThatSunday);
  EXPECT_EQ(distance_in_words(today, today), "today");
  EXPECT_EQ(distance_in_words({today.days + 1}, today), "tomorrow");
  EXPECT_EQ(distance_in_words({today.days + 12}, today), "in 12 days");
  EXPECT_EQ(distance_in_words({today.days - 1}, today), "yesterday");
  EXPECT_EQ(distance_in_words({today.days - 9}, today), "9 days ago");
}

TEST(DayWordsLaw, DatesComeBackAndCountsCount) {
  std::mt19937 random(20261122);
  for (int round = 0; round < 2000; ++round) {
    const Date today{static_cast<std::int32_t>(random() % 60'000)};
    const Date other{static_cast<std::int32_t>(random() % 60'000)};
    const int count = static_cast<int>(random() % 400) + 1;
    ASSERT_EQ(day_in_words(to_string(other), today), other);
    ASSERT_EQ(day_in_words("+" + std::to_string(count) + "d", today), Date{today.days + count});
  }
}

TEST(DayWordsLaw, NothingWithoutAYearIsInThePast) {
  const char* const words[] = {"today", "tomorrow", "heute", "morgen",     "mo",    "tue",
                               "mi",    "thu",      "fr",    "sa",         "so",    "next di",
                               "+3",    "2w",       "+7m",   "120 months", "1 dec", "29 feb",
                               "31.1.", "12/1",     "jan 1", "31 mär",     "eom",   "eoy"};
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    const Date today{static_cast<std::int32_t>(random() % 60'000)};
    for (const char* typed : words) {
      const auto day = day_in_words(typed, today);
      ASSERT_TRUE(day) << typed << " on " << to_string(today);
      ASSERT_GE(*day, today) << typed << " on " << to_string(today);
      ASSERT_EQ(parse_date(to_string(*day)), *day) << typed;
    }
  }
}

TEST(DayWordsLaw, AnyBytesAreADayOrNone) {
  std::mt19937 random(11);
  const std::string_view likely = "+0123456789./-, dwmfrisonextindecmaerz";
  for (int round = 0; round < 50'000; ++round) {
    std::string typed(random() % 14, ' ');
    for (char& c : typed) c = round % 2 == 0 ? static_cast<char>(random()) : likely[random() % likely.size()];
    const auto day = day_in_words(typed, Date{static_cast<std::int32_t>(random() % 60'000)},
                                  random() % 2 == 0 ? DateOrder::day_first : DateOrder::month_first);
    if (day) {
      ASSERT_EQ(parse_date(to_string(*day)), *day) << typed;
    }
  }
}

TEST(DayWords, AreWrittenInTheOrderThatIsAskedFor) {
  const Date day = date_from("2026-12-04");
  const Date today = date_from(kThatSunday);
  EXPECT_EQ(to_words(day), "4 Dec 2026");
  EXPECT_EQ(to_words(day, DateOrder::month_first), "Dec 4, 2026");
  EXPECT_EQ(to_words_in_year(day), "4 Dec");
  EXPECT_EQ(day_to_words(day, today, DateOrder::month_first), "Fri Dec 4");
  EXPECT_EQ(day_to_words(date_from("2027-01-01"), today, DateOrder::month_first), "Fri Jan 1, 2027");
  EXPECT_EQ(month_to_words(day, true), "Dec 2026");
  for (const DateOrder order : {DateOrder::day_first, DateOrder::month_first})
    EXPECT_EQ(day_read(to_words(day, order), order), "2026-12-04") << "what is shown can be typed";
}

}  // namespace
}  // namespace flipchart::base
