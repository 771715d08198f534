// The customers of a stage: a pill for each segment, on the side of the front line. Internal to the stage.
#pragma once

#include "compose/stage_places.hpp"

namespace flipchart::compose {

// Fills the pills and says where the bands end. Segments without room share the last pill.
void place_pills(const Subject& subject, const StageCast& cast, StagePlaces& places);

// Gives `room` to the narrowest first, so that all come out alike, none wider than `widest`.
void even_out(std::vector<double>& width, double room, double widest);

}  // namespace flipchart::compose
