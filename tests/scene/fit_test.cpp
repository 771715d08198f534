// A page's scene stays on its paper, beside its words, whatever the sizes.
#include <gtest/gtest.h>

#include "scene/fit.hpp"
#include "support/random_scene.hpp"

namespace flipchart::scene {
namespace {

class Fitting : public testing::TestWithParam<unsigned> {};

TEST_P(Fitting, KeepsTheSceneInsideItsAreaAndApartFromTheWords) {
  support::RandomScene random(GetParam());
  for (int i = 0; i < 40; ++i) {
    Page page;
    page.scene.ground = random.colour();
    page.scene.bounds = {random.number(-500, 500), random.number(-500, 500), random.number(1, 90'000),
                         random.number(1, 9'000)};
    if (i % 5 != 0) page.size = {random.number(600, 4000), random.number(600, 4000)};
    if (i % 2 == 0) page.title = "One seam carries a third of all handovers between departments";
    if (i % 3 == 0) page.subtitle = "Returns and Parts handed 351 times";
    if (i % 4 == 0)
      page.statement = "1 Mar to 22 Nov 2026, 812 of 1,040 issues. Room-safe: leaders as roles.";
    const Fit fit = fitted(page);
    const Rect& bounds = page.scene.bounds;
    const Point corner = Point{bounds.x, bounds.y} * fit.scale + fit.offset;
    EXPECT_GE(corner.x, fit.area.x - 1e-6);
    EXPECT_GE(corner.y, fit.area.y - 1e-6);
    EXPECT_LE(corner.x + bounds.w * fit.scale, fit.area.right() + 1e-6);
    EXPECT_LE(corner.y + bounds.h * fit.scale, fit.area.bottom() + 1e-6);
    EXPECT_LE(fit.area.bottom(), fit.paper.h);
    for (const Text& words : fit.words) {
      EXPECT_GE(words.at.y - words.font.size, 0);
      EXPECT_LE(words.at.y, fit.paper.h);
      const bool above = words.at.y <= fit.area.y + 1e-6;
      const bool below = words.at.y - words.font.size >= fit.area.bottom() - 1e-6;
      EXPECT_TRUE(above || below) << words.text;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, Fitting, testing::Range(1U, 5U));

TEST(FittedPage, SaysAllOfALongStatement) {
  Page page;
  page.size = {1920, 1080};
  page.scene.bounds = {0, 0, 100, 100};
  std::string all;
  for (int i = 0; i < 120; ++i) page.statement += "word" + std::to_string(i) + ' ';
  for (const Text& words : fitted(page).words) all += words.text + ' ';
  EXPECT_EQ(all, page.statement);
  EXPECT_GT(fitted(page).words.size(), 1U);
}

TEST(FittedPage, BreaksWordsThatAreWiderThanThePage) {
  Page page;
  page.size = {1920, 1080};
  page.scene.bounds = {0, 0, 100, 100};
  for (const std::string letter : {"x", "\u00E9", "\u738B", "\U0001F600"}) {
    page.title.clear();
    for (int i = 0; i < 130; ++i) page.title += letter;
    std::string all;
    for (const Text& words : fitted(page).words) {
      EXPECT_LE(words.text.size(), 100 * letter.size());
      EXPECT_EQ(words.text.size() % letter.size(), 0U) << "no letter is cut";
      all += words.text;
    }
    EXPECT_EQ(all, page.title);
  }
}

TEST(FittedPage, LeavesRoomForTheChartBelowAnyHeadline) {
  Page page;
  page.size = {1920, 1080};
  page.scene.bounds = {0, 0, 100, 100};
  for (const std::string word : {"word ", "x"}) {
    for (int i = 0; i < 10'000; ++i) page.title += word;
    const Fit fit = fitted(page);
    EXPECT_GT(fit.area.h, 800);
    ASSERT_EQ(fit.words.size(), 3U);
    EXPECT_TRUE(fit.words.back().text.ends_with("\u2026"));
  }
}

TEST(FittedPage, HasNoWordsWhereThereAreNone) {
  Page page;
  page.size = {1920, 1080};
  const Fit fit = fitted(page);
  EXPECT_TRUE(fit.words.empty());
  EXPECT_EQ(fit.area, (Rect{40, 40, 1840, 1000}));
}

TEST(FittedPage, TheLogoStandsApartFromWordsAndChart) {
  for (const base::Size logo : {base::Size{400, 100}, base::Size{30, 300}, base::Size{2000, 10}}) {
    for (const bool titled : {true, false}) {
      Page page;
      page.scene.bounds = {0, 0, 4000, 900};
      page.size = {1920, 1080};
      page.brand.logo = std::make_shared<const std::string>("a picture");
      page.brand.logo_size = logo;
      page.brand.accent = base::hex("#C8102E");
      page.mark = "Not room-safe";
      if (titled) page.title = std::string(200, 'm');
      const Fit fit = fitted(page);
      ASSERT_FALSE(fit.logo.empty());
      EXPECT_NEAR(fit.logo.w / fit.logo.h, logo.w / logo.h, 1e-6);
      EXPECT_LE(fit.logo.right(), page.size.w - 40 + 1e-6);
      EXPECT_LE(fit.logo.bottom(), fit.area.y);
      EXPECT_LT(fit.stripe.bottom(), fit.logo.y);
      for (const Text& line : fit.words) {
        if (line.at.y - line.font.size > fit.logo.bottom()) continue;
        const double right = line.align == Align::end
                                 ? line.at.x
                                 : line.at.x + 0.6 * line.font.size * static_cast<double>(line.text.size());
        EXPECT_LE(right, fit.logo.x) << line.text;
      }
    }
  }
}

}  // namespace
}  // namespace flipchart::scene
