// Plays a Deck as SVG with real text: the first page of it.
#pragma once

#include "scene/backend.hpp"

namespace flipchart::backends {
base::Result<std::string> svg(const scene::Deck& deck);
}  // namespace flipchart::backends
