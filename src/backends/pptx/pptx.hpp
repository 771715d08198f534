// Decks as PowerPoint presentations: a slide for each page, made of native shapes that can be edited.
#pragma once

#include <string>

#include "base/result.hpp"
#include "scene/backend.hpp"

namespace flipchart::backends {
// Failure::given_up where the deck's `go_on` said so.
base::Result<std::string> pptx(const scene::Deck& deck);
}  // namespace flipchart::backends
