// Filters on the screen: chosen from the list by keys and by hand, and taken away by their chips.
#include "commands/filtering.hpp"
#include "gui/twenty_weeks.hpp"

namespace flipchart::gui {
namespace {

using FiltersOnScreen = TimelineOnScreen;

TEST_F(FiltersOnScreen, AValueIsChosenFromTheListAndTakenAwayByItsChip) {
  key("I");
  ASSERT_TRUE(session_.choosing.shown);
  for (int i = 0; i < 3; ++i) key("Down");  // customer, segment, silo, severity
  key("Enter");
  ASSERT_EQ(session_.choosing.field, model::FilterField::severity);
  key("Enter");
  EXPECT_EQ(filter().severities, (std::vector<std::string>{"high"})) << "the most frequent first";
  EXPECT_EQ(kept(), 11U);
  key("Down");
  key("Enter");
  EXPECT_EQ(kept(), kAll) << "several values of one field mean any of them";
  key("Enter");
  EXPECT_EQ(kept(), 11U);
  key("Escape");
  key("Escape");
  EXPECT_FALSE(session_.choosing.shown);
  const std::string chip = "chip-filter-" + std::to_string(static_cast<int>(model::FilterField::severity));
  ASSERT_TRUE(has(chip));
  press(chip + "-away");
  EXPECT_TRUE(filter().empty());
  EXPECT_FALSE(has(chip));
}

TEST_F(FiltersOnScreen, LettersLookThroughAllValues) {
  const double facing = session_.view.facing;
  key("I");
  for (const char* letter : {"s", "a", "l", "t"}) surface_.type(session_, letter);
  frame();
  EXPECT_TRUE(has("filter-row-0"));
  EXPECT_FALSE(has("filter-row-1"));
  press("filter-row-0");
  EXPECT_EQ(filter().customers, (std::vector<std::string>{"C2"})) << "shown by name, kept by id";
  EXPECT_EQ(kept(), 6U);
  EXPECT_TRUE(session_.choosing.shown) << "more may be chosen";
  press("leaders-on-top");
  EXPECT_FALSE(session_.choosing.shown) << "a press elsewhere closes it";
  EXPECT_EQ(session_.view.facing, facing);
}

TEST_F(FiltersOnScreen, LettersFindAKindTooAndGoWhenSomethingIsChosen) {
  key("I");
  const auto type = [&](const char* letters) {
    surface_.type(session_, letters);
    frame();
    frame();
  };
  type("sever");
  key("Enter");
  EXPECT_EQ(session_.choosing.field, model::FilterField::severity);
  type("lo");
  ASSERT_TRUE(has("filter-row-0"));
  EXPECT_FALSE(has("filter-row-1"));
  key("Enter");
  EXPECT_EQ(filter().severities, (std::vector<std::string>{"low"}));
  EXPECT_TRUE(has("filter-row-1")) << "the letters are gone, the others are there again";
}

TEST_F(FiltersOnScreen, ItsOpenerOpensAndClosesTheList) {
  press("add-filter");
  EXPECT_TRUE(session_.choosing.shown);
  press("add-filter");
  EXPECT_FALSE(session_.choosing.shown);
}

TEST_F(FiltersOnScreen, FiltersAreTakenAwayOneByOneOrAllAtOnce) {
  drag(at_week(6.5), at_week(9.5));
  commands::choose_issues(session_, model::FilterField::severity);
  frame();
  frame();
  press("filter-row-0");
  key("Escape");
  key("Escape");
  EXPECT_EQ(kept(), 2U);
  key("Delete");
  EXPECT_TRUE(filter().severities.empty());
  EXPECT_EQ(kept(), 4U);
  key("C");
  EXPECT_TRUE(filter().empty());
  EXPECT_EQ(kept(), kAll);
}

TEST_F(FiltersOnScreen, InTheRoomFirstHoldersAreRoles) {
  session_.view.room_safe = true;
  frame();
  const auto choices = commands::choices_of(session_, model::FilterField::first_holder);
  ASSERT_EQ(choices.size(), 1U);
  EXPECT_EQ(choices.front().words, "Agent");
  EXPECT_FALSE(choices.front().counted) << "one position of that role is too few";
  session_.view.room_safe = false;
  EXPECT_EQ(commands::choices_of(session_, model::FilterField::first_holder).front().words, "Ben Front");
}

}  // namespace
}  // namespace flipchart::gui
