// The graph library's wall. It keeps its lexer, its errors and its names in globals, so one mutex guards it
// all; what follows the first graph is read too, or it would be waiting in the lexer for the next file.
#include <graphviz/cgraph.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <utility>

#include "base/utf8.hpp"
#include "formats/dot_graph.hpp"

namespace flipchart::formats {

namespace {

constexpr std::size_t kLongestQuoted = 60;

// The library has one state for the whole process; so have these two.
std::mutex& library() {
  static std::mutex mutex;
  return mutex;
}

// The library tells its errors to a function without a context, in pieces.
std::string& told() {
  static std::string text;
  return text;
}
int tell(char* piece) {
  if (told().size() < 4096) told() += piece;
  return 0;
}

struct Input {
  std::string_view text;
  std::size_t at = 0;
};

int read_some(void* channel, char* buffer, int size) {
  auto& input = *static_cast<Input*>(channel);
  const std::size_t length =
      std::min<std::size_t>(size > 0 ? static_cast<std::size_t>(size) : 0, input.text.size() - input.at);
  std::memcpy(buffer, input.text.data() + input.at, length);
  input.at += length;
  return static_cast<int>(length);
}
int put_nothing(void*, const char*) {
  return 0;
}
int flush_nothing(void*) {
  return 0;
}

struct Close {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using GraphHolder = std::unique_ptr<Agraph_t, Close>;

char* mutable_text(std::string& text) {
  return text.data();
}

// "Error: x: syntax error in line 3 near 'y'" as FILE:3: ...
std::string error_of(std::string_view message, std::string_view file) {
  std::uint64_t line = 1;
  std::string what = "the graph cannot be read";
  constexpr std::string_view kLine = "in line ";
  const std::size_t found = message.find(kLine);
  if (found != std::string_view::npos) {
    std::uint64_t number = 0;
    for (std::size_t i = found + kLine.size(); i < message.size() && message[i] >= '0' && message[i] <= '9';
         ++i)
      number = number * 10 + static_cast<std::uint64_t>(message[i] - '0');
    line = std::max<std::uint64_t>(number, 1);
    what = "syntax error";
    const std::size_t near = message.find("near '", found);
    if (near != std::string_view::npos) {
      const std::string_view quoted = message.substr(near + 6);
      what +=
          " near \"" +
          base::valid_utf8(base::trimmed(quoted.substr(0, std::min(quoted.rfind('\''), kLongestQuoted)))) +
          '"';
    }
  } else if (message.find("memory") != std::string_view::npos) {
    what = "the graph needs too much memory";
  }
  return std::string(file) + ":" + std::to_string(line) + ": " + what +
         "; check it with the program that made it";
}

DotText text_of(char* value) {
  if (value == nullptr) return {};
  return {value, aghtmlstr(value) != 0};
}

std::string attribute_of(void* object, const char* name) {
  std::string key = name;
  const char* value = agget(object, mutable_text(key));
  return value != nullptr ? value : "";
}

class Copying {
 public:
  explicit Copying(Agraph_t* graph) : from_(graph) {}
  DotGraph copied() {
    to_.directed = agisdirected(from_) != 0;
    to_.name = agnameof(from_) != nullptr ? agnameof(from_) : "";
    to_.rankdir = attribute_of(from_, "rankdir");
    copy_nodes();
    copy_edges();
    copy_clusters();
    return std::move(to_);
  }

 private:
  void copy_nodes() {
    std::vector<Agsym_t*> symbols;
    for (Agsym_t* each = agnxtattr(from_, AGNODE, nullptr); each != nullptr;
         each = agnxtattr(from_, AGNODE, each))
      symbols.push_back(each);
    std::sort(symbols.begin(), symbols.end(),
              [](const Agsym_t* a, const Agsym_t* b) { return a->id < b->id; });
    for (const Agsym_t* symbol : symbols) to_.attributes.emplace_back(symbol->name);
    for (Agnode_t* each = agfstnode(from_); each != nullptr; each = agnxtnode(from_, each)) {
      number_.emplace(each, static_cast<std::uint32_t>(to_.nodes.size()));
      DotNode& node = to_.nodes.emplace_back();
      node.name = agnameof(each);
      for (std::uint32_t s = 0; s < symbols.size(); ++s) {
        DotText value = text_of(agxget(each, symbols[s]));
        if (!value.text.empty()) node.attributes.push_back({s, std::move(value)});
      }
    }
  }

