// What is selected, hovered or traced, drawn over the picture: rings, the one route in ink, the one seam in
// full colour with its leaders. It dims nothing; the caller does.
#include <algorithm>

#include "base/language.hpp"
#include "compose/badges.hpp"
#include "compose/highlight_parts.hpp"
#include "compose/theme.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Point;
using base::Rect;
using base::Slot;

constexpr double kRingAway = 3;  // free space between a card and its ring
constexpr double kRingWidth = 2;
constexpr double kLabelAway = 10;
constexpr double kLabelHeight = 23;

Spot spot_of(const Subject& subject, const base::ItemId& id) {
  if (id.kind == base::ItemKind::customer) {
    const std::uint32_t customer = subject.organization.find_customer(id.id);
    return customer == kNoSlot ? Spot{} : spot_of_customer(subject, customer);
  }
  if (id.kind != base::ItemKind::position && id.kind != base::ItemKind::unit) return {};
  const Slot position = subject.organization.find(id.id);
  return position == kNoSlot ? Spot{} : spot_of_position(subject, position);
}

// A team: its stack, with the lead's card where that stands on it.
Rect team_box(const Arrangement& a, Slot card) {
  const Rect stack = a.placement.stack_of(card);
  const Rect& lead = a.placement.card[card];
  if (stack.empty()) return lead;
  return a.shape.role[card] == layout::Role::lead ? lead.united(stack) : stack;
}

void label_shared_leader(const Subject& subject, const Spot& leader, scene::Scene& scene) {
  const Theme& colours = theme(subject.view.theme);
  const Arrangement& a = subject.arrangement;
  const text::Font font{12, 600};
  scene::Text text;
  text.text = base::tr("Nearest shared leader");
  text.font = {font.size, font.weight};
  text.colour = colours.on_accent;
  text.width = subject.measurer.width(text.text, font);
  const double baseline = text::Measurer::baseline_in(kLabelHeight, font);
  text.at = {11, baseline};
  text.middle_rise = baseline - kLabelHeight / 2;
  scene::Badge label;
  label.from = leader.id;
  label.to = leader.id;
  const double width = text.width + 22;
  const double y = leader.box.centre().y - kLabelHeight / 2;
  const Rect right{leader.box.right() + kLabelAway, y, width, kLabelHeight};
  const Rect left{leader.box.x - kLabelAway - width, y, width, kLabelHeight};
  const auto free = [&](const Rect& box) {
    return std::none_of(a.placement.card.begin(), a.placement.card.end(),
                        [&](const Rect& card) { return card.overlaps(box); });
  };
  // On a row that is full on both sides the label stands above the card, where only reporting lines run.
  const Rect above{leader.box.centre().x - width / 2, leader.box.y - kLabelHeight - 6, width, kLabelHeight};
  label.box = free(right) ? right : free(left) ? left : above;
  label.fill = colours.selection;
  label.line = {colours.selection, 1, {}, false};
  label.texts.push_back(std::move(text));
  scene.badges.push_back(std::move(label));
}

// The middle of the longest horizontal piece.
Point middle_of(const scene::Path& path) {
  Point middle;
  double longest = -1;
  for (std::size_t i = 0; i + 1 < path.points.size(); ++i) {
    const double dx = std::abs(path.points[i + 1].x - path.points[i].x);
    if (std::abs(path.points[i + 1].y - path.points[i].y) > 0.01 || dx <= longest) continue;
    longest = dx;
    middle = (path.points[i] + path.points[i + 1]) * 0.5;
  }
  return middle;
}

void ring_seam(const Subject& subject, const Highlight& highlight, scene::Scene& scene) {
  const model::Organization& organization = subject.organization;
  const Arrangement& a = subject.arrangement;
  const Slot ends[] = {organization.find(highlight.seam_from), organization.find(highlight.seam_to)};
  if (ends[0] == kNoSlot || ends[1] == kNoSlot) return;
  const Slot shared = organization.nearest_shared_leader(ends[0], ends[1]);
  for (const Slot end : ends) {
    const Spot spot = spot_of_position(subject, end);
    if (spot.found() && end != shared)
      scene.rings.push_back(
          ring_around(spot.id, team_box(a, spot.card), spot.radius, 0, ring_stroke(subject, false)));
    if (shared == kNoSlot) continue;
    for (Slot up = end; up != shared;) {
      up = organization.parent(up);
      if (up == shared) break;
      const Spot leader = spot_of_position(subject, up);
      if (leader.found())
        scene.rings.push_back(
            ring_around(leader.id, leader.box, leader.radius, 1, ring_stroke(subject, true)));
    }
  }
  if (shared != kNoSlot) ring_shared_leader(subject, shared, scene);
}

