// Lanes: no two handovers meet in one lane, short ones lie nearest the teams, the depth holds them all.
#include "layout/lanes.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "layout/forests.hpp"

namespace flipchart::layout::testing {
namespace {

std::vector<LaneRequest> random_requests(Dice& dice) {
  std::vector<LaneRequest> requests(dice.below(60));
  const std::uint32_t cards = dice.between(2, 40);
  for (LaneRequest& request : requests) {
    request.left = dice.below(cards - 1);
    request.right = dice.between(request.left + 1, cards - 1);
    request.width = 1.5 + dice.below(20);
  }
  return requests;
}

bool meet(const LaneRequest& a, const LaneRequest& b) {
  return a.left <= b.right && b.left <= a.right;
}

TEST(Lanes, HandoversThatMeetNeverTouchEachOther) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    Dice dice(seed);
    const auto requests = random_requests(dice);
    const LanePlan plan = planned_lanes(requests, 26, 5, 12);
    for (std::size_t a = 0; a < requests.size(); ++a) {
      for (std::size_t b = 0; b < a; ++b) {
        if (!meet(requests[a], requests[b])) continue;
        const double apart = std::abs(plan.middle[a] - plan.middle[b]);
        EXPECT_GE(apart + 1e-9, (requests[a].width + requests[b].width) / 2 + 5);
      }
    }
  }
}

TEST(Lanes, ASpanThatContainsAnotherLiesFurtherFromTheTeams) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    Dice dice(seed);
    const auto requests = random_requests(dice);
    const LanePlan plan = planned_lanes(requests, 26, 5, 12);
    for (std::size_t a = 0; a < requests.size(); ++a) {
      for (std::size_t b = 0; b < requests.size(); ++b) {
        const std::uint32_t span_a = requests[a].right - requests[a].left;
        const std::uint32_t span_b = requests[b].right - requests[b].left;
        const bool contains = requests[a].left <= requests[b].left && requests[b].right <= requests[a].right;
        if (contains && span_a > span_b) {
          EXPECT_GT(plan.middle[a], plan.middle[b]);
        }
      }
    }
  }
}

TEST(Lanes, TheDepthHoldsEveryBundleAndTheFreeSpace) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    Dice dice(seed);
    const auto requests = random_requests(dice);
    const LanePlan plan = planned_lanes(requests, 26, 5, 12);
    for (std::size_t i = 0; i < requests.size(); ++i) {
      EXPECT_GE(plan.middle[i] - requests[i].width / 2, 26 - 1e-9);
      EXPECT_LE(plan.middle[i] + requests[i].width / 2, plan.depth - 12 + 1e-9);
    }
  }
}

TEST(Lanes, SpansThatShareNoCardShareALane) {
  const LanePlan plan = planned_lanes({{0, 1, 4}, {2, 3, 10}, {1, 2, 4}}, 20, 5, 10);
  EXPECT_EQ(plan.middle[0], 25);  // the lane is as high as its widest bundle
  EXPECT_EQ(plan.middle[1], 25);
  EXPECT_EQ(plan.middle[2], 20 + 10 + 5 + 2);  // meets both at a card
  EXPECT_EQ(plan.depth, 20 + 10 + 5 + 4 + 10);
}

TEST(Lanes, NothingToCarryNeedsNoCorridor) {
  EXPECT_EQ(planned_lanes({}, 26, 5, 12).depth, 0);
}

}  // namespace
}  // namespace flipchart::layout::testing
