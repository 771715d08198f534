// What counts as the same when somebody looks for a name.
#include "search/folding.hpp"

#include <gtest/gtest.h>

#include <random>

#include "base/utf8.hpp"

namespace flipchart::search {
namespace {

std::string forms(std::string_view text) {
  std::string out;
  append_forms(text, out);
  return out;
}

char32_t letter_below(std::mt19937& random, char32_t end) {
  return static_cast<char32_t>(random() % end);
}

TEST(Folding, CaseAndAccentsGoInEveryScript) {
  EXPECT_EQ(plain("Zoë"), "zoe");
  EXPECT_EQ(plain("ŁUKASZ"), "lukasz");
  EXPECT_EQ(plain("Nguyễn Đức"), "nguyen duc");
  EXPECT_EQ(plain("Þórður Æsir"), "thordur aesir");
  EXPECT_EQ(plain("ΣΊΣΥΦΟΣ"), plain("σίσυφος"));
  EXPECT_EQ(plain("Алёна"), plain("АЛЕНА"));
  EXPECT_EQ(plain("İPEK"), "ipek");
  EXPECT_EQ(plain("Işık"), "isik");
  EXPECT_EQ(plain("Weiß"), "weiss");
  EXPECT_EQ(plain("مُحَمَّد"), plain("محمد"));
  EXPECT_EQ(plain("ｶﾀｶﾅ"), plain("カタカナ"));
}

TEST(Folding, DecomposedLettersAreTheSameAsComposedOnes) {
  EXPECT_EQ(forms("Zoe\xCC\x88"), forms("Zoë"));
  EXPECT_EQ(forms("Mu\xCC\x88ller"), forms("Müller"));
  EXPECT_EQ(forms("A\xCC\x8Akesson"), forms("Åkesson"));
}

TEST(Folding, SignsThatTellWordsApartStay) {
  EXPECT_NE(plain("राम"), plain("रमा"));
  EXPECT_NE(plain("かき"), plain("かぎ"));
  EXPECT_EQ(plain("王芳"), "王芳");
}

TEST(Folding, GermanAndNordicLettersAreSpeltOutBesides) {
  EXPECT_EQ(forms("Müller"), std::string("muller") + kOtherForm + "mueller");
  EXPECT_EQ(forms("Bjørn Åse"), std::string("bjorn ase") + kOtherForm + "bjoern aase");
  EXPECT_EQ(forms("Zoë Łuk"), "zoe luk") << "no second form where nothing is spelt out";
}

TEST(Folding, BlanksOfEveryKindAreOneSpace) {
  EXPECT_EQ(plain("  Chen,\tPriya\xC2\xA0\xE3\x80\x80R. "), "chen priya r.");
  EXPECT_EQ(plain(" , "), "");
  EXPECT_EQ(plain("a\x01"
                  "b"),
            "a b");
}

TEST(Folding, WhatIsInvisibleVanishes) {
  EXPECT_EQ(plain("Mar\xC2\xADtin"), "martin");              // soft hyphen
  EXPECT_EQ(plain("\xE2\x80\x8FSara\xE2\x80\x8D"), "sara");  // mark of direction, joiner
}

TEST(Folding, ApostrophesAndDashesAreThoseOfTheKeyboard) {
  EXPECT_EQ(plain("O’Neil–Smith"), "o'neil-smith");
}

// The quick way for common letters and the long way give the same: a mark that is dropped sends a text the
// long way.
TEST(Folding, BothWaysThroughATextAgree) {
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    std::u32string letters(1 + letter_below(random, 8), U' ');
    for (char32_t& c : letters)
      c = letter_below(random, 3) == 0 ? 0x20 + letter_below(random, 0x60)
                                       : 0x80 + letter_below(random, 0x510);
    std::string text;
    for (const char32_t c : letters) {
      const bool accent = c >= 0x300 && c <= 0x36F;
      base::append_code_point(text, accent ? U'x' : c);
    }
    EXPECT_EQ(forms("\xD9\x8B" + text), forms(text)) << text;  // an Arabic vowel mark, alone
  }
}

TEST(Folding, FoldingTwiceIsFoldingOnce) {
  std::mt19937 random(4);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (char32_t n = letter_below(random, 10); n > 0; --n)
      base::append_code_point(text, letter_below(random, 0x3100));
    EXPECT_EQ(plain(plain(text)), plain(text)) << text;
  }
}

TEST(Folding, OnlyTheBeginningOfAnEndlessTextIsLookedAt) {
  std::string endless = "x";
  for (std::size_t i = 0; i < kLongest; ++i) endless += "é";
  EXPECT_LE(plain(endless).size(), kLongest);
  EXPECT_EQ(plain(endless).substr(0, 3), "xee");
}

}  // namespace
}  // namespace flipchart::search
