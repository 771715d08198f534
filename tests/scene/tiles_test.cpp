// Sheets that are put beside each other: together they are the poster, neighbours share what is glued, and
// everything on them can be read.
#include "scene/tiles.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "scene/legible.hpp"
#include "support/marked_words.hpp"
#include "support/random_scene.hpp"

namespace flipchart::scene {
namespace {

constexpr double kPixelsPerMillimetre = 96 / 25.4;

Page page_of(support::RandomScene& random, double width, double height) {
  Page page;
  page.scene.bounds = {random.number(-300, 300), random.number(-300, 300), width, height};
  page.size = {794, 1123};
  page.title = "One seam carries a third of all handovers between departments";
  page.statement = "1 Mar to 22 Nov 2026, 812 of 1,040 issues. Room-safe: leaders as roles.";
  Card card;
  card.texts = {random.text()};
  card.texts[0].font.size = random.number(4, 14);
  page.scene.cards = {card};
  return page;
}

class TilesOfAPage : public testing::TestWithParam<unsigned> {};

TEST_P(TilesOfAPage, PartsAreThePosterWithoutGapsAndNothingTwice) {
  support::RandomScene random(GetParam());
  for (int i = 0; i < 20; ++i) {
    const auto tiling = tiles_of(page_of(random, random.number(50, 6000), random.number(50, 5000)));
    ASSERT_TRUE(tiling) << tiling.error().message;
    ASSERT_EQ(tiling->tiles.size(), tiling->rows * tiling->columns);
    double area = 0;
    for (std::size_t n = 0; n < tiling->tiles.size(); ++n) {
      const Tile& tile = tiling->tiles[n];
      EXPECT_EQ(tile.row * tiling->columns + tile.column, n);
      EXPECT_GT(tile.part.w, 0);
      EXPECT_GT(tile.part.h, 0);
      area += tile.part.w * tile.part.h;
      const bool last_column = tile.column + 1 == tiling->columns, last_row = tile.row + 1 == tiling->rows;
      if (last_column)
        EXPECT_NEAR(tile.part.right(), tiling->fit.paper.w, 1e-6);
      else
        EXPECT_NEAR(tile.part.right(), tiling->tiles[n + 1].part.x, 1e-6);
      if (last_row)
        EXPECT_NEAR(tile.part.bottom(), tiling->fit.paper.h, 1e-6);
      else
        EXPECT_NEAR(tile.part.bottom(), tiling->tiles[n + tiling->columns].part.y, 1e-6);
    }
    const base::Size poster = tiling->fit.paper;
    EXPECT_NEAR(area, poster.w * poster.h, 1e-6 * area);
  }
}

TEST_P(TilesOfAPage, NeighboursShareTenMillimetresAndEachFitsOnItsSheet) {
  support::RandomScene random(GetParam());
  const auto tiling = tiles_of(page_of(random, random.number(3000, 6000), random.number(2000, 5000)));
  ASSERT_TRUE(tiling);
  ASSERT_GT(tiling->tiles.size(), 3U);
  for (const Tile& tile : tiling->tiles) {
    EXPECT_LE(tile.drawn.w, tiling->sheet.w - 2 * tiling->margin + 1e-6);
    EXPECT_LE(tile.drawn.h, tiling->sheet.h - 2 * tiling->margin + 1e-6);
    const double beyond = std::min(10 * kPixelsPerMillimetre, tiling->fit.paper.w - tile.part.right());
    const double below = std::min(10 * kPixelsPerMillimetre, tiling->fit.paper.h - tile.part.bottom());
    EXPECT_NEAR(tile.drawn.right() - tile.part.right(), beyond, 1e-6);
    EXPECT_NEAR(tile.drawn.bottom() - tile.part.bottom(), below, 1e-6);
    EXPECT_EQ(tile.drawn.x, tile.part.x);
    EXPECT_EQ(tile.drawn.y, tile.part.y);
  }
}

TEST_P(TilesOfAPage, NothingOnThemIsTooSmallToBeReadOrMuchSmallerThanItIs) {
  support::RandomScene random(GetParam());
  for (int i = 0; i < 20; ++i) {
    const Page page = page_of(random, random.number(50, 6000), random.number(50, 5000));
    const auto tiling = tiles_of(page);
    ASSERT_TRUE(tiling);
    EXPECT_GE(tiling->fit.scale, 0.875);
    EXPECT_GE(smallest_letters(page) * tiling->fit.scale * 0.75, 0.999 * kLegible);
    const Rect& bounds = page.scene.bounds;
    const base::Point corner = base::Point{bounds.x, bounds.y} * tiling->fit.scale + tiling->fit.offset;
    EXPECT_GE(corner.x, -1e-6);
    EXPECT_GE(corner.y, -1e-6);
    EXPECT_LE(corner.x + bounds.w * tiling->fit.scale, tiling->fit.paper.w + 1e-6);
    EXPECT_LE(corner.y + bounds.h * tiling->fit.scale, tiling->fit.paper.h + 1e-6);
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, TilesOfAPage, testing::Range(1U, 6U));

TEST(Tiles, NoRowOfSliversWhereALittleSmallerSavesIt) {
  support::RandomScene random(4);
  Page page = page_of(random, 1250, 820);
  page.scene.cards[0].texts[0].font.size = 11;
  std::size_t sheets = 0;
  for (double height = 820; height < 1000; height += 10) {
    page.scene.bounds.h = height;
    const auto tiling = tiles_of(page);
    ASSERT_TRUE(tiling);
    if (tiling->rows > 1) {
      EXPECT_GT(tiling->tiles.back().part.h, 60) << height;
    }
    EXPECT_GE(tiling->tiles.size(), sheets) << height;
    sheets = tiling->tiles.size();
  }
  EXPECT_EQ(sheets, 4U);
}

TEST(Tiles, WhatFitsOnOneSheetStaysOnIt) {
  support::RandomScene random(1);
  Page page = page_of(random, 400, 300);
  page.scene.cards[0].texts[0].font.size = 12;
  const auto tiling = tiles_of(page);
  ASSERT_TRUE(tiling);
  ASSERT_EQ(tiling->tiles.size(), 1U);
  EXPECT_EQ(tiling->tiles[0].drawn, (Rect{0, 0, 794, 1123}));
  EXPECT_EQ(tiling->margin, 0);
}

TEST(Tiles, MoreSheetsThanAnybodyGluesAreAnErrorThatSaysWhatToDo) {
  support::RandomScene random(2);
  const auto tiling = tiles_of(page_of(random, 90'000, 60'000));
  ASSERT_FALSE(tiling);
  EXPECT_NE(tiling.error().message.find("400"), std::string::npos) << tiling.error().message;
  EXPECT_NE(tiling.error().message.find("--size A0"), std::string::npos) << tiling.error().message;
}

TEST(Tiles, ASheetOfAFewMillimetresCannotBeCut) {
  support::RandomScene random(3);
  Page page = page_of(random, 4000, 3000);
  page.size = {150, 150};
  const support::MarkedWords marked;
  const auto refused = tiles_of(page);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().message.substr(0, 11), "<sheets of ") << refused.error().message;
}

}  // namespace
}  // namespace flipchart::scene
