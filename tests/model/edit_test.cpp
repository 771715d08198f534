// Edits: refused with a reason or applied, and always undone exactly.
#include "model/edit.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "model/small_workshop.hpp"

namespace flipchart::model {
namespace {

using Scene = SmallWorkshop;

TEST(Edit, AFixGoesFromOpenedToFollowedUp) {
  Scene s;
  EXPECT_TRUE(s.accept(R"({"edit":"open_fix","id":"F1","title":"One list","issues":["I1"]})"));
  EXPECT_EQ(state_of(s.decisions.fixes[0], *base::parse_date("2026-11-22")), MatterState::unowned);
  EXPECT_TRUE(s.accept(R"({"edit":"own","fix":"F1","owner":"boss"})"));
  EXPECT_EQ(state_of(s.decisions.fixes[0], *base::parse_date("2026-11-22")), MatterState::half);
  EXPECT_TRUE(s.accept(R"({"edit":"propose","fix":"F1","by":"ana","text":"Share the list"})"));
  EXPECT_TRUE(s.accept(R"({"edit":"promise","fix":"F1","due":"2026-11-21","to":"C1"})"));
  EXPECT_EQ(state_of(s.decisions.fixes[0], *base::parse_date("2026-11-21")), MatterState::owned);
  EXPECT_EQ(state_of(s.decisions.fixes[0], *base::parse_date("2026-11-22")), MatterState::overdue);
  EXPECT_TRUE(s.accept(R"({"edit":"status","fix":"F1","status":"done"})"));
  EXPECT_EQ(state_of(s.decisions.fixes[0], *base::parse_date("2026-11-22")), MatterState::done);
  EXPECT_TRUE(s.accept(R"({"edit":"status","fix":"F1","status":"followed_up"})"));
  EXPECT_EQ(state_of(s.decisions.fixes[0], *base::parse_date("2026-11-22")), MatterState::followed_up);
  EXPECT_EQ(s.decisions.fix_of_issue("I1"), &s.decisions.fixes[0]);
  EXPECT_EQ(s.decisions.fix_of_issue("I2"), nullptr);
}

TEST(Edit, TheFirstProposalIsRefusedFromAboveEveryHolder) {
  Scene s;
  ASSERT_TRUE(s.accept(R"({"edit":"open_fix","id":"F1","title":"","issues":["I1"]})"));
  EXPECT_FALSE(s.accept(R"({"edit":"propose","fix":"F1","by":"boss","text":"Do as I say"})"));
  EXPECT_TRUE(s.accept(R"({"edit":"propose","fix":"F1","by":"ben","text":"Ask Ana"})"));
  EXPECT_TRUE(s.accept(R"({"edit":"propose","fix":"F1","by":"boss","text":"Do as I say"})"));
}

TEST(Edit, AnEnvelopeIsSetChangedTakenBackAndUndone) {
  Scene s;
  const Decisions before = s.decisions;
  std::vector<Prepared> done;
  const auto accept = [&](std::string_view json) {
    auto prepared = s.line(json);
    if (!prepared) return false;
    apply(s.state, *prepared);
    done.push_back(*prepared);
    return true;
  };
  EXPECT_TRUE(accept(R"({"edit":"envelope","role":"Clerk","amount":200,"actions":["refund"]})"));
  EXPECT_TRUE(accept(R"({"edit":"envelope","role":"Clerk","team":"Desk","hours":1.5})"));
  EXPECT_TRUE(accept(R"({"edit":"envelope","role":"Clerk","amount":500})"));
  ASSERT_EQ(s.decisions.envelopes.size(), 2U);
  EXPECT_EQ(s.decisions.envelopes[0], (Envelope{"Clerk", "", 500.0, std::nullopt, {}}));
  EXPECT_EQ(to_json(done[1].edit),
            R"({"edit":"envelope","role":"Clerk","team":"Desk","hours":1.5,"actions":[]})");
  EXPECT_TRUE(accept(R"({"edit":"envelope","role":"Clerk"})"));
  EXPECT_EQ(s.decisions.find_envelope("Clerk", ""), nullptr);
  for (; !done.empty(); done.pop_back()) revert(s.state, done.back());
  EXPECT_EQ(s.decisions, before);
}

TEST(Edit, AnEnvelopeOfNobodyOrWithoutALimitIsRefused) {
  Scene s;
  for (const char* const line :
       {R"({"edit":"envelope","amount":200})", R"({"edit":"envelope","role":"Clerk"})",
        R"({"edit":"envelope","role":"Pilot","amount":200})",
        R"({"edit":"envelope","role":"Clerk","amount":-1})",
        R"({"edit":"envelope","role":"Clerk","team":"Nowhere","hours":1})",
        R"({"edit":"envelope","role":"Clerk","amount":"200"})"}) {
    EXPECT_FALSE(s.accept(line)) << line;
  }
  EXPECT_TRUE(s.accept(R"({"edit":"envelope","team":"Desk","amount":0})"));
  EXPECT_FALSE(s.accept(R"({"edit":"envelope","team":"Desk","amount":0})")) << "it is so already";
}

TEST(Edit, WhatNamesNothingIsRefusedAndChangesNothing) {
  Scene s;
  ASSERT_TRUE(s.accept(R"({"edit":"open_fix","id":"F1","title":"T"})"));
  const Decisions before = s.decisions;
  for (const char* line :
       {R"({"edit":"own","fix":"F2","owner":"boss"})", R"({"edit":"own","fix":"F1","owner":"nobody"})",
        R"({"edit":"open_fix","id":"F1","title":"again"})",
        R"({"edit":"open_fix","id":"F3","title":"","issues":["I9"]})",
        R"({"edit":"promise","fix":"F1","due":"soon"})",
        R"({"edit":"promise","fix":"F1","due":"2026-12-01","to":"C9"})",
        R"({"edit":"status","fix":"F1","status":"closed"})",
        R"({"edit":"note","on":"I9","track":"room","text":"x"})", R"({"edit":"dance"})", R"({"edit":7})",
        "[]", "{", "", "\xFF"}) {
    const auto refused = s.line(line);
    ASSERT_FALSE(refused) << line;
    EXPECT_EQ(refused.error().failure, base::Failure::refused);
    EXPECT_FALSE(refused.error().message.empty());
  }
  EXPECT_EQ(s.decisions, before);
}

TEST(Edit, ARefusalNeverQuotesANote) {
  Scene s;
  const auto refused = s.line(R"({"edit":"note","on":"gone","track":"private","text":"a secret of mine"})");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().message.find("secret"), std::string::npos);
}

TEST(Edit, JsonSurvivesTheRoundTrip) {
  for (
      const char* line :
      {R"({"edit":"open_fix","id":"F1","title":"a \"b\"","issues":["I1","I2"]})",
       R"({"edit":"own","fix":"F1","owner":"ana"})",
       R"({"edit":"propose","fix":"F1","by":"ana","text":"東\n"})",
       R"({"edit":"promise","fix":"F1","due":"2026-12-04","to":"C1"})",
       R"({"edit":"status","fix":"F1","status":"followed_up"})",
       R"({"edit":"note","on":"I1","track":"private","text":"x"})",
       R"({"edit":"note","id":"N7","on":"I1","track":"room","text":"x","shows_from":"2026-11-22T14:02:00Z"})"}) {
    const auto edit = edit_from_json(line);
    ASSERT_TRUE(edit) << line;
    EXPECT_EQ(to_json(*edit), line);
  }
}

