// Cutting text into cells.
#include "formats/delimited.hpp"

#include <gmock/gmock.h>

#include <random>
#include <string>

#include "nasty_text.hpp"

namespace flipchart::formats {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Delimited, UndoesQuotesAndCountsNewlinesInsideThem) {
  const std::string text = "id,name\r\n1,\"Ana \"\"Ace\"\" Lopes,\r\nJr\"\r\n\r\n2,Bo\r\n";
  const std::vector<ReadRow> rows = rows_of(text);
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_THAT(rows[1].cells, ElementsAre("1", "Ana \"Ace\" Lopes,\r\nJr"));
  EXPECT_THAT(rows[2].cells, ElementsAre("2", "Bo"));
  EXPECT_THAT(lines_of(rows), ElementsAre(1, 2, 5));
  EXPECT_THAT(unclosed_lines_of(rows), IsEmpty());
}

TEST(Delimited, AnUnclosedQuoteCostsOneRowOnly) {
  const std::string text = "id,name\n1,\"Ana\n2,\"Bo\"\n3,Cy\n";
  const std::vector<ReadRow> rows = rows_of(text);
  EXPECT_THAT(unclosed_lines_of(rows), ElementsAre(2));
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_THAT(rows[1].cells, ElementsAre("1", "Ana"));
  EXPECT_THAT(rows[2].cells, ElementsAre("2", "Bo"));
  EXPECT_THAT(lines_of(rows), ElementsAre(1, 2, 3, 4));
}

TEST(Delimited, AQuoteInsideOfACellIsALetter) {
  const std::vector<ReadRow> rows = rows_of("id,name\n1,5\" pipe\n2,\"Bo\" the\n");
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_THAT(rows[1].cells, ElementsAre("1", "5\" pipe"));
  EXPECT_THAT(rows[2].cells, ElementsAre("2", "Bo the"));
}

TEST(Delimited, FindsTheDelimiterThatCutsEvenly) {
  EXPECT_EQ(delimiter_of("id;name;title\n1;Ana;\"Head, Sales\"\n2;Bo;Clerk, north\n"), ';');
  EXPECT_EQ(delimiter_of("id\tname\n1\tLopes, Ana\n2\tMori, Yuki\n"), '\t');
  EXPECT_EQ(delimiter_of("id|name\n1|Ana\n"), '|');
  EXPECT_EQ(delimiter_of("id,served_by\n1,A;B\n2,C;D\n"), ',');
  EXPECT_EQ(delimiter_of("id\n1\n2\n"), ',');
}

TEST(Delimited, DecimalCommasAndQuotedCommasCutNothing) {
  EXPECT_EQ(delimiter_of("id;fte;pay\n1;0,5;1,1\n2;1,0;2,2\n3;0,8;3,3\n"), ';');
  EXPECT_EQ(delimiter_of("id;name\n1;\"a,b,c,d\"\n2;\"e,f,g,h\"\n3;\"i,j,k,l\"\n"), ';');
  EXPECT_EQ(delimiter_of("id;size\n1;5\" pipe, long\n2;6\" pipe, long\n3;7, short\n4;8, short\n"), ';');
}

TEST(Delimited, SpreadsheetsMayNameTheDelimiter) {
  const std::string text = "sep=|\r\nid|name\r\n1|Ana,Bo;Cy\r\n";
  const DelimitedText cut = delimited(text);
  EXPECT_EQ(cut.delimiter, '|');
  const std::vector<ReadRow> rows = rows_of(text);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_THAT(rows[0].cells, ElementsAre("id", "name"));
  EXPECT_THAT(lines_of(rows), ElementsAre(2, 3));
}

TEST(Delimited, TakesAnyLineEnding) {
  for (const std::string newline : {"\n", "\r\n", "\r"}) {
    const std::vector<ReadRow> rows = rows_of("id,name" + newline + "1,Ana" + newline + "2,Bo");
    ASSERT_EQ(rows.size(), 3U) << testing::PrintToString(newline);
    EXPECT_THAT(rows[2].cells, ElementsAre("2", "Bo"));
    EXPECT_THAT(lines_of(rows), ElementsAre(1, 2, 3));
  }
}

TEST(Delimited, OneColumnIsATableToo) {
  const std::vector<ReadRow> rows = rows_of("name\nAna\n\nBo\n");
  EXPECT_THAT(lines_of(rows), ElementsAre(1, 2, 4));
}

// Whatever cells there are, writing them with quotes and reading them gives them back.
TEST(Delimited, ReadingWhatWasWrittenGivesItBack) {
  std::mt19937 random(7);
  constexpr std::string_view kLetters = "ab,;\"\n\r\t é|";
  for (int round = 0; round < 300; ++round) {
    const std::size_t columns = 2 + random() % 4;
    std::vector<std::vector<std::string>> wanted(1 + random() % 6, std::vector<std::string>(columns));
    std::string text;
    for (std::size_t c = 0; c < columns; ++c) text += (c == 0 ? "h" : ",h");
    text += '\n';
    for (auto& row : wanted) {
      for (std::size_t c = 0; c < columns; ++c) {
        row[c] = "x";
        for (std::size_t n = random() % 40; n > 0; --n) row[c] += kLetters[random() % 7];
        row[c] += "x";
        std::string quoted;
        for (const char letter : row[c])
          quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
        text += (c == 0 ? "\"" : ",\"") + quoted + '"';
      }
      text += '\n';
    }
    const std::vector<ReadRow> rows = rows_of(text);
    ASSERT_EQ(rows.size(), wanted.size() + 1) << text;
    for (std::size_t r = 0; r < wanted.size(); ++r) ASSERT_EQ(rows[r + 1].cells, wanted[r]) << text;
  }
}

}  // namespace
}  // namespace flipchart::formats
