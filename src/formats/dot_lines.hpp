// Who reports to whom in a graph: nobody says which way its arrows point, so the graph itself is asked.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/dot_graph.hpp"

namespace flipchart::formats {

struct DotLines {
  static constexpr std::int32_t kNone = -1;
  std::vector<std::int32_t> manager;                            // by node
  std::vector<std::pair<std::uint32_t, std::uint32_t>> dotted;  // report, manager: by report, then in order
  std::string_view unsure;                                      // what was taken without being sure; or empty
  std::size_t left_out = 0;  // invisible edges, and those to the node itself
};

// The manager's end is the one that leaves fewer nodes with several managers; where both ends are as good,
// the one a drawing would put on top. The first edge to a node is its line, later and dashed ones are dotted
// lines. Without arrows everyone reports towards the first node of the file. O(n log n).
DotLines reporting_lines(const DotGraph& graph);

}  // namespace flipchart::formats
