// Trying out where people could stand: nothing of it is done before it is kept, and all of it can be undone.
#include "commands/what_if.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "commands/command.hpp"

namespace flipchart::commands {
namespace {

using testing::HasSubstr;
using testing::Not;

// The boss leads Ana and Ben, Cy works for Ana; one issue went from Cy over Ana and the boss to Ben.
workshop::Workshop company_with_issue() {
  model::OrganizationParts parts;
  const auto add = [&](const char* id, const char* name, const char* title, std::uint32_t parent) {
    model::PositionPart part;
    part.id = parts.texts.intern(id);
    part.title = parts.texts.intern(title);
    part.team = parts.texts.intern(parent == 1 ? "Returns" : "");
    if (parent == 0) part.department = parts.texts.intern("Care");
    part.parent = parent;
    part.first_holder = static_cast<std::uint32_t>(parts.holders.size());
    part.holder_count = 1;
    model::Holder holder;
    holder.name = parts.texts.intern(name);
    parts.holders.push_back(holder);
    parts.positions.push_back(part);
  };
  add("boss", "Bo Boss", "Chief", base::kNoSlot);
  add("ana", "Ana Lead", "Head of Care", 0);
  add("ben", "Ben Lead", "Head of Parts", 0);
  add("cy", "Cy Front", "Agent", 1);
  model::HistoryParts history;
  model::Issue issue;
  issue.id = history.texts.intern("I1");
  history.issues.push_back(issue);
  base::Millis at = 1'770'000'000'000;
  for (const char* actor : {"cy", "ana", "boss", "ben"}) {
    model::Event event;
    event.at = at += base::kDayMillis;
    event.actor = history.texts.intern(actor);
    history.events.push_back(event);
  }
  return {"Company", model::Organization(std::move(parts)), model::History(std::move(history)),
          std::make_unique<journal::MemoryJournal>(), base::date_of({2026, 11, 22})};
}

class WhatIfCommands : public testing::Test {
 protected:
  WhatIfCommands() : workshop_(company_with_issue()), session_{workshop_} {}

  std::string manager_of(const char* id) {
    const model::Organization& chart = workshop_.organization();
    const base::Slot above = chart.parent(chart.find(id));
    return above == base::kNoSlot ? std::string() : std::string(chart.id(above));
  }
  void select(const char* id) { select_item(session_, {base::ItemKind::position, id}); }

