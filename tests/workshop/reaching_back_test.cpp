// What was purged or forgotten is nowhere afterwards: not in what is, not in what undoing or doing again
// brings back, not in the journal; and everything else is as it was.
#include <gmock/gmock.h>

#include <random>

#include "model/every_line.hpp"
#include "workshop/held.hpp"

namespace flipchart::workshop {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(ReachingBack, APurgedNoteIsNowhereAndTheRestIsThere) {
  Held held;
  ASSERT_TRUE(held.accept(R"({"edit":"open_fix","id":"F1","title":"One list"})"));
  ASSERT_TRUE(
      held.accept(R"({"edit":"note","id":"N1","on":"ana","track":"private","text":"qz7 between us"})"));
  ASSERT_TRUE(held.accept(R"({"edit":"own","fix":"F1","owner":"ana"})"));
  ASSERT_TRUE(held.accept(R"({"edit":"rename_fix","fix":"F1","title":"Later"})"));
  ASSERT_TRUE(held.workshop.undo());
  ASSERT_THAT(held.all_words(), HasSubstr("qz7"));
  ASSERT_TRUE(held.workshop.commit(model::Purge{"N1"}));
  EXPECT_THAT(held.all_words(), Not(HasSubstr("qz7")));
  EXPECT_EQ(held.workshop.decisions().find_fix("F1")->owner, "ana");
  ASSERT_TRUE(held.workshop.can_redo()) << "what was undone before stays so";
  expect_same_workshops(held, *held.opened());
  ASSERT_TRUE(held.workshop.redo());
  EXPECT_EQ(held.workshop.decisions().find_fix("F1")->title, "Later");
  EXPECT_FALSE(held.workshop.commit(model::Purge{"N1"})) << "there is none any more";
}

TEST(ReachingBack, ACorrectionIsPurgedWithItsMessages) {
  Held held;
  ASSERT_TRUE(held.accept(R"({"edit":"correction","behaviour":"qz7 shouted","who":"ana","whom":"ben"})"));
  for (const std::string part : {"first", "second"}) {
    ASSERT_TRUE(held.accept(R"({"edit":"message","correction":"correction-1","part":")" + part +
                            R"(","text":"qz7 said"})"));
    ASSERT_TRUE(held.accept(R"({"edit":"spoken","correction":"correction-1","part":")" + part + R"("})"));
  }
  ASSERT_TRUE(
      held.accept(R"({"edit":"message","correction":"correction-1","part":"group","text":"qz7 for all"})"));
  ASSERT_TRUE(held.workshop.commit(model::Purge{"correction-1"}));
  EXPECT_THAT(held.all_words(), Not(HasSubstr("qz7")));
  expect_same_workshops(held, *held.opened());
}

TEST(ReachingBack, ANoteThatWasUndoneCanBePurgedFromTheJournalToo) {
  Held held;
  ASSERT_TRUE(held.accept(R"({"edit":"note","id":"N1","on":"ana","track":"private","text":"qz7"})"));
  ASSERT_TRUE(held.workshop.undo());
  ASSERT_TRUE(held.accept(R"({"edit":"open_fix","id":"F1","title":"One"})"));  // it cannot be had back
  ASSERT_THAT(words_in(held.kept), HasSubstr("qz7"));
  const auto reopened = held.opened();
  for (Held* const one : {&held, reopened.get()}) {
    EXPECT_TRUE(one->workshop.commit(model::Purge{"N1"}));
    EXPECT_THAT(words_in(one->kept), Not(HasSubstr("qz7")));
    EXPECT_FALSE(one->workshop.commit(model::Purge{"N1"}));
    EXPECT_FALSE(one->workshop.commit(model::Purge{"N2"}));
  }
}

TEST(ReachingBack, CannotBeUndoneItself) {
  Held held;
  ASSERT_TRUE(held.accept(R"({"edit":"note","id":"N1","on":"ana","track":"room","text":"qz7"})"));
  ASSERT_TRUE(held.workshop.commit(model::Purge{"N1"}));
  ASSERT_TRUE(held.workshop.commit(model::Forget{"ana", 1}));
  while (held.workshop.can_undo()) ASSERT_TRUE(held.workshop.undo());
  EXPECT_EQ(held.workshop.organization().holder_names(1), "Undisclosed");
  EXPECT_TRUE(held.workshop.decisions().notes.empty());
  while (held.workshop.can_redo()) ASSERT_TRUE(held.workshop.redo());
  EXPECT_EQ(held.workshop.organization().holder_names(1), "Undisclosed");
  EXPECT_TRUE(held.workshop.decisions().notes.empty());
}

