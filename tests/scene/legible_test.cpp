// The smallest letters of a page, wherever they stand, in points on its paper.
#include "scene/legible.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "scene/fit.hpp"
#include "support/random_scene.hpp"

namespace flipchart::scene {
namespace {

Page page_with(Scene scene) {
  Page page;
  page.scene = std::move(scene);
  page.size = {1123, 794};
  return page;
}

Text line(const std::string& words, double size) {
  Text text;
  text.text = words;
  text.font.size = size;
  return text;
}

TEST(Legible, PapersHave96PixelsToTheInchAndScreensAre540PointsHigh) {
  EXPECT_DOUBLE_EQ(points_per_pixel({794, 1123}), 0.75);
  EXPECT_DOUBLE_EQ(points_per_pixel({3179, 4494}), 0.75);
  EXPECT_DOUBLE_EQ(points_per_pixel({1920, 1080}), 0.5);
  EXPECT_DOUBLE_EQ(points_per_pixel({3840, 2160}), 0.25);
  EXPECT_DOUBLE_EQ(points_per_pixel({1440, 1080}), 0.5);
  EXPECT_DOUBLE_EQ(points_per_pixel({}), 0.75);
}

TEST(Legible, FindsTheSmallestOfAllKindsOfTexts) {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    support::RandomScene random(seed);
    const Scene scene = random.scene(5);
    const double before = smallest_letters(page_with(scene));
    const double small = before / 2;
    const auto with = [&](auto change) {
      Scene changed = scene;
      change(changed);
      return smallest_letters(page_with(std::move(changed)));
    };
    EXPECT_EQ(with([&](Scene& s) { s.cards[3].texts[1].font.size = small; }), small);
    EXPECT_EQ(with([&](Scene& s) { s.labels[2].font.size = small; }), small);
    EXPECT_EQ(with([&](Scene& s) { s.badges[4].texts[0].font.size = small; }), small);
    EXPECT_EQ(with([&](Scene& s) { s.labels[2] = line("", small); }), before) << "an empty line";
  }
}

TEST(Legible, LooksAtEveryPieceOfTheCrowd) {
  for (std::size_t smallest = 0; smallest < 7; ++smallest) {
    Page page = page_with({});
    page.crowd.pieces = 7;
    page.crowd.cards = [smallest](std::size_t piece) {
      Scene scene;
      scene.cards.emplace_back();
      scene.cards[0].texts = {line("Ana", piece == smallest ? 3 : 11)};
      return scene;
    };
    EXPECT_EQ(smallest_letters(page), 3);
  }
}

TEST(Legible, IsTheSizeOnPaperOfWhatIsFittedOntoIt) {
  support::RandomScene random(1);
  Page page = page_with(random.scene(3));
  const double expected = smallest_letters(page) * fitted(page).scale * 0.75;
  EXPECT_DOUBLE_EQ(smallest_text(page), expected);
  page.size = {2 * page.size.w, 2 * page.size.h};
  EXPECT_NEAR(smallest_text(page), 2 * expected, 1e-9);
}

TEST(Legible, WhereThereAreNoLettersNoneAreTooSmall) {
  EXPECT_TRUE(std::isinf(smallest_text(page_with({}))));
}

}  // namespace
}  // namespace flipchart::scene
