// Nobody is named in the room: whatever is selected, pointed at or presented, no word that tells who somebody
// is stands in a panel or on the chart, but where the room may name people: as a box of the chart that
// neither counts nor routes end at, as the owner of a fix that is not late, and where somebody is looked for
// by name.
#include "commands/filtering.hpp"
#include "commands/marked.hpp"
#include "commands/silo_map.hpp"
#include "gui/marked_company.hpp"
#include "gui/presenter_words.hpp"

namespace flipchart::gui {
namespace {

TEST_F(NobodyNamedOnScreen, WhateverIsSelected) {
  const auto owner = owner_in({"issues"});
  expect_named("nothing", owner);
  EXPECT_EQ(expect_chart_discreet(), 12U - 1U) << "all who lead nobody, but who is late";
  commands::select_item(session_, {base::ItemKind::position, marked_id(1)});
  expect_named("a leader", owner);
  commands::select_item(session_, {base::ItemKind::position, marked_id(0)});
  expect_named("the leader above all", owner);
  EXPECT_TRUE(said("Team and Team") && said("lost")) << "the seams that meet there";
  commands::select_item(session_, {base::ItemKind::customer, "C1"});
  expect_named("a customer", owner);
  EXPECT_TRUE(said("Served by"));
  commands::select_seam(session_, marked_id(1), marked_id(2));
  expect_named("a seam", owner);
  EXPECT_TRUE(said("Nearest shared leader"));
  EXPECT_TRUE(said("Branch 1"));
  EXPECT_TRUE(said("Branch 2"));
}

TEST_F(NobodyNamedOnScreen, WhoLeadsNobodyIsABoxOfTheChartAndNoMore) {
  commands::select_item(session_, {base::ItemKind::position, marked_id(6)});
  auto allowed = owner_in({"issues"});
  allowed.insert({marked_name(6) + " in inspector", "ZQ in inspector"});
  expect_named("who leads nobody", allowed);
  EXPECT_FALSE(said(" of 1")) << "no count of customers beside the name";
}

TEST_F(NobodyNamedOnScreen, WhoIsLateGoesByARoleThereToo) {
  commands::select_item(session_, {base::ItemKind::position, marked_id(kLateOwner)});
  expect_named("who is late", owner_in({"issues"}));
  EXPECT_TRUE(said("Owns the fix"));
}

TEST_F(NobodyNamedOnScreen, WhenABranchStandsAlone) {
  commands::select_item(session_, {base::ItemKind::position, marked_id(1)});
  commands::run_command(session_, "branch-alone");
  expect_named("a branch alone", owner_in({"issues"}));
  EXPECT_TRUE(said("Only the branch of"));
}

TEST_F(NobodyNamedOnScreen, AlongTheWayOfAnIssue) {
  for (const bool flows : {true, false}) {
    for (std::uint32_t issue = 0; issue < 6; ++issue) {
      session_.view.overlays.flows = flows;
      commands::trace_issue(session_, issue);
      settle();
      std::set<std::string> allowed = owner_in({"issues"});
      if (issue == 3) allowed.insert({marked_name(kOwner) + " in inspector", "ZQ in inspector"});
      expect_named("an issue", allowed);
      EXPECT_TRUE(said("Voltmart"));
      for (const model::Detail detail : {model::Detail::mid, model::Detail::near}) {
        session_.view.detail = detail;
        EXPECT_EQ(expect_chart_discreet(), 11U) << "leaders by their roles";
      }
    }
  }
  commands::clear_selection(session_);
  EXPECT_EQ(expect_chart_discreet(), 15U) << "without counts and routes all but who is late";
}

TEST_F(NobodyNamedOnScreen, OnTheMapOfSilos) {
  commands::run_command(session_, "silo-map");
  expect_named("the map");
  EXPECT_TRUE(said("Branch 3"));
  const flow::SiloMap map = commands::silo_map_of(session_);
  ASSERT_EQ(map.size(), 3U) << "the first branch is one line with those in none";
  commands::select_cell(session_, map, {0, 1});
  expect_named("a cell");
  EXPECT_TRUE(said("Branch 2 to Branch 3"));
  EXPECT_TRUE(said("runs between Team and Team") || said("from Team to Team"));
  EXPECT_TRUE(said("Nearest shared leader"));
  commands::keep_cell(session_);
  expect_named("a cell kept");
  EXPECT_TRUE(said("Only issues from Branch 2 to Branch 3"));
  commands::run_key(session_, "Ctrl+T");
  EXPECT_NE(session_.copied.find("Branch 2"), std::string::npos);
  EXPECT_FALSE(tells_who(session_.copied)) << session_.copied;
}

TEST_F(NobodyNamedOnScreen, InListsOfFilters) {
  for (const model::FilterField field : commands::kChoosable) {
    commands::choose_issues(session_, field);
    expect_named("a list of filters", owner_in({"issues"}));
  }
  session_.choosing.shown = false;
  session_.view.filter.silos = {marked_id(2)};
  session_.view.filter.first_holders = {marked_id(5), "?Zqx of elsewhere"};
  session_.view.filter.order = {model::FilterField::silo, model::FilterField::first_holder};
  expect_named("filtered");
  EXPECT_TRUE(said("Branch 2"));
}

TEST_F(NobodyNamedOnScreen, WithAFixSelected) {
  session_.selected = {base::ItemKind::fix, "F1"};
  expect_named("late", owner_in({"issues"}));
  EXPECT_TRUE(said("somebody on the chart"));
  session_.selected = {base::ItemKind::fix, "F2"};
  auto allowed = owner_in({"issues", "inspector"});
  allowed.insert("ZQ in inspector");
  expect_named("not late", allowed);
}

TEST_F(NobodyNamedOnScreen, AFixForASeamIsCalledByTheTeamsAlsoWhereItIsMarkedAtTheDesk) {
  session_.view.room_safe = false;
  settle();
  commands::select_seam(session_, marked_id(1), marked_id(2));
  settle();
  const auto fix = commands::fix_for(session_, *commands::marked(session_));
  ASSERT_TRUE(fix);
  EXPECT_EQ(workshop_.decisions().find_fix(*fix)->title, "Team and Team");
}

TEST_F(NobodyNamedOnScreen, ButWhereSomebodyIsChosenByName) {
  key("F5");
  commands::trace_issue(session_, 0);
  commands::run_command(session_, "own");
  settle();
  surface_.type(session_, marked_name(kLateOwner));
  settle();
  session_.finding->wait();
  settle();
  EXPECT_EQ(named(), (std::set<std::string>{marked_name(kLateOwner) + " in asking", "ZQ in asking",
                                            marked_name(0) + " in asking"}))
      << "and who is proposed";
  EXPECT_TRUE(said("at the front", "asking"));
  for (const char* const count : {"owns no", "owns 1", "serves", "Load"})
    EXPECT_FALSE(said(count, "asking")) << count;
}

TEST_F(NobodyNamedOnScreen, OnTheWall) {
  session_.view.room_safe = false;  // presenting makes it so
  const auto step = [&](const char* name, model::Overlays overlays) {
    session_.view.overlays = overlays;
    settle();
    save(name);
  };
  step("As it is", {});
  step("Flows", {true, false, false});
  step("Everything", {true, true, true});
  commands::select_seam(session_, marked_id(1), marked_id(2));
  step("A seam", {true, false, false});
  commands::trace_issue(session_, 0);
  step("A way", {true, false, false});
  step("A way between silos", {false, false, true});
  commands::select_cell(session_, commands::silo_map_of(session_), {0, 1});
  step("Two silos", {false, false, true});
  commands::clear_selection(session_);
  key("F5");
  const std::size_t steps = commands::steps_of(session_);
  ASSERT_EQ(steps, 7U);
  for (std::size_t i = 0; i < steps; ++i) {
    commands::show_step(session_, i);
    expect_named(workshop_.decisions().views[i].name.c_str());
    EXPECT_TRUE(said("Room-safe"));
    EXPECT_TRUE(compose::staged(workshop_.picture(session_.view).view));
    session_.view.detail = model::Detail::near;  // the presenter comes close
    expect_chart_discreet();
    session_.view.detail = model::Detail::far;
    const PresenterWords told = presenter_words(session_, 3, 0, "14:02");
    for (const std::string& note : told.notes) EXPECT_FALSE(tells_who(note)) << note;
  }
  point_at(surface_.places().at("step-3"));
  EXPECT_TRUE(said("Everything")) << "what the pointer rests on says more";
  key("F7");
  expect_named("who does what by when", owner_in({"commitments"}));
  key("F7");
  commands::trace_issue(session_, 4);
  expect_named("an issue that was asked about");
  key("U");
  commands::select_item(session_, {base::ItemKind::position, marked_id(0)});
  expect_named("a leader who was asked about");
}

TEST_F(NobodyNamedOnScreen, StagesTellBranchesApart) {
  session_.view.presented = true;
  session_.view.detail = model::Detail::far;
  settle();
  const workshop::Picture picture = workshop_.picture(session_.view);
  ASSERT_TRUE(compose::staged(picture.view));
  std::set<std::string> labels;
  for (const scene::Band& band : workshop_.stage({}).ground.bands) labels.insert(band.label);
  for (const char* const branch : {"Branch 1", "Branch 2", "Branch 3"}) EXPECT_EQ(labels.count(branch), 1U);
}

TEST_F(NobodyNamedOnScreen, PrivateWordsFoldWhenASecondScreenComes) {
  session_.view.room_safe = false;
  commands::select_item(session_, {base::ItemKind::position, marked_id(kLateOwner)});
  settle();
  press("private-track");
  ASSERT_TRUE(said("between us"));
  session_.screens = 2;
  frame();
  EXPECT_FALSE(said("between us")) << "at once";
  press("private-track");
  EXPECT_FALSE(said("between us")) << "it is asked first";
  press("private-track");
  frame();
  EXPECT_TRUE(said("between us")) << "confirmed once in this run";
}

}  // namespace
}  // namespace flipchart::gui