TEST(ReachingBack, AForgottenPersonIsInNoChartNoHistoryAndNoLine) {
  Held held;
  for (const char* const line : {R"({"edit":"open_fix","id":"F1","title":"Ask Ana Ruiz"})",
                                 R"({"edit":"own","fix":"F1","owner":"ana"})",
                                 R"({"edit":"note","on":"F1","track":"room","text":"Ana Ruiz's list"})",
                                 R"({"edit":"rename_person","position":"ana","name":"Ana Stein"})",
                                 R"({"edit":"credit","fix":"F1","to":"Ana Stein","text":"she rang"})",
                                 R"({"edit":"rename_issue","issue":"I1","title":"Ana Ruiz waits"})",
                                 R"({"edit":"fill","position":"ben","name":"Cy Young"})"})
    ASSERT_TRUE(held.accept(line)) << line;
  ASSERT_TRUE(held.workshop.undo());
  ASSERT_TRUE(held.accept(R"({"edit":"rename_person","position":"ana","name":"Ana Berg"})"));
  ASSERT_TRUE(held.workshop.undo());  // and another name instead: in the journal, not to be had back
  ASSERT_TRUE(held.accept(R"({"edit":"add_customer","name":"Voltmart"})"));
  ASSERT_TRUE(held.workshop.commit(model::Forget{"ana", 1}));
  for (const char* const name : {"Ruiz", "Stein", "Berg"})
    EXPECT_THAT(held.all_words(), Not(HasSubstr(name)));
  EXPECT_EQ(held.workshop.title(), "(forgotten) on stage");
  const model::Fix& fix = *held.workshop.decisions().find_fix("F1");
  EXPECT_EQ(fix.title, "Ask (forgotten)");
  EXPECT_EQ(fix.owner, "ana") << "it is still theirs";
  EXPECT_EQ(fix.credits.at(0).to, "ana");
  EXPECT_EQ(held.workshop.history().text(held.workshop.history().event(0).actor), "ana");
  EXPECT_EQ(held.workshop.organization().people(), 3U);
  EXPECT_EQ(held.workshop.organization().holder_names(2), "Ben Carter");
  expect_same_workshops(held, *held.opened());
  EXPECT_TRUE(held.workshop.commit(model::Forget{"ana", 1})) << "once more does no harm";
  expect_same_workshops(held, *held.opened());
}

// An import that was undone and cut off by another edit still lies in the journal with all its people.
TEST(ReachingBack, AForgottenPersonIsInNoImportThatCannotBeHadBack) {
  Held held;
  const model::State& state = held.workshop.state();
  ASSERT_TRUE(held.workshop.commit(
      model::Import{{"other.csv"},
                    std::make_shared<const model::Organization>(model::restructured(
                        *state.organization, model::Fill{"ben", "Benno Qzother", "ben@example.org"})),
                    state.history}));
  ASSERT_TRUE(held.workshop.undo());
  ASSERT_TRUE(held.accept(R"({"edit":"fill","position":"ben","name":"Ben Yu","email":"ben@example.org"})"));
  ASSERT_TRUE(held.accept(R"({"edit":"note","on":"ana","track":"room","text":"Ask Benno Qzother"})"));
  ASSERT_THAT(words_in(held.kept), HasSubstr("Qzother"));
  const auto reopened = held.opened();
  for (Held* const one : {&held, reopened.get()}) {
    const model::Organization& chart = one->workshop.organization();
    ASSERT_TRUE(one->workshop.commit(model::Forget{"ben", chart.holder_count(chart.find("ben"))}));
    for (const char* const words : {"Qzother", "ben@example.org", "Ben Yu"})
      EXPECT_THAT(words_in(one->kept), Not(HasSubstr(words)));
  }
}

