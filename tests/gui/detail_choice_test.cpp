// Which placement suits a zoom, and that changing over keeps its place.
#include "gui/detail_choice.hpp"

#include <gtest/gtest.h>

#include "gui/camera.hpp"

namespace flipchart::gui {
namespace {

using model::Detail;

TEST(DetailChoice, ComesNearerAndGoesFarther) {
  EXPECT_EQ(detail_for(Detail::mid, {88, 1}), Detail::mid);
  EXPECT_EQ(detail_for(Detail::mid, {160, 2}), Detail::near);
  EXPECT_EQ(detail_for(Detail::mid, {40, 1}), Detail::far);
  EXPECT_EQ(detail_for(Detail::near, {100, 1}), Detail::mid);
  EXPECT_EQ(detail_for(Detail::far, {30, 3}), Detail::mid);
  EXPECT_EQ(detail_for(Detail::far, {30, 1}), Detail::far);
}

TEST(DetailChoice, APlacementWithBlocksOfItsOwnIsNeverLeftForFar) {
  EXPECT_EQ(detail_for(Detail::mid, {40, 1, false}), Detail::mid);
  EXPECT_EQ(detail_for(Detail::mid, {4, 1, false}), Detail::mid);
}

TEST(DetailChoice, PresentedShowsPeopleOnlyWhereTheyCanBeRead) {
  const auto presented = [](Detail now, double over_fitted, double letters) {
    return detail_for(now, {300, over_fitted, true, true, letters});
  };
  EXPECT_EQ(presented(Detail::mid, 1, 0.5), Detail::far);
  EXPECT_EQ(presented(Detail::mid, 5, 5), Detail::far);  // one line to a card is for a desk
  EXPECT_EQ(presented(Detail::far, 1, 0.5), Detail::far);
  EXPECT_EQ(presented(Detail::far, 2, 0.5), Detail::near);
  EXPECT_EQ(presented(Detail::near, 2, kStageLeft), Detail::near);
  EXPECT_EQ(presented(Detail::near, 2, 0.99), Detail::far);
}

TEST(DetailChoice, DoesNotFlickerAtAThreshold) {
  for (const double column : {kNearFrom, kNearFrom * 0.95, kFarBelow, kFarBelow * 0.95}) {
    const Detail once = detail_for(Detail::mid, {column, 1});
    EXPECT_EQ(detail_for(once, {column, 1}), once) << column;
  }
}

TEST(ChartCamera, ShowsAPointWhereItIsAskedTo) {
  ChartCamera camera;
  camera.look_through({264, 48, 1320, 896});
  for (const double facing : {0.0, 1.0}) {
    const double extent = 900;
    const base::Point at{500, 300};
    const base::Point chart{123, 456};
    camera.show_at(at, chart, 1.7, facing);
    const base::Point shown =
        camera.to_screen({chart.x, base::faced(chart.y, extent, facing)}, extent, facing);
    EXPECT_NEAR(shown.x, at.x, 1e-9);
    EXPECT_NEAR(shown.y, at.y, 1e-9);
  }
}

}  // namespace
}  // namespace flipchart::gui
