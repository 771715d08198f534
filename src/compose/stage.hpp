// A picture that is presented, read from the back of a room: teams instead of people, silos as bands,
// customers by segment, few wide lines, and no letter smaller than kStageLetters where the page is 1080 high.
// What is selected stands in front: silos that it does not touch are slim, and their flows join. It fills its
// page exactly (View::size), so what is selected changes what stands where and never how large the page is.
#pragma once

#include "compose/layers.hpp"

namespace flipchart::compose {

inline constexpr double kStageLetters = 24;

struct Stage {
  scene::Scene ground;  // bands, cards of teams, customers, leaders and the lines of structure
  FlowLayer flows;      // handovers and arrivals with their badges, and what is not drawn of them
  scene::Scene lit;     // what is selected: rings, the way to the leader both share, its badge in words
  std::uint64_t teams_left_out = 0;  // that share one card for want of room
  std::uint64_t silos_left_out = 0;  // likewise
  std::uint64_t number = 0;          // counts those that a workshop made, so that a window knows what is new
};

// Of `highlight` what is hovered only rings; the rest decides who stands in front. Linear in units, positions
// and stops; lanes as in lane_choice.hpp.
Stage stage_of(const Subject& subject, const flow::Kept& kept, const Highlight& highlight);

// What the pointer is on, over a stage: rings, nothing moves.
scene::Scene stage_hovered(const Subject& subject, const Stage& stage, const Highlight& highlight);

}  // namespace flipchart::compose
