// Plays a Deck as a graph in the DOT language, for Graphviz and everything that reads it: the first page of
// it. Cards are nodes, silos clusters, lines and flows edges; where things stand is left to the reader, but
// for the direction of ranks.
#pragma once

#include "scene/backend.hpp"

namespace flipchart::backends {
base::Result<std::string> dot(const scene::Deck& deck);
}  // namespace flipchart::backends
