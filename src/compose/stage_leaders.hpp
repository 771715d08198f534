// The leaders of a stage: those above its silos and the one above them all; with a seam selected the nearest
// that both its teams share, and nobody else. Internal to the stage.
#pragma once

#include "compose/stage_places.hpp"

namespace flipchart::compose {

// Chooses them and says how much of the height they take. `with_top`: the one above them all has a row.
double leaders_height(const Subject& subject, const StageCast& cast, bool with_top, StagePlaces& places);
// Puts them over what hangs from them.
void place_leaders(const Subject& subject, const StageCast& cast, StagePlaces& places);

}  // namespace flipchart::compose
