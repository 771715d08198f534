// Any bytes as LDIF, XES or DOT. Called by the fuzzers and, on the seeds, by the ordinary tests. Promises:
// one table whose rows are as wide as its header, or an error with file and line; every problem has its
// place.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "formats/dot_bytes.hpp"
#include "formats/dot_labels.hpp"
#include "formats/dot_lines.hpp"
#include "formats/dot_scan.hpp"
#include "formats/encoding.hpp"
#include "formats/readers.hpp"

namespace flipchart::fuzz {

using Reader = base::Result<std::vector<formats::FoundTable>> (*)(const formats::Document&,
                                                                  formats::ProblemLog&);

inline bool names_file_and_line(std::string_view message) {
  return message.starts_with("fuzz:") && message.size() > 5 && message[5] >= '1' && message[5] <= '9';
}

inline void read_one_table(std::string_view bytes, Reader reader) {
  formats::Document document;
  document.name = "fuzz";
  document.bytes = base::Bytes(std::string(bytes));
  formats::ProblemLog log;
  const auto tables = reader(document, log);
  for (const model::Problem& problem : std::move(log).taken()) {
    if (problem.file != "fuzz" || problem.row == 0 || problem.done.empty()) std::abort();
  }
  if (!tables) {
    if (!names_file_and_line(tables.error().message)) std::abort();
    return;
  }
  if (tables->size() != 1) std::abort();
  const formats::CellTable& cells = tables->front().cells;
  for (std::size_t r = 0; r < cells.records(); ++r) {
    if (cells.width(r) != cells.width(0)) std::abort();
    if (r > 1 && cells.line(r) == 0) std::abort();
  }
}

// Without a process for each input: what the child does, and what is done with what it sends.
inline void read_dot_here(std::string_view bytes) {
  using namespace formats;
  const std::string text = decoded(bytes).text;
  DotLimits limits;
  limits.edges = 20'000;
  limits.work = 200'000;
  const auto scan = scanned_dot(text, "fuzz", limits);
  if (!scan) {
    if (!names_file_and_line(scan.error().message)) std::abort();
    return;
  }
  const auto graph = dot_graph_here(text, "fuzz");
  const auto back = graph_of(bytes_of(graph));
  if (!back || back->has_value() != graph.has_value()) std::abort();
  if (!graph) {
    if (!names_file_and_line(graph.error().message)) std::abort();
    return;
  }
  if (graph->edges.size() > scan->edges) std::abort();
  const DotLines lines = reporting_lines(**back);
  if (lines.manager.size() != graph->nodes.size()) std::abort();
  for (const DotNode& node : graph->nodes) {
    for (const DotAttribute& attribute : node.attributes) {
      const bool record = attribute.name % 2 == 0;
      if (!base::is_utf8(label_text(attribute.value, {node.name, graph->name, record}))) std::abort();
    }
  }
}

}  // namespace flipchart::fuzz
