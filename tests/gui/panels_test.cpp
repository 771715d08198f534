// The panels without any window: pressing a row of the issue list selects and traces it, pressing it again
// lets go.
#include <gtest/gtest.h>

#include <memory>

#include "on_screen.hpp"

namespace {

using namespace flipchart;

// One leader with two reports, a customer, and an issue that goes from one report to the other.
workshop::Workshop small_workshop() {
  model::OrganizationParts people;
  const auto add = [&](const char* id, const char* name, std::uint32_t parent) {
    model::PositionPart part;
    part.id = people.texts.intern(id);
    part.title = people.texts.intern("Title");
    part.parent = parent;
    part.first_holder = static_cast<std::uint32_t>(people.holders.size());
    part.holder_count = 1;
    model::Holder holder;
    holder.name = people.texts.intern(name);
    people.holders.push_back(holder);
    people.positions.push_back(part);
  };
  add("E1", "Ada Lead", base::kNoSlot);
  add("E2", "Ben Front", 0);
  add("E3", "Cleo Front", 0);
  model::Customer customer;
  customer.id = people.texts.intern("C1");
  customer.name = people.texts.intern("Nordwind");
  people.customers.push_back(customer);
  people.links.push_back({0, 1, 1});
  model::HistoryParts history;
  model::Issue issue;
  issue.id = history.texts.intern("I1");
  issue.title = history.texts.intern("Pump billed twice");
  issue.customer = history.texts.intern("C1");
  issue.severity = history.texts.intern("high");
  history.issues.push_back(issue);
  base::Millis at = 1'770'000'000'000;
  for (const char* actor : {"E2", "E3", "E2"}) {
    model::Event event;
    event.at = at += base::kDayMillis;
    event.actor = history.texts.intern(actor);
    history.events.push_back(event);
  }
  return {"Small", model::Organization(std::move(people)), model::History(std::move(history)),
          std::make_unique<journal::MemoryJournal>(), base::date_of({2026, 11, 22})};
}

class Panels : public gui::OnScreen {
 protected:
  Panels() : OnScreen(small_workshop, {1920, 1080}) {}
};

TEST_F(Panels, PressingAnIssueSelectsItAndTracesItsRoute) {
  ASSERT_FALSE(session_.highlight.issue.has_value());
  press("matter-I1");
  EXPECT_EQ(session_.selected, (base::ItemId{base::ItemKind::issue, "I1"}));
  ASSERT_TRUE(session_.highlight.issue.has_value());
  EXPECT_EQ(*session_.highlight.issue, 0U);
  EXPECT_NE(surface_.places().find("stop-3"), surface_.places().end())
      << "customer and three holders are listed";
  EXPECT_EQ(surface_.places().find("stop-4"), surface_.places().end());
}

TEST_F(Panels, PressingItAgainLetsGo) {
  press("matter-I1");
  press("matter-I1");
  EXPECT_FALSE(session_.selected);
  EXPECT_TRUE(session_.highlight.empty());
}

TEST_F(Panels, TheSwitchTurnsTheChartAndOnlyOnce) {
  ASSERT_LT(session_.view.facing, 0.5);
  press("customers-on-top");
  EXPECT_EQ(session_.view.facing, 1);
  press("customers-on-top");
  EXPECT_EQ(session_.view.facing, 1) << "already so";
  press("leaders-on-top");
  EXPECT_EQ(session_.view.facing, 0);
}

TEST_F(Panels, AStopOfTheRouteSelectsItsHolder) {
  press("matter-I1");
  press("stop-1");
  EXPECT_EQ(session_.selected, (base::ItemId{base::ItemKind::position, "E2"}));
  EXPECT_FALSE(session_.highlight.issue.has_value());
}

TEST_F(Panels, ChipsShowOneStateOrAll) {
  press("chip-" + std::to_string(static_cast<int>(model::MatterState::owned)));
  EXPECT_EQ(surface_.places().find("matter-I1"), surface_.places().end()) << "it has no owner";
  press("chip-all");
  EXPECT_NE(surface_.places().find("matter-I1"), surface_.places().end());
}

TEST_F(Panels, TheOverlayMenuTicksAnyOfThree) {
  const bool flows = session_.view.overlays.flows;
  press("overlay");
  press("overlay-hot-spots");
  press("overlay-silos");
  EXPECT_TRUE(session_.view.overlays.hotspots);
  EXPECT_TRUE(session_.view.overlays.silos);
  EXPECT_EQ(session_.view.overlays.flows, flows);
  press("overlay-hot-spots");
  EXPECT_FALSE(session_.view.overlays.hotspots) << "the menu stays open";
  press("by issues raised");
  EXPECT_EQ(session_.view.heat, model::Heat::raised);
  EXPECT_TRUE(session_.view.overlays.hotspots);
}

TEST_F(Panels, HiddenPanelsLeaveTheWholeWindowToTheChart) {
  session_.panels_hidden = true;
  frame();
  frame();
  EXPECT_EQ(surface_.chart().camera().screen(), (base::Rect{0, 0, 1920, 1080}));
  EXPECT_EQ(surface_.places().find("matter-I1"), surface_.places().end());
}

}  // namespace
