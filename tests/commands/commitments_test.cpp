// The page of who does what by when: whom it names, in which order, and whether it can be read.
#include "commands/commitments.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "commands/command.hpp"
#include "commands/forms.hpp"
#include "commands/two_teams.hpp"

namespace flipchart::commands {
namespace {

class Commitments : public ::testing::Test {
 protected:
  Commitments() : workshop_(two_teams()) {
    say(R"({"edit":"open_fix","id":"F1","title":"One list","owner":"head1"})");
    say(R"({"edit":"open_fix","id":"F2","title":"Late parts","owner":"head2"})");
    say(R"({"edit":"open_fix","id":"F3","title":"Who calls back"})");
    say(R"({"edit":"propose","fix":"F2","by":"ben","text":"Share it"})");
    say(R"({"edit":"promise","fix":"F2","due":"2026-11-13"})");
    say(R"({"edit":"promise","fix":"F1","due":"2026-12-04"})");
  }
  void say(const char* line) {
    const auto edit = model::edit_from_json(line);
    ASSERT_TRUE(edit) << line;
    ASSERT_TRUE(workshop_.commit(*edit)) << line;
  }
  std::vector<std::string> words(bool room_safe) {
    std::vector<std::string> all;
    for (const compose::CommitmentLine& line : commitment_sheet(workshop_, room_safe).lines)
      all.push_back(line.who + "|" + line.what + "|" + line.when);
    return all;
  }
  scene::Page page(base::Size size = {1920, 1080}) {
    model::View view;
    view.theme = model::Theme::projector;
    view.room_safe = true;
    view.size = size;
    return commitment_deck(workshop_, view).pages.at(0);
  }

  workshop::Workshop workshop_;
};

TEST_F(Commitments, OverdueComesFirstByTheRoleThenByTheDay) {
  EXPECT_THAT(words(true), testing::ElementsAre("Title of head2|Late parts|9 days over",
                                                "Ina Falk|One list|4 Dec", "|Who calls back|"));
  EXPECT_EQ(words(false)[0], "Daniela Rocha|Late parts|9 days over");
}

TEST_F(Commitments, CountsAreSaidInWords) {
  const std::string sentence = commitment_sheet(workshop_, true).sentence;
  EXPECT_THAT(sentence, testing::HasSubstr("2 fixes have an owner, 1 has none yet."));
  EXPECT_THAT(sentence, testing::HasSubstr("0 of 1 promise"));
}

TEST_F(Commitments, EveryLetterIsLargeEnoughForTheBackOfTheRoom) {
  for (int more = 0; more < 2; ++more) {
    const scene::Page made = page();
    ASSERT_FALSE(made.scene.labels.empty());
    for (const scene::Text& text : made.scene.labels) EXPECT_GE(text.font.size, 1080.0 / 45) << text.text;
    for (int i = 0; i < 20; ++i)
      say((R"({"edit":"open_fix","title":"Another thing to be done )" + std::to_string(i) + "\"}").c_str());
  }
}

TEST_F(Commitments, NoLineStandsOnAnotherAndNoneLeavesThePage) {
  const std::string name(300, 'W');
  say((R"({"edit":"rename_person","position":"head1","name":")" + name + "\"}").c_str());
  say((R"({"edit":"open_fix","title":")" + name + R"(","owner":"head1"})").c_str());
  for (int fixes = 4; fixes < 40; fixes += 9) {
    const scene::Page made = page();
    const base::Rect bounds = made.scene.bounds;
    std::vector<base::Rect> boxes;
    for (const scene::Text& text : made.scene.labels) {
      const double left = text.align == scene::Align::end ? text.at.x - text.width : text.at.x;
      boxes.push_back({left, text.at.y - text.middle_rise - text.font.size / 2, text.width, text.font.size});
      EXPECT_LE(boxes.back().right(), bounds.right() + 0.5) << text.text;
      EXPECT_LE(boxes.back().bottom(), bounds.bottom() + 0.5) << text.text;
      EXPECT_GE(left, bounds.x);
    }
    for (std::size_t a = 0; a < boxes.size(); ++a) {
      for (std::size_t b = a + 1; b < boxes.size(); ++b)
        EXPECT_FALSE(boxes[a].overlaps(boxes[b]))
            << made.scene.labels[a].text << " and " << made.scene.labels[b].text;
    }
    for (int i = 0; i < 9; ++i) say(R"({"edit":"open_fix","title":"Another","owner":"head2"})");
  }
}

TEST_F(Commitments, WhatHasNoRoomIsCounted) {
  for (int i = 0; i < 30; ++i) say(R"({"edit":"open_fix","title":"Another","owner":"head2"})");
  EXPECT_THAT(page().subtitle, testing::HasSubstr("13 more are in the register"));
}

TEST_F(Commitments, PrivateWordsAreNotOnIt) {
  say(R"({"edit":"note","on":"F1","track":"private","text":"between us"})");
  EXPECT_EQ(scene::dumped(page().scene).find("between us"), std::string::npos);
}

}  // namespace
}  // namespace flipchart::commands
