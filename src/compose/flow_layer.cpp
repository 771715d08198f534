// The layer of flows: who handed over to whom, drawn over the chart. It reads the arrangement and moves
// nothing of it. What it does not draw it counts.
#include <algorithm>

#include "compose/arrivals.hpp"
#include "compose/badges.hpp"
#include "compose/flow_layer_lanes.hpp"
#include "compose/flow_layer_plan.hpp"
#include "compose/layers.hpp"
#include "compose/rivers.hpp"
#include "compose/silo_lanes.hpp"
#include "compose/theme.hpp"

namespace flipchart::compose {
namespace {

// Encloses flows and badges; a path's curves lie within its points.
base::Rect enclosing_flows(const scene::Scene& scene) {
  bool any = false;
  double left = 0, top = 0, right = 0, bottom = 0;
  const auto add = [&](double x1, double y1, double x2, double y2) {
    left = any ? std::min(left, x1) : x1;
    top = any ? std::min(top, y1) : y1;
    right = any ? std::max(right, x2) : x2;
    bottom = any ? std::max(bottom, y2) : y2;
    any = true;
  };
  for (const scene::Flow& flow : scene.flows) {
    const double reach = flow.width / 2 + 3.2;
    for (const base::Point& p : flow.path.points) add(p.x - reach, p.y - reach, p.x + reach, p.y + reach);
  }
  for (const scene::Rule& rule : scene.rules) add(rule.from.x, rule.from.y, rule.to.x, rule.to.y);
  for (const scene::Badge& badge : scene.badges)
    add(badge.box.x, badge.box.y, badge.box.right(), badge.box.bottom());
  return {left, top, right - left, bottom - top};
}

}  // namespace

FlowLayer flow_layer(const Subject& subject, const flow::Kept& kept) {
  if (subject.view.overlays.silos && !subject.view.overlays.flows) {
    FlowLayer layer = silo_layer(subject);
    layer.scene.bounds = enclosing_flows(layer.scene);
    return layer;
  }
  const Insights& insights = subject.insights;
  const bool all = kept.issues == subject.history.issues().size();
  flow::UnitFlows some;
  if (!all)
    some = flow::unit_flows(subject.organization, subject.history, insights.routes, insights.units,
                            insights.silos, kept);
  const flow::UnitFlows& now = all ? insights.whole : some;

  FlowLayer layer;
  layer.scene.extent = subject.arrangement.placement.extent();
  layer.scene.ground = theme(subject.view.theme).canvas;
  const Obstacles obstacles(subject.arrangement);
  const FlowPlan plan = planned_flows(subject, now, obstacles);
  layer.thin_arrivals = draw_arrivals(subject, plan, now, layer.scene.flows);
  draw_rivers(subject, plan, obstacles, layer.scene.flows);
  layer.shown = draw_lanes(subject, plan, layer.scene.flows);
  layer.scene.badges = placed_badges(subject, plan);
  layer.width_unit = plan.width_unit;
  for (const flow::UnitFlow& flow : now.across) layer.not_drawn += flow.handovers;
  layer.not_drawn -= layer.shown;
  layer.thin_rivers = plan.thin_rivers;
  layer.off_chart = now.off_chart;
  layer.scene.bounds = enclosing_flows(layer.scene);
  return layer;
}

}  // namespace flipchart::compose
