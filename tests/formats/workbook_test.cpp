// Workbooks: what stands in a sheet comes out as a person sees it, and whatever is broken is named.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <random>

#include "base/date.hpp"
#include "formats/packing.hpp"
#include "formats/readers.hpp"
#include "support/marked_words.hpp"

namespace flipchart::formats {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;
using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(const CellTable& table) {
  Rows rows;
  for (std::size_t r = 0; r < table.records(); ++r) {
    rows.emplace_back();
    for (std::size_t c = 0; c < table.width(r); ++c) rows.back().emplace_back(table.cell(r, c));
  }
  return rows;
}

struct Read {
  base::Result<std::vector<FoundTable>> tables;
  model::Problems problems;
};

Read read_workbook(std::string bytes, const std::string& name = "x.xlsx") {
  ProblemLog log;
  const Document made = document(name, std::move(bytes));
  auto tables = workbook_tables(made, log);
  return {std::move(tables), std::move(log).taken()};
}

// The cells of the first sheet.
Rows rows_in(const MadeWorkbook& workbook) {
  const Read got = read_workbook(workbook.bytes());
  if (!got.tables) return {{got.tables.error().message}};
  return rows_of(got.tables->front().cells);
}
Rows rows_in(const std::string& rows) {
  return rows_in(MadeWorkbook{{{"S", rows, ""}}, "", "", ""});
}

std::string changed(const MadeWorkbook& workbook, const std::string& part, const std::string& bytes) {
  Members members = workbook.parts();
  for (auto& [name, content] : members) {
    if (name == part) content = bytes;
  }
  return zipped(members);
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<')
      out += "&lt;";
    else if (c == '&')
      out += "&amp;";
    else
      out += c;
  }
  return out;
}

std::string column_name(std::size_t column) {
  std::string name;
  for (++column; column > 0; column = (column - 1) / 26)
    name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
  return name;
}

// A sheet of random texts and numbers, written in any of the ways a workbook has, gives the same cells.
TEST(Workbook, GivesBackWhatWasWrittenHoweverItWasWritten) {
  std::mt19937 random(20261122);
  const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  const std::vector<std::string> letters = {"a", "ß", "7", " ", "<", "&", "日", "🙂", "_x", ";", "\"", "'"};
  for (int round = 0; round < 40; ++round) {
    MadeWorkbook workbook;
    Rows expected;
    std::string xml;
    int shared = 0;
    std::size_t line = 0;
    std::vector<std::uint64_t> lines;
    for (int r = 0; r < 1 + below(12); ++r) {
      line += 1 + static_cast<std::size_t>(below(3));
      std::vector<std::string> row;
      std::string cells;
      for (std::size_t c = 0; c < 30; ++c) {
        if (below(3) != 0) continue;
        row.resize(c);
        const std::string at = " r=\"" + column_name(c) + std::to_string(line) + "\"";
        if (below(3) == 0) {
          const std::string number = std::to_string(below(2'000'000) - 1'000'000);
          cells += "<c" + at + "><v>" + number + "</v></c>";
          row.push_back(number);
          continue;
        }
        std::string text = "x";
        for (int i = below(8); i > 0; --i) text += letters[static_cast<std::size_t>(below(12))];
        row.push_back(text);
        const std::string tagged = "<t xml:space=\"preserve\">" + escaped(text) + "</t>";
        switch (below(3)) {
          case 0:
            cells += "<c" + at + " t=\"s\"><v>" + std::to_string(shared++) + "</v></c>";
            workbook.shared += "<si>" + tagged + "</si>";
            break;
          case 1:
            cells += "<c" + at + " t=\"inlineStr\"><is>" + tagged + "</is></c>";
            break;
          default:
            cells += "<c" + at + " t=\"str\"><f>A1&amp;B1</f><v>" + escaped(text) + "</v></c>";
        }
      }
      xml += "<row r=\"" + std::to_string(line) + "\">" + cells + "</row>";
      if (row.empty()) continue;
      expected.push_back(row);
      lines.push_back(line);
    }
    if (expected.empty()) continue;
    workbook.sheets = {{"S", xml, ""}};
    const Read got = read_workbook(workbook.bytes());
    ASSERT_TRUE(got.tables) << got.tables.error().message;
    const CellTable& table = got.tables->front().cells;
    ASSERT_EQ(rows_of(table), expected) << "round " << round;
    for (std::size_t r = 0; r < lines.size(); ++r) EXPECT_EQ(table.line(r), lines[r]);
    EXPECT_THAT(got.problems, IsEmpty());
  }
}

