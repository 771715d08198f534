// Figures on every step of the ramp can be read, and the steps can be told apart.
#include "compose/ramp.hpp"

#include <gtest/gtest.h>

namespace flipchart::compose {
namespace {

TEST(Ramp, FiguresReadOnEveryStepOfEveryTheme) {
  for (const model::Theme which :
       {model::Theme::light, model::Theme::dark, model::Theme::projector, model::Theme::print}) {
    const Theme& colours = theme(which);
    for (std::size_t step = 0; step < kRampSteps; ++step)
      EXPECT_GE(base::contrast(ramp_ink(colours, step), ramp_colour(colours, step)),
                which == model::Theme::projector ? 7 : 4.5)
          << static_cast<int>(which) << " step " << step;
  }
}

TEST(Ramp, IsInkOnTheFirstFourStepsAndWhiteOnTheLast) {
  const Theme& light = theme(model::Theme::light);
  for (std::size_t step = 0; step + 1 < kRampSteps; ++step) EXPECT_EQ(ramp_ink(light, step), light.text);
  EXPECT_EQ(ramp_ink(light, kRampSteps - 1), base::hex("#FFFFFF"));
  EXPECT_EQ(ramp_colour(light, 1), base::hex("#F1CDC3"));  // as the design's picture has it
}

TEST(Ramp, StepsAwayFromTheGroundOneByOne) {
  for (const model::Theme which :
       {model::Theme::light, model::Theme::dark, model::Theme::projector, model::Theme::print}) {
    const Theme& colours = theme(which);
    double before = 1;
    for (std::size_t step = 0; step < kRampSteps; ++step) {
      const double away = base::contrast(ramp_colour(colours, step), colours.panel);
      EXPECT_GT(away, before * 1.08);
      before = away;
    }
  }
}

}  // namespace
}  // namespace flipchart::compose
