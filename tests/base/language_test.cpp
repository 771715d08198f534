// Words in another language: tables, blanks, plurals.
#include "base/language.hpp"

#include <gtest/gtest.h>

#include "base/date.hpp"

namespace flipchart::base {
namespace {

class Speaking : public testing::Test {
 protected:
  ~Speaking() override { speak(Language{}); }
  void hear(std::string_view table) {
    Language language;
    const auto added = language.add(table, "xx.txt");
    ASSERT_TRUE(added) << added.error().message;
    speak(std::move(language));
  }
  static std::string refused(std::string_view table) {
    const auto added = Language().add(table, "xx.txt");
    return added ? "" : added.error().message;
  }
};

TEST_F(Speaking, EnglishIsWhatStandsInTheCode) {
  EXPECT_STREQ(tr("Open"), "Open");
  EXPECT_EQ(tr("{} reports to {}", "Ada", std::string("Bo")), "Ada reports to Bo");
  EXPECT_EQ(trn(1, "{} issue", "{} issues"), "1 issue");
  EXPECT_EQ(trn(1040, "{} issue in {}", "{} issues in {}", "Care"), "1,040 issues in Care");
}

TEST_F(Speaking, TakesTheTableAndLeavesWhatItLacks) {
  hear(
      "@thousands .\n@day {}. {}\n# a remark\n\nOpen\n= Öffnen\n{} reports to {}\n= An {2} berichtet {1}\r\n"
      "{} issues\n= {} Vorgänge\nDec\n= Dez.\n");
  EXPECT_STREQ(tr("Open"), "Öffnen");
  EXPECT_STREQ(tr("Close"), "Close");
  EXPECT_EQ(tr("{} reports to {}", "Ada", "Bo"), "An Bo berichtet Ada");
  EXPECT_EQ(trn(1040, "{} issue", "{} issues"), "1.040 Vorgänge");
  EXPECT_EQ(to_words(date_of({2026, 12, 4}), DateOrder::day_first), "4. Dez. 2026");
}

TEST_F(Speaking, WhatLooksLikeABlankInANameIsLeftAlone) {
  EXPECT_EQ(tr("{} reports to {}", "{2}", "{}"), "{2} reports to {}");
  EXPECT_EQ(tr("{x} and {0} and {", "Ada"), "{x} and {0} and {");
}

TEST_F(Speaking, TablesThatAreWrongNameTheLine) {
  EXPECT_EQ(refused("Open\nClose\n= Schließen\n"),
            "xx.txt:2: the line above has no words; write \"= \" and the words below it");
  EXPECT_EQ(refused("= Öffnen\n"), "xx.txt:1: there is no English line above");
  EXPECT_EQ(refused("{} issues\n= Vorgänge\n"), "xx.txt:2: other blanks than in the English line");
  EXPECT_EQ(refused("Open\n= Auf\nOpen\n= Öffnen\n"), "xx.txt:4: \"Open\" is called \"Auf\" elsewhere");
  EXPECT_EQ(refused("Open\n"), "xx.txt:2: the last line has no words");
}

TEST_F(Speaking, MarkedWordsShowWhatPassedHere) {
  speak(Language::marked("<", ">"));
  EXPECT_STREQ(tr("Open"), "<Open>");
  EXPECT_EQ(tr("{} reports to {}", "Ada", "Bo"), "<Ada reports to Bo>");
}

}  // namespace
}  // namespace flipchart::base
