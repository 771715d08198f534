// Instants as other systems write them, and the order of day and month decided over a column.
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "imported_text.hpp"
#include "importers/time_rule.hpp"
#include "importers/zones.hpp"
#include "support/marked_words.hpp"

namespace flipchart::importers {
namespace {

base::Millis at(std::string_view iso) {
  return base::parse_instant(iso)->utc;
}

std::string read(std::string_view text, const TimeRule& rule = {}) {
  const auto instant = rule.read(text);
  return instant ? base::to_iso(instant->utc) : "nothing";
}

TimeRule rule_of(const std::vector<std::string>& column, const TimeOptions& options = {}) {
  TimeEvidence evidence;
  for (const std::string& cell : column) evidence.look_at(cell);
  return evidence.rule(options);
}

TEST(Times, OneMomentIsReadHoweverItIsWritten) {
  for (const char* text : {"2026-04-12T15:30:00",
                           "2026-04-12 15:30",
                           "2026-04-12T15:30:00Z",
                           "2026-04-12T17:30:00+02:00",
                           "2026-04-12 17:30:00 +0200",
                           "2026-04-12T17:30+02",
                           "2026-04-12T15:30:00,000",
                           "2026-W15-7T15:30",
                           "2026W157T1530",
                           "2026-102T15:30:00",
                           "20260412T153000Z",
                           "20260412153000",
                           "20260412153000.0Z",
                           "202604121530",
                           "2026/04/12 15:30",
                           "12.04.2026 15:30",
                           "12.04.2026 15.30 Uhr",
                           "12.4.26 15:30:00",
                           "12/Apr/26 3:30 PM",
                           "12-APR-2026 03:30 p.m.",
                           "12. April 2026, 15:30 Uhr",
                           "Apr 12, 2026 3:30 PM",
                           "April 12th, 2026 at 3:30PM",
                           "Sunday, April 12, 2026 3:30 PM",
                           "Sun, 12 Apr 2026 15:30:00 GMT",
                           "Sun, 12 Apr 2026 17:30:00 +0200 (CEST)",
                           "Sun Apr 12 17:30:00 CEST 2026",
                           "12 avril 2026 15h30",
                           "dim. 12 avr. 2026 15:30",
                           "12 de abril de 2026 15:30",
                           "12 apr 2026 15.30",
                           "12/04/2026, 15:30:00",
                           "12/04/2026 - 15:30",
                           "12-04-2026 15:30",
                           "3:30 PM, 12 April 2026",
                           "12/Apr/26 3:30\xE2\x80\xAFPM",
                           "1776007800",
                           "1776007800.000",
                           "1776007800000",
                           "1776007800000000",
                           "1776007800000000000"}) {
    EXPECT_EQ(read(text), "2026-04-12T15:30:00Z") << text;
  }
}

TEST(Times, MonthsHaveNamesInSevenLanguages) {
  const std::array<std::vector<const char*>, 12> names = {{
      {"Jan", "Januar", "janv.", "ene", "gen", "januari", "janeiro"},
      {"Feb", "Februar", "f\xC3\xA9vr.", "febbraio", "fev"},
      {"Mar", "M\xC3\xA4rz", "Mrz", "mars", "marzo", "mrt", "mar\xC3\xA7o"},
      {"Apr", "avr", "abr", "APRIL"},
      {"May", "Mai", "mayo", "mag", "mei"},
      {"Jun", "juin", "giu", "junho"},
      {"Jul", "juil.", "lug", "julio"},
      {"Aug", "ao\xC3\xBBt", "ago", "agosto"},
      {"Sep", "Sept.", "set", "septiembre"},
      {"Oct", "Okt", "ott", "out"},
      {"Nov", "novembre"},
      {"Dec", "Dez",
       "d\xC3\xA9"
       "c.",
       "dic"},
  }};
  for (std::size_t month = 0; month < names.size(); ++month) {
    for (const char* name : names[month]) {
      const auto instant = TimeRule{}.read("3 " + std::string(name) + " 2026");
      ASSERT_TRUE(instant) << name;
      EXPECT_EQ(base::year_month_day(base::date_of_instant(instant->utc)).month, static_cast<int>(month) + 1)
          << name;
    }
  }
  EXPECT_EQ(read("mar. 3 juil. 2026"), "2026-07-03T00:00:00Z");  // a Tuesday
}

TEST(Times, WhatIsNoTimeIsNotRead) {
  for (const char* text : {"",
                           "soon",
                           "12",
                           "31.04.2026",
                           "29.02.2025",
                           "00/00/0000",
                           "12/04",
                           "Marketing 3 2026",
                           "12/04/2026 25:00",
                           "12/04/2026 12:61",
                           "2026-W54-1",
                           "2026-366",
                           "12/04/2026 15",
                           "E1776007800",
                           "1.7760078E+09",
                           "12345",
                           "+12/04/2026",
                           "1/2/3/4",
                           "12 Apr 2026 Apr 3 1",
                           "99999999999999999999",
                           "20261332",
                           "12/04/2026 13:00 AM"}) {
    EXPECT_EQ(read(text), "nothing") << text;
  }
}

TEST(Times, TwoDigitYearsTurnAtSeventy) {
  EXPECT_EQ(read("01.02.69"), "2069-02-01T00:00:00Z");
  EXPECT_EQ(read("01.02.70"), "1970-02-01T00:00:00Z");
}

TEST(Times, TheOffsetIsKept) {
  EXPECT_EQ(TimeRule{}.read("Sun, 12 Apr 2026 17:30:00 +0200")->offset_minutes, 120);
  EXPECT_EQ(TimeRule{}.read("2026-04-12T10:30:00-05:00")->offset_minutes, -300);
  EXPECT_TRUE(TimeRule{}.read("1776007800")->has_zone);
  EXPECT_FALSE(TimeRule{}.read("12.04.2026 15:30")->has_zone);
}

TEST(Times, EveryWrittenDayIsReadBack) {
  std::mt19937 random(7);
  for (int i = 0; i < 3000; ++i) {
    const base::Date date{static_cast<std::int32_t>(random() % 40'000)};
    const auto [year, month, day] = base::year_month_day(date);
    const std::string d = std::to_string(day);
    const std::string m = std::to_string(month);
    const std::string y = std::to_string(year);
    const base::Millis millis = date.days * base::kDayMillis;
    TimeRule rule;
    EXPECT_EQ(rule.read(d + "." + m + "." + y)->utc, millis);
    EXPECT_EQ(rule.read(d + "/" + m + "/" + y + " 00:00")->utc, millis);
    rule.day_first = false;
    EXPECT_EQ(rule.read(m + "/" + d + "/" + y + " 12:00 AM")->utc, millis);
    rule.serials = true;
    if (date.days + 25'569 >= 20'000 && date.days + 25'569 < 80'000) {
      EXPECT_EQ(rule.read(std::to_string(date.days + 25'569) + ".5")->utc, millis + base::kDayMillis / 2);
    }
  }
}

TEST(TimeColumns, AnyValueThatProvesTheOrderDecides) {
  EXPECT_TRUE(rule_of({"01/02/2026", "03/04/2026", "13/04/2026"}).day_first);
  EXPECT_FALSE(rule_of({"01/02/2026", "03/04/2026", "04/13/2026"}).day_first);
  EXPECT_FALSE(rule_of({"01/02/2026", "03/04/2026", "04/13/2026"}).ambiguous);
  EXPECT_EQ(read("01-02-2026 10:00", rule_of({"04-13-2026 09:00"})), "2026-01-02T10:00:00Z");
}

TEST(TimeColumns, WhereValuesContradictTheMoreDecideAndTheRestCannotBeRead) {
  const TimeRule rule = rule_of({"13/01/2026", "14/01/2026", "01/15/2026"});
  EXPECT_TRUE(rule.day_first);
  EXPECT_EQ(read("01/15/2026", rule), "nothing");
}

TEST(TimeColumns, WithoutProofTheLikelierIsTakenAndSaid) {
  const TimeRule points = rule_of({"01.02.2026", "02.03.2026", "01.04.2026"});
  EXPECT_TRUE(points.ambiguous);
  EXPECT_TRUE(points.day_first);
  // Read month first they follow one another.
  const TimeRule rising = rule_of({"01/05/2026", "02/03/2026", "03/01/2026", "03/09/2026", "04/02/2026"});
  EXPECT_TRUE(rising.ambiguous);
  EXPECT_FALSE(rising.day_first);
  EXPECT_FALSE(rising.why.empty());
  const TimeRule falling = rule_of({"05/03/2026", "09/02/2026", "02/02/2026", "08/01/2026"});
  EXPECT_TRUE(falling.day_first);
  // Twelve days of one month, not one day of twelve months.
  EXPECT_FALSE(rule_of({"04/01/2026", "04/02/2026", "04/03/2026", "04/04/2026"}).day_first);
  EXPECT_FALSE(rule_of({"03/04/2026 3:30 PM"}).day_first);
  EXPECT_TRUE(rule_of({"03/04/2026 15:30"}).day_first);
  EXPECT_FALSE(rule_of({"2026-04-03", "3 Apr 2026"}).ambiguous);
}

TEST(TimeColumns, APersonsWordWinsOverTheColumn) {
  const TimeRule rule = rule_of({"13/04/2026"}, {DateOrder::month_first, nullptr});
  EXPECT_FALSE(rule.day_first);
  EXPECT_FALSE(rule_of({"03/04/2026"}, {DateOrder::day_first, nullptr}).ambiguous);
}

TEST(TimeColumns, NumbersAreASpreadsheetsDaysOnlyWhereAllOfThemCouldBe) {
  EXPECT_EQ(read("46124.645833333336", rule_of({"46124", "46124.5"})), "2026-04-12T15:30:00Z");
  EXPECT_EQ(read("46124,5", rule_of({"46124", "46124,5"})), "2026-04-12T12:00:00Z");
  std::vector<std::string> counter;
  for (int i = 1; i < 30'000; i += 100) counter.push_back(std::to_string(i));
  EXPECT_EQ(read("25001", rule_of(counter)), "nothing");
}

TEST(TimeColumns, RandomColumnsOfOneOrderAreReadInThatOrder) {
  std::mt19937 random(11);
  for (int round = 0; round < 200; ++round) {
    const bool day_first = random() % 2 == 0;
    const char parting = "/-."[random() % 3];
    std::vector<std::string> column;
    std::vector<base::Millis> truth;
    for (int i = 0; i < 60; ++i) {
      const base::Date date{18'000 + static_cast<std::int32_t>(random() % 2'000)};
      const auto [year, month, day] = base::year_month_day(date);
      column.push_back(std::to_string(day_first ? day : month) + parting +
                       std::to_string(day_first ? month : day) + parting + std::to_string(year));
      truth.push_back(date.days * base::kDayMillis);
    }
    const TimeRule rule = rule_of(column);
    ASSERT_EQ(rule.day_first, day_first);
    for (std::size_t i = 0; i < column.size(); ++i)
      ASSERT_EQ(rule.read(column[i])->utc, truth[i]) << column[i];
  }
}

TEST(TimeColumns, SettlesEarlyWhereMoreCannotChangeIt) {
  TimeEvidence plain;
  for (int i = 0; i < 100; ++i) plain.look_at("2026-04-12T15:30:00Z");
  EXPECT_TRUE(plain.settled());
  TimeEvidence proved;
  for (int i = 0; i < 1000; ++i) proved.look_at("13/04/2026");
  EXPECT_TRUE(proved.settled());
  TimeEvidence open;
  for (int i = 0; i < 5000; ++i) open.look_at("03/04/2026");
  EXPECT_FALSE(open.settled());
}

TEST(Zones, TimesWithoutAZoneAreLocal) {
  const auto berlin = Zone::named("europe/berlin");
  ASSERT_TRUE(berlin) << berlin.error().message;
  EXPECT_EQ(berlin->name(), "Europe/Berlin");
  TimeRule rule;
  rule.zone = &*berlin;
  EXPECT_EQ(read("12.01.2026 15:30", rule), "2026-01-12T14:30:00Z");
  EXPECT_EQ(read("2026-07-12T15:30:00", rule), "2026-07-12T13:30:00Z");
  EXPECT_EQ(read("2026-07-12T15:30:00Z", rule), "2026-07-12T15:30:00Z");
  EXPECT_EQ(read("1776007800", rule), "2026-04-12T15:30:00Z");
  EXPECT_EQ(rule.read("12.07.2026 15:30")->offset_minutes, 120);
  EXPECT_TRUE(rule.read("12.07.2026 15:30")->has_zone);
}

TEST(Zones, TheHoursThatClocksSkipAndRepeatAreReadAsTheEarlier) {
  const auto berlin = Zone::named("Europe/Berlin");
  ASSERT_TRUE(berlin);
  const auto repeated = berlin->reading_of(at("2026-10-25T02:30:00"));
  EXPECT_EQ(base::to_iso(repeated.utc), "2026-10-25T00:30:00Z");
  EXPECT_TRUE(repeated.clock_change);
  const auto skipped = berlin->reading_of(at("2026-03-29T02:30:00"));
  EXPECT_EQ(base::to_iso(skipped.utc), "2026-03-29T01:30:00Z");
  EXPECT_TRUE(skipped.clock_change);
  for (const char* plain :
       {"2026-03-29T01:59:59", "2026-03-29T03:00:00", "2026-10-25T01:59:59", "2026-10-25T03:00:00"})
    EXPECT_FALSE(berlin->reading_of(at(plain)).clock_change) << plain;
}

TEST(Zones, EveryInstantSurvivesThePlacesClocks) {
  for (const char* name :
       {"Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "+05:45"}) {
    const auto zone = Zone::named(name);
    ASSERT_TRUE(zone) << name;
    for (base::Millis utc = at("1990-01-01T00:00:00"); utc < at("2030-01-01T00:00:00");
         utc += 17 * 3'600'000LL) {
      const auto reading = zone->reading_of(utc);
      EXPECT_EQ(reading.utc + reading.offset_minutes * 60'000LL, utc) << name;
      EXPECT_LE(std::abs(reading.offset_minutes), 14 * 60);
    }
  }
}

TEST(Zones, AnImportReadsLocalTimesOfItsZone) {
  Options options;
  options.zone = "Europe/Berlin";
  const Files files = {
      {"events.csv", "issue_id,timestamp,actor\n1,12.07.2026 15:30,E1\n1,13.07.2026 09:00,E2\n"}};
  const Imported zoned = import_texts(files, options);
  EXPECT_EQ(zoned.history.at(0), at("2026-07-12T13:30:00Z"));
  EXPECT_EQ(zoned.history.offset(0), 120);
  EXPECT_TRUE(problems_of(zoned, "no-zone").empty());
  const Imported plain = import_texts(files);
  EXPECT_EQ(plain.history.at(0), at("2026-07-12T15:30:00Z"));
  EXPECT_EQ(problems_of(plain, "no-zone").size(), 1U);
  options.zone = "Europe/Nowhere";
  EXPECT_EQ(import_texts(files, options).failed.size(), 1U);
}

TEST(TimeColumns, AnImportSaysWhatItTookAndListens) {
  const Files files = {
      {"events.csv", "issue_id,timestamp,actor\n1,03/04/2026 10:00,E1\n1,05/04/2026 10:00,E2\n"}};
  const Imported guessed = import_texts(files);
  ASSERT_EQ(problems_of(guessed, "ambiguous").size(), 1U);
  EXPECT_EQ(problems_of(guessed, "ambiguous")[0].column, "timestamp");
  EXPECT_NE(problems_of(guessed, "ambiguous")[0].done.find("first was taken"), std::string::npos);
  Options options;
  options.dates = DateOrder::month_first;
  const Imported told = import_texts(files, options);
  EXPECT_TRUE(problems_of(told, "ambiguous").empty());
  EXPECT_EQ(told.history.at(0), at("2026-03-04T10:00:00Z"));
}

TEST(Zones, AnUnknownNameBringsNearOnes) {
  const auto city = Zone::named("Berlin");
  ASSERT_FALSE(city);
  EXPECT_NE(city.error().message.find("Europe/Berlin"), std::string::npos) << city.error().message;
  EXPECT_EQ(city.error().failure, base::Failure::usage);
  const auto slip = Zone::named("Europe/Belrin");
  ASSERT_FALSE(slip);
  EXPECT_NE(slip.error().message.find("Europe/Berlin"), std::string::npos) << slip.error().message;
  for (const char* none : {"", "+25:00", "+1:2:3", "nowhere at all", "../../etc/passwd"})
    EXPECT_FALSE(Zone::named(none));
  EXPECT_EQ(Zone::named("UTC")->reading_of(5).utc, 5);
  const support::MarkedWords marked;
  EXPECT_EQ(Zone::named("nowhere at all").error().message.substr(0, 1), "<");
  EXPECT_EQ(Zone::named("Berlin").error().message.substr(0, 1), "<");
}

}  // namespace
}  // namespace flipchart::importers
