// The register's calendar as another program reads it: libical, which Evolution and many others are built on.
// Nothing may be an error there, and every text comes back byte for byte.
#include <gtest/gtest.h>
#include <libical/ical.h>

#include <algorithm>
#include <memory>
#include <random>
#include <set>

#include "base/utf8.hpp"
#include "writers/register.hpp"

namespace flipchart::writers {
namespace {

const char* const kCalendarsDay = "2026-11-22";

struct ParsedEvent {
  std::string uid;
  std::string start;
  std::string end;
  std::string summary;
  std::string description;
};

std::string text_or_none(const char* text) {
  return text == nullptr ? std::string("(none)") : std::string(text);
}

std::string day_text(icaltimetype time) {
  EXPECT_TRUE(icaltime_is_date(time));
  return base::to_string(base::date_of({time.year, time.month, time.day}));
}

// The events of a calendar in which libical finds nothing wrong.
std::vector<ParsedEvent> parsed_events(const std::string& ics) {
  icalerror_set_errors_are_fatal(false);
  const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> calendar(
      icalparser_parse_string(ics.c_str()), &icalcomponent_free);
  if (!calendar) {
    ADD_FAILURE() << "no calendar: " << ics.substr(0, 1000);
    return {};
  }
  icalrestriction_check(calendar.get());
  EXPECT_EQ(icalcomponent_count_errors(calendar.get()), 0) << icalcomponent_as_ical_string(calendar.get());
  EXPECT_EQ(icalcomponent_isa(calendar.get()), ICAL_VCALENDAR_COMPONENT);
  std::vector<ParsedEvent> events;
  for (icalcomponent* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
       event != nullptr; event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT))
    events.push_back({text_or_none(icalcomponent_get_uid(event)), day_text(icalcomponent_get_dtstart(event)),
                      day_text(icalcomponent_get_dtend(event)),
                      text_or_none(icalcomponent_get_summary(event)),
                      text_or_none(icalcomponent_get_description(event))});
  return events;
}

std::vector<ParsedEvent> parsed_events(const std::vector<RegisterLine>& lines) {
  return parsed_events(register_calendar(lines, "Offsite", *base::parse_date(kCalendarsDay)));
}

RegisterLine promise(const std::string& id, const char* due, const std::string& title = "One list") {
  RegisterLine line;
  line.id = id;
  line.title = title;
  line.due = base::parse_date(due);
  return line;
}

// RFC 5545, 3.1: lines of at most 75 octets, each ended by CR LF; ours are cut between characters.
void expect_folded_lines(const std::string& ics) {
  std::size_t begin = 0;
  while (begin < ics.size()) {
    const std::size_t end = ics.find("\r\n", begin);
    ASSERT_NE(end, std::string::npos) << "the last line does not end";
    const std::string line = ics.substr(begin, end - begin);
    ASSERT_LE(line.size(), 75U) << line;
    ASSERT_EQ(line.find_first_of("\r\n"), std::string::npos) << line;
    ASSERT_TRUE(base::is_utf8(line)) << line;
    begin = end + 2;
  }
}

TEST(ParsedCalendar, EachPromiseHasItsDayAndItsReflection) {
  const auto events = parsed_events({promise("F1", "2026-12-15")});
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(events[0].start, "2026-12-15");
  EXPECT_EQ(events[0].end, "2026-12-16");
  EXPECT_EQ(events[1].start, "2027-03-15");
  EXPECT_EQ(events[1].end, "2027-03-16");
}

TEST(ParsedCalendar, ReflectionsAreHeldToTheMonthsLastDay) {
  const std::pair<const char*, const char*> days[] = {
      {"2026-11-30", "2027-02-28"}, {"2027-11-30", "2028-02-29"}, {"2026-08-31", "2026-11-30"},
      {"2026-11-29", "2027-02-28"}, {"2027-11-29", "2028-02-29"}, {"2026-12-31", "2027-03-31"},
      {"2028-02-29", "2028-05-29"}, {"2099-11-30", "2100-02-28"}};
  for (const auto& [due, reflection] : days) {
    const auto events = parsed_events({promise("F1", due)});
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].start, due);
    EXPECT_EQ(events[1].start, reflection);
  }
}

