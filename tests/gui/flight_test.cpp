// Flying from one stand of the camera to another.
#include "gui/flight.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "gui/camera.hpp"

namespace flipchart::gui {
namespace {

constexpr double kScreen = 1320;

double between(std::mt19937& random, double low, double high) {
  return std::uniform_real_distribution<double>(low, high)(random);
}

Stand random_stand(std::mt19937& random) {
  return {{between(random, -1e5, 1e5), between(random, -1e4, 1e4)},
          std::exp(between(random, std::log(kLeastZoom), std::log(kMostZoom)))};
}

TEST(Flight, BeginsAndEndsExactly) {
  std::mt19937 random(1);
  for (int round = 0; round < 500; ++round) {
    const Stand from = random_stand(random);
    const Stand to = random_stand(random);
    const Flight flight(from, to, kScreen, 1000);
    EXPECT_EQ(flight.at(1000).centre, from.centre);
    EXPECT_EQ(flight.at(1000).zoom, from.zoom);
    EXPECT_EQ(flight.at(1000 + Flight::kMillis).centre, to.centre);
    EXPECT_EQ(flight.at(1000 + Flight::kMillis).zoom, to.zoom);
    EXPECT_FALSE(flight.moving(1000 + Flight::kMillis));
    EXPECT_TRUE(flight.moving(1000));
  }
}

TEST(Flight, NeverTurnsBackAndDoesNotJump) {
  std::mt19937 random(2);
  for (int round = 0; round < 500; ++round) {
    const Stand from = random_stand(random);
    const Stand to = random_stand(random);
    const Flight flight(from, to, kScreen, 0);
    const base::Point way = to.centre - from.centre;
    const double distance = std::hypot(way.x, way.y);
    double gone = 0;
    bool descending = false;
    double zoom = from.zoom;
    for (double now = 0.5; now < Flight::kMillis; now += 0.5) {
      const Stand stand = flight.at(now);
      const base::Point by = stand.centre - from.centre;
      const double along = (by.x * way.x + by.y * way.y) / distance;
      EXPECT_GE(along, gone - 1e-6 * distance);
      EXPECT_LE(along, distance * (1 + 1e-6));
      gone = along;
      // Out, and then in: never out again.
      if (stand.zoom > zoom * (1 + 1e-9)) descending = true;
      EXPECT_TRUE(!descending || stand.zoom >= zoom * (1 - 1e-9));
      EXPECT_LT(std::abs(std::log(stand.zoom / zoom)), 0.25) << "half a millisecond is not seen";
      zoom = stand.zoom;
    }
    EXPECT_LT(std::hypot(flight.at(449.99).centre.x - to.centre.x, flight.at(449.99).centre.y - to.centre.y),
              1e-3 * distance + kScreen / to.zoom);
  }
}

TEST(Flight, ComesBackOnTheSamePath) {
  std::mt19937 random(3);
  for (int round = 0; round < 200; ++round) {
    const Stand from = random_stand(random);
    const Stand to = random_stand(random);
    const Flight there(from, to, kScreen, 0);
    const Flight back(to, from, kScreen, 0);
    for (const double share : {0.2, 0.5, 0.7}) {
      const Stand a = there.at(share * Flight::kMillis);
      const Stand b = back.at((1 - share) * Flight::kMillis);
      EXPECT_NEAR(std::log(a.zoom), std::log(b.zoom), 1e-4);
    }
  }
}

TEST(Flight, OnOneSpotItOnlyZooms) {
  const Flight flight({{5, 7}, 0.1}, {{5, 7}, 2}, kScreen, 0);
  double zoom = 0.1;
  for (double now = 1; now < Flight::kMillis; now += 1) {
    EXPECT_EQ(flight.at(now).centre, (base::Point{5, 7}));
    EXPECT_GE(flight.at(now).zoom, zoom);
    zoom = flight.at(now).zoom;
  }
}

TEST(Flight, FarAwayIsReachedFromAbove) {
  const Flight flight({{0, 0}, 1}, {{50'000, 0}, 1}, kScreen, 0);
  EXPECT_LT(flight.at(Flight::kMillis / 2).zoom, 0.1);
  EXPECT_NEAR(flight.at(Flight::kMillis / 2).centre.x, 25'000, 1);
}

TEST(Flight, WithReducedMotionItIsThereAtOnce) {
  const Flight flight({{0, 0}, 1}, {{50, 9}, 3}, kScreen, 10, true);
  EXPECT_EQ(flight.at(10).centre, (base::Point{50, 9}));
  EXPECT_FALSE(flight.moving(10));
}

}  // namespace
}  // namespace flipchart::gui
