// Marking by forms, without any window: what a person types, and the edits that come of it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "commands/forms.hpp"
#include "commands/marking.hpp"
#include "commands/told.hpp"
#include "commands/two_teams.hpp"

namespace flipchart::commands {
namespace {

class Marking : public ::testing::Test {
 protected:
  Marking() : workshop_(two_teams()) { workshop_.picture(session_.view); }

  void select_issue(const char* id) { trace_issue(session_, workshop_.history().find(id)); }
  void type(const char* text) {
    asking_type(session_, text);
    follow_asking(session_);
    if (session_.finding != nullptr) session_.finding->wait();
    follow_asking(session_);
  }
  void key(const char* name) { ASSERT_TRUE(asking_key(session_, name)) << name; }
  const model::Fix& only_fix() { return workshop_.decisions().fixes.at(0); }

  workshop::Workshop workshop_;
  Session session_{workshop_};
};

TEST_F(Marking, TwoLettersAndEnterGiveAnIssueAnOwner) {
  select_issue("I1");
  ASSERT_TRUE(run_key(session_, "O"));
  EXPECT_EQ(session_.asking->heading, "Who owns this fix?");
  type("da");
  ASSERT_EQ(session_.asking->found.size(), 2U);
  key("Enter");
  EXPECT_FALSE(session_.asking);
  EXPECT_EQ(only_fix().owner, "head2");
  EXPECT_EQ(only_fix().issues, std::vector<std::string>{"I1"});
  EXPECT_EQ(only_fix().title, "Pump billed before it came");
  EXPECT_EQ(session_.selected, (base::ItemId{base::ItemKind::fix, "F1"}));
  EXPECT_THAT(session_.said, testing::HasSubstr("Daniela Rocha owns"));
  ASSERT_TRUE(run_key(session_, "Ctrl+Z"));
  EXPECT_TRUE(workshop_.decisions().fixes.empty()) << "one step, one undo";
}

TEST_F(Marking, ADayIsTypedAsPeopleSayIt) {
  select_issue("I1");
  run_key(session_, "O");
  type("rocha");
  key("Enter");
  ASSERT_TRUE(run_key(session_, "D"));
  asking_type(session_, "soonish");
  key("Enter");
  ASSERT_TRUE(session_.asking) << "it is asked again";
  EXPECT_THAT(session_.asking->problem, testing::HasSubstr("no day"));
  key("Ctrl+Backspace");
  asking_type(session_, "fri");
  key("Enter");
  EXPECT_EQ(base::to_string(*only_fix().due), "2026-11-27");
  EXPECT_EQ(only_fix().promised_to, "C1") << "the customer of the issue";
  run_key(session_, "D");
  key("Enter");
  EXPECT_FALSE(only_fix().due) << "no day is no promise";
}

TEST_F(Marking, OneEnterIsEnoughForADay) {
  select_seam(session_, "head1", "head2");  // which is promised to nobody
  run_key(session_, "D");
  asking_type(session_, "fri");
  key("Enter");
  EXPECT_FALSE(session_.asking);
  ASSERT_EQ(workshop_.decisions().fixes.size(), 1U);
  EXPECT_EQ(base::to_string(*only_fix().due), "2026-11-27");
}

TEST_F(Marking, WhatIsTypedIsAskedAboutBeforeItGoes) {
  select_issue("I1");
  for (const char* const way : {"Ctrl+W", "Ctrl+N", "Ctrl+O", "Ctrl+Q"}) {
    SCOPED_TRACE(way);
    ASSERT_TRUE(run_key(session_, "G"));
    asking_type(session_, "One list");
    ASSERT_TRUE(run_key(session_, way));
    ASSERT_TRUE(session_.asking);
    EXPECT_EQ(session_.asking->text(0), "One list");
    EXPECT_THAT(session_.asking->problem, testing::HasSubstr("not kept yet"));
    EXPECT_FALSE(session_.quit || session_.presenting || session_.files.choice);
    EXPECT_EQ(session_.files.next, nullptr);
    asking_type(session_, "!");
    ASSERT_TRUE(run_key(session_, way));
    EXPECT_TRUE(session_.asking) << "whoever types on is asked again";
    ASSERT_TRUE(run_key(session_, way));
    EXPECT_TRUE(session_.quit || session_.presenting || session_.files.choice ||
                session_.files.next != nullptr);
    session_.quit = false;
    session_.files.choice.reset();
    session_.files.next.reset();
    session_.asking.reset();
  }
  run_key(session_, "F5");
  ASSERT_TRUE(session_.presenting);
  ASSERT_TRUE(run_key(session_, "O"));
  asking_type(session_, "da");
  run_key(session_, "F5");
  EXPECT_TRUE(session_.asking && session_.presenting);
  run_key(session_, "F5");
  EXPECT_FALSE(session_.asking || session_.presenting);
}

TEST_F(Marking, AnotherFormDoesNotTakeThePlaceOfTypedWordsSilently) {
  select_issue("I1");
  run_key(session_, "G");
  asking_type(session_, "One list");
  run_command(session_, "own");
  EXPECT_EQ(session_.asking->text(0), "One list");
  run_command(session_, "own");
  EXPECT_EQ(session_.asking->heading, "Who owns this fix?");
}

TEST_F(Marking, WhatIsListedConcernsWhatIsSelected) {
  const auto listed = [&](std::string_view command) {
    session_.asking.reset();
    EXPECT_TRUE(run_key(session_, "Z"));
    const std::string label(command_named(command)->label);
    const auto& all = session_.asking->fields[0].choices;
    return std::any_of(all.begin(), all.end(), [&](const auto& words) { return words.rfind(label, 0) == 0; });
  };
  workshop_.picture(session_.view);
  EXPECT_TRUE(listed("rename-silo") && listed("rules") && listed("new-position"));
  select_issue("I1");
  EXPECT_TRUE(listed("own") && listed("note") && listed("rename") && listed("obstacle"));
  for (const char* const command :
       {"rename-silo", "recolour-silo", "rules", "dates", "save-view", "new-position"})
    EXPECT_FALSE(listed(command)) << command;
  select_item(session_, {base::ItemKind::position, "ana"});
  EXPECT_TRUE(listed("rename-silo") && listed("new-position"));
  EXPECT_FALSE(listed("own"));
}

TEST_F(Marking, TheNearestSharedLeaderIsProposedAndTabTakesThem) {
  select_issue("I1");
  run_key(session_, "O");
  EXPECT_EQ(session_.asking->proposed, "chief");
  key("Tab");
  EXPECT_EQ(only_fix().owner, "chief");
  select_issue("I2");
  run_key(session_, "O");
  EXPECT_EQ(session_.asking->proposed, "ana") << "nobody handed it over";
}

TEST_F(Marking, APressedCardIsTheOwner) {
  select_issue("I2");
  run_key(session_, "O");
  EXPECT_FALSE(choose_for_asking(session_, {base::ItemKind::customer, "C1"}));
  EXPECT_TRUE(choose_for_asking(session_, {base::ItemKind::position, "ben"}));
  EXPECT_EQ(only_fix().owner, "ben");
}

TEST_F(Marking, ASeamGetsOneFix) {
  select_seam(session_, "head1", "head2");
  run_key(session_, "O");
  EXPECT_EQ(session_.asking->proposed, "chief");
  key("Tab");
  EXPECT_EQ(only_fix().seam, (model::SeamOf{"head1", "head2"}));
  EXPECT_EQ(session_.selected.kind, base::ItemKind::unit) << "the seam stays selected";
  select_seam(session_, "head2", "head1");
  run_key(session_, "O");
  type("ina");
  key("Enter");
  EXPECT_EQ(workshop_.decisions().fixes.size(), 1U) << "the same seam from the other side";
  EXPECT_EQ(only_fix().owner, "head1");
}

TEST_F(Marking, NothingIsNotedOnWhoeverLeadsOneSideOfASeam) {
  const std::vector<const char*> kNoting = {"J", "Shift+J", "Shift+O"};
  select_seam(session_, "head1", "head2");
  EXPECT_EQ(noted_on(session_), "") << "the seam has no fix to note it on";
  for (const char* const pressed : kNoting) {
    run_key(session_, pressed);
    EXPECT_FALSE(session_.asking) << pressed;
    EXPECT_THAT(session_.said, testing::HasSubstr("give it an owner")) << pressed;
  }
  run_key(session_, "O");
  key("Tab");
  EXPECT_EQ(noted_on(session_), only_fix().id);
  for (const char* const pressed : kNoting) {
    ASSERT_TRUE(run_key(session_, pressed)) << pressed;
    ASSERT_TRUE(session_.asking) << pressed;
    session_.asking.reset();
  }
  clear_selection(session_);
  EXPECT_TRUE(run_key(session_, "Shift+O")) << "it is in the way everywhere";
}

TEST_F(Marking, GatheredIssuesBecomeOneFixAndGatheredFixesOne) {
  select_issue("I1");
  gather_matter(session_, {base::ItemKind::issue, "I2"});
  ASSERT_EQ(session_.gathered.size(), 2U);
  run_key(session_, "O");
  key("Tab");
  EXPECT_EQ(only_fix().issues, (std::vector<std::string>{"I1", "I2"}));
  EXPECT_TRUE(session_.gathered.empty());
  ASSERT_TRUE(run_key(session_, "Shift+I"));
  key("Enter");
  key("Enter");
  ASSERT_EQ(workshop_.decisions().fixes.size(), 2U);
  session_.gathered = {{base::ItemKind::fix, "F1"}, {base::ItemKind::fix, "F2"}};
  ASSERT_TRUE(run_key(session_, "Shift+X"));
  EXPECT_EQ(workshop_.decisions().fixes.size(), 1U);
}

TEST_F(Marking, AMatterDroppedOnSomebodyIsTheirs) {
  give_to(session_, {base::ItemKind::issue, "I2"}, "head1");
  EXPECT_EQ(only_fix().owner, "head1");
  give_to(session_, {base::ItemKind::fix, "F1"}, "head2");
  EXPECT_EQ(only_fix().owner, "head2");
}

TEST_F(Marking, TheFourQuestionsFollowEachOther) {
  select_issue("I1");
  for (const char* const heading : {"What happened?", "What went well?", "What went wrong?",
                                    "What are we responsible for?", "What we told the customer"}) {
    ASSERT_TRUE(run_key(session_, "Shift+M"));
    EXPECT_EQ(session_.asking->heading, heading);
    asking_type(session_, "not ours");
    key("Enter");
  }
  EXPECT_EQ(workshop_.decisions().post_mortems.at(0).told_customer, "not ours");
}

TEST_F(Marking, ALeadersLedgerGoesFromSaidToWillToDid) {
  select_item(session_, {base::ItemKind::position, "chief"});
  run_key(session_, "Shift+L");
  asking_type(session_, "Nobody answers");
  key("Ctrl+Enter");
  run_key(session_, "Shift+L");
  EXPECT_EQ(session_.asking->heading, "We will");
  asking_type(session_, "Answer within a day");
  key("Enter");
  asking_type(session_, " ");
  key("Ctrl+Enter");
  ASSERT_TRUE(session_.asking) << "a blank is no day";
  EXPECT_FALSE(session_.asking->problem.empty());
  key("Backspace");
  asking_type(session_, "+1w");
  key("Enter");
  run_key(session_, "Shift+L");
  EXPECT_EQ(session_.asking->heading, "We did");
  asking_type(session_, "We do");
  key("Ctrl+Enter");
  const model::Commitment& line = workshop_.decisions().commitments.at(0);
  EXPECT_EQ(base::to_string(*line.due), "2026-11-29");
  EXPECT_EQ(base::to_string(*line.done_on), "2026-11-22") << "today, as nobody said";
}

TEST_F(Marking, AnIssueIsTypedAndIsUnowned) {
  run_key(session_, "N");
  asking_type(session_, "Nobody rang back");
  key("Enter");
  type("vol");
  key("Enter");
  ASSERT_EQ(workshop_.history().issue_count(), 3U);
  EXPECT_EQ(workshop_.history().text(workshop_.history().customer(2)), "C1");
  EXPECT_EQ(session_.selected, (base::ItemId{base::ItemKind::issue, "issue-3"}));
  ASSERT_TRUE(run_key(session_, "F2"));
  asking_type(session_, " twice");
  key("Enter");
  EXPECT_EQ(workshop_.history().text(workshop_.history().issue(2).title), "Nobody rang back twice");
  ASSERT_TRUE(run_key(session_, "Shift+Delete"));
  key("Enter");
  EXPECT_EQ(workshop_.history().issue_count(), 3U) << "left as it is, unless somebody says so";
  ASSERT_TRUE(run_key(session_, "Shift+Delete"));
  key("Down");
  key("Enter");
  EXPECT_EQ(workshop_.history().issue_count(), 2U);
}

TEST_F(Marking, APersonIsForgottenOnlyWhenSomebodySaysSo) {
  select_item(session_, {base::ItemKind::position, "ana"});
  run_key(session_, "Shift+E");
  key("Enter");
  key("Enter");
  EXPECT_EQ(workshop_.organization().holder_names(workshop_.organization().find("ana")), "Ana Ruiz");
  run_key(session_, "Shift+E");
  key("Enter");
  key("Down");
  key("Enter");
  EXPECT_EQ(workshop_.organization().holder_names(workshop_.organization().find("ana")), "Undisclosed");
}

TEST_F(Marking, EveryFormThatIsOfferedOpensAndLeavesNothingBehind) {
  const std::vector<base::ItemId> all = {{},
                                         {base::ItemKind::position, "ana"},
                                         {base::ItemKind::customer, "C1"},
                                         {base::ItemKind::issue, "I1"},
                                         {base::ItemKind::fix, "F1"}};
  give_to(session_, {base::ItemKind::issue, "I1"}, "head1");
  std::size_t opened = 0;
  for (const base::ItemId& item : all) {
    for (const Command& command : marking_commands()) {
      select_item(session_, item);
      if (!runs_now(command, session_)) continue;
      ASSERT_TRUE(run_command(session_, command.id)) << command.id;
      ASSERT_TRUE(session_.asking) << command.id;
      ++opened;
      EXPECT_FALSE(session_.asking->heading.empty());
      EXPECT_FALSE(session_.asking->fields.empty());
      key("Escape");
      EXPECT_FALSE(session_.asking);
    }
  }
  EXPECT_GT(opened, 60U);
  EXPECT_EQ(workshop_.how_many_count(), 1U);
}

TEST_F(Marking, SavedViewsAreSteppedThrough) {
  session_.view.facing = 1;
  session_.view.room_safe = true;
  run_key(session_, "Shift+Y");
  asking_type(session_, "Customers first");
  key("Enter");
  session_.view.facing = 0;
  session_.view.overlays.flows = true;
  run_key(session_, "Shift+Y");
  asking_type(session_, "Flows");
  key("Enter");
  session_.view.overlays.flows = false;
  ASSERT_TRUE(run_key(session_, "PageDown"));
  EXPECT_EQ(session_.view.facing, 1);
  EXPECT_TRUE(session_.view.room_safe) << "who may look is of the moment";
  run_key(session_, "PageDown");
  EXPECT_TRUE(session_.view.overlays.flows);
  run_key(session_, "PageDown");
  EXPECT_EQ(session_.said, "Customers first") << "round and round";
  run_key(session_, "PageUp");
  EXPECT_EQ(session_.said, "Flows");
  run_key(session_, "Shift+Y");
  asking_type(session_, "Flows");
  key("Enter");
  EXPECT_EQ(workshop_.decisions().views.size(), 2U) << "the same name is the same view";
}

TEST_F(Marking, WordsThatBlameArePointedOutOnlyWhereThatIsAsked) {
  EXPECT_EQ(advice_on(session_, "They are lazy"), "");
  ASSERT_TRUE(workshop_.commit(model::SetWords{true, {"lazy"}, {"what kept them"}}));
  EXPECT_EQ(advice_on(session_, "They are LAZY."), "Instead of “LAZY”: what kept them");
  EXPECT_EQ(advice_on(session_, "They are late"), "");
}

TEST_F(Marking, NothingIsOfferedThatCannotBeKept) {
  session_.read_only = "another program has it open";
  select_issue("I1");
  ASSERT_TRUE(workshop_.decisions().views.empty()) << "stepping through views keeps nothing";
  for (const Command& command : marking_commands()) EXPECT_FALSE(runs_now(command, session_)) << command.id;
}

TEST_F(Marking, WhatHappenedIsToldAndGoneBackTo) {
  workshop_.signed_by("Mara");
  give_to(session_, {base::ItemKind::issue, "I1"}, "head1");
  ASSERT_TRUE(workshop_.commit(model::AddNote{{}, "I1", model::Track::private_, "a secret of mine"}));
  ASSERT_TRUE(workshop_.commit(model::Own{"F1", "head2"}));
  auto lines = told_lines(workshop_, 10);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0].words, "Daniela Rocha owns “Pump billed before it came”");
  EXPECT_EQ(lines[0].who, "Mara");
  EXPECT_EQ(lines[1].words, "A private note");
  go_back_to(session_, 1);
  EXPECT_EQ(only_fix().owner, "head1");
  lines = told_lines(workshop_, 10);
  EXPECT_TRUE(lines[0].undone);
  EXPECT_FALSE(lines[2].undone);
  go_back_to(session_, 3);
  EXPECT_EQ(only_fix().owner, "head2");
}