  void copy_edges() {
    std::vector<std::pair<std::uint64_t, Agedge_t*>> edges;
    for (Agnode_t* node = agfstnode(from_); node != nullptr; node = agnxtnode(from_, node)) {
      for (Agedge_t* edge = agfstout(from_, node); edge != nullptr; edge = agnxtout(from_, edge))
        edges.emplace_back(std::uint64_t{AGSEQ(edge)}, edge);
    }
    std::sort(edges.begin(), edges.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::string style = "style";
    std::string dir = "dir";
    Agsym_t* const styles = agattr(from_, AGEDGE, mutable_text(style), nullptr);
    Agsym_t* const dirs = agattr(from_, AGEDGE, mutable_text(dir), nullptr);
    for (const auto& [order, each] : edges) {
      DotEdge& edge = to_.edges.emplace_back();
      edge.tail = number_.at(agtail(each));
      edge.head = number_.at(aghead(each));
      if (styles != nullptr) edge.style = text_of(agxget(each, styles)).text;
      if (dirs != nullptr) edge.dir = text_of(agxget(each, dirs)).text;
    }
  }

  // Depth first without recursion: a group comes after those around it, so the innermost has the last word.
  void copy_clusters() {
    std::string key = "label";
    Agsym_t* const labels = agattr(from_, AGRAPH, mutable_text(key), nullptr);
    const std::string of_all = labels != nullptr ? text_of(agxget(from_, labels)).text : "";
    std::vector<std::pair<Agraph_t*, std::size_t>> open = {{from_, 0}};
    std::vector<std::size_t> depth_of(to_.nodes.size(), 0);
    while (!open.empty()) {
      const auto [graph, depth] = open.back();
      open.pop_back();
      const std::string_view name = agnameof(graph) != nullptr ? agnameof(graph) : "";
      if (depth > 0 && name.starts_with("cluster")) {
        DotCluster& cluster = to_.clusters.emplace_back();
        cluster.name = name;
        if (labels != nullptr) cluster.label = text_of(agxget(graph, labels));
        if (cluster.label.text == of_all) cluster.label = {};  // only passed down
        for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
          const std::uint32_t n = number_.at(node);
          if (depth <= depth_of[n]) continue;  // of two side by side the first one has it
          depth_of[n] = depth;
          to_.nodes[n].cluster = static_cast<std::int32_t>(to_.clusters.size() - 1);
        }
      }
      const std::size_t begin = open.size();
      for (Agraph_t* inner = agfstsubg(graph); inner != nullptr; inner = agnxtsubg(inner))
        open.emplace_back(inner, depth + 1);
      std::sort(open.begin() + static_cast<std::ptrdiff_t>(begin), open.end(),
                [](const auto& a, const auto& b) { return AGSEQ(a.first) > AGSEQ(b.first); });
    }
  }

  Agraph_t* from_;
  DotGraph to_;
  std::unordered_map<Agnode_t*, std::uint32_t> number_;
};

}  // namespace

std::unique_lock<std::mutex> dot_library_lock() {
  return std::unique_lock<std::mutex>(library());
}

base::Result<DotGraph> dot_graph_here(std::string_view text, std::string_view file) {
  const auto one_at_a_time = dot_library_lock();
  return dot_graph_locked(text, file);
}

base::Result<DotGraph> dot_graph_locked(std::string_view text, std::string_view file) {
  told().clear();
  agreseterrors();
  const agusererrf before = agseterrf(tell);
  std::string called = "graph";
  std::string label = "label";
  std::string of_node = "\\N";  // what a node without a label is called, as for all that draws graphs
  agattr(nullptr, AGNODE, mutable_text(label), mutable_text(of_node));
  agsetfile(mutable_text(called));  // counts lines from 1 again
  Agiodisc_t io = {read_some, put_nothing, flush_nothing};
  Agdisc_t discipline = {&AgMemDisc, &AgIdDisc, &io};
  Input input{text};
  const GraphHolder first(agread(&input, &discipline));
  std::uint32_t others = 0;
  if (first) {
    while (Agraph_t* other = agread(&input, &discipline)) {
      ++others;
      agclose(other);
    }
  }
  agseterrf(before);
  if (agerrors() >= AGERR || told().find("Error") != std::string::npos)
    return base::failed(error_of(told(), file));
  if (!first)
    return base::failed(std::string(file) + ":1: no graph begins here; DOT begins with graph or digraph");
  DotGraph graph = Copying(first.get()).copied();
  graph.others = others;
  return graph;
}

}  // namespace flipchart::formats