TEST(ReachingBack, InWhatAPersonWroteIsToldAndNotDone) {
  Held held;
  const auto unfit = held.workshop.restore(
      {{1, 0, {}, R"({"edit":"note","id":"N1","on":"ana","track":"room","text":"x"})", {}},
       {2, 0, {}, R"({"edit":"purge","note":"N1"})", {}}},
      Workshop::Told::by_a_person);
  ASSERT_EQ(unfit.size(), 1U);
  EXPECT_EQ(unfit[0].seq, 2U);
  EXPECT_EQ(held.workshop.decisions().notes.size(), 1U);
}

// Random edits of all kinds, undone and done again, with imports among them; notes and people have words that
// nobody else has, and now and then one of them goes.
class Random {
 public:
  explicit Random(unsigned seed) : dice_(seed) {}
  Held held;
  std::vector<std::string> gone;

  void step() {
    switch (dice_() % 16) {
      case 0:
      case 1:
        if (held.workshop.can_undo()) (void)held.workshop.undo();
        return;
      case 2:
        if (held.workshop.can_redo()) (void)held.workshop.redo();
        return;
      case 3:
        return (void)held.accept(R"({"edit":"note","on":"ana","track":")" +
                                 std::string(dice_() % 2 == 0 ? "room" : "private") + R"(","text":"say )" +
                                 next_word() + "\"}");
      case 4:
        return (void)held.accept(R"({"edit":"fill","position":"ben","name":"Fill )" + next_word() +
                                 R"(","email":")" + next_word() + "@example.org\"}");
      case 5:
        return (void)held.accept(R"({"edit":"rename_person","position":"ana","name":"Named )" + next_word() +
                                 "\"}");
      case 6:
        return import();
      case 7:
        return reach_back();
      default:
        (void)held.accept(model::every_line()[dice_() % model::every_line().size()]);
    }
  }

 private:
  std::string next_word() { return "qz" + std::to_string(++words_) + "x"; }

  void import() {
    const model::State& state = held.workshop.state();
    if (state.organization->empty()) return;
    model::Forget other{std::string(state.organization->id(0)), 1};
    auto chart = std::make_shared<const model::Organization>(model::restructured(
        *state.organization,
        model::Fill{other.position, "Came " + next_word(), next_word() + "@example.org"}));
    (void)held.workshop.commit(
        model::Import{{"from " + next_word() + ".csv"}, std::move(chart), state.history});
  }
  void reach_back() {
    const model::Decisions& decisions = held.workshop.decisions();
    if (dice_() % 2 == 0 && !decisions.notes.empty()) {
      const model::Note note = decisions.notes[dice_() % decisions.notes.size()];
      if (held.workshop.commit(model::Purge{note.id}) && note.text.find("qz") != std::string::npos)
        gone.push_back(note.text.substr(note.text.find("qz")));
      return;
    }
    const model::Organization& chart = held.workshop.organization();
    const auto slot = static_cast<model::Slot>(dice_() % chart.size());
    if (chart.holder_count(slot) == 0) return;
    const auto holder = static_cast<std::uint32_t>(dice_() % chart.holder_count(slot));
    const std::string name(chart.text(chart.holders(slot)[holder].name));
    const std::string email(chart.text(chart.holders(slot)[holder].email));
    ASSERT_TRUE(held.workshop.commit(model::Forget{std::string(chart.id(slot)), holder + 1}));
    for (const std::string& words : {name, email}) {
      if (words.find("qz") != std::string::npos) gone.push_back(words.substr(words.find("qz")));
    }
  }

  std::mt19937 dice_;
  int words_ = 0;
};

TEST(ReachingBackLaw, WhatIsGoneIsNowhereAndTheJournalTellsTheSameState) {
  std::size_t gone = 0;
  for (unsigned seed = 1; seed <= 40 && !testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE(seed);
    Random random(seed);
    for (int step = 0; step < 150; ++step) random.step();
    const std::string all = random.held.all_words();
    for (const std::string& word : random.gone) EXPECT_EQ(all.find(word), std::string::npos) << word;
    gone += random.gone.size();
    expect_same_workshops(random.held, *random.held.opened());
  }
  EXPECT_GT(gone, 50U);
}

}  // namespace
}  // namespace flipchart::workshop
