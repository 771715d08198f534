// Ids that would name a person: in a room-safe picture an id that is an e-mail address or a name becomes p1,
// p2, ...
#pragma once

#include <string>
#include <unordered_map>

#include "base/item_id.hpp"
#include "model/organization.hpp"
#include "scene/scene.hpp"

namespace flipchart::compose {

using RoomIds = std::unordered_map<base::ItemId, std::string>;

// What every id that would name a person is shown as. An id is a name when it has a letter and a blank, when
// it is the name of one of the chart's holders, or spells that of its own as accounts do ("ana.lopes").
// Numbers follow the chart's order (positions by slot, then customers), so the same chart gives the same
// numbers everywhere. Linear.
RoomIds room_ids(const model::Organization& organization);

// Replaces such ids of positions and customers wherever they occur in `scene`, also as those of units and of
// silos. Linear.
void hide_personal_ids(scene::Scene& scene, const RoomIds& room_ids);

}  // namespace flipchart::compose
