// Plays a Deck as one page of the web that needs nothing else: the first page as a picture, the same turned
// over, the issues that can be traced, the silo map, and all of it as a list. What the Deck does not hold is
// not in the file. Without its script the page still shows the picture, the silo map and the list.
#pragma once

#include "scene/backend.hpp"

namespace flipchart::backends {
base::Result<std::string> html(const scene::Deck& deck);
}  // namespace flipchart::backends
