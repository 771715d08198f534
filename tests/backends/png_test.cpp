// PNG: the size asked for, the same bytes each time, and an error in words where it cannot be.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "backends/cairo/cairo.hpp"
#include "backends/drawn_reference.hpp"
#include "base/cores.hpp"
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

// How much the channels of two pictures differ at most.
int different(const Pixels& a, const Pixels& b) {
  int most = a.argb.size() == b.argb.size() ? 0 : 256;
  for (std::size_t i = 0; i < std::min(a.argb.size(), b.argb.size()); ++i) {
    for (const unsigned shift : {0U, 8U, 16U, 24U}) {
      const auto channel = [shift](std::uint32_t pixel) { return static_cast<int>(pixel >> shift & 0xFFU); };
      most = std::max(most, std::abs(channel(a.argb[i]) - channel(b.argb[i])));
    }
  }
  return most;
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
  for (const base::Size size : {base::Size{200'001, 100}, base::Size{100, 1e9}}) {
    const auto bytes = png(deck_of({}, size));
    ASSERT_FALSE(bytes);
    EXPECT_NE(bytes.error().message.find("200000"), std::string::npos) << bytes.error().message;
  }
  const auto bytes = png(deck_of({}, {200'000, 100'000}));
  ASSERT_FALSE(bytes);
  EXPECT_NE(bytes.error().message.find("4 billion"), std::string::npos) << bytes.error().message;
}

// Beyond what a surface of Cairo holds, in both directions.
TEST(Png, IsAsWideOrAsHighAsAsked) {
  for (const base::Size size : {base::Size{70'000, 64}, base::Size{64, 70'000}}) {
    const auto bytes = png(deck_of(support::RandomScene(6).scene(4), size));
    ASSERT_TRUE(bytes) << bytes.error().message;
    EXPECT_EQ(big_endian(*bytes, 16), static_cast<std::uint32_t>(size.w));
    EXPECT_EQ(big_endian(*bytes, 20), static_cast<std::uint32_t>(size.h));
  }
}

TEST(Png, StripsAreThePictureDrawnAtOnce) {
  for (unsigned seed = 1; seed <= 4; ++seed) {
    scene::Deck deck = deck_of(support::RandomScene(seed).scene(15), {1000, 3000});
    deck.pages[0].transparent = seed % 2 == 0;
    const auto bytes = png(deck);
    ASSERT_TRUE(bytes);
    const Pixels drawn = read_png(*bytes);
    const Pixels expected = drawn_at_once(deck.pages[0]);
    ASSERT_EQ(drawn.width, 1000);
    ASSERT_EQ(drawn.height, 3000);
    EXPECT_LE(different(drawn, expected), 1) << seed;
  }
}

// Whatever part is looked at, nothing that is seen in it was passed over.
TEST(Png, PassingOverWhatIsNotSeenChangesNothing) {
  for (unsigned seed = 1; seed <= 4; ++seed) {
    support::RandomScene random(seed);
    scene::Scene scene = random.scene(15);
    for (scene::Text& label : scene.labels) {  // letters that reach far from where they stand
      label.font.size = random.number(20, 120);
      label.text += "gÅ";
      label.sideways = random.whole(0, 2) == 0;
    }
    const scene::Deck deck = deck_of(std::move(scene), {600, 340});
    const Pixels whole = drawn_at_once(deck.pages[0]);
    for (int i = 0; i < 12; ++i) {
      const base::Rect seen{random.number(0, 550), random.number(0, 300), random.number(10, 200),
                            random.number(10, 200)};
      const Pixels part = drawn_at_once(deck.pages[0], &seen);
      std::size_t wrong = 0;
      for (int y = static_cast<int>(seen.y) + 1; y < std::min(339.0, seen.bottom() - 1); ++y) {
        for (int x = static_cast<int>(seen.x) + 1; x < std::min(599.0, seen.right() - 1); ++x) {
          const auto at = static_cast<std::size_t>(y * 600 + x);
          wrong += whole.argb[at] != part.argb[at] ? 1U : 0U;
        }
      }
      EXPECT_EQ(wrong, 0U) << seed << ' ' << i;
    }
  }
}

TEST(Png, GivesUpWhenTold) {
  scene::Deck deck = deck_of(support::RandomScene(7).scene(5), {3000, 3000});
  deck.go_on = [](double share) {
    EXPECT_GE(share, 0);
    EXPECT_LE(share, 1);
    return false;
  };
  const base::CoresLent one(1);  // so that the asking thread is the one that draws
  const auto bytes = png(deck);
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().failure, base::Failure::given_up);
}

TEST(Png, OfPixelsKeepsTheirSizeAndRefusesNone) {
  const std::vector<std::uint32_t> pixels(7 * 5, 0xFF336699U);
  const auto bytes = png_from_pixels(7, 5, pixels.data());
  ASSERT_TRUE(bytes);
  EXPECT_EQ(bytes->substr(0, 8), kSignature);
  EXPECT_EQ(big_endian(*bytes, 16), 7U);
  EXPECT_EQ(big_endian(*bytes, 20), 5U);
  EXPECT_FALSE(png_from_pixels(0, 5, pixels.data()));
  EXPECT_FALSE(png_from_pixels(5, 400'000, pixels.data()));
  EXPECT_EQ(read_png(*bytes).argb, pixels);
}

TEST(Png, WithoutAPageIsAnError) {
  EXPECT_FALSE(png({}));
}

}  // namespace
}  // namespace flipchart::backends
