// Lines as connectors of offices: the presets draw the very corners that the lines have.
#include "backends/pptx/connectors.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "support/random_scene.hpp"

namespace flipchart::backends {
namespace {

// What the preset of a connector draws, by its definition in the standard.
std::vector<base::Point> drawn_by(const Elbow& elbow) {
  const double w = elbow.box.w;
  const double h = elbow.box.h;
  const auto x = [&](std::size_t i) { return w * elbow.corners.at(i); };
  const auto y = [&](std::size_t i) { return h * elbow.corners.at(i); };
  std::vector<base::Point> way = {{0, 0}};
  if (elbow.preset == "bentConnector2") way.push_back({w, 0});
  if (elbow.preset == "bentConnector3") way.insert(way.end(), {{x(0), 0}, {x(0), h}});
  if (elbow.preset == "bentConnector4") way.insert(way.end(), {{x(0), 0}, {x(0), y(1)}, {w, y(1)}});
  if (elbow.preset == "bentConnector5")
    way.insert(way.end(), {{x(0), 0}, {x(0), y(1)}, {x(2), y(1)}, {x(2), h}});
  way.push_back({w, h});
  for (base::Point& p : way) {
    base::Point from_centre{p.x - w / 2, p.y - h / 2};
    if (elbow.flip_h) from_centre.x = -from_centre.x;
    if (elbow.flip_v) from_centre.y = -from_centre.y;
    for (int turn = 0; turn < elbow.quarter_turns; ++turn) from_centre = {-from_centre.y, from_centre.x};
    p = elbow.box.centre() + from_centre;
  }
  return way;
}

TEST(PptxConnectors, ConnectorsHaveTheCornersOfTheirLines) {
  support::RandomScene random(5);
  for (int round = 0; round < 400; ++round) {
    std::vector<base::Point> corners = {random.point()};
    bool upright = random.whole(0, 1) == 0;
    for (int legs = random.whole(1, 5); legs > 0; --legs, upright = !upright) {
      base::Point next = corners.back();
      (upright ? next.y : next.x) += random.number(20, 300) * (random.whole(0, 1) == 0 ? 1 : -1);
      corners.push_back(next);
    }
    const auto elbow = elbow_of(scene::rounded(corners, 7));
    const base::Point away = corners.back() - corners.front();
    if (corners.size() > 2 && (std::abs(away.x) < 1 || std::abs(away.y) < 1)) continue;
    ASSERT_TRUE(elbow) << round;
    const std::vector<base::Point> drawn = drawn_by(*elbow);
    ASSERT_EQ(drawn.size(), corners.size());
    for (std::size_t i = 0; i < drawn.size(); ++i)
      EXPECT_LT(base::length(drawn[i] - corners[i]), 0.01) << round;
  }
}

TEST(PptxConnectors, CurvesAndSlantsAreNoConnectors) {
  scene::Path curve;
  curve.move_to({0, 0});
  curve.cubic_to({0, 50}, {100, 50}, {100, 100});
  EXPECT_FALSE(elbow_of(curve));
  scene::Path slant;
  slant.move_to({0, 0});
  slant.line_to({30, 40});
  EXPECT_FALSE(elbow_of(slant));
}

}  // namespace
}  // namespace flipchart::backends