TEST(ParsedCalendar, UidsAreStableAndDistinct) {
  std::vector<RegisterLine> lines;
  for (int fix = 1; fix <= 200; ++fix) lines.push_back(promise("F" + std::to_string(fix), "2026-12-15"));
  const auto first = parsed_events(lines);
  std::set<std::string> uids;
  for (const ParsedEvent& event : first) uids.insert(event.uid);
  EXPECT_EQ(first.size(), 400U);
  EXPECT_EQ(uids.size(), first.size());

  for (RegisterLine& line : lines) {
    line.title += ", later";
    line.due = base::parse_date("2027-01-31");
  }
  const auto again = parsed_events(register_calendar(lines, "Offsite", *base::parse_date("2026-11-29")));
  ASSERT_EQ(again.size(), first.size());
  for (std::size_t at = 0; at < first.size(); ++at) EXPECT_EQ(again[at].uid, first[at].uid);
}

TEST(ParsedCalendar, TextsComeBackByteForByte) {
  const std::string texts[] = {
      "a, b; c",
      "two\nlines\n\nand an empty one",
      "back\\slash \\n \\, \\\\",
      "\"quoted\": and:colons;=",
      "tab\there",
      std::string(10'000, 'x'),
      "مرحبا بالعالم، كيف الحال؟",
      "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
      "e\u0301 👩🏽‍🔬 你好",
  };
  for (const std::string& text : texts) {
    RegisterLine line = promise("F1", "2026-12-15", text);
    line.owner = text;
    line.promised_to = text;
    line.proposal = text;
    const std::string ics = register_calendar({line}, text, *base::parse_date(kCalendarsDay));
    expect_folded_lines(ics);
    const auto events = parsed_events(ics);
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].summary, text + " (" + text + ")");
    EXPECT_EQ(events[0].description, "Promised to " + text + ". " + text);
    EXPECT_EQ(events[1].summary, "Looking back: " + text + " (" + text + ")");
  }
}

TEST(ParsedCalendar, AFoldFallsAnywhere) {
  for (std::size_t letters = 0; letters < 160; ++letters) {
    const std::string text = "a" + std::string(letters, 'x') + "😀, م;\n你\\ b";
    const std::string ics =
        register_calendar({promise("F1", "2026-12-15", text)}, "Offsite", *base::parse_date(kCalendarsDay));
    expect_folded_lines(ics);
    const auto events = parsed_events(ics);
    ASSERT_EQ(events.size(), 2U);
    ASSERT_EQ(events[0].summary, text);
  }
}

TEST(ParsedCalendar, APromiseWithoutAProposalSaysOnlyToWhom) {
  RegisterLine line = promise("F1", "2026-12-15");
  EXPECT_EQ(parsed_events({line}).front().description, "(none)");
  line.promised_to = "Voltmart";
  const std::string ics = register_calendar({line}, "Offsite", *base::parse_date(kCalendarsDay));
  EXPECT_NE(ics.find("DESCRIPTION:Promised to Voltmart.\r\n"), std::string::npos);
  line.promised_to.clear();
  line.proposal = " \x01 ";
  EXPECT_EQ(parsed_events({line}).front().description, "(none)") << "a proposal of blanks";
}

TEST(ParsedCalendar, APromiseWithoutATitleIsCalledByItsId) {
  for (const char* title : {"", "\x01\x02", " "}) {
    const auto events = parsed_events({promise("F1", "2026-12-15", title)});
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].summary, "F1");
    EXPECT_EQ(events[1].summary, "Looking back: F1");
  }
}

