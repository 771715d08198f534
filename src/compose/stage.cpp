// The layers of a stage, one after the other: see stage.hpp.
#include "compose/stage.hpp"

#include <algorithm>

#include "compose/stage_parts.hpp"

namespace flipchart::compose {

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
  if (subject.view.overlays.flows || subject.view.overlays.silos) {
    const bool all = kept.issues == subject.history.issues().size();
    flow::UnitFlows some;
    if (!all)
      some = flow::unit_flows(subject.organization, subject.history, subject.insights.routes,
                              subject.insights.units, subject.insights.silos, kept);
    const flow::UnitFlows& now = all ? subject.insights.whole : some;
    const StageLanes lanes = stage_lanes(picture, now);
    if (subject.view.overlays.flows)
      stage.flows.thin_arrivals = draw_stage_arrivals(picture, now, lanes.width_unit, stage.flows.scene.flows);
    draw_stage_lanes(picture, lanes, stage.flows);
    stage.flows.not_drawn = lanes.not_drawn;
    for (const flow::River& river : now.rivers) stage.flows.thin_rivers += river.climbs + river.returns;
    stage.flows.off_chart = now.off_chart;
    add_seam_badge(picture, lanes, stage.lit.badges);
    stage.flows.scene.badges = stage.lit.badges;  // others keep clear of it
    add_stage_badges(picture, lanes, stage.flows.scene.badges);
    stage.flows.scene.badges.erase(
        stage.flows.scene.badges.begin(),
        stage.flows.scene.badges.begin() + static_cast<std::ptrdiff_t>(stage.lit.badges.size()));
    draw_stage_lit(picture, lanes, highlight, stage.lit);
  } else {
    draw_stage_lit(picture, {}, highlight, stage.lit);
  }
  for (scene::Scene* layer : {&stage.ground, &stage.flows.scene, &stage.lit}) {
    layer->ground = picture.theme.canvas;
    layer->bounds = {0, 0, size.w, size.h};
    layer->extent = size.h;
  }
  return stage;
}

}  // namespace flipchart::compose
