// Silos under other names and in other inks.
#include "model/silo_names.hpp"

#include <gtest/gtest.h>

#include "model/packed.hpp"
#include "model/same.hpp"
#include "model/small_workshop.hpp"

namespace flipchart::model {
namespace {

// Sales, Parts and Legal below the boss; a location each.
struct ThreeSilos : SmallWorkshop {
  ThreeSilos() {
    for (const char* const silo : {"Sales", "Parts", "Legal"})
      EXPECT_TRUE(accept(std::string(R"({"edit":"add_position","title":"Lead","manager":"boss","id":")") +
                         silo + R"(-lead","department":")" + silo + R"("})"));
  }
  std::string department(const char* id) const {
    const Organization& chart = *state.organization;
    return std::string(chart.text(chart.position(chart.find(id)).department));
  }
};

TEST(SiloNames, AllWhoAreInItFollowAndUndoBringsTheOldNameBack) {
  ThreeSilos s;
  ASSERT_TRUE(s.accept(
      R"({"edit":"add_position","id":"two","title":"Clerk","manager":"boss","department":"Sales"})"));
  const std::string before = told(*s.state.organization);
  const auto prepared = s.line(R"({"edit":"rename_silo","silo":"Sales","name":"販売"})");
  ASSERT_TRUE(prepared);
  apply(s.state, *prepared);
  EXPECT_EQ(s.department("Sales-lead"), "販売");
  EXPECT_EQ(s.department("two"), "販売");
  EXPECT_EQ(s.department("Parts-lead"), "Parts");
  revert(s.state, *prepared);
  EXPECT_EQ(told(*s.state.organization), before);
}

TEST(SiloNames, ANameThatIsThereMakesTheTwoOneInTheColourOfTheOneThatHadIt) {
  ThreeSilos s;
  ASSERT_TRUE(s.accept(R"({"edit":"recolour_silo","silo":"Sales","colour":"teal"})"));
  ASSERT_TRUE(s.accept(R"({"edit":"recolour_silo","silo":"Parts","colour":"plum"})"));
  ASSERT_TRUE(s.accept(R"({"edit":"rename_silo","silo":"Sales","name":"Parts"})"));
  EXPECT_FALSE(has_silo(*s.state.organization, SiloRule::department, "Sales"));
  EXPECT_EQ(s.department("Sales-lead"), "Parts");
  EXPECT_EQ(chosen_ink(*s.state.organization, SiloRule::department, "Parts"), SiloInk::plum);
  EXPECT_EQ(s.state.organization->silo_colours().size(), 1U);
}

TEST(SiloNames, AColourGoesAlongWithTheName) {
  ThreeSilos s;
  ASSERT_TRUE(s.accept(R"({"edit":"recolour_silo","silo":"Sales","colour":"teal"})"));
  ASSERT_TRUE(s.accept(R"({"edit":"rename_silo","silo":"Sales","name":"Trade"})"));
  EXPECT_EQ(chosen_ink(*s.state.organization, SiloRule::department, "Trade"), SiloInk::teal);
  EXPECT_EQ(chosen_ink(*s.state.organization, SiloRule::location, "Trade"), std::nullopt);
  ASSERT_TRUE(s.accept(R"({"edit":"recolour_silo","silo":"Trade"})"));
  EXPECT_EQ(chosen_ink(*s.state.organization, SiloRule::department, "Trade"), std::nullopt);
  EXPECT_FALSE(s.accept(R"({"edit":"recolour_silo","silo":"Trade"})")) << "there is nothing to take back";
}

TEST(SiloNames, SavedViewsThatNameTheSiloGoOnShowingIt) {
  ThreeSilos s;
  ASSERT_TRUE(s.accept(
      R"({"edit":"save_view","id":"v","name":"V","silo_is":["Sales","Parts"],"handed":[{"from":"Sales","to":"Legal + Sales"}]})"));
  ASSERT_TRUE(s.accept(R"({"edit":"save_view","id":"w","name":"W","silo":"location","silo_is":["Sales"]})"));
  const auto prepared = s.line(R"({"edit":"rename_silo","silo":"Sales","name":"Parts"})");
  ASSERT_TRUE(prepared);
  apply(s.state, *prepared);
  const Filter& filter = s.decisions.views.find("v")->view.filter;
  EXPECT_EQ(filter.silos, std::vector<std::string>{"Parts"}) << "each once";
  EXPECT_EQ(filter.handed, (std::vector<HandedOver>{{"Parts", "Legal + Parts"}}));
  EXPECT_EQ(s.decisions.views.find("w")->view.filter.silos, std::vector<std::string>{"Sales"})
      << "of locations, which are other silos";
  revert(s.state, *prepared);
  EXPECT_EQ(s.decisions.views.find("v")->view.filter.silos, (std::vector<std::string>{"Sales", "Parts"}));
}

TEST(SiloNames, WhatCannotBeIsRefusedWithTheReason) {
  ThreeSilos s;
  EXPECT_EQ(s.refusal(R"({"edit":"rename_silo","silo":"Nowhere","name":"X"})"),
            "nobody on the chart has the department Nowhere");
  EXPECT_EQ(s.refusal(R"({"edit":"rename_silo","silo":"Sales","name":""})"), "a silo needs a name");
  EXPECT_EQ(s.refusal(R"({"edit":"rename_silo","silo":"Sales","name":"Sales"})"),
            "it is called Sales already");
  EXPECT_NE(
      s.refusal(R"({"edit":"rename_silo","silo":"ana","name":"X","rule":"branch"})").find("who leads it"),
      std::string::npos);
  EXPECT_NE(
      s.refusal(R"({"edit":"recolour_silo","silo":"Sales","colour":"#ff0000"})").find("sky, violet, teal"),
      std::string::npos)
      << "one of the ten, never a free colour";
}

TEST(SiloNames, ColoursAreKeptInAWorkshopFile) {
  ThreeSilos s;
  ASSERT_TRUE(s.accept(R"({"edit":"recolour_silo","silo":"Sales","colour":"teal"})"));
  ASSERT_TRUE(s.accept(R"({"edit":"recolour_silo","silo":"ana","colour":"umber","rule":"branch"})"));
  PackedColumns columns = packed(*s.state.organization);
  const auto again = unpacked_organization(columns);
  ASSERT_TRUE(again) << again.error().message;
  EXPECT_EQ(told(*again), told(*s.state.organization));
  for (PackedColumn& column : columns) {
    if (column.name == "silo_colour.ink") column.bytes[0] = 77;
  }
  EXPECT_EQ(unpacked_organization(columns).error().failure, base::Failure::damaged);
}

TEST(IssueEdits, WhoHeldATypedIssueFollowOneAnother) {
  SmallWorkshop s;
  ASSERT_TRUE(s.accept(
      R"({"edit":"add_issue","id":"I9","title":"T","day":"2026-11-20","holders":["ana","ben","boss"]})"));
  const auto holders = [&] {
    const History& history = *s.state.history;
    const std::uint32_t issue = history.find("I9");
    std::vector<std::string> all;
    for (std::uint32_t e = history.first_event(issue); e < history.first_event(issue + 1); ++e)
      all.push_back(std::string(history.text(history.actors()[e])) + (history.dated(e) ? "" : "?"));
    return all;
  };
  EXPECT_EQ(holders(), (std::vector<std::string>{"ana", "ben?", "boss?"})) << "nobody typed when";
  EXPECT_EQ(base::to_string(base::date_of_instant(s.state.history->begun(s.state.history->find("I9")))),
            "2026-11-20");
  ASSERT_TRUE(s.accept(R"({"edit":"hand_over","issue":"I9","to":"ana","day":"2026-11-22"})"));
  EXPECT_EQ(holders(), (std::vector<std::string>{"ana", "ben?", "boss?", "ana"}));
  EXPECT_FALSE(s.accept(R"({"edit":"hand_over","issue":"I9","to":"ana","day":"2026-11-23"})")) << "has it";
  EXPECT_FALSE(s.accept(R"({"edit":"hand_over","issue":"I9","to":"ben","day":"2026-11-21"})"))
      << "before that";
  EXPECT_TRUE(s.accept(R"({"edit":"hand_over","issue":"I9","to":"ben","day":"2026-11-22"})"))
      << "later on the same day";
  EXPECT_EQ(holders().back(), "ben");
  EXPECT_FALSE(s.accept(R"({"edit":"add_issue","title":"T","holders":["nobody"]})"));
  EXPECT_FALSE(s.accept(R"({"edit":"add_issue","title":"T","holders":["ana","ana"]})"));
}

TEST(WorkshopDates, AreKeptEachForItself) {
  SmallWorkshop s;
  ASSERT_TRUE(s.accept(R"({"edit":"workshop_dates","week_starts":"sunday"})"));
  ASSERT_TRUE(s.accept(R"({"edit":"workshop_dates","date_order":"month_first","zone":"+02:00"})"));
  const WorkshopDates& dates = s.decisions.rules.dates;
  EXPECT_EQ(dates, (WorkshopDates{base::Weekday::sunday, base::DateOrder::month_first, "+02:00"}));
  EXPECT_FALSE(s.accept(R"({"edit":"workshop_dates","zone":"+02:00"})")) << "it is so";
  EXPECT_FALSE(s.accept(R"({"edit":"workshop_dates","zone":"rm -rf"})"));
  EXPECT_NE(s.refusal(R"({"edit":"workshop_dates","week_starts":"payday"})").find("monday, tuesday"),
            std::string::npos);
}

}  // namespace
}  // namespace flipchart::model
