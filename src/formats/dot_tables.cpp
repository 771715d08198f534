// A DOT file as a table of people: a node is a row, its attributes are columns, the cluster around it is its
// department, and the edges say who reports to whom.
#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/utf8.hpp"
#include "formats/dot_graph.hpp"
#include "formats/dot_labels.hpp"
#include "formats/dot_lines.hpp"
#include "formats/dot_scan.hpp"
#include "formats/encoding.hpp"
#include "formats/readers.hpp"

namespace flipchart::formats {

namespace {

// What the columns are called. The file's own attributes keep their names, so ours give way, all but the id.
struct Columns {
  std::string name = "name";
  std::string department = "department";
  std::vector<std::string> attributes;
};

Columns columns_for(const DotGraph& graph) {
  Columns columns;
  for (const std::string& name : graph.attributes) {
    const std::string lower = base::lower_ascii(name);
    const bool ours = lower == "id" || lower == "parent_id" || lower == "dotted_ids";
    columns.attributes.push_back(ours ? name + " (attribute)" : name);
    if (lower == "name") columns.name = "label";
    if (lower == "department") columns.department = "cluster";
  }
  return columns;
}

std::vector<std::string> departments_of(const DotGraph& graph) {
  std::vector<std::string> names;
  for (const DotCluster& cluster : graph.clusters) {
    std::string name = label_text(cluster.label, {cluster.name, graph.name, false});
    if (name.empty()) {
      name = cluster.name.substr(std::string_view("cluster").size());
      name.erase(0, std::min(name.find_first_not_of("_ -"), name.size()));
    }
    names.push_back(std::move(name));
  }
  return names;
}

class DotWriting {
 public:
  DotWriting(const DotGraph& graph, const DotScan& scan)
      : graph_(graph), scan_(scan), columns_(columns_for(graph)), departments_(departments_of(graph)) {}

  CellTable written(const DotLines& lines) {
    table_.add_column("id");
    table_.add_column(columns_.name);
    if (!graph_.clusters.empty()) table_.add_column(columns_.department);
    if (!graph_.edges.empty()) table_.add_column("parent_id");
    if (!lines.dotted.empty()) table_.add_column("dotted_ids");
    auto dotted = lines.dotted.begin();
    for (std::uint32_t n = 0; n < graph_.nodes.size(); ++n) {
      write(graph_.nodes[n]);
      const std::int32_t manager = lines.manager[n];
      if (manager != DotLines::kNone)
        table_.set("parent_id", graph_.nodes[static_cast<std::size_t>(manager)].name);
      for (; dotted != lines.dotted.end() && dotted->first == n; ++dotted)
        table_.set("dotted_ids", graph_.nodes[dotted->second].name);
    }
    return std::move(table_).finished();
  }

 private:
  void write(const DotNode& node) {
    const auto line = scan_.first_line.find(node.name);
    table_.begin_record(line != scan_.first_line.end() ? line->second : 1);
    table_.set("id", node.name);
    if (node.cluster >= 0)
      table_.set(columns_.department, departments_[static_cast<std::size_t>(node.cluster)]);
    const DotText* label = nullptr;
    bool record = false;
    for (const DotAttribute& attribute : node.attributes) {
      const std::string& name = graph_.attributes[attribute.name];
      if (name == "label") {
        label = &attribute.value;
        continue;
      }
      if (name == "shape") record = base::lower_ascii(attribute.value.text).ends_with("record");
      table_.set(columns_.attributes[attribute.name],
                 attribute.value.html ? label_text(attribute.value, {node.name, graph_.name, false})
                                      : attribute.value.text);
    }
    // Without an attribute the label is the node's name: it is empty only on purpose.
    if (label != nullptr) table_.set(columns_.name, label_text(*label, {node.name, graph_.name, record}));
  }

  const DotGraph& graph_;
  const DotScan& scan_;
  Columns columns_;
  std::vector<std::string> departments_;
  RecordTable table_;
};

void report(const Document& document, const DotGraph& graph, const DotLines& lines, ProblemLog& log) {
  const Place place = document.at(1);
  if (!lines.unsure.empty()) log.note(place, "ambiguous", "parent_id", "", lines.unsure);
  if (lines.left_out > 0)
    log.note(place, "passed-over", "", "",
             "edges that are invisible or lead back to their own node were passed over", lines.left_out);
  if (graph.others > 0)
    log.note(place, "passed-over", "", "",
             "only the first graph of the file was read; put the others in files of their own", graph.others);
}

}  // namespace

base::Result<std::vector<FoundTable>> dot_tables(const Document& document, ProblemLog& log) {
  FoundTable found{document.name, Format::dot, Hint::people, "UTF-8", {}};
  std::optional<std::string_view> text = plain_text(document.text());
  DecodedText read;
  if (!text) {
    read = decoded(document.text().substr(0, DotLimits{}.bytes + 1));
    text = read.text;
    found.encoding = read.encoding;
    if (read.bad_bytes > 0)
      log.warning(
          document.at(read.first_bad_line), "bad-encoding", "", "",
          "bytes that are not UTF-8 were read as Windows-1252; save the file as UTF-8 if letters look wrong",
          read.bad_bytes);
  }
  const auto scan = scanned_dot(*text, document.name);
  if (!scan) return tl::unexpected(scan.error());
  const auto graph = dot_graph(*text, document.name);
  if (!graph) return tl::unexpected(graph.error());
  const DotLines lines = reporting_lines(*graph);
  report(document, *graph, lines, log);
  found.cells = DotWriting(*graph, *scan).written(lines);
  std::vector<FoundTable> tables;
  tables.push_back(std::move(found));
  return tables;
}

}  // namespace flipchart::formats
