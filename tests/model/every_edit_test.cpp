// Laws of every kind of edit, on random sequences of them: undone exactly, told again exactly, read back as
// written; and what each refuses.
#include <gtest/gtest.h>

#include <map>
#include <random>

#include "model/every_line.hpp"
#include "model/same.hpp"
#include "model/small_workshop.hpp"

namespace flipchart::model {
namespace {

void expect_same(const State& a, const State& b) {
  EXPECT_EQ(a.decisions, b.decisions);
  EXPECT_EQ(told(*a.organization), told(*b.organization));
  EXPECT_EQ(told(*a.history), told(*b.history));
}

TEST(EveryEdit, IsAcceptedSomewhereUndoneExactlyAndRedoneExactly) {
  std::map<std::string, int> accepted;
  std::mt19937 random(11);
  for (int round = 0; round < 100; ++round) {
    SmallWorkshop s;
    std::vector<State> states{s.state};
    std::vector<Prepared> done;
    for (int step = 0; step < 250; ++step) {
      const std::string& line = every_line()[random() % every_line().size()];
      auto prepared = s.line(line);
      if (!prepared) continue;
      ++accepted[line];
      apply(s.state, *prepared);
      done.push_back(std::move(*prepared));
      states.push_back(s.state);
    }
    const State last = s.state;
    for (std::size_t at = done.size(); at-- > 0;) {
      revert(s.state, done[at]);
      ASSERT_EQ(s.state.decisions, states[at].decisions) << to_json(done[at].edit);
      ASSERT_EQ(s.state.organization, states[at].organization);
      ASSERT_EQ(s.state.history, states[at].history);
    }
    for (const Prepared& again : done) apply(s.state, again);
    expect_same(s.state, last);
  }
  for (const std::string& line : every_line()) EXPECT_GT(accepted[line], 0) << line;
}

TEST(EveryEdit, IsReadBackAsWrittenAndReplaysToTheSameState) {
  std::mt19937 random(12);
  for (int round = 0; round < 80; ++round) {
    SmallWorkshop live;
    SmallWorkshop replayed;
    for (int step = 0; step < 250; ++step) {
      auto prepared = live.line(every_line()[random() % every_line().size()]);
      if (!prepared) continue;
      const std::string written = to_json(prepared->edit);
      const auto read = edit_from_json(written);
      ASSERT_TRUE(read) << written;
      EXPECT_EQ(to_json(*read), written);
      apply(live.state, *prepared);
      auto again = prepare(replayed.state, *read, Rules::kept_before);
      ASSERT_TRUE(again) << written << again.error().message;
      apply(replayed.state, *again);
    }
    expect_same(live.state, replayed.state);
  }
}

// Bytes of file names, or of whatever else was never checked, must not make a line that nobody reads again.
TEST(EveryEdit, WithBytesThatAreNoTextIsReadBackAsText) {
  for (const std::string text : {"Z\xFCrich", "\xFF\xFE", "cut \xE4\xBD", "\xED\xA0\x80", "\xC0\xAF"}) {
    for (const Edit& edit : {Edit(SetTitle{text}), Edit(OpenFix{"F1", text, {text}, "", ""}),
                             Edit(SetWords{true, {text}, {text}})}) {
      const auto read = edit_from_json(to_json(edit));
      ASSERT_TRUE(read) << text;
      EXPECT_EQ(to_json(*read), to_json(edit));
    }
    const SmallWorkshop s;
    const Import import{{text}, s.state.organization, s.state.history};
    EXPECT_TRUE(import_from_json(to_json(import), import.organization, import.history));
  }
}

TEST(EveryEdit, TheDecisionsToldAgainAreTheSame) {
  std::mt19937 random(13);
  for (int round = 0; round < 100; ++round) {
    SmallWorkshop live;
    for (int step = 0; step < 250; ++step) live.accept(every_line()[random() % every_line().size()]);
    SmallWorkshop told;
    for (const Edit& edit : edits_that_make(live.decisions, Words::all)) {
      auto prepared = prepare(told.state, edit, Rules::kept_before);
      ASSERT_TRUE(prepared) << to_json(edit) << prepared.error().message;
      apply(told.state, *prepared);
    }
    ASSERT_EQ(told.decisions, live.decisions);
    for (const Edit& edit : edits_that_make(live.decisions, Words::of_the_room))
      EXPECT_FALSE(is_private(edit));
  }
}

TEST(FixEdits, StepsDoNotRunBackwards) {
  SmallWorkshop s;
  ASSERT_TRUE(s.accept(R"({"edit":"open_fix","id":"F1","title":"T"})"));
  EXPECT_TRUE(s.accept(R"({"edit":"step","fix":"F1","step":"said_back","day":"2026-11-10"})"));
  EXPECT_EQ(s.refusal(R"({"edit":"step","fix":"F1","step":"heard","day":"2026-11-11"})"),
            "\"heard\" on 2026-11-11 would be after \"said back\" on 2026-11-10; steps do not run backwards");
  EXPECT_TRUE(s.accept(R"({"edit":"step","fix":"F1","step":"heard","day":"2026-11-10"})"));
  EXPECT_FALSE(s.accept(R"({"edit":"step","fix":"F1","step":"learnt","day":"2026-11-09"})"));
  EXPECT_TRUE(s.accept(R"({"edit":"step","fix":"F1","step":"said_back","day":"2026-11-12"})")) << "corrected";
}

TEST(FixEdits, AReflectionIsThreeMonthsAfterThePromiseHeldToTheMonthsEnd) {
  Fix fix;
  EXPECT_FALSE(reflection_day(fix));
  for (const auto& [due, day] :
       {std::pair("2026-11-30", "2027-02-28"), std::pair("2027-11-30", "2028-02-29"),
        std::pair("2026-08-31", "2026-11-30"), std::pair("2026-12-04", "2027-03-04")}) {
    fix.due = *base::parse_date(due);
    EXPECT_EQ(base::to_string(*reflection_day(fix)), day);
  }
}

TEST(FixEdits, APromiseIsKeptOnTimeOrNotOrNotYetToBeTold) {
  const base::Date today = *base::parse_date("2026-11-22");
  SmallWorkshop s;
  ASSERT_TRUE(s.accept(R"({"edit":"open_fix","id":"F1","title":"T"})"));
  const auto kept = [&] { return promise_kept(*s.decisions.find_fix("F1"), today); };
  EXPECT_FALSE(kept()) << "nothing is promised";
  ASSERT_TRUE(s.accept(R"({"edit":"promise","fix":"F1","due":"2026-11-22"})"));
  EXPECT_FALSE(kept()) << "there is time until tonight";
  ASSERT_TRUE(s.accept(R"({"edit":"promise","fix":"F1","due":"2026-11-21"})"));
  EXPECT_EQ(kept(), false);
  ASSERT_TRUE(s.accept(R"({"edit":"status","fix":"F1","status":"done","day":"2026-11-21"})"));
  EXPECT_EQ(kept(), true);
  ASSERT_TRUE(s.accept(R"({"edit":"status","fix":"F1","status":"followed_up","day":"2026-11-22"})"));
  EXPECT_EQ(kept(), true) << "done is when it was first done";
  ASSERT_TRUE(s.accept(R"({"edit":"reopen","fix":"F1"})"));
  EXPECT_EQ(kept(), false);
  const PromisesKept all = promises_kept(s.decisions, today);
  EXPECT_EQ(all.judged, 1U);
  EXPECT_EQ(all.kept, 0U);
}

TEST(FixEdits, TheRuleOfProposalsCanBeSwitchedOff) {
  SmallWorkshop s;
  ASSERT_TRUE(s.accept(R"({"edit":"open_fix","id":"F1","title":"T","issues":["I1"]})"));
  EXPECT_FALSE(s.accept(R"({"edit":"propose","fix":"F1","by":"boss","text":"Mine"})"));
  ASSERT_TRUE(s.accept(R"({"edit":"proposals","from_below":false})"));
  EXPECT_TRUE(s.accept(R"({"edit":"propose","fix":"F1","by":"boss","text":"Mine"})"));
}

TEST(FixEdits, MergingGathersAndSplittingParts) {
  SmallWorkshop s;
  ASSERT_TRUE(s.accept(R"({"edit":"open_fix","id":"F1","title":"One","issues":["I1"]})"));
  ASSERT_TRUE(s.accept(R"({"edit":"open_fix","id":"F2","title":"Two","issues":["I2"]})"));
  ASSERT_TRUE(s.accept(R"({"edit":"own","fix":"F2","owner":"ana"})"));
  ASSERT_TRUE(s.accept(R"({"edit":"merge_fixes","into":"F1","fix":"F2"})"));
  ASSERT_EQ(s.decisions.fixes.size(), 1U);
  EXPECT_EQ(s.decisions.fixes[0].issues, (std::vector<std::string>{"I1", "I2"}));
  EXPECT_EQ(s.decisions.fixes[0].owner, "ana");
  ASSERT_TRUE(s.accept(R"({"edit":"split_fix","fix":"F1","id":"F3","title":"Apart","issues":["I1"]})"));
  EXPECT_EQ(s.decisions.find_fix("F3")->issues, std::vector<std::string>{"I1"});
  EXPECT_EQ(s.decisions.find_fix("F3")->owner, "ana");
  EXPECT_FALSE(s.accept(R"({"edit":"split_fix","fix":"F1","title":"All","issues":["I2"]})"));
  EXPECT_FALSE(s.accept(R"({"edit":"merge_fixes","into":"F1","fix":"F1"})"));
}

TEST(PracticeEdits, TheFourQuestionsComeInOrderAndTheCustomerAfterThem) {
  SmallWorkshop s;
  EXPECT_FALSE(s.accept(R"({"edit":"answer","on":"I1","question":"went_well","text":"x"})"));
  EXPECT_FALSE(s.accept(R"({"edit":"told_customer","on":"I1","text":"x"})"));
  for (const char* const question : {"happened", "went_well", "went_wrong", "ours"})
    ASSERT_TRUE(s.accept(std::string(R"({"edit":"answer","on":"I1","question":")") + question +
                         R"(","text":"not ours"})"));
  EXPECT_TRUE(s.accept(R"({"edit":"told_customer","on":"I1","text":"We will ring"})"));
  EXPECT_TRUE(s.decisions.post_mortems.find("I1")->told_early.empty());
  EXPECT_TRUE(
      s.accept(R"({"edit":"told_customer","on":"I2","text":"Soon","early":"They were at the door"})"));
  EXPECT_EQ(s.decisions.post_mortems.find("I2")->told_early, "They were at the door") << "it is recorded";
}

TEST(PracticeEdits, ACustomersWordsAreKeptToTheByte) {
  SmallWorkshop s;
  ASSERT_TRUE(
      s.accept("{\"edit\":\"quote\",\"customer\":\"C1\",\"words\":\" \\u202eabc\\u0001  Z\\u0301\\n\"}"));
  EXPECT_EQ(s.decisions.quotes[0].words,
            " \u202e"
            "abc\x01  Z\u0301\n");
}

TEST(PracticeEdits, ABoundaryStandsOnALink) {
  SmallWorkshop s;
  EXPECT_NE(s.refusal(R"({"edit":"boundary","customer":"C1","position":"ben","condition":"x","wording":"y"})")
                .find("does not serve"),
            std::string::npos);
  EXPECT_TRUE(
      s.accept(R"({"edit":"boundary","customer":"C1","position":"ana","condition":"x","wording":"y"})"));
}

TEST(NoteEdits, AHeldNoteShowsLaterAndAPrivateOneIsNeverHeld) {
  HouseRules rules;
  rules.hold_seconds = 60;
  Edit room = AddNote{{}, "I1", Track::room, "x"};
  stamp(room, rules, {}, 1'000);
  EXPECT_EQ(std::get<AddNote>(room).shows_from, 61'000);
  Edit secret = AddNote{{}, "I1", Track::private_, "x"};
  stamp(secret, rules, {}, 1'000);
  EXPECT_FALSE(std::get<AddNote>(secret).shows_from);
}

TEST(NoteEdits, AHeldNoteIsHeldToTheWholeSecondThatItsLineTells) {
  SmallWorkshop s;
  auto prepared = prepare(s.state, AddNote{"N1", "I1", Track::room, "x", 61'001});
  ASSERT_TRUE(prepared);
  EXPECT_EQ(std::get<AddNote>(*edit_from_json(to_json(prepared->edit))).shows_from, 62'000);
  apply(s.state, *prepared);
  EXPECT_EQ(s.decisions.notes[0].shows_from, 62'000);
}

TEST(NoteEdits, TheGroupWaitsForBothPrivateMessages) {
  SmallWorkshop s;
  ASSERT_TRUE(s.accept(
      R"({"edit":"correction","behaviour":"told the customer it was their own fault","who":"ana","whom":"ben"})"));
  const char* const group =
      R"({"edit":"message","correction":"correction-1","part":"group","text":"We say what we can do next."})";
  EXPECT_FALSE(s.accept(group));
  ASSERT_TRUE(s.accept(R"({"edit":"spoken","correction":"correction-1","part":"first"})"));
  EXPECT_FALSE(s.accept(group));
  ASSERT_TRUE(s.accept(R"({"edit":"spoken","correction":"correction-1","part":"second"})"));
  EXPECT_TRUE(s.accept(group));
  const std::string again =
      R"({"edit":"message","correction":"correction-1","part":"group","text":"Nobody TOLD the customer, it was their Own...","named":[]})";
  EXPECT_FALSE(s.refusal(again).empty()) << "five words in a row";
  const std::string named =
      R"({"edit":"message","correction":"correction-1","part":"group","text":"Thank you, Ruiz."})";
  EXPECT_FALSE(s.refusal(named).empty());
  EXPECT_EQ(s.refusal(named).find("Ruiz"), std::string::npos);
  EXPECT_TRUE(s.accept(
      R"({"edit":"message","correction":"correction-1","part":"group","text":"Thank you, Ruiz.","named":["ana"]})"));
}

TEST(ChartEdits, WhoReportedToARemovedPositionReportsToItsManager) {
  SmallWorkshop s;
  ASSERT_TRUE(s.accept(R"({"edit":"add_position","id":"cy","title":"Porter","manager":"ana"})"));
  ASSERT_TRUE(s.accept(R"({"edit":"remove_position","position":"ana"})"));
  const Organization& chart = *s.state.organization;
  EXPECT_EQ(chart.find("ana"), kNoSlot);
  EXPECT_EQ(chart.parent(chart.find("cy")), chart.find("boss"));
  EXPECT_TRUE(chart.links().empty());
  EXPECT_EQ(chart.people(), 2U);
}

TEST(ChartEdits, APositionIsFilledAndVacated) {
  SmallWorkshop s;
  ASSERT_TRUE(s.accept(R"({"edit":"vacate","position":"ana"})"));
  EXPECT_TRUE(s.state.organization->vacant(s.state.organization->find("ana")));
  ASSERT_TRUE(s.accept(R"({"edit":"fill","position":"ana","name":"東 美咲"})"));
  ASSERT_TRUE(s.accept(R"({"edit":"fill","position":"ana","name":"Dee Long"})"));
  EXPECT_EQ(s.state.organization->holder_names(s.state.organization->find("ana")), "東 美咲, Dee Long");
  ASSERT_TRUE(s.accept(R"({"edit":"vacate","position":"ana","holder":1})"));
  EXPECT_EQ(s.state.organization->holder_names(s.state.organization->find("ana")), "Dee Long");
  EXPECT_FALSE(s.accept(R"({"edit":"vacate","position":"ana","holder":2})"));
}

TEST(ChartEdits, AnEmptyChartGrowsFromNothing) {
  State state;
  const auto accept = [&](const char* line) {
    auto prepared = prepare(state, *edit_from_json(line));
    if (prepared) apply(state, *prepared);
    return prepared.has_value();
  };
  EXPECT_TRUE(accept(R"({"edit":"add_position","id":"top","title":"Chief"})"));
  EXPECT_TRUE(accept(R"({"edit":"add_position","id":"desk","title":"Desk","manager":"top","name":"Ana"})"));
  EXPECT_TRUE(accept(R"({"edit":"add_customer","id":"C","name":"Voltmart","served_by":["desk"]})"));
  EXPECT_TRUE(accept(R"({"edit":"add_issue","id":"I","title":"Late","customer":"C"})"));
  EXPECT_TRUE(state.organization->front_line(state.organization->find("desk")));
  EXPECT_EQ(state.history->issue_count(), 1U);
  EXPECT_EQ(state.history->text(state.history->issue(0).title), "Late");
}

}  // namespace
}  // namespace flipchart::model