TEST(Edit, UndoingInTheOppositeOrderIsExact) {
  std::mt19937 random(7);
  const char* lines[] = {R"({"edit":"open_fix","id":"F1","title":"one","issues":["I1"]})",
                         R"({"edit":"open_fix","id":"F2","title":"two"})",
                         R"({"edit":"own","fix":"F1","owner":"ana"})",
                         R"({"edit":"own","fix":"F2","owner":"ben"})",
                         R"({"edit":"own","fix":"F1","owner":""})",
                         R"({"edit":"propose","fix":"F1","by":"ben","text":"p"})",
                         R"({"edit":"promise","fix":"F2","due":"2026-12-01"})",
                         R"({"edit":"status","fix":"F1","status":"agreed"})",
                         R"({"edit":"note","on":"F1","track":"room","text":"n"})"};
  for (int round = 0; round < 200; ++round) {
    Scene s;
    std::vector<Decisions> states{s.decisions};
    std::vector<Prepared> done;
    for (int step = 0; step < 30; ++step) {
      auto prepared = s.line(lines[random() % std::size(lines)]);
      if (!prepared) continue;
      apply(s.state, *prepared);
      done.push_back(*prepared);
      states.push_back(s.decisions);
    }
    ASSERT_GT(done.size(), 1U);
    while (!done.empty()) {
      ASSERT_EQ(s.decisions, states.back());
      revert(s.state, done.back());
      done.pop_back();
      states.pop_back();
    }
    ASSERT_EQ(s.decisions, states.back());
  }
}

