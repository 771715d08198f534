// Marking on screen: the form over the chart, what a hand presses in it, the fix in the inspector, what
// happened, and private words that stay folded.
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "commands/forms.hpp"
#include "commands/told.hpp"
#include "gui/ink_record.hpp"
#include "gui/keys.hpp"
#include "gui/on_screen.hpp"

namespace {

using namespace flipchart;

// A chief over two leads; an issue that went from one to the other, and one that nobody had.
workshop::Workshop marked_workshop() {
  model::OrganizationParts people;
  const auto add = [&](const char* id, const char* name, std::uint32_t parent) {
    model::PositionPart part;
    part.id = people.texts.intern(id);
    part.title = people.texts.intern("Lead");
    part.department = people.texts.intern(parent == base::kNoSlot ? "" : id);
    part.parent = parent;
    part.first_holder = static_cast<std::uint32_t>(people.holders.size());
    part.holder_count = 1;
    people.holders.push_back({people.texts.intern(name)});
    people.positions.push_back(part);
  };
  add("chief", "Mei-Ling Tan", base::kNoSlot);
  add("care", "Grace Mwangi", 0);
  add("parts", "Daniela Rocha", 0);
  model::HistoryParts history;
  for (const char* const id : {"I1", "I2"}) {
    model::Issue issue;
    issue.id = history.texts.intern(id);
    issue.title = history.texts.intern(std::string("Issue ") + id);
    history.issues.push_back(issue);
  }
  base::Millis at = 1'770'000'000'000;
  for (const char* actor : {"care", "parts"}) {
    model::Event event;
    event.at = at += base::kDayMillis;
    event.actor = history.texts.intern(actor);
    history.events.push_back(event);
  }
  return {"Marked", model::Organization(std::move(people)), model::History(std::move(history)),
          std::make_unique<journal::MemoryJournal>(), base::date_of({2026, 11, 22})};
}

class MarkingOnScreen : public gui::OnScreen {
 protected:
  MarkingOnScreen() : OnScreen(marked_workshop, {1920, 1080}) {}

