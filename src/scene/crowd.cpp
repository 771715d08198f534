// Joins what is made in pieces with what stands beside it, in the order in which backends draw both.
#include <algorithm>
#include <utility>

#include "scene/backend.hpp"
#include "scene/shapes.hpp"

namespace flipchart::scene {

Scene whole(const Page& page) {
  Scene scene = page.scene;
  Scene crowd;
  crowd.facing = scene.facing;
  crowd.bounds = scene.bounds;
  for (std::size_t piece = 0; piece < page.crowd.pieces; ++piece) {
    append(crowd, page.crowd.cards(piece));
    append(crowd, page.crowd.links(piece));
  }
  scene.cards.swap(crowd.cards);
  scene.links.swap(crowd.links);
  append(scene, std::move(crowd));  // now the scene's own
  std::stable_sort(scene.links.begin(), scene.links.end(), [](const Link& left, const Link& right) {
    return drawing_pass(left.kind) < drawing_pass(right.kind);
  });
  return scene;
}

}  // namespace flipchart::scene
