// The one owner of state: edits are journalled before they count, and only what changed is drawn again.
#include "workshop/workshop.hpp"

#include <gtest/gtest.h>

namespace flipchart::workshop {
namespace {

using model::MatterState;

class BrokenJournal final : public journal::Journal {  // a disk that is full
 public:
  base::Result<void> append(const journal::Line&) override { return base::failed("the disk is full"); }
  base::Result<void> reach_back(const model::Forgotten&, const journal::Line& line) override {
    return append(line);
  }
};

model::Organization chart() {
  model::OrganizationParts parts;
  const auto add = [&](std::string_view id, std::uint32_t parent) {
    model::PositionPart position;
    position.id = parts.texts.intern(id);
    position.parent = parent;
    position.first_holder = static_cast<std::uint32_t>(parts.holders.size());
    position.holder_count = 1;
    parts.holders.push_back({parts.texts.intern("Name of " + std::string(id)), base::kNoText, base::kNoText});
    parts.positions.push_back(position);
  };
  add("boss", base::kNoSlot);
  for (const char* lead : {"lead1", "lead2"}) add(lead, 0);
  for (std::uint32_t i = 0; i < 4; ++i) add("agent" + std::to_string(i), 1 + i / 2);
  return model::Organization(std::move(parts));
}

// Issue "open" is open since 10 November, "shut" is closed; both went from agent0 to agent2.
model::History history() {
  model::HistoryParts parts;
  const char* ids[] = {"open", "shut"};
  for (std::uint32_t i = 0; i < 2; ++i) {
    model::Issue issue;
    issue.id = parts.texts.intern(ids[i]);
    issue.title = parts.texts.intern(std::string("Title ") + ids[i]);
    parts.issues.push_back(issue);
    for (int step = 0; step < 2; ++step) {
      model::Event event;
      event.issue = i;
      event.at = base::parse_date("2026-11-10")->days * base::kDayMillis + step;
      event.actor = parts.texts.intern(step == 0 ? "agent0" : "agent2");
      event.activity = parts.texts.intern(i == 1 && step == 1 ? "closed" : "worked on");
      parts.events.push_back(event);
    }
  }
  return model::History(std::move(parts));
}

Workshop workshop_on(std::unique_ptr<journal::Journal> journal) {
  return {"Test", chart(), history(), std::move(journal), *base::parse_date("2026-11-22")};
}

class WorkshopTest : public testing::Test {
 protected:
  Workshop workshop_ = workshop_on(std::make_unique<journal::MemoryJournal>());
  model::View view_;

  void accept(std::string_view line) {
    const auto edit = model::edit_from_json(line);
    ASSERT_TRUE(edit);
    ASSERT_TRUE(workshop_.commit(*edit)) << line;
  }
};

TEST_F(WorkshopTest, WhatTheJournalRefusesHasNotHappened) {
  Workshop broken = workshop_on(std::make_unique<BrokenJournal>());
  const auto answer = broken.commit(model::OpenFix{"F1", "T", {"open"}});
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().message, "the disk is full");
  EXPECT_TRUE(broken.decisions().fixes.empty());
  EXPECT_FALSE(broken.can_undo());
}

TEST_F(WorkshopTest, CountsAcceptedLinesUndoAndRedoToo) {
  EXPECT_EQ(workshop_.commit(model::OpenFix{"F1", "T", {}}).value(), 1U);
  EXPECT_FALSE(workshop_.commit(model::OpenFix{"F1", "T", {}}));
  EXPECT_EQ(workshop_.undo().value(), 2U);
  EXPECT_TRUE(workshop_.decisions().fixes.empty());
  EXPECT_FALSE(workshop_.undo());
  EXPECT_EQ(workshop_.redo().value(), 3U);
  EXPECT_EQ(workshop_.decisions().fixes.size(), 1U);
  EXPECT_FALSE(workshop_.redo());
}

TEST_F(WorkshopTest, ANewEditForgetsWhatWasUndone) {
  accept(R"({"edit":"open_fix","id":"F1","title":"one"})");
  ASSERT_TRUE(workshop_.undo());
  accept(R"({"edit":"open_fix","id":"F2","title":"two"})");
  EXPECT_FALSE(workshop_.can_redo());
  ASSERT_EQ(workshop_.decisions().fixes.size(), 1U);
  EXPECT_EQ(workshop_.decisions().fixes[0].id, "F2");
}

TEST_F(WorkshopTest, AJournalOfAnyLengthIsDoneAgainLineByLine) {
  std::vector<journal::Entry> entries;
  const auto add = [&](std::string line) {
    entries.push_back({entries.size() + 1, 0, {}, std::move(line), {}});
  };
  add(R"({"edit":"undo"})");  // of nothing
  add(R"({"edit":"open_fix","id":"F1","title":"0"})");
  constexpr int kLines = 10'000;
  for (int i = 1; i <= kLines; ++i) {
    add(R"({"edit":"rename_fix","fix":"F1","title":")" + std::to_string(i) + "\"}");
    if (i % 3 == 0) add(R"({"edit":"undo"})");
    if (i % 6 == 0) add(R"({"edit":"redo"})");
  }
  const auto unfit = workshop_.restore(entries);
  ASSERT_EQ(unfit.size(), 1U);
  EXPECT_EQ(unfit[0].seq, 1U);
  EXPECT_EQ(workshop_.decisions().fixes[0].title, std::to_string(kLines));
  std::size_t steps = 0;
  for (; workshop_.can_undo(); ++steps) ASSERT_TRUE(workshop_.undo());
  EXPECT_EQ(steps, 2U + kLines - (kLines / 3 - kLines / 6));
}