  workshop::Workshop workshop_;
  Session session_;
};

TEST_F(WhatIfCommands, AMoveIsAskedForAnsweredComparedAndDiscarded) {
  EXPECT_FALSE(run_key(session_, "E")) << "nothing is selected";
  select("cy");
  ASSERT_TRUE(run_key(session_, "E"));
  ASSERT_TRUE(run_key(session_, "G"));
  EXPECT_TRUE(session_.find_shown) << "a name can be typed";
  EXPECT_TRUE(answer_what_if(session_, "ben"));
  EXPECT_FALSE(answer_what_if(session_, "boss")) << "it was answered";
  EXPECT_FALSE(session_.find_shown);
  EXPECT_EQ(manager_of("cy"), "ben");
  EXPECT_EQ(session_.selected.id, "cy");
  follow_what_if(session_);
  ASSERT_TRUE(session_.what_if->compared);
  EXPECT_EQ(session_.what_if->compared->before.measures.climbs, 2U);
  EXPECT_EQ(session_.what_if->compared->after.measures.climbs, 1U);
  EXPECT_EQ(session_.what_if->compared->before.paths.lines, 3U);
  EXPECT_EQ(session_.what_if->compared->after.paths.lines, 5U);
  ASSERT_TRUE(run_key(session_, "Escape"));
  EXPECT_EQ(session_.what_if, nullptr);
  EXPECT_EQ(manager_of("cy"), "ana");
  EXPECT_FALSE(workshop_.can_undo()) << "nothing was done";
}

TEST_F(WhatIfCommands, WhatIsKeptIsUndoneStepByStep) {
  select("cy");
  run_key(session_, "E");
  try_change(session_, model::Move{"cy", "boss"});
  try_change(session_, model::SetDotted{"cy", "ben", true});
  run_key(session_, "K");
  ASSERT_EQ(workshop_.tried().size(), 3U);
  EXPECT_FALSE(workshop_.can_undo());
  EXPECT_FALSE(workshop_.commit(model::OpenFix{"F1", "t", {}})) << "not in the middle of trying";
  ASSERT_TRUE(run_key(session_, "Ctrl+Enter"));
  EXPECT_EQ(session_.what_if, nullptr);
  EXPECT_THAT(session_.said, HasSubstr("Kept 3 changes"));
  const model::Organization& chart = workshop_.organization();
  EXPECT_EQ(manager_of("cy"), "boss");
  EXPECT_EQ(chart.dotted().size(), 1U);
  EXPECT_FALSE(chart.front_line(chart.find("cy")));
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(run_key(session_, "Ctrl+Z"));
  EXPECT_EQ(manager_of("cy"), "ana");
  EXPECT_TRUE(workshop_.organization().dotted().empty());
  EXPECT_FALSE(workshop_.can_undo());
  EXPECT_TRUE(run_key(session_, "Ctrl+Y"));
  EXPECT_EQ(manager_of("cy"), "boss");
}

TEST_F(WhatIfCommands, EachChangeCanBeTakenBackAndWhatHangsOnItGoesToo) {
  select("cy");
  run_key(session_, "E");
  try_change(session_, model::Move{"ben", "ana"});
  try_change(session_, model::Move{"cy", "ben"});
  try_change(session_, model::Move{"ana", ""});
  take_back(session_, 0);
  ASSERT_EQ(workshop_.tried().size(), 2U);
  EXPECT_EQ(manager_of("ben"), "boss");
  EXPECT_EQ(manager_of("cy"), "ben");
  EXPECT_EQ(manager_of("ana"), "");
  ASSERT_TRUE(run_key(session_, "Delete")) << "those of the selected card";
  EXPECT_EQ(manager_of("cy"), "ana");
  ASSERT_TRUE(run_key(session_, "Ctrl+Z"));
  EXPECT_TRUE(workshop_.tried().empty());
  EXPECT_NE(session_.what_if, nullptr) << "still trying";
}

TEST_F(WhatIfCommands, WhatCannotBeIsSaidAndChangesNothing) {
  select("ana");
  run_key(session_, "E");
  try_change(session_, model::Move{"ana", "cy"});
  EXPECT_TRUE(session_.said_is_error);
  EXPECT_THAT(session_.said, HasSubstr("cy stands below ana"));
  EXPECT_TRUE(workshop_.tried().empty());
  open_sheet(session_, {});
  EXPECT_EQ(session_.sheet, nullptr) << "an import would throw away what is tried";
}

TEST_F(WhatIfCommands, WordsNamePeopleAtTheDeskAndRolesInTheRoom) {
  const model::Organization& chart = workshop_.organization();
  model::View view;
  EXPECT_EQ(words_of(chart, model::Move{"cy", "ben"}, view), "Cy Front reports to Ben Lead");
  view.room_safe = true;
  EXPECT_EQ(words_of(chart, model::Move{"cy", "ben"}, view), "Agent, Returns reports to Head of Parts, Care");
  view.facing = 1;
  EXPECT_EQ(words_of(chart, model::Move{"cy", "ben"}, view), "Head of Parts, Care supports Agent, Returns");
  EXPECT_EQ(words_of(chart, model::SetFront{"ana", true}, view), "Head of Care at the front line");
  for (const model::Rearrangement& change : {model::Rearrangement(model::Move{"cy", ""}),
                                             model::Rearrangement(model::SetDotted{"cy", "ben", true}),
                                             model::Rearrangement(model::SetFront{"cy", false})})
    EXPECT_THAT(words_of(chart, change, view), Not(HasSubstr("Cy")));
  EXPECT_EQ(words_by_id(model::SetDotted{"cy", "ben", true}), "Dotted line from cy to ben");
}

TEST_F(WhatIfCommands, TheFilterDecidesWhichIssuesAreCompared) {
  select("cy");
  run_key(session_, "E");
  try_change(session_, model::Move{"cy", "ben"});
  session_.view.filter.issues = {"none"};
  follow_what_if(session_);
  ASSERT_TRUE(session_.what_if->compared);
  EXPECT_EQ(session_.what_if->compared->after.measures.issues, 0U);
  session_.view.filter.issues.clear();
  follow_what_if(session_);
  EXPECT_EQ(session_.what_if->compared->after.measures.issues, 1U);
}

}  // namespace
}  // namespace flipchart::commands
