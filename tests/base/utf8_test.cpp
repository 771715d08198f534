// Text: what is valid, what is space, what compares equal in a search.
#include "base/utf8.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace flipchart::base {
namespace {

TEST(Utf8, RepairedTextIsAlwaysValid) {
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 40, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    std::size_t replaced = 0;
    const std::string repaired = valid_utf8(bytes, &replaced);
    EXPECT_TRUE(is_utf8(repaired));
    EXPECT_EQ(replaced == 0, is_utf8(bytes));
    if (replaced == 0) {
      EXPECT_EQ(repaired, bytes);
    }
  }
}

TEST(Utf8, DecodingAndEncodingAreInverse) {
  const std::string text = "aé東𝄞";
  std::string again;
  for (std::size_t at = 0; at < text.size();) append_code_point(again, next_code_point(text, at));
  EXPECT_EQ(again, text);
}

TEST(Utf8, TrimsSpaceOfEveryScriptAndByteOrderMarks) {
  EXPECT_EQ(trimmed("\xEF\xBB\xBF \tAna\xC2\xA0\xE3\x80\x80"), "Ana");
  EXPECT_EQ(trimmed("  "), "");
  EXPECT_EQ(trimmed("東 京"), "東 京");
}

TEST(Utf8, FoldingForgetsAccentsAndCase) {
  EXPECT_EQ(folded("DVOŘÁK"), folded("dvorak"));
  EXPECT_EQ(folded("Ελένη"), folded("ΕΛΕΝΗ"));
  EXPECT_NE(folded("Weber"), folded("Webber"));
}

TEST(Utf8, CaseFoldingKeepsAccentsAndDropsWhatIsInvisible) {
  EXPECT_EQ(case_folded("DVOŘÁK"), case_folded("dvořák"));
  EXPECT_NE(case_folded("Dvořák"), case_folded("Dvorak"));
  EXPECT_EQ(case_folded("Mar\xC2\xADtin"), "martin");
  EXPECT_NE(case_folded("राम"), case_folded("रमा"));
}

TEST(Utf8, NaturalOrderCountsDigits) {
  EXPECT_TRUE(natural_less("A9", "A10"));
  EXPECT_FALSE(natural_less("A10", "A9"));
  EXPECT_TRUE(natural_less("A", "A1"));
  EXPECT_FALSE(natural_less("A1", "A1"));
  EXPECT_TRUE(natural_less("x007", "x8"));
}

TEST(Utf8, NaturalOrderIsStrict) {
  std::mt19937 random(2);
  const std::string letters = "a01 9";
  const auto text = [&] {
    std::string made(random() % 6, ' ');
    for (char& c : made) c = letters[random() % letters.size()];
    return made;
  };
  for (int round = 0; round < 5000; ++round) {
    const std::string a = text();
    const std::string b = text();
    const std::string c = text();
    EXPECT_FALSE(natural_less(a, b) && natural_less(b, a)) << a << '|' << b;
    if (natural_less(a, b) && natural_less(b, c)) {
      EXPECT_TRUE(natural_less(a, c)) << a << '|' << b << '|' << c;
    }
  }
}

TEST(Utf8, SplitKeepsEmptyParts) {
  EXPECT_THAT(split("a;;b", ';'), testing::ElementsAre("a", "", "b"));
  EXPECT_THAT(split("", ';'), testing::ElementsAre(""));
}

TEST(Utf8, ThousandsAreSeparated) {
  EXPECT_EQ(counted(0), "0");
  EXPECT_EQ(counted(999), "999");
  EXPECT_EQ(counted(1040), "1,040");
  EXPECT_EQ(counted(1234567), "1,234,567");
}

TEST(Utf8, OneIsCountedInTheSingular) {
  EXPECT_EQ(counted(0, "issue", "issues"), "0 issues");
  EXPECT_EQ(counted(1, "issue", "issues"), "1 issue");
  EXPECT_EQ(counted(1040, "issue", "issues"), "1,040 issues");
}

}  // namespace
}  // namespace flipchart::base
