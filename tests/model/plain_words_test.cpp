// Which words are underlined, and that the advice keeps to itself.
#include "model/plain_words.hpp"

#include <gtest/gtest.h>

#include <random>

#include "base/utf8.hpp"

namespace flipchart::model {
namespace {

// "lazy=>1 your fault=>0": what is underlined and by which entry.
std::string underlines(std::string_view text, const std::vector<WordAdvice>& list) {
  std::string all;
  for (const Underlined& range : underlined(text, list)) {
    if (!all.empty()) all += ' ';
    (all += text.substr(range.begin, range.end - range.begin)) += "=>" + std::to_string(range.entry);
  }
  return all;
}

std::string underlines(std::string_view text, const std::vector<std::string>& words) {
  std::vector<WordAdvice> list;
  for (const std::string& word : words) list.push_back({word, "something"});
  return underlines(text, list);
}

using WordsSaid = std::vector<std::string>;

TEST(PlainWords, WholeWordsAreUnderlinedWhateverTheirCase) {
  EXPECT_EQ(underlines("Lazy, lazily, LAZY.", WordsSaid{"lazy"}), "Lazy=>0 LAZY=>0");
  EXPECT_EQ(underlines("Nevertheless you nevertheless", WordsSaid{"you never"}), "");
  EXPECT_EQ(underlines("БЕЗДЕЛЬНИК", WordsSaid{"бездельник"}), "БЕЗДЕЛЬНИК=>0");
  EXPECT_EQ(underlines("他总是这样", WordsSaid{"总是"}), "总是=>0");
  EXPECT_EQ(underlines("You don’t care", WordsSaid{"don't care"}), "don’t care=>0");
}

TEST(PlainWords, BlanksBetweenWordsMayBeAnyButASentenceEndParts) {
  EXPECT_EQ(underlines("You \n always", WordsSaid{"you always"}), "You \n always=>0");
  EXPECT_EQ(underlines("I asked you. Always ask.", WordsSaid{"you always"}), "");
  EXPECT_EQ(underlines("a know-it-all, a know it all", WordsSaid{"know-it-all"}), "know-it-all=>0");
}

TEST(PlainWords, TheLongestStaysWhereTwoOverlap) {
  EXPECT_EQ(underlines("it is your fault again", WordsSaid{"fault", "your fault"}), "your fault=>1");
  EXPECT_EQ(underlines("you never should have known", WordsSaid{"you never should", "should have known"}),
            "should have known=>1");
  EXPECT_EQ(underlines("aaa bbb ccc", WordsSaid{"bbb ccc", "aaa bbb"}), "aaa bbb=>1") << "then the earlier";
  EXPECT_EQ(underlines("lazy", WordsSaid{"Lazy", "lazy"}), "lazy=>0") << "then the first of the list";
}

TEST(PlainWords, AreGivenInTheTextsOrder) {
  EXPECT_EQ(underlines("An excuse: you failed to blame.", WordsSaid{"failed to", "blame", "excuse"}),
            "excuse=>2 failed to=>0 blame=>1");
}

TEST(PlainWords, EmptyEntriesAndTextsUnderlineNothing) {
  EXPECT_EQ(underlines("a b", WordsSaid{"", " ", "..."}), "");
  EXPECT_EQ(underlines("", WordsSaid{"a"}), "");
  EXPECT_EQ(underlines("a", WordsSaid{"a b"}), "");
  EXPECT_EQ(underlines("a", WordsSaid{}), "");
}

TEST(PlainWords, TheListToBeginWithFindsItsOwnWordsAndAdvisesNone) {
  const std::vector<WordAdvice> list = word_list_to_begin_with();
  EXPECT_GE(list.size(), 20U);
  for (std::size_t entry = 0; entry < list.size(); ++entry) {
    const auto found = underlined("So " + list[entry].word + " it is", list);
    ASSERT_EQ(found.size(), 1U) << list[entry].word;
    EXPECT_EQ(found[0].entry, entry);
    EXPECT_FALSE(list[entry].instead.empty());
    EXPECT_TRUE(underlined(list[entry].instead, list).empty()) << list[entry].instead;
  }
}

TEST(PlainWords, QuestionsBeginWithWhatOrHow) {
  const std::vector<std::string> starters = question_starters();
  EXPECT_EQ(starters.size(), 8U);
  for (const std::string& starter : starters) {
    EXPECT_TRUE(starter.starts_with("What ") || starter.starts_with("How ")) << starter;
    EXPECT_TRUE(starter.ends_with('?')) << starter;
    EXPECT_TRUE(underlined(starter, word_list_to_begin_with()).empty()) << starter;
  }
}

TEST(PlainWordsLaw, RangesAreInOrderApartAndBetweenCharacters) {
  const char* const pieces[] = {"lazy", "you", "Always", "never", "fault", "Your", " ", " ",    " ",
                                ". ",   "é",   "总",     "是",    "㍿",    "\n",   "😀", "\xFF", "株"};
  const std::vector<WordAdvice> list = {{"lazy", ""},  {"you always", ""}, {"your fault", ""},
                                        {"fault", ""}, {"总是", ""},       {"always", ""},
                                        {"株", ""},    {"会社 lazy", ""},  {"you you", ""}};
  std::mt19937 random(3);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (auto left = random() % 14; left > 0; --left) text += pieces[random() % std::size(pieces)];
    std::size_t before = 0;
    for (const Underlined& range : underlined(text, list)) {
      ASSERT_LE(before, range.begin) << text;
      ASSERT_LT(range.begin, range.end);
      ASSERT_LE(range.end, text.size());
      ASSERT_LT(range.entry, list.size());
      const std::string said = text.substr(range.begin, range.end - range.begin);
      ASSERT_TRUE(base::is_utf8(said)) << text;
      ASSERT_FALSE(underlined(said, {list[range.entry]}).empty()) << said;
      before = range.end;
    }
  }
}

}  // namespace
}  // namespace flipchart::model