Rect enclosing_lit(const scene::Scene& scene) {
  Rect all;
  const auto add = [&](const Rect& box) { all = all.empty() ? box : all.united(box); };
  for (const scene::Ring& ring : scene.rings) add(ring.box.grown(ring.stroke.width));
  for (const scene::Badge& badge : scene.badges) add(badge.box);
  for (const scene::Pin& pin : scene.pins) {
    const Point at = pin.anchor + pin.centre;
    add({at.x - pin.size / 2, at.y - pin.size / 2, pin.size, pin.size});
  }
  for (const scene::Flow& flow : scene.lit)
    for (const Point& p : flow.path.points) add(Rect{p.x, p.y, 0, 0}.grown(flow.width / 2 + 4));
  return all;
}

}  // namespace

scene::Ring ring_around(const base::ItemId& on, const Rect& box, double radius, double away,
                        scene::Stroke stroke) {
  scene::Ring ring;
  ring.on = on;
  const double out = away + stroke.width / 2;
  ring.box = box.grown(out);
  ring.radius = radius + out;
  ring.stroke = std::move(stroke);
  return ring;
}

scene::Stroke ring_stroke(const Subject& subject, bool dotted) {
  const Theme& colours = theme(subject.view.theme);
  scene::Stroke stroke{colours.selection, kRingWidth * colours.stroke_factor, {}, false};
  if (dotted) {
    stroke.dash = {1, 4};
    stroke.round_caps = true;
  }
  return stroke;
}

void ring_shared_leader(const Subject& subject, Slot shared, scene::Scene& scene) {
  const Spot leader = spot_of_position(subject, shared);
  if (!leader.found()) return;
  scene.rings.push_back(
      ring_around(leader.id, leader.box, leader.radius, kRingAway, ring_stroke(subject, false)));
  label_shared_leader(subject, leader, scene);
}

void light_seam(const Subject& subject, std::string_view from, std::string_view to, const scene::Scene& flows,
                scene::Scene& scene) {
  const auto on_seam = [&](const base::ItemId& one, const base::ItemId& other) {
    return (one.id == from && other.id == to) || (one.id == to && other.id == from);
  };
  BadgeText says;
  Point centre;
  std::size_t strands = 0;
  for (const scene::Flow& flow : flows.flows) {
    const bool lane = flow.kind == scene::FlowKind::within || flow.kind == scene::FlowKind::crossing;
    if (!lane || flow.path.empty() || !on_seam(flow.from, flow.to)) continue;
    scene.lit.push_back(flow);
    says.handovers += flow.handovers;
    says.came_back = flow.came_back;
    says.crosses = scene::crosses(flow.kind);
    centre = centre + middle_of(flow.path);
    ++strands;
  }
  if (strands == 0) return;
  centre = centre * (1.0 / static_cast<double>(strands));
  if (strands < 2) says.came_back = 0;
  says.selected = true;
  says.in_words = true;
  if (says.crosses) says.disc = scene::Disc::hollow;
  for (const scene::Badge& badge : flows.badges) {
    if (!on_seam(badge.from, badge.to)) continue;
    centre = badge.box.centre();
    says.disc = badge.disc;
  }
  scene::Badge badge = badge_at(centre, says, subject);
  badge.from = {base::ItemKind::position, std::string(from)};
  badge.to = {base::ItemKind::position, std::string(to)};
  scene.badges.push_back(std::move(badge));
}

scene::Scene highlight_layer(const Subject& subject, const Highlight& highlight, const scene::Scene& flows) {
  const Theme& colours = theme(subject.view.theme);
  scene::Scene scene;
  scene.extent = subject.arrangement.placement.extent();
  scene.ground = colours.canvas;
  if (!highlight.seam_from.empty() && !highlight.seam_to.empty()) {
    light_seam(subject, highlight.seam_from, highlight.seam_to, flows, scene);
    ring_seam(subject, highlight, scene);
  }
  if (!highlight.silos_from.empty()) light_silos(subject, highlight, flows, scene);
  if (highlight.issue) trace_route(subject, *highlight.issue, highlight.stops, scene);
  if (highlight.hovered && highlight.hovered != highlight.selected) {
    const Spot spot = spot_of(subject, highlight.hovered);
    if (spot.found())
      scene.rings.push_back(
          ring_around(spot.id, spot.box, spot.radius, -0.5, {colours.accent, 1, {}, false}));
  }
  if (highlight.selected) {
    const Spot spot = spot_of(subject, highlight.selected);
    if (spot.found())
      scene.rings.push_back(
          ring_around(spot.id, spot.box, spot.radius, kRingAway, ring_stroke(subject, false)));
  }
  scene.bounds = enclosing_lit(scene);
  return scene;
}

}  // namespace flipchart::compose
