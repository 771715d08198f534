// The edges that count are cut down to pairs of nodes first; everything after that is sorting and counting.
#include "formats/dot_lines.hpp"

#include <algorithm>
#include <tuple>

#include "base/utf8.hpp"

namespace flipchart::formats {

namespace {

using Pair = std::pair<std::uint32_t, std::uint32_t>;  // tail, head; later: report, manager

struct Edges {
  std::vector<Pair> solid, dotted;  // in the order of the file
  std::size_t left_out = 0;
};

bool has_style(std::string_view styles, std::string_view style) {
  for (const std::string_view each : base::split(styles, ',')) {
    if (base::equal_ignoring_ascii_case(base::trimmed(each), style)) return true;
  }
  return false;
}

Edges sorted_out(const DotGraph& graph) {
  Edges edges;
  for (const DotEdge& edge : graph.edges) {
    if (edge.tail == edge.head || has_style(edge.style, "invis")) {
      ++edges.left_out;
      continue;
    }
    const bool dotted = has_style(edge.style, "dashed") || has_style(edge.style, "dotted");
    (dotted ? edges.dotted : edges.solid).emplace_back(edge.tail, edge.head);
  }
  return edges;
}

// Nodes that are the second of pairs with different firsts.
std::size_t with_several(std::vector<Pair> pairs, bool by_head) {
  if (!by_head) {
    for (Pair& pair : pairs) std::swap(pair.first, pair.second);
  }
  std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
    return std::tie(a.second, a.first) < std::tie(b.second, b.first);
  });
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  std::size_t several = 0;
  for (std::size_t i = 0; i < pairs.size();) {
    std::size_t end = i + 1;
    while (end < pairs.size() && pairs[end].second == pairs[i].second) ++end;
    if (end - i > 1) ++several;
    i = end;
  }
  return several;
}

bool tail_is_manager(const DotGraph& graph, const Edges& edges, std::string_view& unsure) {
  const std::vector<Pair>& asked = edges.solid.empty() ? edges.dotted : edges.solid;
  const std::size_t heads = with_several(asked, true);
  const std::size_t tails = with_several(asked, false);
  if (heads != tails) return heads < tails;
  if (!asked.empty())
    unsure = "the arrows could point either way; the manager was taken to be the end that is drawn above";
  const auto backwards =
      static_cast<std::size_t>(std::count_if(graph.edges.begin(), graph.edges.end(), [](const DotEdge& edge) {
        return base::equal_ignoring_ascii_case(edge.dir, "back");
      }));
  const bool upwards = base::equal_ignoring_ascii_case(graph.rankdir, "BT");
  return upwards == (2 * backwards > graph.edges.size());
}

void direct(const DotGraph& graph, const Edges& edges, DotLines& lines) {
  const bool tail_above = tail_is_manager(graph, edges, lines.unsure);
  const auto turned = [&](const Pair& edge) { return tail_above ? Pair{edge.second, edge.first} : edge; };
  for (const Pair& edge : edges.solid) {
    const auto [report, manager] = turned(edge);
    if (lines.manager[report] == DotLines::kNone)
      lines.manager[report] = static_cast<std::int32_t>(manager);
    else
      lines.dotted.emplace_back(report, manager);
  }
  for (const Pair& edge : edges.dotted) lines.dotted.push_back(turned(edge));
}

// Breadth first from the first node of each component; what makes no new line is a dotted one, of the node
// that was reached later.
void spread(const DotGraph& graph, const Edges& edges, DotLines& lines) {
  const std::size_t nodes = graph.nodes.size();
  std::vector<std::size_t> begin(nodes + 1, 0);
  for (const auto& [a, b] : edges.solid) {
    ++begin[a + 1];
    ++begin[b + 1];
  }
  for (std::size_t n = 0; n < nodes; ++n) begin[n + 1] += begin[n];
  std::vector<std::uint32_t> beside(begin.back());
  std::vector<std::size_t> next(begin.begin(), begin.end() - 1);
  for (const auto& [a, b] : edges.solid) {
    beside[next[a]++] = b;
    beside[next[b]++] = a;
  }
  std::vector<std::uint32_t> order;
  std::vector<std::size_t> reached(nodes, nodes);
  for (std::uint32_t start = 0; start < nodes; ++start) {
    if (reached[start] != nodes) continue;
    reached[start] = order.size();
    order.push_back(start);
    for (std::size_t at = reached[start]; at < order.size(); ++at) {
      const std::uint32_t node = order[at];
      for (std::size_t i = begin[node]; i < begin[node + 1]; ++i) {
        if (reached[beside[i]] != nodes) continue;
        reached[beside[i]] = order.size();
        order.push_back(beside[i]);
        lines.manager[beside[i]] = static_cast<std::int32_t>(node);
      }
    }
  }
  for (const auto* const list : {&edges.solid, &edges.dotted}) {
    for (const auto& [a, b] : *list) {
      const auto [report, manager] = reached[a] < reached[b] ? Pair{b, a} : Pair{a, b};
      lines.dotted.emplace_back(report, manager);
    }
  }
  if (!edges.solid.empty())
    lines.unsure = "the lines have no arrows; everyone was taken to report towards the first node";
}

}  // namespace

DotLines reporting_lines(const DotGraph& graph) {
  const Edges edges = sorted_out(graph);
  DotLines lines;
  lines.manager.assign(graph.nodes.size(), DotLines::kNone);
  lines.left_out = edges.left_out;
  if (graph.directed)
    direct(graph, edges, lines);
  else
    spread(graph, edges, lines);
  // Each dotted line once, and none beside the line itself.
  std::vector<std::tuple<std::uint32_t, std::uint32_t, std::size_t>> kept;
  for (std::size_t i = 0; i < lines.dotted.size(); ++i) {
    const auto [report, manager] = lines.dotted[i];
    if (lines.manager[report] != static_cast<std::int32_t>(manager)) kept.emplace_back(report, manager, i);
  }
  std::sort(kept.begin(), kept.end());
  const auto same = [](const auto& a, const auto& b) {
    return std::get<0>(a) == std::get<0>(b) && std::get<1>(a) == std::get<1>(b);
  };
  kept.erase(std::unique(kept.begin(), kept.end(), same), kept.end());
  std::sort(kept.begin(), kept.end(), [](const auto& a, const auto& b) {
    return std::tie(std::get<0>(a), std::get<2>(a)) < std::tie(std::get<0>(b), std::get<2>(b));
  });
  lines.dotted.clear();
  for (const auto& [report, manager, order] : kept) lines.dotted.emplace_back(report, manager);
  return lines;
}

}  // namespace flipchart::formats