TEST(Workbook, CountsOnWhereCellsAndRowsDoNotSayWhereTheyAre) {
  const Read got =
      read_workbook(MadeWorkbook{{{"S",
                                   "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/>"
                                   "<row><c r=\"B3\"><v>4</v></c><c><v>5</v></c></row>"
                                   "<row r=\"9\"><c><v>6</v></c></row><row><c><v>7</v></c></row>",
                                   ""}},
                                 "",
                                 "",
                                 ""}
                        .bytes());
  ASSERT_TRUE(got.tables);
  const CellTable& table = got.tables->front().cells;
  EXPECT_EQ(rows_of(table), (Rows{{"1", "", "3"}, {"", "4", "5"}, {"6"}, {"7"}}));
  EXPECT_EQ(table.line(1), 3U);
  EXPECT_EQ(table.line(3), 10U);
}

TEST(Workbook, JoinsRichTextAndLeavesReadingAidsOut) {
  MadeWorkbook workbook{{{"S", "<row><c t=\"s\"><v>0</v></c></row>", ""}}, "", "", ""};
  workbook.shared =
      "<si><r><t>Jane</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> </t></r><r><t>Smith</t></r>"
      "<rPh sb=\"0\" eb=\"1\"><t>ignored</t></rPh><phoneticPr fontId=\"1\"/></si>";
  EXPECT_EQ(rows_in(workbook), (Rows{{"Jane Smith"}}));
}

TEST(Workbook, ResolvesEscapesAndKeepsLineBreaks) {
  EXPECT_EQ(
      rows_in("<row><c t=\"str\"><v>a_x000A_b_x005F_x000D_&#233;&lt;_xD83D__xDE42__xZZZZ_</v></c></row>"),
      (Rows{{"a\nb_x000D_é<🙂_xZZZZ_"}}));
  EXPECT_EQ(rows_in("<row><c t=\"inlineStr\"><is><t>a<![CDATA[<b>]]>c</t></is></c></row>"),
            (Rows{{"a<b>c"}}));
}

TEST(Workbook, KeepsLeadingZerosOfTextsAndWritesNumbersPlainly) {
  EXPECT_EQ(
      rows_in(
          "<row><c t=\"str\"><v>00042</v></c><c><v>1E+05</v></c><c><v>1.0</v></c><c><v>0.1</v></c>"
          "<c><v>12345678901234567890</v></c><c><v>-2.50</v></c><c><v>1.5E-3</v></c><c><v>-0</v></c></row>"),
      (Rows{{"00042", "100000", "1", "0.1", "12345678901234567890", "-2.5", "0.0015", "0"}}));
}

// A number comes back as the same number, with nothing but digits, sign and point.
TEST(Workbook, NoNumberLosesADigit) {
  std::mt19937_64 random(7);
  std::string cells;
  std::vector<double> values;
  for (int i = 0; i < 2000; ++i) {
    const double value =
        std::ldexp(static_cast<double>(random() >> 11U), static_cast<int>(random() % 60) - 70);
    std::array<char, 64> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::scientific);
    cells += "<c><v>" + std::string(text.data(), end.ptr) + "</v></c>";
    values.push_back(value);
  }
  const Rows rows = rows_in("<row>" + cells + "</row>");
  ASSERT_EQ(rows.front().size(), values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    EXPECT_EQ(std::strtod(rows[0][i].c_str(), nullptr), values[i]);
    if (values[i] >= 1e-9) {
      EXPECT_EQ(rows[0][i].find_first_not_of("0123456789."), std::string::npos) << rows[0][i];
    }
  }
}

