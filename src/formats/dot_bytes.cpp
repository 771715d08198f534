// Numbers as they lie in memory, texts and lists with their length before them: both ends are the same
// program.
#include "formats/dot_bytes.hpp"

#include <cstring>
#include <utility>

namespace flipchart::formats {

namespace {

class DotPacking {
 public:
  void number(std::uint32_t value) {
    char raw[sizeof value];
    std::memcpy(raw, &value, sizeof value);
    bytes_.append(raw, sizeof value);
  }
  void text(std::string_view value) {
    number(static_cast<std::uint32_t>(value.size()));
    bytes_ += value;
  }
  void text(const DotText& value) {
    number(value.html ? 1 : 0);
    text(value.text);
  }
  template <class List, class Each>
  void list(const List& values, Each each) {
    number(static_cast<std::uint32_t>(values.size()));
    for (const auto& value : values) each(value);
  }
  std::string taken() && { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class DotUnpacking {
 public:
  explicit DotUnpacking(std::string_view bytes) : bytes_(bytes) {}
  std::uint32_t number() {
    std::uint32_t value = 0;
    if (!has(sizeof value)) return 0;
    std::memcpy(&value, bytes_.data(), sizeof value);
    bytes_.remove_prefix(sizeof value);
    return value;
  }
  std::string text() {
    const std::size_t length = number();
    if (!has(length)) return {};
    std::string value(bytes_.substr(0, length));
    bytes_.remove_prefix(length);
    return value;
  }
  DotText dot_text() {
    const bool html = number() != 0;
    return {text(), html};
  }
  template <class List, class Each>
  void list(List& values, Each each) {
    for (std::uint32_t n = number(); n > 0 && whole_; --n) values.push_back(each());
  }
  bool whole() const { return whole_ && bytes_.empty(); }

 private:
  bool has(std::size_t length) { return whole_ = whole_ && length <= bytes_.size(); }

  std::string_view bytes_;
  bool whole_ = true;
};

DotGraph graph_in(DotUnpacking& from) {
  DotGraph graph;
  graph.directed = from.number() != 0;
  graph.name = from.text();
  graph.rankdir = from.text();
  graph.others = from.number();
  from.list(graph.attributes, [&] { return from.text(); });
  from.list(graph.clusters, [&] {
    DotCluster cluster;
    cluster.name = from.text();
    cluster.label = from.dot_text();
    return cluster;
  });
  from.list(graph.nodes, [&] {
    DotNode node;
    node.name = from.text();
    node.cluster = static_cast<std::int32_t>(from.number());
    from.list(node.attributes, [&] {
      const std::uint32_t name = from.number();
      return DotAttribute{name, from.dot_text()};
    });
    return node;
  });
  from.list(graph.edges, [&] {
    DotEdge edge;
    edge.tail = from.number();
    edge.head = from.number();
    edge.style = from.text();
    edge.dir = from.text();
    return edge;
  });
  return graph;
}

}  // namespace

std::string bytes_of(const base::Result<DotGraph>& graph) {
  DotPacking to;
  to.number(graph ? 1 : 0);
  if (!graph) {
    to.text(graph.error().message);
    return std::move(to).taken();
  }
  to.number(graph->directed ? 1 : 0);
  to.text(graph->name);
  to.text(graph->rankdir);
  to.number(graph->others);
  to.list(graph->attributes, [&](const std::string& name) { to.text(name); });
  to.list(graph->clusters, [&](const DotCluster& cluster) {
    to.text(cluster.name);
    to.text(cluster.label);
  });
  to.list(graph->nodes, [&](const DotNode& node) {
    to.text(node.name);
    to.number(static_cast<std::uint32_t>(node.cluster));
    to.list(node.attributes, [&](const DotAttribute& attribute) {
      to.number(attribute.name);
      to.text(attribute.value);
    });
  });
  to.list(graph->edges, [&](const DotEdge& edge) {
    to.number(edge.tail);
    to.number(edge.head);
    to.text(edge.style);
    to.text(edge.dir);
  });
  return std::move(to).taken();
}

std::optional<base::Result<DotGraph>> graph_of(std::string_view bytes) {
  DotUnpacking from(bytes);
  if (from.number() == 0) {
    const std::string message = from.text();
    if (!from.whole() || message.empty()) return std::nullopt;
    return base::Result<DotGraph>(base::failed(message));
  }
  DotGraph graph = graph_in(from);
  if (!from.whole()) return std::nullopt;
  return base::Result<DotGraph>(std::move(graph));
}

}  // namespace flipchart::formats
