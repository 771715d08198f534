// What is selected or hovered where cards are too small to be seen: a ring round the block or frame that
// holds it.
#include "compose/layers.hpp"
#include "compose/theme.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Slot;

constexpr double kRadius = 6;
constexpr double kSelected = 2;
constexpr double kHovered = 1;

// The smallest block or frame around a card.
const SeenBranch* around(const Subject& subject, const Sight& sight, Slot card) {
  const layout::TreeShape& shape = subject.arrangement.shape;
  const auto led_by = [](const std::vector<SeenBranch>& list, Slot leader) -> const SeenBranch* {
    for (const SeenBranch& seen : list)
      if (seen.leader == leader) return &seen;
    return nullptr;
  };
  const bool leads = shape.first_child[card] != shape.first_child[card + 1];
  if (!leads && shape.parent[card] != kNoSlot)
    if (const SeenBranch* group = led_by(sight.groups, shape.parent[card])) return group;
  for (; card != kNoSlot; card = shape.parent[card]) {
    if (const SeenBranch* block = led_by(sight.blocks, card)) return block;
    if (const SeenBranch* frame = led_by(sight.frames, card)) return frame;
  }
  return nullptr;
}

void add_ring(const Subject& subject, const Sight& sight, const base::ItemId& item, double width,
              scene::Scene& scene) {
  if (item.kind != base::ItemKind::position && item.kind != base::ItemKind::unit) return;
  const Slot position = subject.organization.find(item.id);
  const Slot card = position == kNoSlot ? kNoSlot : subject.arrangement.shown_by[position];
  const SeenBranch* seen = card == kNoSlot ? nullptr : around(subject, sight, card);
  if (seen == nullptr) return;
  const double pixel = 1 / sight.lens.zoom;
  scene::Ring& ring = scene.rings.emplace_back();
  ring.on = item;
  ring.box = seen->box;
  ring.radius = kRadius * pixel;
  ring.stroke = {theme(subject.view.theme).selection, width * pixel, {}, false};
}

}  // namespace

scene::Scene highlight_seen(const Subject& subject, const Highlight& highlight, const Sight& sight) {
  scene::Scene scene;
  scene.extent = subject.arrangement.placement.extent();
  add_ring(subject, sight, highlight.hovered, kHovered, scene);
  add_ring(subject, sight, highlight.selected, kSelected, scene);
  return scene;
}

}  // namespace flipchart::compose
