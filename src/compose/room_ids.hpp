// Ids that would name a person: in a room-safe picture an id that is an e-mail address or a name becomes p1,
// p2, ...
#pragma once

#include "model/organization.hpp"
#include "scene/scene.hpp"

namespace flipchart::compose {

// Replaces such ids of positions and customers wherever they occur in `scene`. Numbers follow the chart's
// order (positions by slot, then customers), so the same chart gives the same numbers in every picture. An id
// is a name when it has a letter and a blank, or when it is the name of one of the chart's holders. Linear.
void hide_personal_ids(scene::Scene& scene, const model::Organization& organization);

}  // namespace flipchart::compose
