// Inputs by chance, for a while: no crash, nothing that is not finite, and no state that the journal does not
// tell again. FLIPCHART_MONKEY is how many inputs all seeds together make; a few thousand where it is not
// set.
#include <gtest/gtest.h>

#include <cstdlib>

#include "gui/monkey.hpp"

namespace {

using namespace flipchart;

constexpr unsigned long kSeeds = 10;

unsigned long inputs_for_each() {
  const char* const asked = std::getenv("FLIPCHART_MONKEY");
  return (asked == nullptr ? 3'000 : std::strtoul(asked, nullptr, 10)) / kSeeds;
}

class MonkeyAtTheWindow : public gui::Monkey, public testing::WithParamInterface<unsigned> {
 protected:
  MonkeyAtTheWindow() : Monkey(GetParam()) {}
};

TEST_P(MonkeyAtTheWindow, LeavesNothingThatReplayCannotReproduce) {
  constexpr unsigned long kBetween = 100;
  const unsigned long inputs = inputs_for_each();
  // A few seeds take long to come to an edit.
  const unsigned long most = 20 * inputs;
  for (unsigned long i = 1; (i <= inputs || kept.entries.empty()) && i <= most && !HasFailure(); ++i) {
    do_something();
    expect_sound();
    if (i % kBetween == 0) expect_replay_tells_the_same();
  }
  calm_down();
  expect_replay_tells_the_same();
  EXPECT_FALSE(kept.entries.empty()) << "it came to no edit at all";
  if (HasFailure()) ADD_FAILURE() << "it did:\n" << trail();
}

INSTANTIATE_TEST_SUITE_P(Seeds, MonkeyAtTheWindow, testing::Range(1U, 1U + unsigned{kSeeds}));

}  // namespace
