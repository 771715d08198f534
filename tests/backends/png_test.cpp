// PNG: the size asked for, the same bytes each time, and an error in words where it cannot be.
#include <gtest/gtest.h>

#include "backends/cairo/cairo.hpp"
#include "support/random_scene.hpp"

namespace flipchart::backends {
namespace {

constexpr std::string_view kSignature = "\x89PNG\r\n\x1a\n";

std::uint32_t big_endian(const std::string& bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

scene::Deck deck_of(scene::Scene scene, base::Size size) {
  scene::Deck deck;
  deck.view = "leaders-on-top";
  deck.detail = "mid";
  deck.pages.emplace_back();
  deck.pages[0].scene = std::move(scene);
  deck.pages[0].size = size;
  deck.pages[0].title = "Ελένη 王芳 فاطمة 🎉";
  return deck;
}

TEST(Png, HasTheSizeAskedFor) {
  const auto bytes = png(deck_of(support::RandomScene(1).scene(10), {640, 360}));
  ASSERT_TRUE(bytes);
  EXPECT_EQ(bytes->substr(0, 8), kSignature);
  EXPECT_EQ(big_endian(*bytes, 16), 640U);
  EXPECT_EQ(big_endian(*bytes, 20), 360U);
}

TEST(Png, TheSameDeckGivesTheSameBytes) {
  const scene::Scene scene = support::RandomScene(2).scene(10);
  EXPECT_EQ(*png(deck_of(scene, {400, 300})), *png(deck_of(scene, {400, 300})));
}

TEST(Png, TheTwoViewsDiffer) {
  const scene::Scene scene = support::RandomScene(3).scene(10);
  EXPECT_NE(*png(deck_of(scene, {400, 300})), *png(deck_of(scene::faced(scene, 1), {400, 300})));
}

TEST(Png, HasNoGroundWhereItIsTransparent) {
  scene::Deck deck = deck_of(support::RandomScene(4).scene(3), {400, 300});
  const std::string with_ground = *png(deck);
  deck.pages[0].scene.ground = base::hex("#FFEEDD");
  EXPECT_NE(*png(deck), with_ground);
  deck.pages[0].transparent = true;
  deck.pages[0].scene.swatches.clear();  // tinted with the ground
  const std::string without = *png(deck);
  deck.pages[0].scene.ground = base::hex("#F7F8FA");
  EXPECT_EQ(*png(deck), without);
}

TEST(Png, TooLargeAPageIsAnErrorThatNamesTheLimit) {
  for (const base::Size size : {base::Size{32768, 100}, base::Size{100, 1e9}}) {
    const auto bytes = png(deck_of({}, size));
    ASSERT_FALSE(bytes);
    EXPECT_NE(bytes.error().message.find("32767"), std::string::npos) << bytes.error().message;
  }
  EXPECT_TRUE(png(deck_of({}, {32767, 8})));
}

TEST(Png, OfPixelsKeepsTheirSizeAndRefusesNone) {
  const std::vector<std::uint32_t> pixels(7 * 5, 0xFF336699U);
  const auto bytes = png_from_pixels(7, 5, pixels.data());
  ASSERT_TRUE(bytes);
  EXPECT_EQ(bytes->substr(0, 8), kSignature);
  EXPECT_EQ(big_endian(*bytes, 16), 7U);
  EXPECT_EQ(big_endian(*bytes, 20), 5U);
  EXPECT_FALSE(png_from_pixels(0, 5, pixels.data()));
  EXPECT_FALSE(png_from_pixels(5, 40'000, pixels.data()));
}

TEST(Png, WithoutAPageIsAnError) {
  EXPECT_FALSE(png({}));
}

}  // namespace
}  // namespace flipchart::backends
