// Plays a Deck as plain text, for tests: each page's scene dump.
#pragma once

#include "scene/backend.hpp"

namespace flipchart::backends {
base::Result<std::string> recording(const scene::Deck& deck);
}  // namespace flipchart::backends
