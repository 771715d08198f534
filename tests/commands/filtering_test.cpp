// A choice of the filter is all its values at once, however many they are.
#include "commands/filtering.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "commands/command.hpp"
#include "commands/two_teams.hpp"
#include "model/filter_parts.hpp"

namespace flipchart::commands {
namespace {

constexpr auto kHolders = model::FilterField::first_holder;

class Filtering : public testing::Test {
 protected:
  Filtering() { workshop_.picture(session_.view); }
  workshop::Workshop workshop_ = two_teams();
  Session session_{workshop_};
};

TEST_F(Filtering, TurningAChoiceIsTurningItsValuesOneByOne) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    Choice choice;
    choice.chosen = random() % 2 == 0;
    std::vector<std::string> asked;
    for (int i = 0; i < 12; ++i) {
      if (random() % 2 == 0) asked.push_back("P" + std::to_string(i));
      if (random() % 2 == 0) choice.values.push_back("P" + std::to_string(random() % 12));
    }
    session_.view.filter = {};
    model::put_values(session_.view.filter, kHolders, asked);
    model::Filter one_by_one = session_.view.filter;
    for (const std::string& value : choice.values) {
      const std::vector<std::string>& now = one_by_one.first_holders;
      const bool there = std::find(now.begin(), now.end(), value) != now.end();
      if (there == choice.chosen) model::turn_value(one_by_one, kHolders, value);
    }
    turn_choice(session_, kHolders, choice);
    EXPECT_EQ(session_.view.filter.first_holders, one_by_one.first_holders);
    EXPECT_EQ(session_.view.filter.order, one_by_one.order);
  }
}

TEST_F(Filtering, HoldersOfOneRoleAreOneChoiceInTheRoom) {
  session_.view.room_safe = true;
  session_.view.k = 1;
  const auto choices = choices_of(session_, kHolders);
  ASSERT_EQ(choices.size(), 1U);
  EXPECT_FALSE(choices.front().chosen);
  turn_choice(session_, kHolders, choices.front());
  EXPECT_EQ(session_.view.filter.first_holders, choices.front().values);
  EXPECT_TRUE(choices_of(session_, kHolders).front().chosen);
}

TEST_F(Filtering, ARoleOfTensOfThousandsIsTurnedAtOnce) {
  Choice choice;
  for (int i = 100'000; i < 160'000; ++i) choice.values.push_back("a role's holder " + std::to_string(i));
  const auto began = std::chrono::steady_clock::now();
  for (const bool chosen : {false, true, false}) {
    choice.chosen = chosen;
    turn_choice(session_, kHolders, choice);
    EXPECT_EQ(session_.view.filter.first_holders.size(), chosen ? 0U : choice.values.size());
  }
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(5)) << "one by one takes minutes";
}

}  // namespace
}  // namespace flipchart::commands
