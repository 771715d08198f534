// Going from seam to seam, the widest first.
#pragma once

#include "commands/command.hpp"

namespace flipchart::commands {

// Two units in different silos with handovers between them under the present filter. Linear in the stops.
bool has_seams(const Session& session);
// Selects the next seam by handovers, both directions together; the first or the last where none is selected.
// Lays the flows over the chart, so that it is seen.
void step_seam(Session& session, int steps);

}  // namespace flipchart::commands
