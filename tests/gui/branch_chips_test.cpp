// What is left out by a person's wish stands in the window as a chip that brings it back.
#include "on_screen.hpp"

namespace {

using namespace flipchart;

// Ada leads Ben and Cleo, Ben leads two agents.
workshop::Workshop five_people() {
  model::OrganizationParts parts;
  const auto add = [&](const char* id, const char* name, std::uint32_t parent) {
    model::PositionPart part;
    part.id = parts.texts.intern(id);
    part.parent = parent;
    part.first_holder = static_cast<std::uint32_t>(parts.holders.size());
    part.holder_count = 1;
    parts.holders.push_back({parts.texts.intern(name), base::kNoText, base::kNoText});
    parts.positions.push_back(part);
  };
  add("E1", "Ada Lead", base::kNoSlot);
  add("E2", "Ben Lead", 0);
  add("E3", "Cleo Front", 0);
  add("E4", "Dee Front", 1);
  add("E5", "Eve Front", 1);
  return {"Small", model::Organization(std::move(parts)), model::History(),
          std::make_unique<journal::MemoryJournal>(), base::Date{20'779}};
}

class BranchChips : public gui::OnScreen {
 protected:
  BranchChips() : OnScreen(five_people, {1920, 1080}) {}
  std::size_t cards() { return workshop_.picture(session_.view).arrangement->slot.size(); }
};

TEST_F(BranchChips, BringTheWholeChartBack) {
  EXPECT_FALSE(has("whole-chart"));
  commands::select_item(session_, {base::ItemKind::position, "E2"});
  key("Enter");
  EXPECT_EQ(cards(), 3U);
  ASSERT_TRUE(has("whole-chart"));
  press("whole-chart");
  EXPECT_EQ(cards(), 5U);
  EXPECT_FALSE(has("whole-chart"));
}

TEST_F(BranchChips, UnfoldEverything) {
  commands::select_item(session_, {base::ItemKind::position, "E2"});
  key("Space");
  EXPECT_EQ(cards(), 3U);
  ASSERT_TRUE(has("unfold-everything"));
  press("unfold-everything");
  EXPECT_EQ(cards(), 5U);
  EXPECT_FALSE(has("unfold-everything"));
}

TEST_F(BranchChips, AreNotThereWithoutTheirCause) {
  commands::select_item(session_, {base::ItemKind::position, "E3"});
  key("Space");
  EXPECT_FALSE(has("unfold-everything"));
  session_.view.focus = "nobody";
  frame();
  EXPECT_FALSE(has("whole-chart"));
}

}  // namespace
