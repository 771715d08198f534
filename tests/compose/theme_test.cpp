// Contrast of every pair of colours that carries words or meaning, as promised in the design's table.
#include "compose/theme.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>

namespace flipchart::compose {
namespace {

using base::contrast;

constexpr std::array kThemes{model::Theme::light, model::Theme::dark, model::Theme::projector,
                             model::Theme::print};

struct Promise {
  double text_canvas, text_selected, text_band, secondary_panel, tertiary_panel, tertiary_band, accent_panel,
      accent_ground;
  double on_accent, vermilion_panel, vermilion_ground, warning, done, silo_label, flow, cross;
};
constexpr std::array<Promise, 4> kPromises{{
    {16.4, 15.1, 14.8, 8.5, 5.4, 4.6, 6.9, 6.0, 6.9, 6.2, 5.5, 5.0, 4.7, 6.0, 4.5, 4.7},
    {16.3, 11.5, 13.3, 10.0, 6.6, 5.9, 7.5, 5.7, 8.0, 7.7, 6.5, 7.6, 6.8, 7.2, 6.3, 7.1},
    {19.6, 16.3, 17.1, 13.1, 8.8, 7.7, 9.5, 7.9, 9.5, 8.4, 7.4, 8.0, 8.1, 8.5, 6.3, 6.0},
    {17.4, 15.1, 15.6, 8.5, 5.4, 4.8, 6.9, 6.0, 6.9, 6.2, 5.5, 5.0, 4.7, 6.3, 4.8, 5.0},
}};
constexpr double kRounding = 0.06;  // the promises have one decimal

class EveryTheme : public testing::TestWithParam<std::size_t> {
 protected:
  const Theme& colours = theme(kThemes[GetParam()]);
  const Promise& promise = kPromises[GetParam()];
};

TEST_P(EveryTheme, WordsStandOutFromTheirGrounds) {
  EXPECT_GE(contrast(colours.text, colours.canvas), promise.text_canvas - kRounding);
  EXPECT_GE(contrast(colours.text, colours.selected_ground), promise.text_selected - kRounding);
  EXPECT_GE(contrast(colours.text_secondary, colours.panel), promise.secondary_panel - kRounding);
  EXPECT_GE(contrast(colours.text_tertiary, colours.panel), promise.tertiary_panel - kRounding);
  EXPECT_GE(contrast(colours.accent, colours.panel), promise.accent_panel - kRounding);
  EXPECT_GE(contrast(colours.accent, colours.accent_ground), promise.accent_ground - kRounding);
  EXPECT_GE(contrast(colours.on_accent, colours.accent), promise.on_accent - kRounding);
  EXPECT_GE(contrast(colours.flow_cross_text, colours.panel), promise.vermilion_panel - kRounding);
  EXPECT_GE(contrast(colours.flow_cross_text, colours.flow_cross_ground),
            promise.vermilion_ground - kRounding);
  EXPECT_GE(contrast(colours.warning, colours.warning_ground), promise.warning - kRounding);
  EXPECT_GE(contrast(colours.done, colours.done_ground), promise.done - kRounding);
}

TEST_P(EveryTheme, LinesThatMeanSomethingStandOutFromTheCanvas) {
  EXPECT_GE(contrast(colours.flow_within, colours.canvas), promise.flow - kRounding);
  EXPECT_GE(contrast(colours.flow_cross, colours.canvas), promise.cross - kRounding);
  EXPECT_GE(contrast(colours.selection, colours.canvas), 3.0);
}

TEST_P(EveryTheme, SiloLabelsAndCardEdgesCanBeReadOnTheirBands) {
  for (std::uint32_t silo = 0; silo < 10; ++silo) {
    const SiloStyle style = silo_style(silo, kThemes[GetParam()]);
    EXPECT_GE(contrast(style.label, style.band_fill), promise.silo_label - kRounding) << style.name;
    EXPECT_GE(contrast(colours.text, style.band_fill), promise.text_band - kRounding) << style.name;
    EXPECT_GE(contrast(colours.text_tertiary, style.band_fill), promise.tertiary_band - kRounding)
        << style.name;
    EXPECT_GE(contrast(style.colour, colours.card), 3.0) << style.name;
  }
}

INSTANTIATE_TEST_SUITE_P(Themes, EveryTheme, testing::Range<std::size_t>(0, 4));

TEST(SiloPalette, HundredSilosLookDifferentByColourOrHatch) {
  std::set<std::pair<std::string_view, scene::Hatch>> seen;
  for (std::uint32_t silo = 0; silo < 100; ++silo) {
    const SiloStyle style = silo_style(silo, model::Theme::light);
    EXPECT_TRUE(seen.insert({style.name, style.hatch}).second) << silo;
  }
}

TEST(SiloPalette, FirstTenHaveTenColoursAndTenHatches) {
  std::set<std::string_view> names;
  std::set<scene::Hatch> hatches;
  for (std::uint32_t silo = 0; silo < 10; ++silo) {
    names.insert(silo_style(silo, model::Theme::light).name);
    hatches.insert(silo_style(silo, model::Theme::light).hatch);
  }
  EXPECT_EQ(names.size(), 10U);
  EXPECT_EQ(hatches.size(), 10U);
}

TEST(SiloPalette, InksThatCanBeChosenAreThePalettesOwn) {
  for (const auto& [ink, name] : model::kSiloInkNames) {
    const SiloStyle style = silo_style(static_cast<std::uint32_t>(ink), model::Theme::light);
    EXPECT_EQ(style.name, name);
  }
}

}  // namespace
}  // namespace flipchart::compose
