// The pages of a picture that goes into a file: as many as its format has room for.
#pragma once

#include "base/stopwatch.hpp"
#include "scene/backend.hpp"
#include "workshop/workshop.hpp"

namespace flipchart::commands {

// Stages added: "flow", "layout", "compose". The workshop must live as long as the deck.
scene::Deck pages_of(workshop::Workshop& workshop, const model::View& view, scene::Pages pages,
                     base::Timings& timings);

}  // namespace flipchart::commands