TEST_F(Marking, SomebodyElseInAPositionHasNothingOfWhoLeft) {
  select_item(session_, {base::ItemKind::position, "ana"});
  const std::size_t edits = workshop_.how_many_count();
  ASSERT_TRUE(run_key(session_, "Shift+F"));
  key("Ctrl+Backspace");
  asking_type(session_, "Kim Lee");
  key("Ctrl+Enter");
  EXPECT_EQ(workshop_.organization().holder_names(workshop_.organization().find("ana")), "Kim Lee");
  EXPECT_EQ(workshop_.how_many_count() - edits, 2U) << "somebody came and somebody left";
  ASSERT_TRUE(run_key(session_, "Shift+F"));
  key("Ctrl+Backspace");
  asking_type(session_, "Kim Leigh");
  key("Tab");
  key("Down");
  key("Ctrl+Enter");
  EXPECT_EQ(workshop_.organization().holder_names(workshop_.organization().find("ana")), "Kim Leigh");
  EXPECT_EQ(workshop_.how_many_count() - edits, 3U) << "written otherwise";
}

TEST_F(Marking, AProposalThatIsRefusedOpensNoFixAndKeepsItsWords) {
  select_issue("I1");
  ASSERT_TRUE(run_key(session_, "G"));
  asking_type(session_, "One list for both teams");
  Field& by = session_.asking->fields.back();
  ASSERT_EQ(by.kind, Field::Kind::position);
  by.chosen = "chief";  // who is above every holder
  by.typed = "Mei-Ling Tan";
  key("Ctrl+Enter");
  ASSERT_TRUE(session_.asking) << "it says why";
  EXPECT_FALSE(session_.asking->problem.empty());
  EXPECT_EQ(session_.asking->fields[0].typed, "One list for both teams");
  EXPECT_TRUE(workshop_.decisions().fixes.empty());
  follow_asking(session_);
  EXPECT_TRUE(session_.asking) << "and stays";
}

}  // namespace
}  // namespace flipchart::commands
