// A page made in pieces is the page made at once.
#include <gtest/gtest.h>

#include <string>

#include "scene/backend.hpp"

namespace flipchart::scene {
namespace {

TEST(WholePage, HasTheCrowdBeforeItsOwnAndLinksByTheirPasses) {
  Page page;
  page.scene.cards.resize(1);
  page.scene.cards[0].id = {base::ItemKind::customer, "own"};
  for (const LinkKind kind : {LinkKind::serves, LinkKind::dotted})
    page.scene.links.push_back({kind, {}, {}, {}, {}});
  page.crowd.pieces = 3;
  page.crowd.cards = [](std::size_t piece) {
    Scene scene;
    scene.cards.resize(1);
    scene.cards[0].id = {base::ItemKind::position, std::to_string(piece)};
    return scene;
  };
  page.crowd.links = [](std::size_t piece) {
    Scene scene;
    scene.links.push_back({LinkKind::reports, {base::ItemKind::position, std::to_string(piece)}, {}, {}, {}});
    return scene;
  };
  const Scene all = whole(page);
  ASSERT_EQ(all.cards.size(), 4U);
  ASSERT_EQ(all.links.size(), 5U);
  EXPECT_EQ(all.links.front().kind, LinkKind::serves);
  EXPECT_EQ(all.links.back().kind, LinkKind::dotted);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(all.cards[i].id.id, std::to_string(i));
    EXPECT_EQ(all.links[i + 1].from.id, std::to_string(i));
  }
  EXPECT_EQ(all.cards.back().id.id, "own");
}

}  // namespace
}  // namespace flipchart::scene
