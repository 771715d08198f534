#include "scene/legible.hpp"

#include <algorithm>
#include <limits>

#include "scene/fit.hpp"

namespace flipchart::scene {
namespace {

double smallest_of(const std::vector<Text>& texts, double so_far) {
  for (const Text& text : texts)
    if (!text.text.empty()) so_far = std::min(so_far, text.font.size);
  return so_far;
}

double smallest_on(const std::vector<Card>& cards, double so_far) {
  for (const Card& card : cards) so_far = smallest_of(card.texts, so_far);
  return so_far;
}

}  // namespace

double smallest_text(const Page& page) {
  double smallest = smallest_of(page.scene.labels, std::numeric_limits<double>::infinity());
  for (const Badge& badge : page.scene.badges) smallest = smallest_of(badge.texts, smallest);
  smallest = smallest_on(page.scene.cards, smallest);
  for (std::size_t piece = 0; piece < page.crowd.pieces; ++piece)
    smallest = smallest_on(page.crowd.cards(piece).cards, smallest);
  return smallest * fitted(page).scale;
}

}  // namespace flipchart::scene
