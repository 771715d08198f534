// The chart itself, part by part in the order it is drawn, and what the parts look up.
#include "compose/chart_parts.hpp"
#include "compose/role_words.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Slot;

scene::Scene empty_chart(const Subject& subject, const Theme& theme) {
  scene::Scene scene;
  scene.ground = theme.canvas;
  scene.bounds = subject.arrangement.placement.bounds;
  scene.extent = subject.arrangement.placement.extent();
  return scene;
}

struct Parts {
  bool ties = true;   // serving and dotted lines
  bool crowd = true;  // the cards of positions and their reporting lines
};

scene::Scene composed(const ChartContext& context, Parts parts) {
  scene::Scene scene = empty_chart(context.subject, context.theme);
  add_bands(context, scene);
  add_heat(context, scene);
  add_team_labels(context, scene);
  if (parts.ties) add_serving_lines(context, scene);
  if (parts.crowd) add_reporting_lines(context, scene);
  if (parts.ties && context.subject.view.dotted) add_dotted_lines(context, scene);
  add_branch_blocks(context, scene);
  if (parts.crowd) add_cards(context, scene);
  add_fold_tags(context, scene);
  add_customers(context, scene);
  return scene;
}

}  // namespace

ChartContext::ChartContext(const Subject& s, const Sight* seen)
    : subject(s), sight(seen), theme(compose::theme(s.view.theme)), heads(s.insights.heads) {
  if (seen != nullptr) zoom = seen->lens.zoom;
  if (s.figures != nullptr && s.view.overlays.hotspots && s.figures->heat.any) heat = &s.figures->heat;
  if (s.figures != nullptr && s.view.overlays.silos) silos = &s.figures->silos;
  for (std::uint32_t silo = 0; silo < s.insights.silo_ink.size(); ++silo)
    silo_styles.push_back(style_of_silo(s.insights, silo, s.view.theme));
  silo_styles.push_back(neutral_style(s.view.theme));
  if (s.view.room_safe) overdue_owners_ = overdue_owners(s.organization, s.decisions, s.today);
}

// Where a count stands beside a position, or an overdue mark on it, the room sees its role.
bool ChartContext::by_role(Slot slot) const {
  return goes_by_role(subject.organization, subject.view, overdue_owners_, tells_of_leaders(subject), slot);
}

const SiloStyle& ChartContext::style(Slot slot) const {
  const std::uint32_t silo = subject.insights.silos.of[slot];
  return silo == kNoSlot ? silo_styles.back() : silo_styles[silo];
}

base::ItemId ChartContext::item(Slot card) const {
  const Arrangement& a = subject.arrangement;
  const Slot slot = a.slot[card];
  if (slot != kNoSlot) return {base::ItemKind::position, std::string(subject.organization.id(slot))};
  return {base::ItemKind::unit,
          std::string(subject.organization.id(subject.insights.units.leader[a.unit[card]]))};
}

bool ChartContext::aside(Slot card) const {
  const std::vector<std::uint8_t>& aside = subject.arrangement.shape.aside;
  return !aside.empty() && aside[card] != 0;
}

scene::Scene chart_ground(const Subject& subject) {
  return composed(ChartContext(subject), {true, false});
}

scene::Scene chart_layer(const Subject& subject, double zoom) {
  ChartContext context(subject);
  context.zoom = zoom;
  return composed(context, {true, true});
}

scene::Scene ties_layer(const Subject& subject) {
  const ChartContext context(subject);
  scene::Scene scene = empty_chart(subject, context.theme);
  add_serving_lines(context, scene);
  if (subject.view.dotted) add_dotted_lines(context, scene);
  return scene;
}

void add_ties_seen(scene::Scene& scene, const scene::Scene& ties, const Sight& sight) {
  for (const scene::Link& link : ties.links) {
    if (link.path.empty()) continue;
    base::Rect box{link.path.points.front().x, link.path.points.front().y, 1, 1};
    for (const base::Point& p : link.path.points) box = box.united({p.x, p.y, 1, 1});
    if (box.overlaps(sight.lens.region)) scene.links.push_back(link);
  }
}

scene::Scene chart_seen(const Subject& subject, const Sight& sight) {
  return composed(ChartContext(subject, &sight), {false, true});
}

}  // namespace flipchart::compose
