// A graph as the graph library read it, without the library: what nodes and edges there are, in the order of
// the file. Reading happens in a process of its own where there are such: whatever a file does to the
// library, the program lives on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace flipchart::formats {

struct DotText {
  std::string text;
  bool html = false;
};

struct DotAttribute {
  std::uint32_t name = 0;  // in DotGraph::attributes
  DotText value;           // never empty
};

struct DotNode {
  std::string name;
  std::int32_t cluster = -1;  // innermost
  std::vector<DotAttribute> attributes;
};

struct DotEdge {
  std::uint32_t tail = 0;
  std::uint32_t head = 0;
  std::string style, dir;
};

struct DotCluster {
  std::string name;
  DotText label;  // its own; empty where it has none
};

struct DotGraph {
  bool directed = true;
  std::string name;
  std::string rankdir;
  std::uint32_t others = 0;             // graphs after it in the file, which are not read
  std::vector<std::string> attributes;  // of nodes, in the order they are declared
  std::vector<DotCluster> clusters;
  std::vector<DotNode> nodes;
  std::vector<DotEdge> edges;
};

// Both expect text that scanned_dot() has let pass. Errors name `file` and the line.
base::Result<DotGraph> dot_graph(std::string_view text, std::string_view file);
// In this process. One at a time: the library is full of globals.
base::Result<DotGraph> dot_graph_here(std::string_view text, std::string_view file);

// For a fork in between: held by the one who forks, the lock is also held in the child.
std::unique_lock<std::mutex> dot_library_lock();
base::Result<DotGraph> dot_graph_locked(std::string_view text, std::string_view file);

}  // namespace flipchart::formats
