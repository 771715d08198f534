// The register as a table and as calendar entries.
#include "writers/register.hpp"

#include <gmock/gmock.h>

#include "base/utf8.hpp"

namespace flipchart::writers {
namespace {

using testing::HasSubstr;
using testing::Not;

std::vector<RegisterLine> two() {
  RegisterLine first;
  first.id = "F1";
  first.title = "One list; not two, \"ever\"";
  first.owner = "Mei-Ling Tan";
  first.due = base::parse_date("2026-11-30");
  first.promised_to = "Voltmart";
  first.state = "owned";
  first.proposal = "=SUM(A1) " + std::string(60, 'x') + "\u4f60\u597d \u0645\u0631\u062d\u0628\u0627";
  first.issues = 4;
  RegisterLine second;
  second.id = "F2";
  second.title = "Nobody's";
  second.state = "unowned";
  return {first, second};
}

TEST(Register, HasARowForEachFixAndNoFormula) {
  const std::string csv = register_csv(two());
  EXPECT_THAT(
      csv,
      HasSubstr("F1,\"One list; not two, \"\"ever\"\"\",Mei-Ling Tan,2026-11-30,Voltmart,owned,'=SUM(A1)"));
  EXPECT_THAT(csv, HasSubstr("\nF2,Nobody's,,,,unowned,,0\n"));
}

TEST(Register, SaysInOneSentenceHowItStands) {
  EXPECT_THAT(as_text(register_document(two(), {}, "Offsite")),
              HasSubstr("2 fixes, 0 overdue, 1 without an owner."));
}

TEST(RegisterCalendar, HasEachPromiseAndAReflectionThreeMonthsLater) {
  const std::string ics = register_calendar(two(), "Offsite", *base::parse_date("2026-11-22"));
  EXPECT_THAT(ics, HasSubstr("DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\n"));
  EXPECT_THAT(ics, HasSubstr("DTSTART;VALUE=DATE:20270228\r\nDTEND;VALUE=DATE:20270301\r\n"));
  EXPECT_THAT(ics, HasSubstr("SUMMARY:One list\\; not two\\, \"ever\" (Mei-Ling Tan)\r\n"));
  EXPECT_THAT(ics, Not(HasSubstr("F2"))) << "nothing was promised";
  EXPECT_EQ(ics, register_calendar(two(), "Offsite", *base::parse_date("2026-11-22")));
  EXPECT_NE(ics, register_calendar(two(), "Another", *base::parse_date("2026-11-22")));
}

TEST(RegisterCalendar, FoldsLinesBetweenCharacters) {
  const std::string ics = register_calendar(two(), "Offsite", *base::parse_date("2026-11-22"));
  std::string unfolded;
  std::size_t begin = 0;
  for (std::size_t end = ics.find("\r\n"); end != std::string::npos; end = ics.find("\r\n", begin)) {
    const std::string line = ics.substr(begin, end - begin);
    EXPECT_LE(line.size(), 75U);
    EXPECT_TRUE(base::is_utf8(line)) << line;
    unfolded += line.starts_with(' ') ? line.substr(1) : "\n" + line;
    begin = end + 2;
  }
  EXPECT_EQ(begin, ics.size());
  EXPECT_THAT(unfolded, HasSubstr("DESCRIPTION:Promised to Voltmart. =SUM(A1) " + std::string(60, 'x') +
                                  "\u4f60\u597d \u0645\u0631\u062d\u0628\u0627"));
}

TEST(MonthsAfter, AreHeldToTheMonthsLastDay) {
  const auto after = [](const char* date, int months) {
    return base::to_string(base::months_after(*base::parse_date(date), months));
  };
  EXPECT_EQ(after("2026-11-30", 3), "2027-02-28");
  EXPECT_EQ(after("2027-11-30", 3), "2028-02-29");
  EXPECT_EQ(after("2026-12-31", 3), "2027-03-31");
  EXPECT_EQ(after("2026-01-31", 3), "2026-04-30");
  EXPECT_EQ(after("2026-10-15", 3), "2027-01-15");
}

}  // namespace
}  // namespace flipchart::writers
