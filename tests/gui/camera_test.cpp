// Laws of looking: zooming keeps what is under the pointer, turning over keeps the middle, the flip ends
// where it should.
#include <gtest/gtest.h>

#include <random>

#include "gui/camera.hpp"
#include "gui/frame_times.hpp"
#include "gui/keys.hpp"
#include "gui/motion.hpp"

namespace {

using namespace flipchart;
using base::Point;

constexpr double kExtent = 900;

TEST(ChartCamera, ZoomingKeepsWhatIsUnderThePointer) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> place(-500, 1500);
  std::uniform_real_distribution<double> factor(0.7, 1.4);
  for (const double facing : {0.0, 1.0}) {
    gui::ChartCamera camera;
    camera.look_through({264, 48, 1320, 896});
    camera.fit({0, 0, 1290, kExtent}, 12);
    for (int i = 0; i < 200; ++i) {
      const Point at{place(random), place(random)};
      const Point before = camera.to_chart(at, kExtent, facing);
      camera.zoom_at(at, factor(random), kExtent, facing);
      const Point after = camera.to_chart(at, kExtent, facing);
      ASSERT_NEAR(before.x, after.x, 1e-6);
      ASSERT_NEAR(before.y, after.y, 1e-6);
    }
  }
}

TEST(ChartCamera, PanningMovesTheChartWithTheHandBothWaysUp) {
  for (const double facing : {0.0, 1.0}) {
    gui::ChartCamera camera;
    camera.look_through({0, 0, 800, 600});
    camera.fit({0, 0, 2000, kExtent}, 0);
    const Point held = camera.to_chart({300, 200}, kExtent, facing);
    camera.pan(40, -25, facing);
    const Point now = camera.to_screen(held, kExtent, facing);
    EXPECT_NEAR(now.x, 340, 1e-9);
    EXPECT_NEAR(now.y, 175, 1e-9);
  }
}

TEST(ChartCamera, TurningOverKeepsTheMiddleInTheMiddle) {
  gui::ChartCamera camera;
  camera.look_through({0, 0, 800, 600});
  camera.centre_on({420, 77});
  for (const double facing : {0.0, 0.25, 0.5, 1.0}) {
    const Point turned{420, base::faced(77, kExtent, facing)};
    EXPECT_EQ(camera.to_screen(turned, kExtent, facing), (Point{400, 300}));
  }
}

TEST(ChartCamera, FittingShowsAllAndNeverMakesAPoster) {
  for (const base::Rect& bounds : {base::Rect{0, 0, 5000, 300}, {0, 0, 300, 5000}, {-40, 10, 100, 100}}) {
    gui::ChartCamera camera;
    camera.look_through({264, 48, 1320, 896});
    camera.fit(bounds, 12);
    EXPECT_LE(camera.zoom(), gui::kMostFitted);
    EXPECT_LE(bounds.w * camera.zoom(), 1320);
    EXPECT_LE(bounds.h * camera.zoom(), 896);
  }
}

TEST(FlipMotion, CustomersArriveFirstAndAllArriveExactly) {
  gui::FlipMotion flip(0);
  flip.turn_to(1, 1000);
  double last = 0;
  for (double now = 1000; now <= 1600; now += 10) {
    const gui::TurnAt at = flip.at(now);
    ASSERT_GE(at.customers, at.positions);
    ASSERT_GE(at.positions, last - 1e-9) << "never back";
    last = at.positions;
  }
  EXPECT_EQ(flip.at(1600).positions, 1);
  EXPECT_EQ(flip.at(1520).customers, 1);
  EXPECT_LT(flip.at(1520).positions, 1);
  EXPECT_FALSE(flip.moving(1600));
}

