// What is selected on a stage: rings around it, and the dotted way from both teams of a seam to the nearest
// leader they share.
#include <algorithm>
#include <cmath>

#include "compose/highlight_parts.hpp"
#include "compose/stage_parts.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Point;
using base::Rect;

constexpr double kStageRing = 4;
constexpr double kWayWidth = 4;
constexpr double kWayCorner = 14;
constexpr double kWayLevel = 22;  // below the leaders' row, above the bands

scene::Ring ring_on(const base::ItemId& on, const Rect& box, double radius, base::Colour colour) {
  return ring_around(on, box, radius, -kStageRing / 2, {colour, kStageRing, {}, false});
}

// The card of an end, or the band of a whole silo.
void ring_end(const StagePicture& p, std::uint32_t at, base::Colour colour, scene::Scene& scene) {
  if (at == kNoSlot) return;
  const StageEnd& end = p.places.ends[at];
  if (end.kind == StageEnd::Kind::silo)
    scene.rings.push_back(ring_on({base::ItemKind::silo, p.cast.silos[end.silo].name},
                                  p.places.bands[end.silo].box, 14, colour));
  else
    scene.rings.push_back(ring_on(end.id, end.box, 8, colour));
}

void add_way(const StagePicture& p, const StageLeader& leader, double x, bool left, scene::Scene& scene) {
  const double bottom = leader.box.bottom() + kStageRing;
  const double level = p.places.bands.front().box.y - kWayLevel;
  const double inset = std::min(40.0, leader.box.w / 4);
  const double at = std::clamp(x, leader.box.x + inset, leader.box.right() - inset);
  // Both ways arrive side by side, not on one spot.
  const double middle = leader.box.centre().x;
  const double to = left ? std::min(at, middle - 12) : std::max(at, middle + 12);
  scene::Link& link = scene.links.emplace_back();
  link.kind = scene::LinkKind::dotted;
  link.from =
      p.places.ends[left ? p.places.end_of[(*p.cast.seam)[0]] : p.places.end_of[(*p.cast.seam)[1]]].id;
  link.to = {base::ItemKind::position, std::string(p.subject.organization.id(leader.slot))};
  link.stroke = {p.theme.selection, kWayWidth, {1, 9}, true};
  const Point start{x, p.places.lanes_bottom - 4};
  if (std::abs(to - x) < 1) {
    link.path.move_to(start);
    link.path.line_to({x, bottom});
    return;
  }
  link.path = scene::rounded({start, {x, level}, {to, level}, {to, bottom}}, kWayCorner);
}

}  // namespace

void draw_stage_lit(const StagePicture& p, const StageLanes& lanes, const Highlight& highlight,
                    scene::Scene& scene) {
  const auto shared = std::find_if(p.places.leaders.begin(), p.places.leaders.end(),
                                   [](const StageLeader& leader) { return leader.shared; });
  if (p.cast.seam) {
    const std::uint32_t ends[] = {p.places.end_of[(*p.cast.seam)[0]], p.places.end_of[(*p.cast.seam)[1]]};
    const bool crosses = ends[0] == kNoSlot || ends[1] == kNoSlot ||
                         p.places.ends[ends[0]].silo != p.places.ends[ends[1]].silo;
    for (const std::uint32_t end : ends)
      ring_end(p, end, crosses ? p.theme.flow_cross : p.theme.selection, scene);
    if (lanes.way_a != kNoSlot && shared != p.places.leaders.end()) {
      add_way(p, *shared, lanes.way_from_a, true, scene);
      add_way(p, *shared, lanes.way_from_b, false, scene);
    }
  }
  for (std::uint32_t silo = 0; silo < p.cast.silos.size(); ++silo) {
    if (p.cast.from_side[silo] == 0 && p.cast.to_side[silo] == 0) continue;
    scene.rings.push_back(ring_on({base::ItemKind::silo, p.cast.silos[silo].name}, p.places.bands[silo].box,
                                  14, p.theme.selection));
  }
  if (shared != p.places.leaders.end())
    scene.rings.push_back(
        ring_on({base::ItemKind::position, std::string(p.subject.organization.id(shared->slot))}, shared->box,
                8, p.theme.selection));
  if (p.cast.seam) return;
  const base::ItemKind kind = highlight.selected.kind;
  if (kind == base::ItemKind::position || kind == base::ItemKind::unit) {
    const base::Slot slot = p.subject.organization.find(highlight.selected.id);
    const auto leader = std::find_if(p.places.leaders.begin(), p.places.leaders.end(),
                                     [&](const StageLeader& one) { return one.slot == slot; });
    if (slot != kNoSlot && leader != p.places.leaders.end()) {
      scene.rings.push_back(ring_on(highlight.selected, leader->box, 8, p.theme.selection));
    } else if (slot != kNoSlot) {
      const std::uint32_t body = p.cast.body_of[p.subject.insights.units.of[slot]];
      if (body != kNoSlot) ring_end(p, p.places.end_of[body], p.theme.selection, scene);
    }
  }
  if (kind == base::ItemKind::customer) {
    const std::uint32_t customer = p.subject.organization.find_customer(highlight.selected.id);
    const std::uint32_t pill = customer == kNoSlot || p.places.pills.empty()
                                   ? kNoSlot
                                   : p.places.pill_of[p.cast.segment_of[customer]];
    if (pill != kNoSlot) {
      const Rect& box = p.places.pills[pill].box;
      scene.rings.push_back(ring_on(highlight.selected, box, box.h / 2, p.theme.selection));
    }
  }
}

scene::Scene stage_hovered(const Subject& subject, const Stage& stage, const Highlight& highlight) {
  const Theme& colours = theme(subject.view.theme);
  scene::Scene scene;
  scene.extent = stage.ground.extent;
  scene.ground = colours.canvas;
  const auto is = [](const base::ItemId& id, std::string_view wanted) {
    return !wanted.empty() && id.id == wanted;
  };
  for (const scene::Card& card : stage.ground.cards) {
    if (card.id == highlight.hovered || is(card.id, highlight.seam_from) || is(card.id, highlight.seam_to))
      scene.rings.push_back(ring_around(card.id, card.box, card.radius, -1, {colours.accent, 2, {}, false}));
  }
  for (const scene::Band& band : stage.ground.bands)
    if (band.id == highlight.hovered)
      scene.rings.push_back(ring_around(band.id, band.box, band.radius, -1, {colours.accent, 2, {}, false}));
  scene.bounds = stage.ground.bounds;
  return scene;
}

}  // namespace flipchart::compose
