// Laid out at once or on a thread, a view stands the same; what is known is never made again; other data
// makes everything stale.
#include "workshop/laying_out.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>

namespace flipchart::workshop {
namespace {

std::shared_ptr<const model::Organization> company(std::uint32_t people) {
  model::OrganizationParts parts;
  for (std::uint32_t i = 0; i < people; ++i) {
    model::PositionPart position;
    position.id = parts.texts.intern("P" + std::to_string(i));
    position.parent = i == 0 ? base::kNoSlot : (i - 1) / 7;
    parts.positions.push_back(position);
  }
  return std::make_shared<const model::Organization>(std::move(parts));
}

class LayingOutTest : public testing::Test {
 protected:
  // Until the thread has answered.
  LaidOut waited(const model::View& view) {
    for (;;) {
      if (auto there = laying_out_.soon(state_, view, [this] { ++woken_; })) return *there;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  }

  model::State state_{company(300), std::make_shared<const model::History>(), {}};
  LayingOut laying_out_{base::Date{20000}};
  std::atomic<int> woken_ = 0;
};

TEST_F(LayingOutTest, OnAThreadStandsLikeAtOnce) {
  model::View view;
  const LaidOut there = waited(view);
  EXPECT_EQ(woken_, 1);
  LayingOut other(base::Date{20000});
  EXPECT_EQ(there.arrangement->placement.card, other.at_once(state_, view).arrangement->placement.card);
}

TEST_F(LayingOutTest, WhatIsKnownIsNotMadeAgain) {
  model::View view;
  const LaidOut first = laying_out_.at_once(state_, view);
  view.facing = 1;
  view.filter.customers = {"C"};
  view.room_safe = true;
  EXPECT_EQ(laying_out_.at_once(state_, view).arrangement, first.arrangement);
  view.detail = model::Detail::near;
  const LaidOut near = laying_out_.at_once(state_, view);
  EXPECT_NE(near.arrangement, first.arrangement);
  EXPECT_EQ(near.insights, first.insights);
  view.detail = model::Detail::mid;
  EXPECT_EQ(laying_out_.soon(state_, view, {})->arrangement, first.arrangement);
  EXPECT_FALSE(laying_out_.working());
}

TEST_F(LayingOutTest, OtherDataForgetsEverythingAlsoWhatIsBeingMade) {
  model::View view;
  const LaidOut old = laying_out_.at_once(state_, view);
  view.detail = model::Detail::near;
  laying_out_.soon(state_, view, {});
  state_.organization = company(50);
  laying_out_.forget();
  EXPECT_EQ(waited(view).arrangement->slot.size(), 50U);
  view.detail = model::Detail::mid;
  EXPECT_EQ(laying_out_.at_once(state_, view).arrangement->slot.size(), 50U);
}

TEST_F(LayingOutTest, EndsWhileItWorks) {
  state_.organization = company(200'000);
  model::View view;
  EXPECT_FALSE(laying_out_.soon(state_, view, {}));
  EXPECT_TRUE(laying_out_.working());
}  // its end waits for the thread

}  // namespace
}  // namespace flipchart::workshop
