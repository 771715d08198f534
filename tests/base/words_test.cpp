// A text as its words: what counts as one, and where it stands.
#include "base/words.hpp"

#include <gtest/gtest.h>

#include <random>

#include "base/utf8.hpp"

namespace flipchart::base {
namespace {

std::string listed_words(std::string_view text, WordBreaks breaks = {}) {
  std::string all;
  for (const Word& word : words_of(text, breaks)) all += (all.empty() ? "" : "|") + word.folded;
  return all;
}

TEST(Words, CaseAccentsAndPunctuationDoNotMatter) {
  EXPECT_EQ(listed_words("You're LATE -- again, Zoë!"), "youre|late|again|zoe");
  EXPECT_EQ(listed_words("Łukasz Ørsted, Weiß"), "lukasz|orsted|weiss");
  EXPECT_EQ(listed_words("ΣΊΣΥΦΟΣ"), listed_words("σίσυφος"));
  EXPECT_EQ(listed_words("Алёна"), listed_words("АЛЕНА"));
  EXPECT_EQ(listed_words("مُحَمَّـــد"), listed_words("محمد"));
  EXPECT_EQ(listed_words("Zoe\xCC\x88"), "zoe");
  EXPECT_EQ(listed_words(" \n\t ...!"), "");
}

TEST(Words, VowelSignsStay) {
  EXPECT_NE(listed_words("काम"), listed_words("कमी"));
  EXPECT_NE(listed_words("が"), listed_words("か"));
}

TEST(Words, EachLetterIsOneWhereNoBlanksAreWritten) {
  EXPECT_EQ(listed_words("他总是迟到。"), "他|总|是|迟|到");
  EXPECT_EQ(listed_words("SAPを3回"), "sap|を|3|回");
  EXPECT_EQ(words_of("ที่นี่").size(), 2U) << "vowels and tones belong to their letter";
  EXPECT_EQ(listed_words("한국 사람"), listed_words("한국, 사람")) << "Korean has blanks";
  EXPECT_EQ(words_of("한국 사람").size(), 2U);
}

TEST(Words, WhatIsInvisibleJoinsUnlessAskedToPart) {
  EXPECT_EQ(listed_words("An\u200B\u00ADna"), "anna");
  EXPECT_EQ(listed_words("ask\u200BAnna", {.at_invisible = true}), "ask|anna");
}

TEST(Words, ApostrophesJoinUnlessAskedToPart) {
  EXPECT_EQ(listed_words("don't don’t 'quoted'"), "dont|dont|quoted");
  EXPECT_EQ(listed_words("Anna’s", {.at_apostrophes = true}), "anna|s");
}

TEST(Words, KnowTheirPlaceInTheText) {
  const std::string_view text = "—Zoe\xCC\x88, naïve";
  const auto words = words_of(text);
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(text.substr(words[0].begin, words[0].end - words[0].begin), "Zoe\xCC\x88");
  EXPECT_EQ(text.substr(words[1].begin, words[1].end - words[1].begin), "naïve");
}

TEST(WordsLaw, StandInOrderBetweenCharactersWhateverTheBytes) {
  std::mt19937 random(5);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (auto left = random() % 12; left > 0; --left) {
      if (round % 2 == 0)
        text += static_cast<char>(random());
      else
        append_code_point(text, static_cast<char32_t>(random() % 0x3100));
    }
    const auto words = words_of(text, {random() % 2 == 0, random() % 2 == 0});
    std::size_t before = 0;
    for (const Word& word : words) {
      ASSERT_FALSE(word.folded.empty());
      ASSERT_TRUE(is_utf8(word.folded));
      ASSERT_LT(word.begin, word.end);
      ASSERT_LE(word.end, text.size());
      ASSERT_LE(before, word.begin);
      before = word.begin;
      if (is_utf8(text)) {
        ASSERT_TRUE(is_utf8(text.substr(word.begin, word.end - word.begin)));
      }
    }
  }
}

}  // namespace
}  // namespace flipchart::base
