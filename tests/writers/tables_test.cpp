// One document as csv, a workbook and a page: nothing gets lost, and nothing in a name can do harm.
#include "writers/tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zip.h>

#include <map>
#include <string>

namespace flipchart::writers {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

Document example_document() {
  Document document;
  document.title = "Routes <of> 2026";
  document.sentences = {"Half & half."};
  document.tables = {
      {"silos",
       "Between silos: all/any",
       {"from", "to"},
       {"handovers", "share"},
       {{{"=HYPERLINK(\"x\")", "返品"}, {std::uint64_t{1040}, Share{1.0 / 3}}},
        {{"A,\"B\"", "\x01"}, {std::uint64_t{2}, {}}}},
       5},
      {"held", "Time held", {"silo"}, {"hours"}, {{{"Sales"}, {1234.56}}, {{"Legal"}, {Unknown{}}}}, 2},
      {"nothing", "Nothing", {"silo"}, {"hours"}, {}, 0}};
  return document;
}

// By name, the parts of a zip.
std::map<std::string, std::string> parts_of(const std::string& bytes) {
  std::map<std::string, std::string> parts;
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (archive == nullptr) return parts;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t stat;
    zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat);
    zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
    std::string text(stat.size, '\0');
    zip_fread(file, text.data(), text.size());
    zip_fclose(file);
    parts[stat.name] = text;
  }
  zip_discard(archive);
  return parts;
}

TEST(TablesAsText, SayHowManyRowsThereAreAndLeaveOutEmptyTables) {
  const std::string text = as_text(example_document());
  EXPECT_THAT(text, StartsWith("Half & half.\n\nBetween silos: all/any (the first 2 of 5)\n"));
  EXPECT_THAT(text, HasSubstr("1,040    33%"));
  EXPECT_THAT(text, HasSubstr("1,234.6"));
  EXPECT_THAT(text, HasSubstr("unknown"));
  EXPECT_THAT(text, Not(HasSubstr("Nothing")));
}

TEST(TablesAsCsv, HaveOneFigureARowAndNoFormulas) {
  EXPECT_EQ(as_csv(example_document()),
            "table,name,to,measure,value\n"
            "silos,\"'=HYPERLINK(\"\"x\"\")\",返品,handovers,1040\n"
            "silos,\"'=HYPERLINK(\"\"x\"\")\",返品,share,0.333333\n"
            "silos,\"A,\"\"B\"\"\",\x01,handovers,2\n"
            "held,Sales,,hours,1234.56\n"
            "held,Legal,,hours,\n");
}

TEST(TablesAsAWorkbook, GiveASheetEachWithNumbersAsNumbersAndTextsAsTexts) {
  const auto bytes = as_workbook(example_document());
  ASSERT_TRUE(bytes) << bytes.error().message;
  auto parts = parts_of(*bytes);
  ASSERT_EQ(parts.size(), 8U);
  EXPECT_THAT(parts["xl/workbook.xml"], HasSubstr("<sheet name=\"Between silos allany\" sheetId=\"2\""));
  EXPECT_THAT(parts["xl/worksheets/sheet1.xml"], HasSubstr("Half &amp; half."));
  const std::string& silos = parts["xl/worksheets/sheet2.xml"];
  EXPECT_THAT(silos,
              HasSubstr("t=\"inlineStr\"><is><t xml:space=\"preserve\">=HYPERLINK(&quot;x&quot;)</t>"));
  EXPECT_THAT(silos, HasSubstr("<c r=\"C2\" s=\"3\" t=\"n\"><v>1040</v></c>"));
  EXPECT_THAT(silos, Not(HasSubstr("\x01")));
  EXPECT_THAT(silos, Not(HasSubstr("<f>")));
  for (const auto& [name, text] : parts)
    EXPECT_THAT(parts["[Content_Types].xml"] + "_rels .rels rels",
                HasSubstr(name.find(".rels") != std::string::npos || name.front() == '[' ? "rels" : name))
        << name;
}

TEST(TablesAsAWorkbook, HaveTheSameBytesEachTime) {
  EXPECT_EQ(*as_workbook(example_document()), *as_workbook(example_document()));
}

TEST(TablesAsAPage, EscapeEverythingAndFetchNothing) {
  const std::string page = as_page(example_document());
  EXPECT_THAT(page, HasSubstr("<title>Routes &lt;of&gt; 2026</title>"));
  EXPECT_THAT(page, HasSubstr("<th scope=\"row\">=HYPERLINK(&quot;x&quot;)</th>"));
  EXPECT_THAT(page, HasSubstr("<td class=\"figure\">1,040</td>"));
  EXPECT_THAT(page, Not(HasSubstr("http")));
  EXPECT_THAT(page, Not(HasSubstr("<script")));
}

}  // namespace
}  // namespace flipchart::writers
