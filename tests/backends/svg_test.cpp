// SVG: well-formed whatever the names, with every id and every word as real text.
#include "backends/svg/svg.hpp"

#include <gtest/gtest.h>

#include "support/hostile_texts.hpp"
#include "support/markup_check.hpp"
#include "support/random_scene.hpp"

namespace flipchart::backends {
namespace {

using support::count_of;
using support::wrong_with_markup;

scene::Deck deck_of(scene::Scene scene) {
  scene::Page page;
  page.scene = std::move(scene);
  page.size = {1920, 1080};
  page.title = "One seam";
  page.statement = "812 of 1,040 issues";
  scene::Deck deck;
  deck.view = "customers-on-top";
  deck.detail = "mid";
  deck.pages.push_back(std::move(page));
  return deck;
}

TEST(Svg, IsWellFormedForAnyScene) {
  for (unsigned seed = 1; seed < 12; ++seed) {
    const auto bytes = svg(deck_of(support::RandomScene(seed).scene(15)));
    ASSERT_TRUE(bytes);
    EXPECT_EQ(wrong_with_markup(*bytes), "") << seed;
  }
}

TEST(Svg, EscapesHostileNamesAndIds) {
  for (const std::string& text : support::hostile_texts()) {
    scene::Scene scene = support::RandomScene(3).scene(2);
    for (scene::Card& card : scene.cards) {
      card.id.id = text;
      card.texts[0].text = text;
    }
    scene.links[0].from.id = scene.flows[0].to.id = scene.badges[0].from.id = scene.pins[0].on.id = text;
    scene.bands[0].id.id = scene.bands[0].label = text;
    scene.labels[0].text = text;
    scene::Deck deck = deck_of(scene);
    deck.pages[0].title = deck.pages[0].subtitle = deck.pages[0].statement = deck.view = text;
    const auto bytes = svg(deck);
    ASSERT_TRUE(bytes);
    EXPECT_EQ(wrong_with_markup(*bytes), "") << text;
    EXPECT_EQ(bytes->find("<script"), std::string::npos);
  }
}

TEST(Svg, HoldsEveryCardLinkAndFlowWithItsIds) {
  scene::Scene scene = support::RandomScene(4).scene(25);
  scene.lit.clear();
  scene.badges.clear();
  scene.links[3].path = {};  // a bundle's members without a path of their own
  scene.flows[5].path = {};
  const auto bytes = svg(deck_of(scene));
  ASSERT_TRUE(bytes);
  EXPECT_EQ(count_of(*bytes, "<g class=\"card\" data-id="), scene.cards.size());
  EXPECT_EQ(count_of(*bytes, " data-from="), scene.links.size() + scene.flows.size());
  EXPECT_EQ(count_of(*bytes, " data-to="), scene.links.size() + scene.flows.size());
  for (int i = 0; i < 25; ++i) {
    const std::string n = std::to_string(i) + '"';
    EXPECT_EQ(count_of(*bytes, "data-id=\"c" + n), 1U);
    EXPECT_EQ(count_of(*bytes, "data-from=\"f" + n), 1U);
    EXPECT_EQ(count_of(*bytes, "data-from=\"g" + n), 1U);
  }
}

TEST(Svg, HoldsEveryLineAsText) {
  const scene::Scene scene = support::RandomScene(5).scene(10);
  const auto bytes = svg(deck_of(scene));
  ASSERT_TRUE(bytes);
  std::size_t lines = 2;  // headline and statement
  for (const scene::Card& card : scene.cards) lines += card.texts.size();
  for (const scene::Badge& badge : scene.badges) lines += badge.texts.size();
  lines += scene.labels.size() + scene.pins.size();
  EXPECT_EQ(count_of(*bytes, "<text "), lines);
  EXPECT_NE(bytes->find(">812 of 1,040 issues</text>"), std::string::npos);
}

TEST(Svg, NeedsNothingFromElsewhere) {
  const auto bytes = svg(deck_of(support::RandomScene(6).scene(10)));
  ASSERT_TRUE(bytes);
  EXPECT_EQ(count_of(*bytes, "http"), 1U) << "only the name of the SVG namespace";
  EXPECT_EQ(bytes->find("href"), std::string::npos);
  for (std::size_t at = bytes->find("url(#"); at != std::string::npos; at = bytes->find("url(#", at + 1)) {
    const std::string id = bytes->substr(at + 5, bytes->find(')', at) - at - 5);
    EXPECT_EQ(count_of(*bytes, "id=\"" + id + '"'), 1U + count_of(*bytes, "data-id=\"" + id + '"'));
  }
}

TEST(Svg, HasNoGroundWhereItIsTransparent) {
  scene::Deck deck = deck_of(support::RandomScene(7).scene(1));
  EXPECT_NE(svg(deck)->find("class=\"ground\""), std::string::npos);
  deck.pages[0].transparent = true;
  EXPECT_EQ(svg(deck)->find("class=\"ground\""), std::string::npos);
}

TEST(Svg, TheSameDeckGivesTheSameBytes) {
  const scene::Scene scene = support::RandomScene(8).scene(10);
  EXPECT_EQ(*svg(deck_of(scene)), *svg(deck_of(scene)));
}

TEST(Svg, WithoutAPageIsAnError) {
  EXPECT_FALSE(svg({}));
}

}  // namespace
}  // namespace flipchart::backends
