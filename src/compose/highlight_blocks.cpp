// What is selected or hovered where cards are too small to be seen: a ring round the block or frame that
// holds it.
#include "compose/layers.hpp"
#include "compose/silo_branches.hpp"
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

// The blocks or frames at the tops of silos, and around the leader nearest to both.
void add_silos(const Subject& subject, const Sight& sight, const Highlight& highlight, scene::Scene& scene) {
  const flow::Silos& silos = subject.insights.silos;
  const auto ring = [&](Slot position) {
    const base::ItemId item{base::ItemKind::position, std::string(subject.organization.id(position))};
    add_ring(subject, sight, item, kSelected, scene);
  };
  std::vector<std::uint8_t> lit(silos.names.size(), 0);
  for (const auto* side : {&highlight.silos_from, &highlight.silos_to}) {
    for (const std::string& name : *side) {
      if (const std::uint32_t silo = silos.find(name); silo != kNoSlot) lit[silo] = 1;
    }
  }
  for (const Slot top : silo_tops(subject.organization, silos)) {
    if (lit[silos.of[top]] != 0) ring(top);
  }
  const Slot leader = subject.organization.find(highlight.silos_leader);
  if (!highlight.silos_leader.empty() && leader != kNoSlot) ring(leader);
}

}  // namespace

scene::Scene highlight_seen(const Subject& subject, const Highlight& highlight, const Sight& sight) {
  scene::Scene scene;
  scene.extent = subject.arrangement.placement.extent();
  add_ring(subject, sight, highlight.hovered, kHovered, scene);
  add_ring(subject, sight, highlight.selected, kSelected, scene);
  if (!highlight.silos_from.empty()) add_silos(subject, sight, highlight, scene);
  return scene;
}

}  // namespace flipchart::compose
