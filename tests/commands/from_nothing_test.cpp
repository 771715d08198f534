// A workshop without any file: people, customers, who serves whom and issues are typed, one after the other.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "commands/command.hpp"
#include "journal/journal.hpp"

namespace flipchart::commands {
namespace {

class FromNothing : public testing::Test {
 protected:
  FromNothing()
      : workshop_("New", model::Organization(), model::History(), std::make_unique<journal::MemoryJournal>(),
                  base::date_of({2026, 11, 22})) {
    workshop_.picture(session_.view);
    session_.files.empty_chart = true;
  }
  void type(const char* text) {
    asking_type(session_, text);
    follow_asking(session_);
    if (session_.finding != nullptr) session_.finding->wait();
    follow_asking(session_);
  }
  void key(const char* name) { ASSERT_TRUE(asking_key(session_, name)) << name; }
  void enter(const char* text) {
    type(text);
    key("Enter");
  }
  const model::Organization& chart() { return workshop_.organization(); }
  std::string leader(const char* id) {
    const base::Slot above = chart().parent(chart().find(id));
    return above == base::kNoSlot ? "" : std::string(chart().id(above));
  }
  void type_three_people() {
    ASSERT_TRUE(run_key(session_, "Shift+N"));
    enter("Chief");
    enter("Zoë Okafor");
    enter("");
    ASSERT_TRUE(run_key(session_, "Shift+N"));
    enter("Desk lead");
    enter("Ana Ruiz");
    ASSERT_TRUE(run_key(session_, "Shift+N"));
    enter("Parts lead");
    enter("Ben Carter");
  }

  workshop::Workshop workshop_;
  Session session_{workshop_};
};

TEST_F(FromNothing, TheFirstPositionIsTheTopAndTheNextReportToIt) {
  type_three_people();
  EXPECT_TRUE(session_.fit) << "the first card is brought into sight";
  ASSERT_EQ(chart().size(), 3U);
  EXPECT_EQ(leader("position-1"), "");
  EXPECT_EQ(leader("position-2"), "position-1");
  EXPECT_EQ(leader("position-3"), "position-1");
  EXPECT_EQ(chart().holder_names(chart().find("position-2")), "Ana Ruiz");
  EXPECT_EQ(workshop_.picture(session_.view).arrangement->placement.card.size(), 3U);
  for (int undo = 0; undo < 3; ++undo) ASSERT_TRUE(run_key(session_, "Ctrl+Z"));
  EXPECT_TRUE(chart().empty());
  EXPECT_FALSE(session_.selected) << "it is gone";
}

TEST_F(FromNothing, ADepartmentIsAskedForAtTheTopAndElsewhereByTab) {
  ASSERT_TRUE(run_key(session_, "Shift+N"));
  enter("Chief");
  enter("");
  enter("Board");
  EXPECT_EQ(chart().text(chart().position(0).department), "Board");
  ASSERT_TRUE(run_key(session_, "Shift+N"));
  type("Lead");
  key("Tab");
  key("Tab");
  type("Returns");
  key("Ctrl+Enter");
  EXPECT_EQ(chart().text(chart().position(1).department), "Returns");
  EXPECT_EQ(workshop_.picture(session_.view).insights->silos.names,
            (std::vector<std::string>{"Board", "Returns"}));
}

TEST_F(FromNothing, CustomersComeWithWhoServesThemOrGetThemLater) {
  type_three_people();
  select_item(session_, {base::ItemKind::position, "position-2"});
  ASSERT_TRUE(run_key(session_, "Shift+C"));
  enter("Voltmart");
  enter("Retail");
  ASSERT_EQ(chart().links().size(), 1U);
  select_item(session_, {base::ItemKind::customer, "customer-1"});
  ASSERT_TRUE(run_command(session_, "serve"));
  enter("ben");
  ASSERT_EQ(chart().links().size(), 2U);
  EXPECT_TRUE(chart().front_line(chart().find("position-3")));
  EXPECT_THAT(session_.said, testing::HasSubstr("Ben Carter serves Voltmart"));
  select_item(session_, {base::ItemKind::position, "position-3"});
  ASSERT_TRUE(run_command(session_, "serve"));
  enter("volt");
  ASSERT_TRUE(session_.asking);
  EXPECT_THAT(session_.asking->problem, testing::HasSubstr("already"));
  key("Tab");
  key("Down");
  key("Ctrl+Enter");
  EXPECT_EQ(chart().links().size(), 1U);
}

TEST_F(FromNothing, AnIssueIsTypedWithWhoHeldItOneAfterTheOther) {
  type_three_people();
  ASSERT_TRUE(run_key(session_, "N"));
  type("Pump billed before it came");
  key("Tab");
  key("Tab");
  key("Tab");
  EXPECT_EQ(session_.asking->fields[session_.asking->at].label, "Held by");
  enter("ana");
  EXPECT_EQ(session_.asking->fields[session_.asking->at].label, "Then by") << "another one comes after it";
  enter("ben");
  key("Enter");
  EXPECT_FALSE(session_.asking) << "nobody else had it";
  const model::History& history = workshop_.history();
  ASSERT_EQ(history.issue_count(), 1U);
  ASSERT_EQ(history.event_count(0), 2U);
  EXPECT_EQ(history.text(history.actors()[0]), "position-2");
  EXPECT_EQ(history.text(history.actors()[1]), "position-3");
  const workshop::Picture& picture = workshop_.picture(session_.view);
  EXPECT_EQ(picture.insights->routes.stops.size(), 2U) << "they are on the chart";
  EXPECT_EQ(session_.selected, (base::ItemId{base::ItemKind::issue, "issue-1"}));
  ASSERT_TRUE(run_command(session_, "hand-over"));
  enter("zo");
  EXPECT_EQ(workshop_.history().event_count(0), 3U);
  EXPECT_THAT(session_.said, testing::HasSubstr("Zoë Okafor has it now"));
}

TEST_F(FromNothing, TheQuickWayToAnIssueAsksForNoHolder) {
  ASSERT_TRUE(run_key(session_, "N"));
  enter("Nobody rang back");
  enter("");
  EXPECT_FALSE(session_.asking);
  EXPECT_EQ(workshop_.history().issue_count(), 1U);
}

TEST_F(FromNothing, WhatWasTypedIsTheSameWhenItsLinesAreReadAgain) {
  type_three_people();
  ASSERT_TRUE(run_key(session_, "N"));
  enter("Late");
  enter("");
  model::State again;
  for (const journal::Line& line : workshop_.counting()) {
    const auto edit = model::edit_from_json(line.json);
    ASSERT_TRUE(edit) << line.json;
    auto prepared = model::prepare(again, *edit);
    ASSERT_TRUE(prepared) << line.json;
    model::apply(again, *prepared);
  }
  EXPECT_EQ(again.organization->size(), 3U);
  EXPECT_EQ(again.organization->holder_names(0), "Zoë Okafor");
  EXPECT_EQ(again.history->issue_count(), 1U);
}

}  // namespace
}  // namespace flipchart::commands
