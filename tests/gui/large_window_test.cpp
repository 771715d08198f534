// A window much larger than the chart: it comes to rest, with letters that can be read.
#include <gtest/gtest.h>

#include "gui/detail_choice.hpp"
#include "gui/recorded.hpp"

namespace flipchart::gui {
namespace {

class LargeWindow : public Recorded, public ::testing::WithParamInterface<base::Size> {
 protected:
  LargeWindow() : Recorded(Source::demo) {}
};

// Full cards are wider than the columns of one-line cards, so a whole chart that has room for these may have
// none for those.
TEST_P(LargeWindow, ComesToRestWhereNamesCanBeRead) {
  for (const bool flows : {false, true}) {
    session_.view.overlays.flows = flows;
    look(GetParam(), 100);
    for (int i = 0; i < 8; ++i) frame();
    const model::Detail rest = session_.view.detail;
    const double zoom = surface_.chart().camera().zoom();
    for (int i = 0; i < 4; ++i) {
      frame();
      EXPECT_EQ(session_.view.detail, rest);
      EXPECT_EQ(surface_.chart().camera().zoom(), zoom);
    }
    const auto picture = workshop_.picture(session_.view);
    const double column = picture.arrangement->placement.column_width * zoom;
    if (rest == model::Detail::near) {
      EXPECT_GE(column, kNearFrom * (1 - kHysteresis));
    } else {
      EXPECT_GE(column, kFarBelow);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Windows, LargeWindow,
                         ::testing::Values(base::Size{1920, 1080}, base::Size{2560, 1440},
                                           base::Size{3200, 1800}, base::Size{3840, 2160}));

}  // namespace
}  // namespace flipchart::gui
