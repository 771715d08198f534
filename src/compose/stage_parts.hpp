// What the layers of a stage are drawn from, and the lines that run on it. Internal to the stage.
#pragma once

#include <cstdint>
#include <vector>

#include "compose/lane_choice.hpp"
#include "compose/stage_places.hpp"

namespace flipchart::compose {

inline constexpr double kLaneScale = 1.6;  // of lanes and the gaps between them
inline constexpr double kStageStroke = 2;  // strokes are doubled

// Of what passes beside the point: paler than any line that matters.
inline base::Colour quiet_flow(const Theme& colours) {
  return base::mixed(colours.canvas, colours.flow_from_customer, 0.75);
}

struct StagePicture {
  const Subject& subject;
  const Theme& theme;
  const StageCast& cast;
  const StagePlaces& places;
};

// Handovers between two ends, in one lane.
struct StageLane {
  std::uint32_t a = 0, b = 0;                // ends, a further left
  std::uint64_t whole_ab = 0, whole_ba = 0;  // of the whole history, which decides places
  std::uint64_t ab = 0, ba = 0;              // of what the filter keeps, which decides widths
  std::uint64_t came_back = 0;               // of what the filter keeps; 0 where it cannot be told
  bool crosses = false;
  bool selected = false;
  double planned_ab = 0, planned_ba = 0;
  double y = 0;  // of the bundle's middle
  double x_a = 0, x_b = 0;

  std::uint64_t whole() const { return whole_ab + whole_ba; }
  std::uint64_t now() const { return ab + ba; }
  double bundle() const {
    const double gap = planned_ab > 0 && planned_ba > 0 ? kLaneScale * kPingPongGap : 0;
    return planned_ab + planned_ba + gap;
  }
};

struct StageLanes {
  std::vector<StageLane> lanes;
  double width_unit = 0;        // width = max(kLaneScale kThinnestFlow, width_unit * sqrt(n))
  std::uint64_t not_drawn = 0;  // of what the filter keeps
  // Where the way to the shared leader leaves the ends of the seam; 0 without.
  double way_from_a = 0, way_from_b = 0;
  std::uint32_t way_a = base::kNoSlot, way_b = base::kNoSlot;  // those ends, the first further left
};

// The selected ones, then the largest; not too many at one end.
std::vector<StageLane> chosen_stage_lanes(const StagePicture& picture, const flow::UnitFlows& now);
StageLanes stage_lanes(const StagePicture& picture, const flow::UnitFlows& now);
// Puts the bundles of all lanes beside each other on their edges, so that none cross.
void place_stage_ports(const StagePicture& picture, StageLanes& lanes);
// The line of one direction, `out` of the middle of its bundle.
scene::Path stage_lane_path(const StagePicture& picture, const StageLane& lane, double out, double radius,
                            bool from_a, double width);
void draw_stage_lanes(const StagePicture& picture, const StageLanes& lanes, FlowLayer& layer);
// Returns how many issues are on lines that are not drawn.
std::uint64_t draw_stage_arrivals(const StagePicture& picture, const flow::UnitFlows& now, double width_unit,
                                  std::vector<scene::Flow>& flows);
// The others; they keep clear of those that stand already.
void add_stage_badges(const StagePicture& picture, const StageLanes& lanes,
                      const std::vector<scene::Badge>& standing, std::vector<scene::Badge>& badges);
// Finds the place on its lane that covers least, clear of what is placed; false where there is none.
bool put_on_stage_lane(const StagePicture& picture, const StageLanes& lanes, const StageLane& lane,
                       scene::Badge& badge, const std::vector<scene::Badge>& placed);
// The badge of the selected seam, in words; where it stands nothing else may.
void add_seam_badge(const StagePicture& picture, const StageLanes& lanes, std::vector<scene::Badge>& badges);
// The way of an issue, above everything else.
void draw_stage_route(const StagePicture& picture, std::uint32_t issue, scene::Scene& scene);
// The tint of a hot spot; of several the hottest. `without`: where there is none.
base::Colour stage_ground(const StagePicture& picture, const std::vector<std::uint32_t>& bodies,
                          base::Colour without);
void draw_stage_ground(const StagePicture& picture, scene::Scene& scene);
void draw_stage_lit(const StagePicture& picture, const StageLanes& lanes, const Highlight& highlight,
                    scene::Scene& scene);

}  // namespace flipchart::compose
