// Laws of every kind of edit, on random sequences of them: undone exactly, told again exactly, read back as
// written; and what each refuses.
#include <gtest/gtest.h>

#include <map>
#include <random>

#include "model/same.hpp"
#include "model/small_workshop.hpp"

namespace flipchart::model {
namespace {

// Lines of every kind, of which some fit at any time; ids repeat, so that they meet each other.
const std::vector<std::string>& lines() {
  static const std::vector<std::string> kLines = {
      R"({"edit":"open_fix","title":"one","issues":["I1","I1"]})",
      R"({"edit":"open_fix","id":"F1","title":"One list","issues":["I1"]})",
      R"({"edit":"open_fix","id":"F2","title":"seam","from":"ana","to":"ben"})",
      R"({"edit":"rename_fix","fix":"F1","title":"Another"})",
      R"({"edit":"gather","fix":"F1","issues":["I2"]})",
      R"({"edit":"release","fix":"F1","issues":["I1"]})",
      R"({"edit":"own","fix":"F1","owner":"ana"})",
      R"({"edit":"own","fix":"F2","owner":""})",
      R"({"edit":"propose","fix":"F1","by":"ben","text":"Share it"})",
      R"({"edit":"propose","fix":"F2","by":"boss","text":"From above"})",
      R"({"edit":"promise","fix":"F1","due":"2026-11-30","to":"C1"})",
      R"({"edit":"unpromise","fix":"F1"})",
      R"({"edit":"status","fix":"F1","status":"agreed","day":"2026-11-20"})",
      R"({"edit":"status","fix":"F1","status":"done","day":"2026-11-29"})",
      R"({"edit":"status","fix":"F1","status":"followed_up","day":"2026-12-20"})",
      R"({"edit":"status","fix":"F2","status":"followed_up"})",
      R"({"edit":"reopen","fix":"F1"})",
      R"({"edit":"step","fix":"F1","step":"heard","day":"2026-11-01"})",
      R"({"edit":"step","fix":"F1","step":"learnt","day":"2026-11-09"})",
      R"({"edit":"step","fix":"F1","step":"owned","day":"2026-11-05"})",
      R"({"edit":"gains","fix":"F1","customer":"a date","team":"fewer calls"})",
      R"({"edit":"credit","fix":"F1","to":"ana","text":"Asked twice"})",
      R"({"edit":"reflect","fix":"F1","text":"It held."})",
      R"({"edit":"merge_fixes","into":"F1","fix":"F2"})",
      R"({"edit":"split_fix","fix":"F1","title":"Half of it","issues":["I2"]})",
      R"({"edit":"delete_fix","fix":"F2"})",
      R"({"edit":"envelope","role":"Clerk","amount":200,"actions":["refund"]})",
      R"({"edit":"envelope","role":"Clerk"})",
      R"({"edit":"obstacle","hurts":"procedure","text":"Two forms","on":"ana"})",
      R"({"edit":"obstacle","id":"obstacle-1","hurts":"misalignment","text":"Two goals"})",
      R"({"edit":"tackle","obstacle":"obstacle-1","fix":"F1"})",
      R"({"edit":"obstacle_gone","obstacle":"obstacle-1","day":"2026-11-11"})",
      R"({"edit":"you_said","leader":"boss","text":"Nobody answers","customer":"C1"})",
      R"({"edit":"we_will","commitment":"commitment-1","text":"Answer","due":"2026-12-01"})",
      R"({"edit":"we_did","commitment":"commitment-1","text":"We do","day":"2026-11-30"})",
      R"({"edit":"answer","on":"I1","question":"happened","text":"It was late"})",
      R"({"edit":"answer","on":"I1","question":"went_well","text":"She rang"})",
      R"({"edit":"answer","on":"I1","question":"went_wrong","text":"Nobody knew"})",
      R"({"edit":"answer","on":"I1","question":"ours","text":"not ours"})",
      R"({"edit":"told_customer","on":"I1","text":"Friday","early":"They left at noon"})",
      R"({"edit":"told_customer","on":"I1","text":"Monday"})",
      R"({"edit":"quote","customer":"C1","words":"  when? \u0007","issue":"I1","implication":"no plan","success":"a date"})",
      R"({"edit":"boundary","customer":"C1","position":"ana","condition":"shouting","wording":"Let us pause","backed_by":"boss"})",
      R"({"edit":"win","kind":"goodwill","by":"ana","customer":"C1","text":"Waived the fee","credit":"Ana"})",
      R"({"edit":"remove","id":"win-1"})",
      R"({"edit":"remove","id":"obstacle-1"})",
      R"({"edit":"proposals","from_below":false})",
      R"({"edit":"hold","seconds":90})",
      R"({"edit":"word_list","on":true,"words":["blame"],"instead":["cause"]})",
      R"({"edit":"note","on":"F1","track":"room","text":"for all"})",
      R"({"edit":"note","on":"ana","track":"private","text":"between us"})",
      R"({"edit":"correction","behaviour":"interrupted the customer three times","who":"ana","whom":"ben"})",
      R"({"edit":"message","correction":"correction-1","part":"first","text":"I saw it"})",
      R"({"edit":"message","correction":"correction-1","part":"group","text":"We let people finish","named":["ana"]})",
      R"({"edit":"spoken","correction":"correction-1","part":"first"})",
      R"({"edit":"spoken","correction":"correction-1","part":"second"})",
      R"({"edit":"erased"})",
      R"({"edit":"move","position":"ben","manager":"ana"})",
      R"({"edit":"dotted","position":"ben","manager":"ana","on":true})",
      R"({"edit":"front","position":"ben","front":true})",
      R"({"edit":"add_position","title":"Porter","manager":"ana","name":"Cy Young"})",
      R"({"edit":"add_position","title":"Guest"})",
      R"({"edit":"rename_position","position":"ben","title":"Senior clerk"})",
      R"({"edit":"fill","position":"ana","name":"Dee Long","email":"dee@example.org"})",
      R"({"edit":"vacate","position":"ana","holder":1})",
      R"({"edit":"vacate","position":"ben"})",
      R"({"edit":"rename_person","position":"ana","name":"Ana R.","holder":1})",
      R"({"edit":"remove_position","position":"ben"})",
      R"({"edit":"remove_position","position":"ana"})",
      R"({"edit":"add_customer","name":"Voltmart","segment":"Retail","served_by":["ana","ana"]})",
      R"({"edit":"rename_customer","customer":"C1","name":"Salt & Rye"})",
      R"({"edit":"remove_customer","customer":"C1"})",
      R"({"edit":"serve","customer":"C1","position":"ben","on":true})",
      R"({"edit":"serve","customer":"C1","position":"ana","on":false})",
      R"({"edit":"add_issue","title":"No answer","customer":"C1","severity":"high","day":"2026-11-20"})",
      R"({"edit":"rename_issue","issue":"I1","title":"Late again"})",
      R"({"edit":"close_issue","issue":"I2","day":"2026-11-21"})",
      R"({"edit":"remove_issue","issue":"I2"})"};
  return kLines;
}

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
      const std::string& line = lines()[random() % lines().size()];
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
  for (const std::string& line : lines()) EXPECT_GT(accepted[line], 0) << line;
}

TEST(EveryEdit, IsReadBackAsWrittenAndReplaysToTheSameState) {
  std::mt19937 random(12);
  for (int round = 0; round < 80; ++round) {
    SmallWorkshop live;
    SmallWorkshop replayed;
    for (int step = 0; step < 250; ++step) {
      auto prepared = live.line(lines()[random() % lines().size()]);
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

TEST(EveryEdit, TheDecisionsToldAgainAreTheSame) {
  std::mt19937 random(13);
  for (int round = 0; round < 100; ++round) {
    SmallWorkshop live;
    for (int step = 0; step < 250; ++step) live.accept(lines()[random() % lines().size()]);
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
