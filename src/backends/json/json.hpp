// Plays a Deck as the JSON scene of docs/formats.md, for programs: the first page of it.
#pragma once

#include "scene/backend.hpp"

namespace flipchart::backends {
base::Result<std::string> json(const scene::Deck& deck);
}  // namespace flipchart::backends
