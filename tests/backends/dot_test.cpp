// DOT: whatever things are called, the language is kept; ranks follow the view.
#include "backends/dot/dot.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/random_scene.hpp"

namespace flipchart::backends {
namespace {

using testing::HasSubstr;
using testing::Not;

scene::Deck graph_of(scene::Scene scene) {
  scene::Deck deck;
  deck.title = "A graph";
  deck.pages.emplace_back();
  deck.pages.front().scene = std::move(scene);
  return deck;
}

scene::Card card_of(std::string id, std::string name) {
  scene::Card card;
  card.id = {base::ItemKind::position, std::move(id)};
  card.box = {0, 0, 100, 20};
  card.texts.push_back({});
  card.texts.back().text = std::move(name);
  return card;
}

// Quotes opened and closed, nothing but the language outside of them, every bracket closed.
std::string wrong_with_dot(const std::string& text) {
  bool quoted = false;
  int braces = 0;
  int brackets = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '\\') ++i;
      if (c == '"') quoted = false;
      if (static_cast<unsigned char>(c) < 0x20) return "a control character in quotes";
      continue;
    }
    if (c == '"') quoted = true;
    braces += c == '{' ? 1 : c == '}' ? -1 : 0;
    brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
    if (braces < 0 || brackets < 0) return "closed before it was opened";
    if (static_cast<unsigned char>(c) >= 0x80 || c == '<' || c == '\\') return "a name outside of quotes";
  }
  return quoted || braces != 0 || brackets != 0 ? "not closed" : "";
}

TEST(Dot, KeepsTheLanguageForAnyScene) {
  for (unsigned seed = 1; seed < 12; ++seed) {
    const auto bytes = dot(graph_of(support::RandomScene(seed).scene(15)));
    ASSERT_TRUE(bytes);
    EXPECT_EQ(wrong_with_dot(*bytes), "") << seed;
    EXPECT_EQ(*bytes, *dot(graph_of(support::RandomScene(seed).scene(15)))) << "the same again";
  }
}

TEST(Dot, KeepsTheLanguageWhateverThingsAreCalled) {
  for (const std::string name : {"\"]; evil [label=\"", "back\\", "\\N \\G \\\"", "<b>bold</b>", "two\nlines",
                                 "a\x01\x02", "\xff\xfe", "محمد", "👩🏽‍🔧", ""}) {
    scene::Scene scene;
    scene.cards.push_back(card_of(name, name));
    const auto bytes = dot(graph_of(std::move(scene)));
    ASSERT_TRUE(bytes);
    EXPECT_EQ(wrong_with_dot(*bytes), "") << name;
  }
  EXPECT_EQ(wrong_with_dot(*dot(graph_of({}))), "");
  EXPECT_FALSE(dot(scene::Deck{}));
}

TEST(Dot, RanksFollowTheViewAndFlowsNeverTurnThemOver) {
  scene::Scene scene;
  scene.cards.push_back(card_of("chief", "Chief"));
  scene.cards.push_back(card_of("agent", "Agent"));
  scene.cards.back().box.y = 200;
  scene.extent = 220;
  scene.links.push_back({scene::LinkKind::reports,
                         {base::ItemKind::position, "agent"},
                         {base::ItemKind::position, "chief"},
                         {},
                         {}});
  scene::Flow climb;
  climb.kind = scene::FlowKind::climb;
  climb.from = {base::ItemKind::position, "agent"};
  climb.to = {base::ItemKind::position, "chief"};
  climb.handovers = 7;
  scene.flows.push_back(climb);
  const std::string up = *dot(graph_of(scene));
  EXPECT_THAT(up, HasSubstr("rankdir=\"TB\""));
  EXPECT_THAT(up, HasSubstr("\"chief\" -> \"agent\" [class=\"reports\""));
  EXPECT_THAT(up, HasSubstr("\"chief\" -> \"agent\" [dir=\"back\", class=\"flow\", xlabel=\"7\""));
  const std::string turned = *dot(graph_of(scene::faced(scene, 1)));
  EXPECT_THAT(turned, HasSubstr("rankdir=\"BT\""));
  EXPECT_THAT(turned, HasSubstr("\"chief\" -> \"agent\" [class=\"reports\""));
  EXPECT_THAT(turned, HasSubstr("\"chief\" -> \"agent\" [dir=\"back\", class=\"flow\""));
}

TEST(Dot, WhatIsNotOnThePageHasNoLines) {
  scene::Scene scene;
  scene.cards.push_back(card_of("agent", "Agent"));
  scene.links.push_back({scene::LinkKind::reports,
                         {base::ItemKind::position, "agent"},
                         {base::ItemKind::position, "elsewhere"},
                         {},
                         {}});
  EXPECT_THAT(*dot(graph_of(std::move(scene))), Not(HasSubstr("elsewhere")));
}

TEST(Dot, ACustomerMayHaveTheIdOfAPosition) {
  scene::Scene scene;
  scene.cards.push_back(card_of("7", "Agent"));
  scene.cards.push_back(card_of("7", "Voltmart"));
  scene.cards.back().id.kind = base::ItemKind::customer;
  scene.cards.back().kind = scene::CardKind::customer;
  const std::string bytes = *dot(graph_of(std::move(scene)));
  EXPECT_THAT(bytes, HasSubstr("\"7\" [label=\"Agent\""));
  EXPECT_THAT(bytes, HasSubstr("\"customer/7\" [label=\"Voltmart\""));
}

}  // namespace
}  // namespace flipchart::backends
