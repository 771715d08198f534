// Which letters are marked in what was found.
#include "search/matched.hpp"

#include <gtest/gtest.h>

#include <string>

namespace flipchart::search {
namespace {

// The text with its marked letters in brackets.
std::string marked(std::string text, std::string_view typed) {
  const std::vector<Stretch> stretches = matched(text, query_of(typed));
  for (auto stretch = stretches.rbegin(); stretch != stretches.rend(); ++stretch) {
    text.insert(stretch->end, "]");
    text.insert(stretch->begin, "[");
  }
  return text;
}

TEST(Matched, TheBeginningOfAWordIsMarkedBeforeAnyOtherPlace) {
  EXPECT_EQ(marked("Anna Naumann", "na"), "Anna [Na]umann");
  EXPECT_EQ(marked("Anna", "na"), "An[na]");
}

TEST(Matched, AccentsBelongToTheirLetters) {
  EXPECT_EQ(marked("Zoë Łukasz", "zoe"), "[Zoë] Łukasz");
  EXPECT_EQ(marked("Zoe\xCC\x88 L.", "zoe"), "[Zoe\xCC\x88] L.");
  EXPECT_EQ(marked("Jon Weiß", "eis"), "Jon W[eiß]");
  EXPECT_EQ(marked("東海製菓", "製"), "東海[製]菓");
}

TEST(Matched, SeveralWordsAreMarkedWhereverTheyStand) {
  EXPECT_EQ(marked("Priya  Chen, Sales", "chen pri"), "[Pri]ya  [Chen], Sales");
  EXPECT_EQ(marked("Priya Chen", "pri riya"), "[Priya] Chen");
}

TEST(Matched, WhatIsNotThereIsNotMarked) {
  EXPECT_EQ(marked("Müller", "mueller"), "Müller");
  EXPECT_EQ(marked("", "a"), "");
  EXPECT_EQ(marked("Ann", ""), "Ann");
}

}  // namespace
}  // namespace flipchart::search
