#include "compose/large_only.hpp"

#include <algorithm>

namespace flipchart::compose {

void keep_large_letters(scene::Scene& scene, double least) {
  const auto small = [&](const scene::Text& text) { return text.font.size < least - 0.01; };
  const auto clear = [&](std::vector<scene::Text>& texts) {
    texts.erase(std::remove_if(texts.begin(), texts.end(), small), texts.end());
  };
  for (scene::Card& card : scene.cards) clear(card.texts);
  for (scene::Badge& badge : scene.badges) clear(badge.texts);
  scene.badges.erase(std::remove_if(scene.badges.begin(), scene.badges.end(),
                                    [](const scene::Badge& badge) { return badge.texts.empty(); }),
                     scene.badges.end());
  clear(scene.labels);
  for (scene::Pin& pin : scene.pins)
    if (pin.text && small(*pin.text)) pin.text.reset();
}

}  // namespace flipchart::compose