TEST(FlipMotion, TurningBackHalfWayDoesNotJump) {
  gui::FlipMotion flip(0);
  flip.turn_to(1, 0);
  const gui::TurnAt before = flip.at(300);
  flip.turn_to(0, 300);
  EXPECT_NEAR(flip.at(300).positions, before.positions, 1e-9);
  EXPECT_NEAR(flip.at(300).customers, before.customers, 1e-9);
  EXPECT_EQ(flip.at(900).positions, 0);
}

TEST(Easing, FollowsTheCurveOfTheDesign) {
  EXPECT_EQ(gui::eased(0, 0.65, 0, 0.35, 1), 0);
  EXPECT_EQ(gui::eased(1, 0.65, 0, 0.35, 1), 1);
  EXPECT_NEAR(gui::eased(0.5, 0.65, 0, 0.35, 1), 0.5, 1e-6);
  EXPECT_LT(gui::eased(0.25, 0.65, 0, 0.35, 1), 0.15);
  EXPECT_NEAR(gui::eased(0.3, 1.0 / 3, 1.0 / 3, 2.0 / 3, 2.0 / 3), 0.3, 1e-6)
      << "a straight curve is no easing";
}

TEST(Keys, WhatIsHeldIsKnownFromTheEventOnThatTellsOfIt) {
  constexpr int kShift = 340, kCtrl = 341, kAlt = 342;
  EXPECT_EQ(gui::held_after(kShift, true, {}), (gui::Held{true, false}))
      << "systems tell what was held before";
  EXPECT_EQ(gui::held_after(kShift, false, {true, true}), (gui::Held{false, true}));
  EXPECT_EQ(gui::held_after(kCtrl, true, {true, false}), (gui::Held{true, true}));
  EXPECT_EQ(gui::held_after('F', true, {true, false}), (gui::Held{true, false}));
  for (const int held : {kShift, kCtrl, kAlt}) EXPECT_TRUE(gui::is_held_key(held)) << held;
  for (const int other : {int{'F'}, 256, 280, 348}) EXPECT_FALSE(gui::is_held_key(other)) << other;
}

TEST(Keys, NamesAreThoseOfTheTable) {
  EXPECT_EQ(gui::character_name('f'), "F");
  EXPECT_EQ(gui::character_name('+'), "+");
  EXPECT_EQ(gui::character_name(' '), "Space");
  EXPECT_EQ(gui::character_name(0xE9), "");
  EXPECT_EQ(gui::key_name(256, false, false, nullptr), "Escape");
  EXPECT_EQ(gui::key_name(266, false, false, nullptr), "PageUp");
  EXPECT_EQ(gui::key_name('Z', true, false, "z"), "Ctrl+Z");
  EXPECT_EQ(gui::key_name('Y', true, false, "z"), "Ctrl+Z")
      << "what the key types decides, not where it lies";
  EXPECT_EQ(gui::key_name('F', false, false, "f"), "") << "letters come as characters";
}

TEST(FrameTimes, AreNearestRanksOfEveryPartAndTheLargestCounts) {
  std::vector<gui::FrameCost> frames(4);
  for (std::size_t i = 0; i < 4; ++i) {
    frames[i].whole = static_cast<double>(4 - i);
    frames[i].own = 0.25 * static_cast<double>(i);
    frames[i].drawn.boxes = 10 * i;
  }
  frames[1].drawn.draw_calls = 7;
  EXPECT_EQ(gui::frame_times_json(frames, "pan"),
            "{\"frames\":4,\"motion\":\"pan\",\"mean_ms\":2.5,\"p50_ms\":2,\"p95_ms\":4,\"max_ms\":4,"
            "\"cpu_own_ms\":{\"p50\":0.25,\"p95\":0.75},\"driver_ms\":{\"p50\":0,\"p95\":0},"
            "\"cpu_all_ms\":{\"p50\":0,\"p95\":0},\"most_drawn\":{\"boxes\":30,\"legs\":0,\"labels\":0,"
            "\"draw_calls\":7,\"bytes_uploaded\":0,\"panel_corners\":0}}");
}

}  // namespace
