// Going along the route of one issue, stop by stop.
#pragma once

#include "commands/command.hpp"

namespace flipchart::commands {

// An issue is traced and somebody had it.
bool route_traced(const Session& session);
// Shows the route up to the next stop, or up to the one before; beyond either end the whole route is shown
// again.
void step_along(Session& session, int steps);

}  // namespace flipchart::commands