TEST(Workbook, ReadsTruthAndErrorsAndLostTexts) {
  const Read got =
      read_workbook(MadeWorkbook{{{"S",
                                   "<row><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c>"
                                   "<c t=\"e\"><v>#N/A</v></c><c t=\"s\"><v>5</v></c><c><v>9</v></c></row>"
                                   "<row><c t=\"e\"><v>#REF!</v></c><c><v>1</v></c></row>",
                                   ""}},
                                 "<si><t>only</t></si>",
                                 "",
                                 ""}
                        .bytes());
  ASSERT_TRUE(got.tables);
  EXPECT_EQ(rows_of(got.tables->front().cells), (Rows{{"TRUE", "FALSE", "", "", "9"}, {"", "1"}}));
  ASSERT_EQ(got.problems.size(), 2U);
  EXPECT_EQ(got.problems[0].code, "cell-error");
  EXPECT_EQ(got.problems[0].count, 2U);
  EXPECT_EQ(got.problems[0].file, "x.xlsx#S");
  EXPECT_THAT(got.problems[1].done, HasSubstr("text the workbook does not hold"));
}

constexpr const char* kStyles =
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd;@\"/>"
    "<numFmt numFmtId=\"165\" formatCode=\"0.00&quot; days&quot;\"/>"
    "<numFmt numFmtId=\"166\" formatCode=\"[$-409]h:mm AM/PM\"/>"
    "<numFmt numFmtId=\"167\" formatCode=\"[Red]General\"/>"
    "<numFmt numFmtId=\"168\" formatCode=\"[h]:mm\"/>"
    "<numFmt numFmtId=\"169\" formatCode=\"0\\d_m#\"/></numFmts>"
    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"164\"/>"
    "<xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"167\"/><xf numFmtId=\"168\"/>"
    "<xf numFmtId=\"169\"/><xf numFmtId=\"9\"/></cellXfs>";

TEST(Workbook, ADateIsADateWhereTheFormatSaysSo) {
  MadeWorkbook workbook{
      {{"S",
        "<row><c s=\"0\"><v>44258</v></c><c s=\"1\"><v>44258</v></c><c s=\"2\"><v>44258.5</v></c>"
        "<c s=\"3\"><v>44258</v></c><c s=\"4\"><v>44258</v></c><c s=\"5\"><v>0.75</v></c>"
        "<c s=\"6\"><v>44258</v></c><c s=\"7\"><v>1.5</v></c><c s=\"8\"><v>7</v></c>"
        "<c s=\"9\"><v>0.5</v></c><c s=\"1\"><v>-3</v></c><c s=\"99\"><v>5</v></c>"
        "<c s=\"1\" t=\"d\"><v>2021-03-04T05:06:07</v></c><c s=\"1\"><v>2958466</v></c></row>",
        ""}},
      "",
      kStyles,
      ""};
  const std::vector<std::string> row = {"44258",
                                        "2021-03-03",
                                        "2021-03-03T12:00:00",
                                        "2021-03-03",
                                        "44258",
                                        "18:00:00",
                                        "44258",
                                        "36:00:00",
                                        "7",
                                        "0.5",
                                        "-3",
                                        "5",
                                        "2021-03-04T05:06:07",
                                        "2958466"};
  EXPECT_EQ(rows_in(workbook), Rows{row});
}

TEST(Workbook, KnowsBothCalendarsAndTheDayThatNeverWas) {
  MadeWorkbook workbook{{{"S",
                          "<row><c s=\"1\"><v>1</v></c><c s=\"1\"><v>59</v></c><c s=\"1\"><v>61</v></c>"
                          "<c s=\"1\"><v>2958465</v></c><c s=\"2\"><v>44258.999999999</v></c></row>",
                          ""}},
                        "",
                        kStyles,
                        ""};
  EXPECT_EQ(rows_in(workbook),
            (Rows{{"1900-01-01", "1900-02-28", "1900-03-01", "9999-12-31", "2021-03-04"}}));
  workbook.properties = "date1904=\"1\"";
  workbook.sheets[0].rows = "<row><c s=\"1\"><v>0</v></c><c s=\"1\"><v>42796</v></c></row>";
  EXPECT_EQ(rows_in(workbook), (Rows{{"1904-01-01", "2021-03-03"}}));
}

