// What was said in private, and who was not ticked, stay out of the message to the group.
#include "model/group_message.hpp"

#include <gtest/gtest.h>

#include <random>

namespace flipchart::model {
namespace {

bool may_go(std::string_view text, std::string_view behaviour, const std::vector<std::string>& names = {}) {
  return !why_not_for_the_group(text, behaviour, names);
}

bool may_name(std::string_view text, const std::string& name) {
  return may_go(text, "", {name});
}

TEST(GroupMessage, MayNotRepeatFiveWordsInARow) {
  const char* const behaviour = "He came late to every single review since May.";
  EXPECT_FALSE(may_go("Somebody came LATE -- to every, single review.", behaviour));
  EXPECT_FALSE(may_go("(late, to: every; single\nreview)", behaviour));
  EXPECT_TRUE(may_go("Somebody came late to every meeting.", behaviour)) << "four words";
  EXPECT_TRUE(may_go("Reviews start on time.", behaviour));
}

TEST(GroupMessage, MayRepeatWhatIsShorterThanFiveWords) {
  EXPECT_TRUE(may_go("He came late again.", "He came late again"));
  EXPECT_TRUE(may_go("", ""));
  EXPECT_TRUE(may_go("I don't know why.", "I don't know why")) << "an apostrophe makes no two words";
}

TEST(GroupMessage, MayNotRepeatInAnyScript) {
  EXPECT_FALSE(may_go("ΗΡΘΕ ΠΑΛΙ ΑΡΓΑ ΣΤΗ ΣΥΝΑΝΤΗΣΗ", "Ήρθε πάλι αργά στη συνάντηση."));
  EXPECT_FALSE(may_go("Он СНОВА опоздал на встречу вчера", "он снова опоздал, на встречу, вчера"));
  EXPECT_FALSE(may_go("لقد تأخر عن كل اجتماع", "لقد تأخّر عن كلِّ اجتماعٍ هذا الشهر"));
  EXPECT_FALSE(may_go("Elle est arrivee en retard hier", "Elle est arrivée en retard, hier."));
  EXPECT_FALSE(may_go("大家注意：他总是迟到。", "他总是迟到，而且不道歉"));
  EXPECT_TRUE(may_go("我们总是准时", "他总是迟到，而且不道歉"));
  EXPECT_FALSE(may_go("เขามาสายทุกวัน", "เขามาสาย"));
}

TEST(GroupMessage, InvisibleLettersHideNothing) {
  EXPECT_FALSE(may_go("came la\u200Bte to ev\u00ADery single", "came late to every single"));
}

TEST(GroupMessage, MayNotHoldANameThatIsNotTicked) {
  EXPECT_FALSE(may_name("Thanks to MEI-LING TAN we shipped.", "Mei-Ling Tan"));
  EXPECT_FALSE(may_name("Ask mei-ling about it.", "Mei-Ling Tan"));
  EXPECT_FALSE(may_name("Tan's idea", "Mei-Ling Tan"));
  EXPECT_FALSE(may_name("Anna’s idea", "Anna"));
  EXPECT_FALSE(may_name("Dr. Weber helps", "Weber, Anna"));
  EXPECT_FALSE(may_name("obrien and O’BRIEN", "Sean O'Brien"));
  EXPECT_FALSE(may_name("O'Brien", "OBrien"));
}

TEST(GroupMessage, OnlyWholeWordsAreNames) {
  EXPECT_TRUE(may_name("Annabel brought a hannah", "Anna"));
  EXPECT_TRUE(may_name("The tank is full", "Mei-Ling Tan"));
  EXPECT_TRUE(may_name("Ask Mei", "Mei-Ling Tan")) << "half of a first name";
  EXPECT_TRUE(may_name("What about Jo?", "Jo Li")) << "too short to be sure";
  EXPECT_FALSE(may_name("What about Jo Li?", "Jo Li"));
  EXPECT_TRUE(may_name("The middle of it", "Anna Middle Weber"));
  EXPECT_FALSE(may_go("Everyone but Al", "", {"", " ", "Al"}));
  EXPECT_TRUE(may_go("Nobody is named", "", {"", " ", "-"}));
}

TEST(GroupMessage, NamesAreFoundInAnyScript) {
  EXPECT_FALSE(may_name("Danke, zoe!", "Zoë"));
  EXPECT_FALSE(may_name("Lukasz pomógł", "Łukasz Nowak"));
  EXPECT_FALSE(may_name("Η ΜΑΡΙΑ ΠΑΠΑΔΟΠΟΥΛΟΥ βοήθησε", "Μαρία Παπαδοπούλου"));
  EXPECT_FALSE(may_name("спасибо, АЛЕНА", "Алёна Иванова"));
  EXPECT_FALSE(may_name("شكرا مُحَمَّد", "محمد الأحمد"));
  EXPECT_FALSE(may_name("感谢王芳的帮助", "王芳"));
  EXPECT_FALSE(may_name("田中さんに聞く", "田中 太郎"));
  EXPECT_TRUE(may_name("太い中国の本", "田中 太郎"));
  EXPECT_FALSE(may_name("ขอบคุณสมชายมาก", "สมชาย ใจดี"));
}

TEST(GroupMessage, ZeroWidthCharactersLetNoNameSlip) {
  for (const char* invisible :
       {"\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u200E", "\u034F"}) {
    EXPECT_FALSE(may_name("An" + std::string(invisible) + "na’s idea", "Anna")) << "inside";
    EXPECT_FALSE(may_name("ask" + std::string(invisible) + "Anna", "Anna")) << "between";
    EXPECT_FALSE(may_name("Anna", "An" + std::string(invisible) + "na")) << "in the name";
  }
  EXPECT_TRUE(may_name("علی آمد", "علی\u200Cرضا")) << "a joiner makes no first name";
}

TEST(GroupMessage, TheReasonQuotesNothingPrivate) {
  const auto repeated =
      why_not_for_the_group("Zyx came late to every review", "came late to every review", {});
  const auto named = why_not_for_the_group("Zyx is late", "came late to every review", {"Zyx"});
  ASSERT_TRUE(repeated && named);
  for (const std::string& reason : {*repeated, *named}) {
    EXPECT_EQ(reason.find("Zyx"), std::string::npos);
    EXPECT_EQ(reason.find("late"), std::string::npos);
  }
  EXPECT_EQ(repeated, why_not_for_the_group("one two three four five", "One, two, three, four, five!", {}));
  EXPECT_EQ(named, why_not_for_the_group("Anna", "", {"Anna"}));
}

struct TwoCases {
  const char* lower;
  const char* upper;
};
constexpr TwoCases kSaid[] = {
    {"late", "LATE"},   {"never", "Never"}, {"façon", "FAÇON"}, {"straße", "STRASSE"},
    {"πάλι", "ΠΆΛΙ"},   {"снова", "СНОВА"}, {"متأخر", "متأخر"}, {"迟", "迟"},
    {"don't", "DON’T"}, {"işık", "İŞIK"},   {"7", "7"},         {"काम", "काम"},
    {"łódź", "ŁÓDŹ"},   {"ﬁnal", "FINAL"},  {"も", "も"},       {"ör", "O\xCC\x88R"}};
constexpr const char* kBetween[] = {" ", ", ", " — ", ".\n", "؛ ", "。", " …\t", " / ", " «", "\u00A0"};

TEST(GroupMessageLaw, ABehaviourInOtherCaseAndPunctuationIsRefused) {
  std::mt19937 random(31);
  for (int round = 0; round < 3000; ++round) {
    std::string behaviour;
    std::string text = "We agreed:";
    for (auto left = 5 + random() % 20; left > 0; --left) {
      const TwoCases& word = kSaid[random() % std::size(kSaid)];
      (behaviour += word.lower) += ' ';
      (text += kBetween[random() % std::size(kBetween)]) += random() % 2 == 0 ? word.upper : word.lower;
    }
    ASSERT_FALSE(may_go(text + "!", behaviour)) << text << " / " << behaviour;
  }
}

TEST(GroupMessageLaw, AnyBytesAreRefusedOrNot) {
  std::mt19937 random(32);
  const auto bytes = [&] {
    std::string text(random() % 40, ' ');
    for (char& c : text) c = static_cast<char>(random());
    return text;
  };
  for (int round = 0; round < 5000; ++round) {
    const std::string text = bytes();
    const bool free = may_go(text, bytes(), {bytes(), bytes()});
    ASSERT_TRUE(free || !text.empty());
  }
}

}  // namespace
}  // namespace flipchart::model
