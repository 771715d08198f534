// Presenting without any window: what keys do on the wall, what cannot be done there, and how it is left.
#include "commands/presenting.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <set>
#include <vector>

#include "commands/command.hpp"
#include "commands/forms.hpp"
#include "commands/lit.hpp"
#include "commands/two_teams.hpp"

namespace flipchart::commands {
namespace {

class PresentingOnTheWall : public ::testing::Test {
 protected:
  PresentingOnTheWall() : workshop_(two_teams()) { workshop_.picture(session_.view); }

  void save(const char* name) {
    ASSERT_TRUE(workshop_.commit(model::SaveView{view_as_shown(session_, {}, name)}));
  }
  void save_three() {
    session_.view.facing = 1;
    save("Customers first");
    session_.view.overlays.flows = true;
    select_seam(session_, "head1", "head2");
    save("The seam");
    clear_selection(session_);
    session_.view = {};
    save("As it is");
  }
  std::string step() {
    const model::SavedView* view = view_of_step(session_, step_shown(session_));
    return view != nullptr ? view->name : std::string();
  }
  bool runs(std::string_view id) {
    for (const Command& command : command_table()) {
      if (command.id == id) return runs_now(command, session_);
    }
    ADD_FAILURE() << id;
    return false;
  }

  workshop::Workshop workshop_;
  Session session_{workshop_};
};

TEST_F(PresentingOnTheWall, ShowsTheViewThatWasShownLastElseTheFirst) {
  save_three();
  ASSERT_TRUE(run_key(session_, "F5"));
  EXPECT_EQ(step(), "Customers first");
  EXPECT_TRUE(session_.view.presented);
  EXPECT_TRUE(session_.view.room_safe);
  EXPECT_EQ(session_.view.theme, model::Theme::projector);
  run_key(session_, "End");
  EXPECT_EQ(step(), "As it is");
  run_key(session_, "F5");
  EXPECT_FALSE(session_.presenting);
  run_key(session_, "F5");
  EXPECT_EQ(step(), "As it is");
}

TEST_F(PresentingOnTheWall, ArrowsSpaceAndClickersStepAndATalkDoesNotBeginAgain) {
  save_three();
  run_key(session_, "F5");
  for (const char* const next : {"Right", "Down", "Space", "PageDown"}) {
    run_key(session_, "Home");
    ASSERT_TRUE(run_key(session_, next)) << next;
    EXPECT_EQ(step(), "The seam") << next;
  }
  for (const char* const back : {"Left", "Up", "PageUp"}) {
    run_key(session_, "End");
    ASSERT_TRUE(run_key(session_, back)) << back;
    EXPECT_EQ(step(), "The seam") << back;
  }
  run_key(session_, "End");
  run_key(session_, "Right");
  EXPECT_EQ(step(), "As it is");
  run_key(session_, "Home");
  run_key(session_, "Left");
  EXPECT_EQ(step(), "Customers first");
}

TEST_F(PresentingOnTheWall, TheKeysMeanThisOnlyThere) {
  save_three();
  run_key(session_, "Right");
  EXPECT_EQ(session_.pan_x, -80);
  EXPECT_TRUE(session_.view_shown.empty());
  EXPECT_FALSE(run_key(session_, "B"));
  EXPECT_FALSE(run_key(session_, "S"));
}

TEST_F(PresentingOnTheWall, AStepLightsWhatWasSelectedWhenItWasSaved) {
  save_three();
  run_key(session_, "F5");
  EXPECT_TRUE(session_.highlight.empty());
  run_key(session_, "Right");
  EXPECT_EQ(session_.highlight.seam_from, "head1");
  EXPECT_EQ(session_.highlight.seam_to, "head2");
  run_key(session_, "Right");
  EXPECT_TRUE(session_.highlight.empty());
}

TEST_F(PresentingOnTheWall, EscapeLeavesOneLevelAtATime) {
  save_three();
  run_key(session_, "F5");
  run_key(session_, "Right");
  select_item(session_, {base::ItemKind::position, "ana"});
  run_key(session_, "S");
  run_key(session_, "B");
  session_.help_shown = true;
  run_key(session_, "Escape");
  EXPECT_FALSE(session_.help_shown);
  ASSERT_TRUE(session_.presenting->blank);
  run_key(session_, "Escape");
  EXPECT_FALSE(session_.presenting->blank);
  ASSERT_TRUE(session_.presenting->spotlight);
  run_key(session_, "Escape");
  EXPECT_FALSE(session_.presenting->spotlight);
  ASSERT_EQ(session_.selected.id, "ana");
  run_key(session_, "Escape");
  ASSERT_TRUE(session_.presenting) << "what the step lights itself is no level";
  EXPECT_EQ(session_.highlight.seam_from, "head1");
  run_key(session_, "Escape");
  EXPECT_FALSE(session_.presenting);
}

TEST_F(PresentingOnTheWall, LeavingPutsTheCanvasBackAsItWas) {
  save_three();
  session_.view.facing = 0;
  session_.view.theme = model::Theme::dark;
  session_.view.room_safe = false;
  session_.view.names = model::Names::roles;
  select_item(session_, {base::ItemKind::position, "ben"});
  const model::View before = session_.view;
  run_key(session_, "F5");
  run_key(session_, "End");
  run_key(session_, "F");
  run_key(session_, "F5");
  EXPECT_EQ(session_.view, before);
  EXPECT_EQ(session_.selected.id, "ben");
}

TEST_F(PresentingOnTheWall, AnyKeyOfAStepLiftsWhatCoversItAndStaysThere) {
  save_three();
  run_key(session_, "F5");
  for (const char* const blank : {"B", "."}) {
    run_key(session_, blank);
    ASSERT_TRUE(session_.presenting->blank) << blank;
    run_key(session_, "Right");
    EXPECT_FALSE(session_.presenting->blank) << blank;
    EXPECT_EQ(step(), "Customers first");
  }
  run_key(session_, "F7");
  ASSERT_TRUE(session_.commitments_shown);
  run_key(session_, "PageDown");
  EXPECT_FALSE(session_.commitments_shown);
  EXPECT_EQ(step(), "Customers first");
}

TEST_F(PresentingOnTheWall, WithoutSavedViewsTheCanvasIsTheOneStepAndItIsSaidHowToSave) {
  session_.view.facing = 1;
  session_.view.overlays.flows = true;
  run_key(session_, "F5");
  EXPECT_EQ(steps_of(session_), 1U);
  EXPECT_EQ(session_.view.facing, 1);
  EXPECT_TRUE(session_.view.overlays.flows);
  EXPECT_THAT(session_.said, testing::HasSubstr("Shift+Y"));
  run_key(session_, "Right");
  EXPECT_TRUE(session_.view.presented);
}

TEST_F(PresentingOnTheWall, PrivateWordsAndRawDataCannotBeAskedFor) {
  save_three();
  select_item(session_, {base::ItemKind::position, "ana"});
  for (const char* const id : {"private-note", "messages", "history", "import", "silo-map", "discretion",
                               "forget", "panels", "what-if", "views"})
    EXPECT_TRUE(runs(id)) << id << " at the desk";
  run_key(session_, "F5");
  select_item(session_, {base::ItemKind::position, "ana"});
  for (const char* const id : {"private-note", "messages", "history", "import", "silo-map", "discretion",
                               "forget", "panels", "what-if", "views"})
    EXPECT_FALSE(runs(id)) << id << " on the wall";
  for (const char* const id : {"note", "win", "find", "flip", "undo", "mark"}) EXPECT_TRUE(runs(id)) << id;
  run_key(session_, "Z");
  ASSERT_TRUE(session_.asking);
  for (const std::string& choice : session_.asking->fields[0].choices)
    EXPECT_EQ(choice.find("private"), std::string::npos) << choice;
  session_.asking.reset();
  open_sheet(session_, {});
  EXPECT_EQ(session_.sheet, nullptr) << "files that are dropped neither";
  EXPECT_TRUE(session_.said_is_error);
}

TEST_F(PresentingOnTheWall, EveryCommandThatMayRunThereIsThere) {
  std::set<std::string_view> known;
  for (const Command& command : command_table()) known.insert(command.id);
  for (const std::string_view id : {"present", "next-step", "previous-step", "blank", "spotlight",
                                    "first-step", "last-step", "leave-presenting", "commitments"}) {
    EXPECT_EQ(known.count(id), 1U) << id;
    EXPECT_TRUE(runs_in_the_room(id)) << id;
  }
  EXPECT_EQ(known.count("views"), 1U);
}

TEST_F(PresentingOnTheWall, MarkingCountsTheUnownedAtTheFoot) {
  save_three();
  run_key(session_, "F5");
  follow_presenting(session_, 2, 0);
  follow_presenting(session_, 1, 10);
  EXPECT_FALSE(session_.presenting->counts_unowned) << "another filter is no mark";
  give_to(session_, {base::ItemKind::issue, "I1"}, "head1");
  follow_presenting(session_, 0, 20);
  EXPECT_TRUE(session_.presenting->counts_unowned);
  run_key(session_, "U");
  EXPECT_FALSE(session_.presenting->counts_unowned);
}

TEST_F(PresentingOnTheWall, AViewSavedThereDoesNotKeepTheLooksOfTheWall) {
  session_.view.theme = model::Theme::dark;
  run_key(session_, "F5");
  run_key(session_, "Shift+Y");
  ASSERT_TRUE(session_.asking);
  asking_type(session_, "Found in the room");
  asking_key(session_, "Enter");
  ASSERT_EQ(workshop_.decisions().views.size(), 1U);
  EXPECT_EQ(workshop_.decisions().views[0].view.theme, model::Theme::dark);
}

TEST_F(PresentingOnTheWall, TheSpotlightHasALeastAndALargestSize) {
  run_key(session_, "F5");
  run_key(session_, "S");
  for (int i = 0; i < 100; ++i) size_spotlight(session_, 1);
  const double large = session_.presenting->spotlight_size;
  EXPECT_LE(large, 0.5);
  for (int i = 0; i < 100; ++i) size_spotlight(session_, -1);
  EXPECT_GE(session_.presenting->spotlight_size, 0.05);
  EXPECT_LT(session_.presenting->spotlight_size, large);
}

TEST_F(PresentingOnTheWall, WhatALitThingWasIsFoundAgainByItsIdOrNotAtAll) {
  for (const auto& select : std::vector<std::function<void()>>{
           [&] {
             select_item(session_, {base::ItemKind::position, "ana"});
           },
           [&] {
             select_item(session_, {base::ItemKind::customer, "C1"});
           },
           [&] { trace_issue(session_, workshop_.history().find("I1")); },
           [&] { select_seam(session_, "head1", "head2"); }, [&] { clear_selection(session_); }}) {
    select();
    const base::ItemId selected = session_.selected;
    const compose::Highlight highlight = session_.highlight;
    const model::Lit lit = lit_now(session_);
    clear_selection(session_);
    light(session_, lit);
    EXPECT_EQ(session_.selected, selected);
    EXPECT_TRUE(session_.highlight == highlight);
  }
  light(session_, {"nobody", {}, {}, {}, {}, {}});
  EXPECT_FALSE(session_.selected);
  light(session_, {{}, {}, {}, {}, "head1", "nobody"});
  EXPECT_TRUE(session_.highlight.empty());
}

}  // namespace
}  // namespace flipchart::commands
