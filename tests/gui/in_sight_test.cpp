// What the camera is about stays in sight while the chart is placed anew: what was found, and what is under a
// wheel that turns.
#include <gtest/gtest.h>

#include <string>
#include <tuple>
#include <vector>

#include "gui/recorded.hpp"
#include "gui/whereabouts.hpp"

namespace flipchart::gui {
namespace {

class InSight : public Recorded,
                public ::testing::WithParamInterface<std::tuple<base::Size, double, Source>> {
 protected:
  InSight() : Recorded(std::get<2>(GetParam())) {
    session_.view.facing = std::get<1>(GetParam());
    look(std::get<0>(GetParam()), 100);
    come_to_rest();
  }

  void come_to_rest() {
    for (int i = 0; i < 8; ++i) frame(600);
  }
  // The first of all, the last, and some between.
  std::vector<base::ItemId> some() const {
    const model::Organization& chart = workshop_.organization();
    std::vector<base::ItemId> all;
    for (std::size_t i = 0; i < chart.customers().size(); i += 4)
      all.push_back({base::ItemKind::customer, std::string(chart.text(chart.customers()[i].id))});
    for (base::Slot slot = 0; slot < chart.size(); slot += 16)
      all.push_back({base::ItemKind::position, std::string(chart.id(slot))});
    return all;
  }
  base::Point on_screen(const base::ItemId& item) {
    const workshop::Picture picture = workshop_.picture(session_.view);
    const auto place = place_of(item, workshop_, picture);
    EXPECT_TRUE(place.has_value()) << item.id;
    if (!place) return {-1, -1};
    const double extent = picture.arrangement->extent();
    const double facing = session_.view.facing;
    const base::Point at = place->centre();
    return surface_.chart().camera().to_screen({at.x, base::faced(at.y, extent, facing)}, extent, facing);
  }
};

TEST_P(InSight, IsWhatWasFound) {
  for (const base::ItemId& item : some()) {
    session_.fit = true;
    come_to_rest();
    commands::select_item(session_, item);
    session_.fly_to = item;
    come_to_rest();
    EXPECT_TRUE(surface_.chart().camera().screen().grown(-20).contains(on_screen(item)))
        << item.id << " at " << on_screen(item).x << ", " << on_screen(item).y;
  }
}

TEST_P(InSight, StaysUnderTheWheel) {
  for (const base::ItemId& item : some()) {
    session_.fit = true;
    commands::clear_selection(session_);
    come_to_rest();
    const base::Point at = on_screen(item);
    if (!surface_.chart().camera().screen().grown(-40).contains(at)) continue;
    pointer_.at = at;
    for (int turn = 0; turn < 12; ++turn) {
      pointer_.wheel_y = 1;
      frame(16);
      pointer_.wheel_y = 0;
      frame(16);
      frame(600);
      const base::Point now = on_screen(item);
      const base::Point away = now - at;
      EXPECT_LT(base::length(away), 150)
          << item.id << " turn " << turn << " of the wheel: " << now.x << ", " << now.y;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Windows, InSight,
                         ::testing::Combine(::testing::Values(base::Size{1280, 720}, base::Size{1920, 1080}),
                                            ::testing::Values(0.0, 1.0),
                                            ::testing::Values(Source::demo, Source::large)));

}  // namespace
}  // namespace flipchart::gui
