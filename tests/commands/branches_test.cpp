// Folding, focus, columns and walking as a person does them: by keys, on what is selected.
#include "commands/branches.hpp"

#include <gtest/gtest.h>

#include <set>

#include "model/view_lists.hpp"

namespace flipchart::commands {
namespace {

using base::ItemKind;
using base::kNoSlot;

// boss -> two heads (H1, H2) -> two leads each (L1..L4) -> three agents each (A1..A12).
model::Organization company_of_teams() {
  model::OrganizationParts parts;
  const auto add = [&](const std::string& id, std::uint32_t parent) {
    model::PositionPart part;
    part.id = parts.texts.intern(id);
    part.parent = parent;
    parts.positions.push_back(part);
  };
  add("boss", kNoSlot);
  for (std::uint32_t i = 0; i < 2; ++i) add("H" + std::to_string(i + 1), 0);
  for (std::uint32_t i = 0; i < 4; ++i) add("L" + std::to_string(i + 1), 1 + i / 2);
  for (std::uint32_t i = 0; i < 12; ++i) add("A" + std::to_string(i + 1), 3 + i / 3);
  return model::Organization(std::move(parts));
}

class Branches : public testing::Test {
 protected:
  Branches()
      : workshop_("Test", company_of_teams(), model::History(), std::make_unique<journal::MemoryJournal>(),
                  base::Date{20'000}),
        session_{workshop_} {}

  void select(const char* id) { select_item(session_, {ItemKind::position, id}); }
  const compose::Arrangement& arrangement() { return *workshop_.picture(session_.view).arrangement; }
  std::size_t cards() { return arrangement().slot.size(); }
  bool drawn(const char* id) {
    return arrangement().shape_slot[workshop_.organization().find(id)] != kNoSlot;
  }

  workshop::Workshop workshop_;
  Session session_;
};

TEST_F(Branches, FoldAndUnfoldByOneKey) {
  select("H1");
  const model::View before = session_.view;
  EXPECT_TRUE(run_key(session_, "Space"));
  EXPECT_EQ(cards(), 19U - 8U);
  EXPECT_TRUE(session_.bring_into_sight);
  EXPECT_TRUE(run_key(session_, "Space"));
  EXPECT_EQ(session_.view, before);
  select("A1");
  EXPECT_FALSE(run_key(session_, "Space")) << "nobody is below";
}

TEST_F(Branches, FoldToALevelAndOpenOneOfThem) {
  select("H2");
  EXPECT_TRUE(run_key(session_, "Shift+Enter"));
  EXPECT_EQ(cards(), 3U);
  EXPECT_TRUE(run_key(session_, "Space"));
  EXPECT_EQ(cards(), 5U) << "its own reports, folded themselves";
  EXPECT_TRUE(run_key(session_, "Space"));
  EXPECT_EQ(cards(), 3U);
  EXPECT_TRUE(run_key(session_, "U"));
  EXPECT_EQ(cards(), 19U);
  EXPECT_FALSE(run_key(session_, "U"));
  select("boss");
  EXPECT_TRUE(run_key(session_, "Shift+Enter"));
  EXPECT_EQ(cards(), 1U);
}

TEST_F(Branches, AreLeftOneLevelAtATime) {
  select("H1");
  EXPECT_TRUE(run_key(session_, "Enter"));
  EXPECT_EQ(cards(), 9U);
  select("L1");
  EXPECT_TRUE(run_key(session_, "Enter"));
  EXPECT_EQ(cards(), 4U);
  EXPECT_TRUE(run_key(session_, "Escape")) << "lets go of the selection";
  EXPECT_EQ(cards(), 4U);
  EXPECT_TRUE(run_key(session_, "Escape"));
  EXPECT_EQ(session_.view.focus, "H1");
  EXPECT_TRUE(run_key(session_, "Escape"));
  EXPECT_EQ(cards(), 19U);
  EXPECT_FALSE(run_key(session_, "Escape"));
}

TEST_F(Branches, AreLeftAllAtOnce) {
  for (const char* id : {"H1", "L1"}) {
    select(id);
    EXPECT_TRUE(run_key(session_, "Enter"));
  }
  EXPECT_TRUE(run_key(session_, "Backspace"));
  EXPECT_EQ(cards(), 19U);
  EXPECT_TRUE(session_.left_behind.empty());
}

TEST_F(Branches, RevealWhatHidesAPosition) {
  select("boss");
  run_key(session_, "Space");
  select("H2");
  show_branch_alone(session_);
  ASSERT_FALSE(drawn("A1"));
  reveal(session_, workshop_.organization().find("A1"));
  EXPECT_TRUE(drawn("A1"));
  session_.view.focus_depth = 1;
  ASSERT_FALSE(drawn("A5"));
  reveal(session_, workshop_.organization().find("A5"));
  EXPECT_TRUE(drawn("A5"));
  EXPECT_FALSE(drawn("A12"));
}

TEST_F(Branches, TakeTheColumnsSomebodyChose) {
  session_.view.overlays.flows = true;  // teams stand in stacks
  select("L1");
  const auto columns = [&] {
    const compose::Arrangement& a = arrangement();
    const base::Slot card = a.shape_slot[workshop_.organization().find("L1")];
    std::set<double> lefts;
    for (base::Slot c = a.shape.first_child[card]; c < a.shape.first_child[card + 1]; ++c)
      lefts.insert(a.placement.card[c].x);
    return lefts.size();
  };
  ASSERT_EQ(columns(), 1U);
  EXPECT_TRUE(run_key(session_, "Ctrl+Right"));
  EXPECT_EQ(columns(), 2U);
  select("A2");  // somebody of the team means the team
  EXPECT_TRUE(run_key(session_, "Ctrl+Right"));
  EXPECT_EQ(columns(), 3U);
  EXPECT_TRUE(run_key(session_, "Ctrl+Right"));
  EXPECT_EQ(columns(), 3U) << "no more than there are people";
  EXPECT_TRUE(run_key(session_, "Ctrl+Left"));
  EXPECT_EQ(columns(), 2U);
  EXPECT_TRUE(run_key(session_, "Ctrl+0"));
  EXPECT_EQ(columns(), 1U);
  EXPECT_TRUE(session_.view.branch_columns.empty());
  select("H1");
  EXPECT_FALSE(run_key(session_, "Ctrl+Right")) << "no team of its own";
}

TEST_F(Branches, AreWalkedByTheArrowsOnlyFromACard) {
  EXPECT_TRUE(run_key(session_, "Up"));
  EXPECT_NE(session_.pan_y, 0) << "nothing is selected: the chart moves";
  session_.pan_y = 0;
  EXPECT_TRUE(run_key(session_, "Enter"));
  EXPECT_EQ(session_.selected.id, "boss");
  EXPECT_TRUE(run_key(session_, "Down"));
  EXPECT_TRUE(session_.bring_into_sight);
  EXPECT_EQ(session_.pan_y, 0);
  const std::string head = session_.selected.id;
  EXPECT_TRUE(head == "H1" || head == "H2");
  EXPECT_TRUE(run_key(session_, head == "H1" ? "Right" : "Left"));
  EXPECT_EQ(session_.selected.id, head == "H1" ? "H2" : "H1");
  EXPECT_TRUE(run_key(session_, "Shift+Up"));
  EXPECT_NE(session_.pan_y, 0);
  session_.view.facing = 1;
  EXPECT_TRUE(run_key(session_, "Down"));
  EXPECT_EQ(session_.selected.id, "boss") << "the leaders are at the bottom";
}

}  // namespace
}  // namespace flipchart::commands