TEST(ParsedCalendar, LinesOfOtherSystemsAreLines) {
  const auto events = parsed_events({promise("F1", "2026-12-15", "one\r\ntwo\rthree\nfour\r.")});
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(events[0].summary, "one\ntwo\nthree\nfour\n.");
}

TEST(ParsedCalendar, ControlsAreLeftOut) {
  std::string title = "a\x7F";
  for (char c = 1; c < ' '; ++c) {
    if (c != '\n' && c != '\r') title += c;
  }
  const std::string ics = register_calendar({promise("F1", "2026-12-15", title + "b")}, "Offsite",
                                            *base::parse_date(kCalendarsDay));
  EXPECT_NE(ics.find("SUMMARY:a\tb\r\n"), std::string::npos) << "RFC 5545 allows the tab alone";
}

TEST(ParsedCalendar, DamagedTextsAreStillACalendar) {
  const std::string ics =
      register_calendar({promise("F1", "2026-12-15", std::string(300, '\x80') + "\xF0\x9F")}, "Offsite",
                        *base::parse_date(kCalendarsDay));
  expect_folded_lines(ics);
  EXPECT_EQ(parsed_events(ics).size(), 2U);
}

TEST(ParsedCalendar, ADayThatNoCalendarCanWriteIsLeftOut) {
  EXPECT_EQ(parsed_events({promise("F1", "9999-09-30")}).size(), 2U);
  EXPECT_EQ(parsed_events({promise("F1", "9999-11-30")}).size(), 1U) << "its reflection is in the year 10000";
  EXPECT_EQ(parsed_events({promise("F1", "9999-12-31")}).size(), 0U) << "it ends there";
}

TEST(ParsedCalendar, NothingPromisedIsNoEvent) {
  EXPECT_EQ(parsed_events(std::vector<RegisterLine>{}).size(), 0U);
  RegisterLine line = promise("F1", "2026-12-15");
  line.due.reset();
  EXPECT_EQ(parsed_events({line}).size(), 0U);
}

TEST(ParsedCalendarLaw, AnyRegisterComesBack) {
  const char* const pieces[] = {",",      ";",      "\n",   "\\",         "\\n", ":",  "\"", " ",
                                "\t",     "x",      "word", "END:VEVENT", "😀",   "م",  "你", "é",
                                "\u00AD", "\u2028", "=",    "\nUID:",     "%",   "^n", "{}", "\u200F"};
  std::mt19937 random(545);
  const auto text = [&] {
    std::string all = "t";
    for (auto left = random() % 60; left > 0; --left) all += pieces[random() % std::size(pieces)];
    return all + "t";
  };
  for (int round = 0; round < 300; ++round) {
    std::vector<RegisterLine> lines;
    for (auto left = 1 + random() % 4; left > 0; --left) {
      lines.push_back(promise("F" + std::to_string(left) + text(), "2026-12-15", text()));
      lines.back().due = base::Date{static_cast<std::int32_t>(random() % 60'000)};
      lines.back().owner = text();
      lines.back().proposal = text();
    }
    const std::string ics = register_calendar(lines, text(), *base::parse_date(kCalendarsDay));
    expect_folded_lines(ics);
    const auto events = parsed_events(ics);
    ASSERT_EQ(events.size(), 2 * lines.size());
    std::set<std::string> uids;
    for (std::size_t at = 0; at < lines.size(); ++at) {
      const ParsedEvent& event = events[2 * at];
      ASSERT_EQ(event.summary, lines[at].title + " (" + lines[at].owner + ")");
      ASSERT_EQ(event.description, lines[at].proposal);
      ASSERT_EQ(event.start, base::to_string(*lines[at].due));
      ASSERT_EQ(events[2 * at + 1].start, base::to_string(base::months_after(*lines[at].due, 3)));
      uids.insert(event.uid);
      uids.insert(events[2 * at + 1].uid);
    }
    ASSERT_EQ(uids.size(), events.size());
  }
}

}  // namespace
}  // namespace flipchart::writers
