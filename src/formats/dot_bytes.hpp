// A DotGraph as bytes and back, for the way from one process to the other. Bytes that are no graph, or only
// half of one, are noticed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "formats/dot_graph.hpp"

namespace flipchart::formats {

std::string bytes_of(const base::Result<DotGraph>& graph);
std::optional<base::Result<DotGraph>> graph_of(std::string_view bytes);

}  // namespace flipchart::formats
