// What a file is, is told by what stands in it; its name only breaks ties.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "formats/packing.hpp"
#include "formats/readers.hpp"

namespace flipchart::formats {
namespace {

using testing::HasSubstr;

std::string format(const std::string& bytes, const std::string& name = "-") {
  const auto found = format_of(document(name, bytes));
  return found ? std::string(to_string(*found)) : "none";
}
std::string why(const std::string& bytes, const std::string& name = "x") {
  return why_unreadable(document(name, bytes));
}

std::string wide(std::string_view ascii) {
  std::string bytes = "\xFF\xFE";
  for (const char c : ascii) bytes += {c, '\0'};
  return bytes;
}

const std::vector<std::pair<std::string, std::string>> kClear = {
    {"id,name\n1,A\n", "csv"},
    {"", "csv"},
    {"[id];name\n1;A\n", "csv"},
    {"{a},b\n", "csv"},
    {"dns,server\n", "csv"},
    {"version,1\n", "csv"},
    {"version: 1\nname: x\n", "csv"},
    {"graph,edges\n1,2\n", "csv"},
    {"graphs {a}\n", "csv"},
    {"<name>,<id>\nA,1\n", "csv"},
    {"# dn: no\nid,name\n", "csv"},
    {"[1],x\n[2],y\n", "csv"},
    {"{\"id\": 1}", "json"},
    {"  \n[ {\"id\" : 1} ]", "json"},
    {"[]", "json"},
    {"{}", "json"},
    {"[[1,2],[3,4]]", "json"},
    {"[1, 2]\n", "json"},
    {"{\"a\":1}\n{\"a\":2}\n", "json"},
    {"dn: cn=A\ncn: A\n", "ldif"},
    {"# one\n two\n\nversion: 1\n\nDN:: Y249QQ==\n", "ldif"},
    {"digraph {a->b}", "dot"},
    {"// c\n/* d */ Strict GRAPH \"a {\" /* e */ { }", "dot"},
    {"graph{", "dot"},
    {"# 1 \"x\"\ndigraph name\n{\n", "dot"},
    {"<?xml version=\"1.0\"?>\n<!-- <a> -->\n<log xes.version=\"1.0\">", "xes"},
    {"<!DOCTYPE log [<!ENTITY a \"b>\">]><x:log></x:log>", "xes"},
    {"<html><body></body></html>", "none"},
    {"<?xml version=\"1.0\"?><people/>", "none"},
    {std::string("\1\0\0\2\3\0\0\0\4", 9), "none"},
    {"%PDF-1.4\n", "none"},
    {"{\\rtf1 text}", "none"},
};

TEST(FormatOf, ContentDecidesWhateverTheName) {
  for (const auto& [bytes, expected] : kClear) {
    for (const std::string name : {"-", "a.csv", "a.txt", "a.zip!b"})
      EXPECT_EQ(format(bytes, name), expected) << bytes;
  }
}

TEST(FormatOf, AMarkOrAWideEncodingChangesNothing) {
  for (const auto& [bytes, expected] : kClear) {
    if (expected == "none") continue;
    EXPECT_EQ(format("\xEF\xBB\xBF" + bytes), expected) << bytes;
    EXPECT_EQ(format(wide(bytes)), expected) << bytes;
  }
}

TEST(FormatOf, TheNameBreaksTies) {
  EXPECT_EQ(format("{ broken", "a.json"), "json");
  EXPECT_EQ(format("{ broken", "a.csv"), "csv");
  EXPECT_EQ(format("digraph broken", "a.gv"), "dot");
  EXPECT_EQ(format("digraph broken", "a.csv"), "csv");
  EXPECT_EQ(format("version: 1\n", "a.ldif"), "ldif");
  EXPECT_EQ(format("version: 1\n", "a.csv"), "csv");
}

TEST(FormatOf, AWorkbookIsKnownAlsoWhenItsEndIsMissing) {
  const std::string workbook = MadeWorkbook{{{"S", "<row/>", ""}}, "", "", ""}.bytes();
  EXPECT_EQ(format(workbook, "a.csv"), "xlsx");
  EXPECT_EQ(format(workbook.substr(0, workbook.size() - 40), "a.csv"), "xlsx");
}

TEST(WhyUnreadable, SaysWhatItIsAndWhatToDo) {
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(504, '\0');
  EXPECT_THAT(why(ole + wide("EncryptedPackage").substr(2)), HasSubstr("locked with a password; "));
  EXPECT_THAT(why(ole + wide("Workbook").substr(2)),
              HasSubstr("old Excel workbook (.xls); save it as .xlsx"));
  EXPECT_THAT(why(ole), HasSubstr("old Office file; "));
  const std::string sheet =
      zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<a/>"}});
  EXPECT_EQ(format(sheet), "none");
  EXPECT_THAT(why(sheet), HasSubstr("OpenDocument"));
  const std::string binary = zipped({{"[Content_Types].xml", "<a/>"}, {"xl/workbook.bin", "x"}});
  EXPECT_EQ(format(binary), "none");
  EXPECT_THAT(why(binary), HasSubstr(".xlsb"));
  EXPECT_THAT(why(zipped({{"[Content_Types].xml", ""}, {"word/document.xml", ""}})), HasSubstr("Word"));
  const std::string database("SQLite format 3\0", 16);
  EXPECT_EQ(why(database + std::string(84, '\0'), "a.flip"), "is a workshop; open it by itself");
  EXPECT_EQ(why(database + std::string(84, '\0'), "a.db"), "is a SQLite database; save its tables as CSV");
  EXPECT_THAT(why("%PDF-1.7\n"), HasSubstr("a PDF; "));
  EXPECT_THAT(why("\x89PNG\r\n"), HasSubstr("picture"));
  EXPECT_THAT(why("Rar!\x1A\x07"), HasSubstr("RAR archive; unpack it first"));
  EXPECT_THAT(why(std::string(257, 'a') + "ustar" + std::string(250, '\0')),
              HasSubstr("tar archive; unpack it first"));
  EXPECT_THAT(why("<html><p>x</p></html>"), HasSubstr("web page"));
  EXPECT_THAT(why("<?xml version='1.0'?><ss:Workbook/>"), HasSubstr("workbook saved as XML"));
  EXPECT_THAT(why("<?xml version='1.0'?><people/>"), HasSubstr("<people>"));
  EXPECT_THAT(why(std::string("\1\2\0\3", 4)), HasSubstr("; "));
}

}  // namespace
}  // namespace flipchart::formats
