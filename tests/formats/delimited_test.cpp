// Cutting text into cells.
#include "formats/delimited.hpp"

#include <gmock/gmock.h>

#include <random>
#include <string>

#include "formats/encoding.hpp"

namespace flipchart::importers {
namespace {

using testing::ElementsAre;

std::vector<std::string> record(const Table& table, std::size_t r) {
  std::vector<std::string> cells;
  for (std::size_t c = 0; c < table.width(r); ++c) cells.emplace_back(table.cell(r, c));
  return cells;
}

TEST(CsvReader, UndoesQuotesAndCountsNewlinesInsideThem) {
  const Table table = table_of("id,name\r\n1,\"Ana \"\"Ace\"\" Lopes,\r\nJr\"\r\n\r\n2,Bo\r\n");
  ASSERT_EQ(table.records(), 3U);
  EXPECT_THAT(record(table, 1), ElementsAre("1", "Ana \"Ace\" Lopes,\r\nJr"));
  EXPECT_THAT(record(table, 2), ElementsAre("2", "Bo"));
  EXPECT_THAT(table.line, ElementsAre(1, 2, 5));
  EXPECT_TRUE(table.unclosed.empty());
}

TEST(CsvReader, AnUnclosedQuoteCostsOneRowOnly) {
  const Table table = table_of("id,name\n1,\"Ana\n2,\"Bo\"\n3,Cy\n");
  EXPECT_THAT(table.unclosed, ElementsAre(2));
  ASSERT_EQ(table.records(), 4U);
  EXPECT_THAT(record(table, 1), ElementsAre("1", "Ana"));
  EXPECT_THAT(record(table, 2), ElementsAre("2", "Bo"));
  EXPECT_THAT(table.line, ElementsAre(1, 2, 3, 4));
}

TEST(CsvReader, FindsTheDelimiterThatCutsEvenly) {
  EXPECT_EQ(delimiter_of("id;name;title\n1;Ana;\"Head, Sales\"\n2;Bo;Clerk, north\n"), ';');
  EXPECT_EQ(delimiter_of("id\tname\n1\tLopes, Ana\n2\tMori, Yuki\n"), '\t');
  EXPECT_EQ(delimiter_of("id|name\n1|Ana\n"), '|');
  EXPECT_EQ(delimiter_of("id,served_by\n1,A;B\n2,C;D\n"), ',');
  EXPECT_EQ(delimiter_of("id\n1\n2\n"), ',');
}

TEST(CsvReader, TakesAnyLineEnding) {
  for (const std::string newline : {"\n", "\r\n", "\r"}) {
    const Table table = table_of("id,name" + newline + "1,Ana" + newline + "2,Bo");
    ASSERT_EQ(table.records(), 3U) << testing::PrintToString(newline);
    EXPECT_THAT(record(table, 2), ElementsAre("2", "Bo"));
    EXPECT_THAT(table.line, ElementsAre(1, 2, 3));
  }
}

// Whatever cells there are, writing them with quotes and reading them gives them back.
TEST(CsvReader, ReadingWhatWasWrittenGivesItBack) {
  std::mt19937 random(7);
  constexpr std::string_view kLetters = "ab,;\"\n\r\t é|";
  for (int round = 0; round < 300; ++round) {
    const std::size_t columns = 2 + random() % 4;
    std::vector<std::vector<std::string>> rows(1 + random() % 6, std::vector<std::string>(columns));
    std::string text;
    for (std::size_t c = 0; c < columns; ++c) text += (c == 0 ? "h" : ",h");
    text += '\n';
    for (auto& row : rows) {
      for (std::size_t c = 0; c < columns; ++c) {
        row[c] = "x";
        for (std::size_t n = random() % 6; n > 0; --n) row[c] += kLetters[random() % 7];
        row[c] += "x";
        std::string quoted;
        for (const char letter : row[c])
          quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
        text += (c == 0 ? "\"" : ",\"") + quoted + '"';
      }
      text += '\n';
    }
    const Table table = table_of(text);
    ASSERT_EQ(table.records(), rows.size() + 1) << text;
    for (std::size_t r = 0; r < rows.size(); ++r) ASSERT_EQ(record(table, r + 1), rows[r]) << text;
  }
}

TEST(Encoding, ReadsWindows1252AndSaysWhere) {
  const DecodedText text = decoded("id,name\n1,Ana\n2,Jos\xE9 \x80\n");
  EXPECT_EQ(text.text, "id,name\n1,Ana\n2,José €\n");
  EXPECT_EQ(text.encoding, "Windows-1252");
  EXPECT_EQ(text.first_bad_line, 3U);
  EXPECT_EQ(text.bad_bytes, 2U);
}

TEST(Encoding, TakesMarksOffAndReadsUtf16) {
  EXPECT_EQ(decoded("\xEF\xBB\xBFid").text, "id");
  EXPECT_EQ(decoded(std::string("\xFF\xFEi\0\xE9\0\x3D\xD8\x00\xDE", 10)).text, "ié😀");
  EXPECT_EQ(decoded(std::string("\xFE\xFF\0i\0d", 6)).text, "id");
}

TEST(Encoding, KnowsBinaryFilesFromText) {
  EXPECT_TRUE(looks_binary(std::string("PK\x03\x04\0\0", 6)));
  EXPECT_TRUE(looks_binary("\x01\x02\x03\x04 abc"));
  EXPECT_FALSE(looks_binary("id,name\r\n1,Jos\xE9\n"));
  EXPECT_FALSE(looks_binary(std::string("\xFF\xFEi\0d\0", 6)));
}

}  // namespace
}  // namespace flipchart::importers
