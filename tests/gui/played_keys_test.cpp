// Keys as a text: names are hit, everything else is typed letter by letter, as a keyboard would.
#include "gui/played_keys.hpp"

#include "gui/keys.hpp"
#include "gui/twenty_weeks.hpp"

namespace flipchart::gui {
namespace {

class PlayedKeys : public OnScreen {
 protected:
  PlayedKeys() : OnScreen(twenty_weeks, {1920, 1080}) {}
  void play(std::string_view keys) {
    for (const std::string& key : keys_in(keys)) {
      play_key(surface_, session_, key);
      frame();
      commands::wait_for_threads(session_);
      frame();
    }
  }
};

TEST_F(PlayedKeys, ArePartedByBlanks) {
  EXPECT_EQ(keys_in("  O ma  Enter "), (std::vector<std::string>{"O", "ma", "Enter"}));
  EXPECT_TRUE(keys_in(" ").empty());
}

TEST_F(PlayedKeys, TurnTheChartOverAndBack) {
  play("F");
  EXPECT_EQ(session_.view.facing, 1);
  play("F");
  EXPECT_EQ(session_.view.facing, 0);
}

TEST_F(PlayedKeys, FindSomebodyByTypedLetters) {
  play("/ cleo Enter");
  EXPECT_EQ(session_.selected, (base::ItemId{base::ItemKind::position, "E3"}));
  play("Escape");
  EXPECT_FALSE(session_.selected);
}

TEST_F(PlayedKeys, ALetterWithShiftIsAKeyOfItsOwn) {
  play("Shift+O");
  ASSERT_TRUE(session_.asking.has_value());
  EXPECT_FALSE(session_.asking->heading.empty());
}

TEST(NamesOfKeys, AreToldFromWhatIsTyped) {
  for (const char* name : {"Enter", "Shift+F2", "F12", "Ctrl+Z", "Shift+Delete", "PageDown"})
    EXPECT_TRUE(is_key_name(name)) << name;
  for (const char* typed : {"ma", "O", "Shift+O", "F13", "Ctrl+", "Space", "+"})
    EXPECT_FALSE(is_key_name(typed)) << typed;
}

}  // namespace
}  // namespace flipchart::gui
