// A graph as Graphviz itself reads it, for tests of what is written in its language.
#pragma once

#include <graphviz/cgraph.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace flipchart::support {

using Attributes = std::map<std::string, std::string>;

struct ReadEdge {
  std::string from;
  std::string to;
  Attributes attributes;
};

struct ReadGraph {
  explicit ReadGraph(const std::string& text) {
    const std::unique_ptr<Agraph_t, int (*)(Agraph_t*)> graph(agmemread(text.c_str()), agclose);
    if (graph == nullptr) {
      ADD_FAILURE() << "Graphviz does not read it";
      return;
    }
    name = agnameof(graph.get());
    attributes = of(graph.get(), graph.get(), AGRAPH);
    for (Agnode_t* node = agfstnode(graph.get()); node != nullptr; node = agnxtnode(graph.get(), node)) {
      nodes[agnameof(node)] = of(graph.get(), node, AGNODE);
      for (Agedge_t* edge = agfstout(graph.get(), node); edge != nullptr; edge = agnxtout(graph.get(), edge))
        edges.push_back({agnameof(agtail(edge)), agnameof(aghead(edge)), of(graph.get(), edge, AGEDGE)});
    }
    for (Agraph_t* part = agfstsubg(graph.get()); part != nullptr; part = agnxtsubg(part)) {
      std::vector<std::string>& inside = clusters[of(graph.get(), part, AGRAPH)["label"]];
      for (Agnode_t* node = agfstnode(part); node != nullptr; node = agnxtnode(part, node))
        inside.emplace_back(agnameof(node));
    }
  }

  // Those whose class begins with this word.
  std::size_t edges_of(std::string_view word) const {
    return static_cast<std::size_t>(std::count_if(edges.begin(), edges.end(), [&](const ReadEdge& edge) {
      return edge.attributes.at("class").starts_with(word);
    }));
  }

  std::string name;
  Attributes attributes;
  std::map<std::string, Attributes> nodes;
  std::vector<ReadEdge> edges;
  std::map<std::string, std::vector<std::string>> clusters;  // by label: the nodes in each

 private:
  static Attributes of(Agraph_t* graph, void* thing, int kind) {
    Attributes found;
    for (Agsym_t* symbol = agnxtattr(graph, kind, nullptr); symbol != nullptr;
         symbol = agnxtattr(graph, kind, symbol))
      found[symbol->name] = agxget(thing, symbol);
    return found;
  }
};

}  // namespace flipchart::support
