// Paths: rounding keeps the ends and stays inside the corners; flattening stays on the curve.
#include <gtest/gtest.h>

#include <cmath>

#include "scene/scene.hpp"
#include "scene/shapes.hpp"
#include "support/random_scene.hpp"

namespace flipchart::scene {
namespace {

double apart(Point a, Point b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

double distance_to_polyline(Point p, const std::vector<Point>& line) {
  double nearest = 1e300;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const Point leg = line[i] - line[i - 1];
    const double square = leg.x * leg.x + leg.y * leg.y;
    const Point to = p - line[i - 1];
    const double t = square <= 0 ? 0 : std::clamp((to.x * leg.x + to.y * leg.y) / square, 0.0, 1.0);
    nearest = std::min(nearest, apart(p, line[i - 1] + leg * t));
  }
  return nearest;
}

class Paths : public testing::TestWithParam<unsigned> {
 protected:
  support::RandomScene random_{GetParam()};
};

TEST_P(Paths, FlatteningKeepsTheEnds) {
  for (int i = 0; i < 50; ++i) {
    const Path path = random_.path();
    const std::vector<Point> flat = flattened(path);
    EXPECT_EQ(flat.front(), path.points.front());
    EXPECT_EQ(flat.back(), path.points.back());
  }
}

TEST_P(Paths, FlatteningStaysWithinItsTolerance) {
  for (int i = 0; i < 20; ++i) {
    Path path;
    path.move_to(random_.point());
    path.cubic_to(random_.point(), random_.point(), random_.point());
    const std::vector<Point> coarse = flattened(path, 2);
    for (const Point& on_curve : flattened(path, 0.001))
      EXPECT_LE(distance_to_polyline(on_curve, coarse), 2.01);
  }
}

TEST_P(Paths, RoundingKeepsTheEnds) {
  for (int i = 0; i < 50; ++i) {
    std::vector<Point> corners;
    for (int n = random_.whole(2, 7); n > 0; --n) corners.push_back(random_.point());
    const Path path = rounded(corners, random_.number(0, 60));
    EXPECT_LE(apart(path.points.front(), corners.front()), 1e-9);
    EXPECT_LE(apart(path.points.back(), corners.back()), 1e-9);
  }
}

TEST_P(Paths, RoundedRightAnglesStayNearTheirCornersAndHoldTheRadius) {
  for (int i = 0; i < 50; ++i) {
    const double a = random_.number(1, 100);
    const double b = random_.number(1, 100);
    const double radius = random_.number(1, 40);
    const Path path = rounded({{0, 0}, {a, 0}, {a, b}}, radius);
    const double r = std::min({radius, a, b});
    const std::vector<Point> flat = flattened(path, 0.01);
    const Point centre{a - r, r};
    for (const Point& p : flat) {
      EXPECT_GE(p.x, -1e-9);
      EXPECT_LE(p.x, a + 1e-9);
      EXPECT_GE(p.y, -1e-9);
      if (p.x > a - r + 1e-6 && p.y < r - 1e-6) {
        EXPECT_NEAR(apart(p, centre), r, r * 0.001);
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, Paths, testing::Range(1U, 5U));

TEST(Rounding, SurvivesRepeatedPointsStraightLinesAndTurningBack) {
  EXPECT_TRUE(rounded({}, 5).empty());
  EXPECT_EQ(flattened(rounded({{1, 1}, {1, 1}}, 5)).size(), 1U);
  EXPECT_EQ(flattened(rounded({{0, 0}, {5, 0}, {5, 0}, {10, 0}}, 5)), (std::vector<Point>{{0, 0}, {10, 0}}));
  EXPECT_EQ(flattened(rounded({{0, 0}, {10, 0}, {2, 0}}, 5)), (std::vector<Point>{{0, 0}, {10, 0}, {2, 0}}));
}

TEST_P(Paths, AnArrowEndsAtItsTipWithTheBreadthItsFlowAsksFor) {
  for (int i = 0; i < 50; ++i) {
    const Flow flow = random_.flow(i);
    const Arrow arrow = arrow_of(flow);
    ASSERT_EQ(arrow.head.points.size(), 3U);
    EXPECT_EQ(arrow.head.points[0], flow.path.points.back());
    EXPECT_NEAR(apart(arrow.head.points[1], arrow.head.points[2]), flow.width + 6.4, 1e-6);
    const Point base = (arrow.head.points[1] + arrow.head.points[2]) * 0.5;
    EXPECT_NEAR(apart(base, arrow.head.points[0]), std::min(12.0, 0.55 * flow.width + 5.5), 1e-6);
    EXPECT_EQ(arrow.body.points.front(), flow.path.points.front());
    EXPECT_LE(apart(arrow.body.points.back(), base), 0.51) << "the line reaches under its head";
  }
}

TEST(ArrowHeads, AreDrawnEvenWhereTheLineIsShorterThanTheHead) {
  Flow flow;
  flow.path.move_to({0, 0});
  flow.path.line_to({0, 2});
  const Arrow arrow = arrow_of(flow);
  ASSERT_EQ(arrow.head.points.size(), 3U);
  EXPECT_EQ(arrow.head.points[0], (Point{0, 2}));
  flow.path = {};
  EXPECT_TRUE(arrow_of(flow).head.empty());
}

TEST(CardEdges, StayInsideTheCard) {
  for (const double width : {1.0, 3.0, 4.0, 6.0, 9.0}) {
    for (const double radius : {0.0, 4.0, 6.0, 10.0}) {
      const std::vector<Point> edge = flattened(left_edge({10, 20, 100, 30}, radius, width), 0.01);
      for (const Point& p : edge) {
        EXPECT_GE(p.x, 10 - 1e-9);
        EXPECT_LE(p.x, 10 + width + 1e-9);
        EXPECT_GE(p.y, 20 - 1e-9);
        EXPECT_LE(p.y, 50 + 1e-9);
        if (p.x < 10 + radius && p.y < 20 + radius) {
          EXPECT_LE(apart(p, {10 + radius, 20 + radius}), radius * 1.001) << width << ' ' << radius;
        }
      }
      EXPECT_NEAR(edge.front().x, 10 + width, 1e-9);
      EXPECT_NEAR(edge.back().x, 10 + width, 1e-9);
    }
  }
}

}  // namespace
}  // namespace flipchart::scene