TEST(Edit, AnImportIsOneEditThatComesOffWhole) {
  Scene s;
  ASSERT_TRUE(s.accept(R"({"edit":"open_fix","id":"F1","title":"t","issues":["I1"]})"));
  const State before = s.state;
  OrganizationParts parts;
  PositionPart alone;
  alone.id = parts.texts.intern("new");
  parts.positions.push_back(alone);
  const Import import{{"people.csv"},
                      std::make_shared<const Organization>(std::move(parts)),
                      std::make_shared<const History>()};
  const auto prepared = prepare(s.state, import);
  ASSERT_TRUE(prepared);
  for (int round = 0; round < 2; ++round) {  // and again, as redo does it
    apply(s.state, *prepared);
    EXPECT_EQ(s.state.organization, import.organization);
    EXPECT_EQ(s.state.history, import.history);
    EXPECT_EQ(s.state.decisions, before.decisions) << "marks are kept, whoever has gone";
    revert(s.state, *prepared);
    EXPECT_EQ(s.state.organization, before.organization);
    EXPECT_EQ(s.state.history, before.history);
    EXPECT_EQ(s.state.decisions, before.decisions);
  }
}

std::vector<std::string> views_of(const Scene& s) {
  std::vector<std::string> names;
  for (const SavedView& view : s.decisions.views) names.push_back(view.name);
  return names;
}

TEST(Edit, ASavedViewIsMovedToAnotherPlaceAndBack) {
  using Names = std::vector<std::string>;
  Scene s;
  for (const char* name : {"One", "Two", "Three"})
    ASSERT_TRUE(s.accept(std::string(R"({"edit":"save_view","name":")") + name + "\"}"));
  const auto later = s.line(R"({"edit":"move_view","view":"view-1","to":3})");
  ASSERT_TRUE(later);
  apply(s.state, *later);
  EXPECT_EQ(views_of(s), (Names{"Two", "Three", "One"}));
  revert(s.state, *later);
  EXPECT_EQ(views_of(s), (Names{"One", "Two", "Three"}));
  ASSERT_TRUE(s.accept(R"({"edit":"move_view","view":"view-3","to":1})"));
  EXPECT_EQ(views_of(s), (Names{"Three", "One", "Two"}));
  ASSERT_TRUE(s.accept(R"({"edit":"move_view","view":"view-3","to":1})")) << "where it stands";
  EXPECT_EQ(s.decisions.views.find("view-2")->name, "Two") << "found by its id wherever it stands";
  EXPECT_EQ(s.decisions.views.place("view-2"), 2U);
  EXPECT_FALSE(s.accept(R"({"edit":"move_view","view":"view-3","to":0})"));
  EXPECT_FALSE(s.accept(R"({"edit":"move_view","view":"view-3","to":4})"));
  EXPECT_FALSE(s.accept(R"({"edit":"move_view","view":"view-9","to":1})"));
}

TEST(Edit, ASavedViewRemembersTheOneThingThatIsLit) {
  Scene s;
  ASSERT_TRUE(s.accept(R"({"edit":"save_view","name":"A","lit_seam_from":"boss","lit_seam_to":"ana"})"));
  EXPECT_EQ(s.decisions.views[0].lit, (Lit{{}, {}, {}, {}, "boss", "ana"}));
  EXPECT_NE(s.refusal(R"({"edit":"save_view","name":"B","lit_seam_from":"boss"})").find("two ends"),
            std::string::npos);
  EXPECT_NE(s.refusal(R"({"edit":"save_view","name":"C","lit_issue":"I1","lit_fix":"F1"})").find("one thing"),
            std::string::npos);
}

TEST(Edit, AnImportsLineNamesItsSourcesAndCannotBeTyped) {
  Scene s;
  const Import import{{"people.csv"}, s.state.organization, s.state.history};
  const std::string line = to_json(import);
  EXPECT_EQ(
      line,
      R"({"edit":"import","sources":["people.csv"],"positions":3,"customers":1,"issues":2,"events":1})");
  const auto typed = edit_from_json(line);
  ASSERT_FALSE(typed);
  EXPECT_EQ(typed.error().failure, base::Failure::refused);
  EXPECT_NE(typed.error().message.find("cannot be typed"), std::string::npos);
  EXPECT_FALSE(prepare(s.state, Import{})) << "an import without data is none";
}

}  // namespace
}  // namespace flipchart::model