TEST_F(WorkshopTest, AnOpenIssueWithoutAFixIsAnUnownedMatter) {
  const auto matters = workshop_.matters(view_);
  ASSERT_EQ(matters.size(), 1U);
  EXPECT_EQ(matters[0].id, (base::ItemId{base::ItemKind::issue, "open"}));
  EXPECT_EQ(matters[0].state, MatterState::unowned);
  EXPECT_EQ(matters[0].when, "12 days");
}

TEST_F(WorkshopTest, AFixTakesItsIssuesOutOfTheList) {
  accept(R"({"edit":"open_fix","id":"F1","title":"One list","issues":["open"]})");
  accept(R"({"edit":"own","fix":"F1","owner":"boss"})");
  accept(R"({"edit":"promise","fix":"F1","due":"2026-11-13"})");
  const auto matters = workshop_.matters(view_);
  ASSERT_EQ(matters.size(), 1U);
  EXPECT_EQ(matters[0].title, "One list");
  EXPECT_EQ(matters[0].owner, "Name of boss");
  EXPECT_EQ(matters[0].state, MatterState::overdue);
  EXPECT_EQ(matters[0].when, "9 days over");
}

TEST_F(WorkshopTest, MattersStandInTheOrderTheRoomNeeds) {
  for (const char* fix : {"a", "b", "c", "d"})
    accept(std::string(R"({"edit":"open_fix","id":")") + fix + R"(","title":"t"})");
  accept(R"({"edit":"status","fix":"a","status":"followed_up"})");
  accept(R"({"edit":"own","fix":"b","owner":"boss"})");
  accept(R"({"edit":"own","fix":"c","owner":"boss"})");
  accept(R"({"edit":"promise","fix":"c","due":"2026-11-21"})");
  std::vector<MatterState> states;
  for (const Matter& matter : workshop_.matters(view_)) states.push_back(matter.state);
  EXPECT_EQ(states,
            (std::vector<MatterState>{MatterState::overdue, MatterState::unowned, MatterState::unowned,
                                      MatterState::half, MatterState::followed_up}));
}

TEST_F(WorkshopTest, AFilterMovesNoCard) {
  view_.overlays.flows = true;
  const Picture before = workshop_.picture(view_);
  view_.filter.issues = {"shut"};
  view_.filter.order = {model::FilterField::issue};
  const Picture& after = workshop_.picture(view_);
  EXPECT_EQ(before.arrangement, after.arrangement);
  EXPECT_NE(before.flows_revision, after.flows_revision);
}

TEST_F(WorkshopTest, TurningOverDrawsNothingAgain) {
  const Picture before = workshop_.picture(view_);
  view_.facing = 1;
  const Picture& after = workshop_.picture(view_);
  EXPECT_EQ(before.chart_revision, after.chart_revision);
  EXPECT_EQ(before.flows, after.flows);
  EXPECT_EQ(before.marks, after.marks);
}

TEST_F(WorkshopTest, AnOwnersPinLaysNothingOutAgain) {
  const Picture before = workshop_.picture(view_);
  accept(R"({"edit":"open_fix","id":"F1","title":"t","issues":["open"]})");
  accept(R"({"edit":"own","fix":"F1","owner":"boss"})");
  const Picture& after = workshop_.picture(view_);
  EXPECT_EQ(before.arrangement, after.arrangement);
  EXPECT_EQ(before.chart_revision, after.chart_revision);
  EXPECT_TRUE(before.marks->pins.empty());
  EXPECT_EQ(after.marks->pins.size(), 1U);
}

}  // namespace
}  // namespace flipchart::workshop
