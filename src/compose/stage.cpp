// The layers of a stage, one after the other: see stage.hpp.
#include "compose/stage.hpp"

#include <algorithm>

#include "compose/stage_parts.hpp"

namespace flipchart::compose {
namespace {

// One way at a time: with the route of an issue nothing else passes.
void add_route(const StagePicture& picture, const flow::UnitFlows& now, std::uint32_t issue, Stage& stage) {
  for (const flow::UnitFlow& flow : now.across) stage.flows.not_drawn += flow.handovers;
  for (const flow::Arrival& arrival : now.arrivals) stage.flows.thin_arrivals += arrival.issues;
  draw_stage_route(picture, issue, stage.lit);
}

StageLanes add_flows(const StagePicture& picture, const flow::UnitFlows& now, Stage& stage) {
  StageLanes lanes = stage_lanes(picture, now);
  std::vector<scene::Flow>& flows = stage.flows.scene.flows;
  if (picture.subject.view.overlays.flows)
    stage.flows.thin_arrivals = draw_stage_arrivals(picture, now, lanes.width_unit, flows);
  draw_stage_lanes(picture, lanes, stage.flows);
  stage.flows.not_drawn = lanes.not_drawn;
  add_seam_badge(picture, lanes, stage.lit.badges);
  add_stage_badges(picture, lanes, stage.lit.badges, stage.flows.scene.badges);
  return lanes;
}

}  // namespace

Stage stage_of(const Subject& subject, const flow::Kept& kept, const Highlight& highlight) {
  const base::Size size = subject.view.size;
  const double most = (size.w + kBandGap) / (kSlimBand + kBandGap);
  const StageCast cast = stage_cast(subject, highlight, most < 2 ? 1 : static_cast<std::size_t>(most));
  const StagePlaces places = stage_places(subject, cast);
  const StagePicture picture{subject, theme(subject.view.theme), cast, places};

  Stage stage;
  stage.teams_left_out = places.teams_left_out;
  stage.silos_left_out = cast.silos_joined;
  draw_stage_ground(picture, stage.ground);
  StageLanes lanes;
  if (subject.view.overlays.flows || subject.view.overlays.silos) {
    flow::UnitFlows some;
    const bool all = kept.issues == subject.history.issues().size();
    if (!all)
      some = flow::unit_flows(subject.organization, subject.history, subject.insights.routes,
                              subject.insights.units, subject.insights.silos, kept);
    const flow::UnitFlows& now = all ? subject.insights.whole : some;
    for (const flow::River& river : now.rivers) stage.flows.thin_rivers += river.climbs + river.returns;
    stage.flows.off_chart = now.off_chart;
    if (highlight.issue && !cast.route.empty())
      add_route(picture, now, *highlight.issue, stage);
    else
      lanes = add_flows(picture, now, stage);
  }
  draw_stage_lit(picture, lanes, highlight, stage.lit);
  for (scene::Scene* layer : {&stage.ground, &stage.flows.scene, &stage.lit}) {
    layer->ground = picture.theme.canvas;
    layer->bounds = {0, 0, size.w, size.h};
    layer->extent = size.h;
  }
  return stage;
}

}  // namespace flipchart::compose