  void type(const char* text) {
    for (const char* c = text; *c != 0; ++c) {
      surface_.type(session_, std::string(1, *c));
      frame();
    }
    if (session_.finding != nullptr) session_.finding->wait();
    frame();
    frame();
  }
};

TEST_F(MarkingOnScreen, AnOwnerIsMarkedWithFourKeysAfterSelecting) {
  press("matter-I1");
  ASSERT_EQ(session_.selected.id, "I1");
  key("O");
  type("da");
  EXPECT_TRUE(has("candidate-0"));
  key("Enter");
  ASSERT_EQ(workshop_.decisions().fixes.size(), 1U);
  EXPECT_EQ(workshop_.decisions().fixes[0].owner, "parts");
  EXPECT_TRUE(has("date")) << "the inspector shows the fix";
  press("date");
  ASSERT_TRUE(session_.asking);
  type("1 dec");
  key("Ctrl+Enter");
  EXPECT_EQ(base::to_string(*workshop_.decisions().fixes[0].due), "2026-12-01");
}

TEST_F(MarkingOnScreen, EverythingInTheFormCanBePressed) {
  press("matter-I1");
  press("own");
  ASSERT_TRUE(session_.asking);
  EXPECT_TRUE(has("take-proposed"));
  press("take-proposed");
  EXPECT_EQ(workshop_.decisions().fixes.at(0).owner, "chief");
  press("mark");
  ASSERT_TRUE(has("choice-3")) << "what can be marked";
  press("choice-3");
  ASSERT_TRUE(session_.asking);
  EXPECT_EQ(session_.asking->heading, "How far is it?");
  press("asking-Escape");
  EXPECT_FALSE(session_.asking);
  key("O");
  type("gr");
  press("candidate-0");
  EXPECT_EQ(workshop_.decisions().fixes.at(0).owner, "care");
}

TEST_F(MarkingOnScreen, WhatIsTypedReachesNoOtherCommand) {
  press("matter-I1");
  key("J");
  ASSERT_TRUE(session_.asking);
  const double facing = session_.view.facing;
  type("f");
  EXPECT_EQ(session_.view.facing, facing);
  EXPECT_EQ(session_.asking->text(0), "f");
  key("Escape");
  EXPECT_TRUE(workshop_.decisions().notes.empty());
}

TEST_F(MarkingOnScreen, SeveralAreGatheredWithShift) {
  press("matter-I1");
  pointer_.shift = true;
  press("matter-I2");
  pointer_.shift = false;
  EXPECT_EQ(session_.gathered.size(), 2U);
  frame();
  press("own-gathered");
  key("Tab");
  EXPECT_EQ(workshop_.decisions().fixes.at(0).issues.size(), 2U);
}

TEST_F(MarkingOnScreen, PrivateWordsStayFoldedUntilPressedAndFoldAgain) {
  press("matter-I1");
  ASSERT_TRUE(workshop_.commit(model::AddNote{{}, "I1", model::Track::private_, "between us"}));
  frame();
  frame();
  ASSERT_TRUE(has("private-track")) << "folded";
  EXPECT_FALSE(has("purge-N1"));
  press("private-track");
  EXPECT_TRUE(has("purge-N1")) << "unfolded";
  session_.focused = false;
  frame();
  EXPECT_FALSE(has("purge-N1")) << "the window lost the keyboard";
  session_.focused = true;
  frame();
  EXPECT_FALSE(has("purge-N1")) << "and they stay folded";
  press("private-track");
  press("matter-I2");
  press("matter-I1");
  EXPECT_FALSE(has("purge-N1")) << "something else was selected";
  session_.screens = 2;
  frame();
  press("private-track");
  EXPECT_FALSE(has("purge-N1")) << "with a second screen it asks first";
  press("private-track");
  EXPECT_TRUE(has("purge-N1"));
  press("purge-N1");
  EXPECT_FALSE(has("private-track"));
  EXPECT_EQ(workshop_.decisions().private_track.size(), 0U);
}

TEST_F(MarkingOnScreen, TheThreeMessagesCanBePurgedLikeNotes) {
  ASSERT_TRUE(workshop_.commit(model::Correct{{}, "qz7 shouted", "care", "parts"}));
  const std::string id = workshop_.decisions().private_track.newest_correction();
  for (const auto part : {model::MessagePart::first, model::MessagePart::second})
    ASSERT_TRUE(workshop_.commit(model::WriteMessage{id, part, "qz7 said"}));
  commands::select_item(session_, {base::ItemKind::position, "care"});
  frame();
  frame();
  press("private-track");
  ASSERT_TRUE(has("purge-" + id));
  press("purge-" + id);
  EXPECT_EQ(workshop_.decisions().private_track.size(), 0U);
  EXPECT_FALSE(has("private-track"));
}

TEST_F(MarkingOnScreen, TheOwnersFieldSaysOnceWhatCanBePressed) {
  press("matter-I1");
  key("O");
  gui::InkRecord record;
  surface_.record_in(&record);
  frame();
  surface_.record_in(nullptr);
  EXPECT_EQ(
      std::count_if(record.words.begin(), record.words.end(),
                    [](const auto& words) { return words.text.find("press a card") != std::string::npos; }),
      1);
}

TEST_F(MarkingOnScreen, TheRouteCountsItsRows) {
  press("matter-I1");
  gui::InkRecord record;
  surface_.record_in(&record);
  frame();
  surface_.record_in(nullptr);
  int rows = 0;
  while (has("stop-" + std::to_string(rows))) ++rows;
  ASSERT_EQ(rows, 2);
  EXPECT_TRUE(std::any_of(record.words.begin(), record.words.end(),
                          [](const auto& words) { return words.text == "2 stops"; }));
}

TEST_F(MarkingOnScreen, TheViewIsSavedFromTheTopBar) {
  ASSERT_TRUE(has("save-this-view"));
  press("save-this-view");
  ASSERT_TRUE(session_.asking);
  EXPECT_EQ(session_.asking->heading, "Save this view");
}

TEST_F(MarkingOnScreen, WhatHappenedStandsInThePlaceOfTheInspector) {
  press("matter-I1");
  key("O");
  key("Tab");
  key("O");
  type("gr");
  key("Enter");
  key("Ctrl+H");
  ASSERT_TRUE(has("happened-1"));
  press("happened-1");
  EXPECT_EQ(workshop_.decisions().fixes.at(0).owner, "chief");
  key("Escape");
  EXPECT_FALSE(has("happened-1"));
}

TEST_F(MarkingOnScreen, AnotherFieldIsPressedAndNobodyIsChosenByThat) {
  press("matter-I1");
  key("O");
  key("Tab");
  key("Shift+K");
  ASSERT_TRUE(session_.asking);
  session_.asking->proposed = "chief";
  frame();
  press("field-1");
  ASSERT_TRUE(session_.asking);
  EXPECT_EQ(session_.asking->at, 1U);
  EXPECT_TRUE(session_.asking->id(0).empty());
}

TEST_F(MarkingOnScreen, ALetterIsTypedOrAKeyAndShiftMayMeanAnother) {
  surface_.character(session_, 'f', false);
  EXPECT_EQ(session_.view.facing, 1);
  surface_.character(session_, 'F', true);
  EXPECT_EQ(session_.view.facing, 0) << "Shift means nothing of its own here";
  session_.view.overlays.hotspots = true;
  surface_.character(session_, 'H', true);
  EXPECT_TRUE(session_.view.overlays.hotspots) << "Shift+H is the next measure";
  EXPECT_EQ(session_.view.heat, model::Heat::raised);
  surface_.character(session_, 'h', false);
  EXPECT_FALSE(session_.view.overlays.hotspots);
}

TEST_F(MarkingOnScreen, WhoWasFoundIsNobodyOnceUndoingTookThemAway) {
  ASSERT_TRUE(workshop_.commit(model::AddPosition{"porter", "Porter", "chief", "Zed Newcomer", {}}));
  frame();
  press("matter-I1");
  key("O");
  type("zed");
  ASSERT_TRUE(has("candidate-0"));
  ASSERT_TRUE(workshop_.undo());  // and before the next frame
  surface_.key(session_, "Enter");
  session_.finding->wait();
  frame();
  frame();
  ASSERT_TRUE(session_.asking) << "nobody is chosen, and nothing answered";
  EXPECT_TRUE(session_.asking->id(0).empty());
  EXPECT_TRUE(workshop_.decisions().fixes.empty());
}

TEST_F(MarkingOnScreen, AFixOfAnIssueThatIsGoneCanStillBeGivenAway) {
  ASSERT_TRUE(workshop_.commit(model::OpenFix{"F1", "Left over", {"I2"}, {}, {}, {}}));
  ASSERT_TRUE(workshop_.commit(model::RemoveIssue{"I2"}));
  commands::give_to(session_, {base::ItemKind::fix, "F1"}, "care");
  EXPECT_EQ(workshop_.decisions().fixes.at(0).owner, "care");
  frame();
}

TEST_F(MarkingOnScreen, AnOwnerIsAskedForBeforeThereIsAPictureOfTheIssue) {
  ASSERT_TRUE(workshop_.commit(model::AddIssue{"I3", "No answer", {}, {}, {}}));
  commands::trace_issue(session_, workshop_.history().find("I3"));
  EXPECT_TRUE(commands::run_key(session_, "O")) << "and before the next frame";
  EXPECT_TRUE(session_.asking);
  EXPECT_EQ(session_.asking->proposed, "");
}

TEST_F(MarkingOnScreen, InTheRoomNobodyIsNamedBesideWhatIsOverdue) {
  ASSERT_TRUE(workshop_.commit(model::OpenFix{"F1", "Late", {"I1"}, {}, {}, "care"}));
  ASSERT_TRUE(workshop_.commit(model::Promise{"F1", base::date_of({2026, 11, 1}), {}}));
  const auto owner = [&] { return workshop_.matters(session_.view).at(0).owner; };
  EXPECT_EQ(owner(), "Grace Mwangi");
  session_.view.room_safe = true;
  EXPECT_EQ(owner(), "Lead");
}

class LowWindow : public gui::OnScreen {
 protected:
  LowWindow() : OnScreen(marked_workshop, {1280, 600}) {}
};

TEST_F(LowWindow, TheViewIsSavedFromTheTopBarToo) {
  EXPECT_TRUE(has("save-this-view"));
}

TEST_F(LowWindow, ChoicesThatDoNotFitAreWalkedThrough) {
  commands::trace_issue(session_, 0);
  frame();
  key("Z");
  ASSERT_TRUE(session_.asking);
  ASSERT_GT(session_.asking->fields[0].choices.size(), 13U);
  EXPECT_TRUE(has("choice-0"));
  EXPECT_FALSE(has("choice-13"));
  for (int i = 0; i < 13; ++i) key("Down");
  EXPECT_TRUE(has("choice-13"));
  EXPECT_FALSE(has("choice-0"));
  const base::Rect last = surface_.places().at("choice-13");
  EXPECT_LT(last.bottom(), surface_.places().at("asking-Escape").y);
}

TEST(Keys, AShiftedLetterHasANameOfItsOwn) {
  EXPECT_EQ(gui::shifted_name('H'), "Shift+H");
  EXPECT_EQ(gui::shifted_name('h'), "Shift+H");
  EXPECT_EQ(gui::shifted_name('?'), "");
  EXPECT_EQ(gui::shifted_name(0xE9), "");
}

}  // namespace