// Whatever second of two centuries: written as a fraction of days with 15 digits, it comes back.
TEST(Workbook, NoSecondIsLostInAFractionOfADay) {
  std::mt19937_64 random(11);
  std::string cells;
  std::vector<std::string> expected;
  for (int i = 0; i < 3000; ++i) {
    const auto seconds = static_cast<std::int64_t>(random() % (60'000ULL * 86'400ULL)) + 61 * 86'400LL + 1;
    std::array<char, 64> text{};
    const int length =
        std::snprintf(text.data(), text.size(), "%.15g", static_cast<double>(seconds) / 86'400.0);
    cells += "<c s=\"2\"><v>" + std::string(text.data(), static_cast<std::size_t>(length)) + "</v></c>";
    const base::Millis instant = (seconds - 25'569LL * 86'400LL) * 1000;
    std::string iso = base::to_iso(instant);
    iso.pop_back();
    expected.push_back(iso.ends_with("T00:00:00") ? iso.substr(0, 10) : iso);
  }
  EXPECT_EQ(rows_in(MadeWorkbook{{{"S", "<row>" + cells + "</row>", ""}}, "", kStyles, ""}), Rows{expected});
}

TEST(Workbook, EverySheetThatCanBeSeenIsATableOfItsOwn) {
  const std::string one = "<row><c><v>1</v></c></row>";
  const Read got = read_workbook(MadeWorkbook{{{"First", one, ""},
                                               {"Secret", one, "hidden"},
                                               {"Empty", "<row r=\"4\"><c s=\"0\"/></row>", ""},
                                               {"Deep", one, "veryHidden"},
                                               {"R&amp;D, \xC3\xBC", one, ""}},
                                              "",
                                              "",
                                              ""}
                                     .bytes(),
                                 "a.zip!x.xlsx");
  ASSERT_TRUE(got.tables);
  ASSERT_EQ(got.tables->size(), 2U);
  EXPECT_EQ(got.tables->at(0).name, "a.zip!x.xlsx#First");
  EXPECT_EQ(got.tables->at(1).name, "a.zip!x.xlsx#R&D, ü");
  ASSERT_EQ(got.problems.size(), 2U);
  EXPECT_EQ(got.problems[0].code, "hidden-sheet");
  EXPECT_EQ(got.problems[0].value, "Secret");
}

TEST(Workbook, PrefixesStrictNamesAndOtherEncodingsMakeNoDifference) {
  MadeWorkbook workbook{{{"S", "", ""}}, "", "", ""};
  const std::string strict =
      "<?xml version=\"1.0\"?><x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\">"
      "<x:sheetData><!-- </x:sheetData> --><x:row r=\"2\"><x:c r=\"B2\" t=\"inlineStr\">"
      "<x:is><x:t>here</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";
  std::string wide = "\xFF\xFE";
  for (const char c : strict) {
    wide += c;
    wide += '\0';
  }
  for (const std::string& bytes : {strict, wide}) {
    const Read got = read_workbook(changed(workbook, "xl/worksheets/sheet1.xml", bytes));
    ASSERT_TRUE(got.tables) << got.tables.error().message;
    EXPECT_EQ(rows_of(got.tables->front().cells), (Rows{{"", "here"}}));
  }
}

TEST(Workbook, SpeaksTheLanguageOfTheRun) {
  const MadeWorkbook workbook{
      {{"S", "<row><c t=\"s\"><v>0</v></c></row>", ""}}, "<si><t>a</t></si>", kStyles, ""};
  Members without = workbook.parts();
  std::erase_if(without, [](const auto& member) { return member.first == "xl/sharedStrings.xml"; });
  const support::MarkedWords marked;
  EXPECT_EQ(read_workbook(zipped(without)).tables.error().message,
            "x.xlsx: <its part xl/sharedStrings.xml is missing; save the workbook again>");
  EXPECT_EQ(read_workbook(changed(workbook, "xl/sharedStrings.xml", "<sst><si")).tables.error().message,
            "x.xlsx: <its part xl/sharedStrings.xml <is broken XML at byte 5 (<it ends before </sst>>); "
            "save the workbook again>>");
}

TEST(Workbook, FindsPartsWhereverTheWorkbookKeepsThem) {
  const std::string relation = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  const Read got = read_workbook(zipped(
      {{"[Content_Types].xml", "<Types/>"},
       {"_rels/.rels", "<p:Relationships xmlns:p=\"q\"><p:Relationship Id=\"a\" Type=\"" + relation +
                           "/officeDocument\" Target=\"/Book/Main.xml\"/></p:Relationships>"},
       {"book\\main.xml",
        "<w:workbook xmlns:w=\"m\" xmlns:rel=\"r\"><w:sheets><w:sheet name=\"A\" "
        "rel:id=\"u\"/></w:sheets></w:workbook>"},
       {"Book/_rels/Main.xml.rels", "<Relationships><Relationship Id=\"u\" Type=\"" + relation +
                                        "/worksheet\" Target=\"../Pages/./one.xml\"/></Relationships>"},
       {"Pages/one.xml", "<worksheet><sheetData><row><c><v>8</v></c></row></sheetData></worksheet>"}}));
  ASSERT_TRUE(got.tables) << got.tables.error().message;
  EXPECT_EQ(rows_of(got.tables->front().cells), (Rows{{"8"}}));
}

TEST(Workbook, ABrokenSheetDoesNotStopTheOthers) {
  const std::string one = "<row><c><v>1</v></c></row>";
  const MadeWorkbook workbook{{{"Good", one, ""}, {"Bad", one, ""}}, "", "", ""};
  for (const std::string broken :
       {"<worksheet><sheetData><row><c></row></sheetData></worksheet>", "<worksheet><sheetData><row><c><v>1",
        "<worksheet><sheetData><row><c><v>1</v></c></row>", "<worksheet><sheetData><row r='1><c/></row>"}) {
    const Read got = read_workbook(changed(workbook, "xl/worksheets/sheet2.xml", broken));
    ASSERT_TRUE(got.tables) << broken;
    EXPECT_EQ(got.tables->size(), 1U) << broken;
    ASSERT_EQ(got.problems.size(), 1U) << broken;
    EXPECT_EQ(got.problems[0].severity, model::Severity::error);
    EXPECT_EQ(got.problems[0].code, "broken-sheet");
    EXPECT_EQ(got.problems[0].file, "x.xlsx#Bad");
    EXPECT_THAT(got.problems[0].done, HasSubstr("its part xl/worksheets/sheet2.xml is broken XML at byte"));
  }
}

TEST(Workbook, AMissingOrBrokenPartIsNamed) {
  const MadeWorkbook workbook{
      {{"S", "<row><c t=\"s\"><v>0</v></c></row>", ""}}, "<si><t>a</t></si>", kStyles, ""};
  for (const auto& [name, bytes] : workbook.parts()) {
    if (name == "[Content_Types].xml" || name == "_rels/.rels" || name == "xl/_rels/workbook.xml.rels")
      continue;
    Members without = workbook.parts();
    std::erase_if(without, [&, gone = name](const auto& member) { return member.first == gone; });
    const Read missing = read_workbook(zipped(without));
    ASSERT_FALSE(missing.tables) << name;
    EXPECT_EQ(missing.tables.error().message,
              "x.xlsx: its part " + name + " is missing; save the workbook again");
    const Read cut = read_workbook(changed(workbook, name, bytes.substr(0, bytes.size() / 2)));
    ASSERT_FALSE(cut.tables) << name;
    EXPECT_THAT(cut.tables.error().message,
                StartsWith("x.xlsx: its part " + name + " is broken XML at byte "));
  }
}

TEST(Workbook, WhatIsNoWorkbookIsCalledByItsName) {
  std::string locked = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0');
  for (const char c : std::string_view("EncryptedPackage")) locked += {c, '\0'};
  EXPECT_THAT(read_workbook(locked).tables.error().message,
              HasSubstr("x.xlsx: is a workbook or document locked with a password; "));
  EXPECT_THAT(read_workbook("PK\x03\x04 no more").tables.error().message,
              StartsWith("x.xlsx: is a damaged zip"));
  EXPECT_THAT(read_workbook(MadeWorkbook{{{"S", "", ""}}, "", "", ""}.bytes()).tables.error().message,
              StartsWith("x.xlsx: has no sheet"));
}

TEST(Workbook, EntitiesAreNeverExpandedAndDeepNestingIsHarmless) {
  const MadeWorkbook workbook{{{"S", "<row><c><v>1</v></c></row>", ""}}, "<si><t>a</t></si>", "", ""};
  std::string bomb =
      "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>";
  EXPECT_TRUE(read_workbook(changed(workbook, "xl/sharedStrings.xml", bomb)).tables);
  std::string deep;
  for (int i = 0; i < 1'000'000; ++i) deep += "<a>";
  const std::string closed = [&] {
    std::string back;
    for (int i = 0; i < 1'000'000; ++i) back += "</a>";
    return deep + back;
  }();
  for (const std::string& nested : {deep, closed}) {
    const Read sheet = read_workbook(
        changed(workbook, "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row><c><v>1</v>" + nested + "</c></row></sheetData></worksheet>"));
    EXPECT_EQ(sheet.tables.has_value(), nested == closed);
    EXPECT_FALSE(
        read_workbook(changed(workbook, "xl/workbook.xml", "<workbook>" + nested + "</workbook>")).tables);
  }
}

TEST(Workbook, CellsOutOfPlaceAreCountedAndWideGapsAreBounded) {
  const Read got = read_workbook(
      MadeWorkbook{{{"S",
                     "<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>4</v></c>"
                     "<c r=\"ZZZZ1\"><v>5</v></c></row>",
                     ""}},
                   "",
                   "",
                   ""}
          .bytes());
  ASSERT_TRUE(got.tables);
  EXPECT_EQ(rows_of(got.tables->front().cells), (Rows{{"1", "", "3"}}));
  ASSERT_EQ(got.problems.size(), 1U);
  EXPECT_EQ(got.problems[0].count, 2U);
  std::string wide;
  for (int i = 0; i < 4000; ++i) wide += "<row><c r=\"XFD1\"><v>1</v></c></row>";
  EXPECT_THAT(rows_in(wide)[0][0], HasSubstr("more than 50 million cells"));
  EXPECT_THAT(rows_in("<row r=\"1048577\"><c><v>1</v></c></row>")[0][0], HasSubstr("1,048,576 rows"));
}

// Cut anywhere or with any bit turned over, a workbook gives tables or a sentence that names it.
TEST(Workbook, SurvivesEveryCutAndEveryFlippedBit) {
  const std::string whole = MadeWorkbook{{{"A", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", ""},
                                          {"B", "<row><c s=\"2\"><v>44258.5</v></c></row>", ""}},
                                         "<si><t>text</t></si>",
                                         kStyles,
                                         ""}
                                .bytes();
  const auto check = [](const std::string& bytes) {
    const Read got = read_workbook(bytes);
    if (!got.tables) {
      EXPECT_THAT(got.tables.error().message, StartsWith("x.xlsx: "));
    }
    return got.tables.has_value();
  };
  ASSERT_TRUE(check(whole));
  for (std::size_t length = 0; length < whole.size(); ++length)
    EXPECT_FALSE(check(whole.substr(0, length))) << length;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ (1 << (at % 8)));
    check(damaged);
  }
}

