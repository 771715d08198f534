// A page whose crowd is made in pieces is written like the page that has it all.
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

#include "backends/cairo/cairo.hpp"
#include "backends/json/json.hpp"
#include "backends/svg/svg.hpp"
#include "support/random_scene.hpp"

namespace flipchart::backends {
namespace {

// The first `cards` cards and all reporting lines become the crowd, `pieces` of it.
scene::Page in_pieces(scene::Page page, std::size_t cards, std::size_t pieces) {
  scene::Scene crowd;
  const auto end = page.scene.cards.begin() + static_cast<std::ptrdiff_t>(cards);
  crowd.cards.assign(page.scene.cards.begin(), end);
  page.scene.cards.erase(page.scene.cards.begin(), end);
  const auto reports = [](const scene::Link& link) { return link.kind == scene::LinkKind::reports; };
  std::copy_if(page.scene.links.begin(), page.scene.links.end(), std::back_inserter(crowd.links), reports);
  page.scene.links.erase(std::remove_if(page.scene.links.begin(), page.scene.links.end(), reports),
                         page.scene.links.end());
  page.crowd.pieces = pieces;
  page.crowd.cards_at_most = cards;
  const auto stretch = [pieces](const auto& items, std::size_t piece) {
    const auto at = [&](std::size_t p) {
      return items.begin() + static_cast<std::ptrdiff_t>(items.size() * p / pieces);
    };
    return std::pair(at(piece), at(piece + 1));
  };
  page.crowd.cards = [crowd, stretch](std::size_t piece) {
    scene::Scene scene;
    const auto [from, to] = stretch(crowd.cards, piece);
    scene.cards.assign(from, to);
    return scene;
  };
  page.crowd.links = [crowd, stretch](std::size_t piece) {
    scene::Scene scene;
    const auto [from, to] = stretch(crowd.links, piece);
    scene.links.assign(from, to);
    return scene;
  };
  return page;
}

scene::Deck deck_with(const scene::Page& page) {
  scene::Deck deck;
  deck.view = "leaders-on-top";
  deck.detail = "mid";
  deck.pages = {page};
  return deck;
}

// Reporting lines lead from card to card.
void lead_to_cards(scene::Scene& scene) {
  for (std::size_t i = 0; i < scene.links.size(); ++i) {
    scene::Link& link = scene.links[i];
    if (link.kind != scene::LinkKind::reports) continue;
    link.from = scene.cards[1 + i % (scene.cards.size() - 1)].id;
    link.to = scene.cards.front().id;
  }
}

TEST(Crowd, PiecesAreWrittenLikeTheWholeWhateverTheirNumber) {
  for (unsigned seed = 1; seed <= 6; ++seed) {
    support::RandomScene random(seed);
    scene::Page page;
    page.size = {400, 300};
    page.scene = random.scene(30);
    lead_to_cards(page.scene);
    const scene::Deck whole = deck_with(page);
    for (const std::size_t cards : {0U, 11U, 30U}) {
      for (const std::size_t pieces : {1U, 4U, 47U}) {
        const scene::Deck made = deck_with(in_pieces(page, cards, pieces));
        EXPECT_EQ(*json(made), *json(whole)) << seed << ' ' << cards << ' ' << pieces;
        EXPECT_EQ(*svg(made), *svg(whole)) << seed << ' ' << cards << ' ' << pieces;
      }
    }
    const scene::Deck made = deck_with(in_pieces(page, 11, 4));
    EXPECT_EQ(*png(made), *png(whole)) << seed;
  }
}

TEST(Crowd, ManyCardsAreWrittenAsTheyAreMade) {
  support::RandomScene random(7);
  scene::Page page;
  page.size = {400, 300};
  page.scene = random.scene(5200);
  const scene::Deck whole = deck_with(page);
  for (const std::size_t pieces : {1U, 5U, 61U}) {
    const scene::Page made = in_pieces(page, 5100, pieces);
    EXPECT_TRUE(*svg(deck_with(made)) == *svg(whole)) << pieces;
  }
}

}  // namespace
}  // namespace flipchart::backends