TEST(Workbook, ReadsAWorkbookOfElevenSheetsFromElsewhere) {
  const char* data = std::getenv("FLIPCHART_DATA");
  const std::filesystem::path path =
      std::filesystem::path(data != nullptr ? data : "../shared/data") / "chinook/chinook.xlsx";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << path << " is not here";
  auto bytes = base::mapped_file(path);
  ASSERT_TRUE(bytes);
  const Document document{0, "chinook.xlsx", *std::move(bytes)};
  EXPECT_EQ(format_of(document), Format::xlsx);
  ProblemLog log;
  const auto tables = workbook_tables(document, log);
  ASSERT_TRUE(tables) << tables.error().message;
  ASSERT_EQ(tables->size(), 11U);
  const FoundTable& staff = tables->at(4);
  EXPECT_EQ(staff.name, "chinook.xlsx#Employee");
  EXPECT_EQ(staff.cells.records(), 9U);
  EXPECT_EQ(staff.cells.cell(0, 0), "EmployeeId");
  EXPECT_EQ(staff.cells.cell(1, 1), "Adams");
  const Rows rows = rows_of(staff.cells);
  EXPECT_THAT(rows[1], testing::Contains("1962-02-18"));
  EXPECT_EQ(tables->at(3).cells.records(), 60U);
  EXPECT_EQ(tables->at(6).cells.records(), 413U);
  EXPECT_THAT(std::move(log).taken(), IsEmpty());
}

}  // namespace
}  // namespace flipchart::formats
