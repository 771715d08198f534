// Charts drawn for Graphviz: whichever way the arrows point, the same people report to the same managers.
#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "formats/dot_bytes.hpp"
#include "formats/dot_scan.hpp"
#include "formats/readers.hpp"

namespace flipchart::formats {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using Record = std::map<std::string, std::string>;

struct Chart {
  std::vector<std::string> headers;
  std::map<std::string, Record> nodes;  // by id; cells that are not empty
  std::map<std::string, std::uint64_t> line;
  std::vector<std::string> problems;  // "code:count"
  std::string error;
};

Chart read_dot(std::string text) {
  Document document{0, "chart.dot", base::Bytes(std::move(text))};
  ProblemLog log;
  const auto tables = dot_tables(document, log);
  Chart chart;
  for (const model::Problem& problem : std::move(log).taken()) {
    EXPECT_EQ(problem.file, "chart.dot");
    EXPECT_GT(problem.row, 0U);
    chart.problems.push_back(problem.code + ":" + std::to_string(problem.count));
  }
  if (!tables) {
    chart.error = tables.error().message;
    EXPECT_THAT(chart.error, testing::MatchesRegex("chart\\.dot:[0-9]+: (.|\n)+; (.|\n)+"));
    return chart;
  }
  const CellTable& cells = tables->front().cells;
  for (std::size_t c = 0; c < cells.width(0); ++c) chart.headers.emplace_back(cells.cell(0, c));
  for (std::size_t r = 1; r < cells.records(); ++r) {
    const std::string id(cells.cell(r, 0));
    chart.line[id] = cells.line(r);
    for (std::size_t c = 0; c < cells.width(r); ++c) {
      if (!cells.cell(r, c).empty()) chart.nodes[id][chart.headers[c]] = cells.cell(r, c);
    }
  }
  return chart;
}

std::string cell(const Chart& chart, const std::string& id, const std::string& column) {
  const auto node = chart.nodes.find(id);
  if (node == chart.nodes.end()) return "(no node)";
  const auto found = node->second.find(column);
  return found == node->second.end() ? "" : found->second;
}

TEST(Dot, ReadsNodesClustersAndLines) {
  const Chart chart = read_dot(
      "digraph Company {\n  node [shape=box];\n  ana [label=\"Ana Lopes\\nChief\", title=CEO];\n"
      "  subgraph cluster_s { label=\"Sales & more\"; bo; cy [label=<<b>Cy</b> O&#39;Neil<br/>Clerk>]\n"
      "    subgraph cluster_North { di } }\n  ana -> bo; ana -> cy\n  ana -> di -> ed\n  bo -> ed "
      "[style=dashed];\n}\n");
  EXPECT_THAT(chart.headers,
              ElementsAre("id", "name", "department", "parent_id", "dotted_ids", "shape", "title"));
  EXPECT_EQ(chart.nodes.at("ana"),
            (Record{{"id", "ana"}, {"name", "Ana Lopes Chief"}, {"shape", "box"}, {"title", "CEO"}}));
  EXPECT_EQ(cell(chart, "cy", "name"), "Cy O'Neil Clerk");
  EXPECT_EQ(cell(chart, "cy", "department"), "Sales & more");
  EXPECT_EQ(cell(chart, "di", "name"), "di");
  EXPECT_EQ(cell(chart, "di", "parent_id"), "ana");
  EXPECT_EQ(cell(chart, "ed", "parent_id"), "di");
  EXPECT_EQ(cell(chart, "ed", "dotted_ids"), "bo");
  EXPECT_EQ(chart.line.at("ana"), 3U);
  EXPECT_EQ(chart.line.at("ed"), 7U);
  EXPECT_TRUE(chart.problems.empty());
}

TEST(Dot, ANodeWithoutALabelIsCalledByItsName) {
  const Chart chart = read_dot("digraph { a; b [label=\"\"]; c [label=\"Cy (\\N)\"] }");
  EXPECT_EQ(cell(chart, "a", "name"), "a");
  EXPECT_EQ(cell(chart, "b", "name"), "");
  EXPECT_EQ(cell(chart, "c", "name"), "Cy (c)");
  EXPECT_EQ(cell(read_dot("digraph { a }"), "a", "name"), "a");
}

TEST(Dot, TakesTheFrameOfARecordAway) {
  const Chart chart = read_dot(
      "digraph { a [shape=Mrecord, label=\"{<p> Ana | \\{x\\}|{Chief\\|<q>|Sales}}\"] b [label=\"<b>\"] }");
  EXPECT_EQ(cell(chart, "a", "name"), "Ana {x} Chief| Sales");
  EXPECT_EQ(cell(chart, "b", "name"), "<b>");
}

TEST(Dot, KeepsTheAttributesOfTheFileBesideItsOwn) {
  const Chart chart = read_dot(
      "digraph { subgraph cluster_x { a [id=svg7, name=Ana, department=Sales] } a -> b; a -> c; a -> a; "
      "a -> b [style=invis] }\ndigraph { z }");
  EXPECT_EQ(cell(chart, "a", "id (attribute)"), "svg7");
  EXPECT_EQ(cell(chart, "a", "name"), "Ana");
  EXPECT_EQ(cell(chart, "a", "label"), "a");
  EXPECT_EQ(cell(chart, "a", "department"), "Sales");
  EXPECT_EQ(cell(chart, "a", "cluster"), "x");
  EXPECT_THAT(chart.problems, ElementsAre("passed-over:2", "passed-over:1"));
}

TEST(Dot, SaysWhenTheArrowsCouldPointEitherWay) {
  EXPECT_EQ(cell(read_dot("digraph { a -> b }"), "b", "parent_id"), "a");
  EXPECT_EQ(cell(read_dot("digraph { rankdir=BT; a -> b }"), "a", "parent_id"), "b");
  EXPECT_EQ(cell(read_dot("digraph { a -> b [dir=back] }"), "a", "parent_id"), "b");
  EXPECT_THAT(read_dot("digraph { a -> b }").problems, ElementsAre("ambiguous:1"));
  const Chart chart = read_dot("graph { a -- b; c -- b; c -- d; a -- d }");
  EXPECT_THAT(chart.problems, ElementsAre("ambiguous:1"));
  EXPECT_EQ(cell(chart, "c", "parent_id"), "b");
  EXPECT_EQ(cell(chart, "c", "dotted_ids"), "d");
}

// A law: a tree is the same tree whichever way its arrows point and in whatever order they stand.
TEST(Dot, TheDirectionOfTheArrowsIsFound) {
  std::mt19937 random(17);
  for (int round = 0; round < 60; ++round) {
    const std::size_t people = 3 + random() % 40;
    std::vector<std::size_t> manager(people, 0);
    for (std::size_t p = 3; p < people; ++p) manager[p] = random() % p;  // 1 and 2 report to 0: no mere chain
    std::vector<std::size_t> order;
    for (std::size_t p = 1; p < people; ++p) order.push_back(p);
    std::shuffle(order.begin(), order.end(), random);
    for (const bool down : {true, false}) {
      std::string text = "digraph {\n";
      const auto name = [](std::size_t p) { return "\"P; " + std::to_string(p) + "\""; };
      for (const std::size_t p : order)
        text += name(down ? manager[p] : p) + (random() % 2 == 0 ? "->" : ":w -> ") +
                name(down ? p : manager[p]) + "\n";
      const Chart chart = read_dot(text + "}");
      ASSERT_EQ(chart.error, "");
      ASSERT_TRUE(chart.problems.empty()) << text;
      ASSERT_EQ(chart.nodes.size(), people);
      for (std::size_t p = 0; p < people; ++p) {
        ASSERT_EQ(cell(chart, "P; " + std::to_string(p), "parent_id"),
                  p == 0 ? "" : "P; " + std::to_string(manager[p]));
        ASSERT_EQ(cell(chart, "P; " + std::to_string(p), "dotted_ids"), "");
      }
    }
  }
}

// A law: what is counted beforehand is never less than what the library makes of it.
TEST(Dot, NoMoreEdgesThanWereCounted) {
  std::mt19937 random(19);
  const std::vector<std::string> words = {
      "a",           "b",     "c",  " -> ", " -> ",        ",",     ";",    "{",     "{", "}",  "}",
      "subgraph s ", "\"d\"", "\n", "e ",   "subgraph t ", " -> {", "f:n ", "[x=y]", "}", " a "};
  std::size_t graphs = 0;
  for (int round = 0; round < 60000; ++round) {
    std::string text = "digraph {";
    for (std::size_t n = random() % 24; n > 0; --n) text += words[random() % words.size()];
    text += "}";
    const auto scan = scanned_dot(text, "x");
    ASSERT_TRUE(scan) << text;
    const auto graph = dot_graph_here(text, "x");
    if (!graph) continue;
    ++graphs;
    ASSERT_LE(graph->edges.size(), scan->edges) << text;
    for (const DotNode& node : graph->nodes)
      ASSERT_EQ(scan->first_line.count(node.name), 1U) << node.name << text;
  }
  EXPECT_GT(graphs, 1000U);
}

TEST(Dot, RefusesWhatWouldCostTooMuch) {
  const auto error = [](const std::string& text) { return read_dot(text).error; };
  EXPECT_THAT(error("digraph {\n" + std::string(300, '{') + std::string(300, '}') + "}"),
              HasSubstr("dot:2: braces"));
  EXPECT_THAT(error("digraph {\n\n\"" + std::string(70000, 'x') + "\"}"),
              HasSubstr("dot:3: a name or label"));
  std::string pieces = "digraph {\n\"" + std::string(1000, 'x') + "\"";
  for (int n = 0; n < 100; ++n) pieces += "+\"" + std::string(1000, 'x') + "\"";
  EXPECT_THAT(error(pieces + "}"), HasSubstr("dot:2: a name or label"));
  std::string group = "{", attributes = "a [";
  for (int n = 0; n < 3000; ++n) group += "n" + std::to_string(n) + " ";
  for (int n = 0; n < 300; ++n) attributes += "k" + std::to_string(n) + "=1\n";
  EXPECT_THAT(error("digraph {" + group + "} -> " + group + "}\n}"), HasSubstr("lines between nodes"));
  EXPECT_THAT(error("digraph { subgraph s " + group + "}\n subgraph s -> subgraph s\n}"),
              HasSubstr("dot:3: more than"));
  EXPECT_THAT(error("digraph {" + attributes + "]}"), HasSubstr("dot:257: more than 256"));
  EXPECT_THAT(error("digraph {\n/* a\n"), HasSubstr("dot:2: a quotation or comment"));
  EXPECT_THAT(error("digraph {\na -> \"b }\n"), HasSubstr("dot:2: a quotation or comment"));
  EXPECT_THAT(error(std::string(std::size_t{33} << 20U, ' ')), HasSubstr("dot:1: larger than 32 MB"));
}

TEST(Dot, ErrorsNameTheirLine) {
  EXPECT_THAT(read_dot("digraph {\n a -> b\n b -> ]\n}\n").error,
              HasSubstr("chart.dot:3: syntax error near \"]\""));
  EXPECT_THAT(read_dot("digraph {\n a\n}\n}\n").error, HasSubstr("chart.dot:4: syntax error"));
  EXPECT_THAT(read_dot("").error, HasSubstr("chart.dot:1: no graph begins here"));
  // One file's end and lines do not leak into the next.
  EXPECT_EQ(read_dot("digraph { a } digraph { b }").nodes.count("a"), 1U);
  EXPECT_THAT(read_dot("digraph {\n ] }").error, HasSubstr("chart.dot:2: "));
}

TEST(Dot, ReadsOtherEncodings) {
  const Chart chart = read_dot("digraph { a [label=\"Jos\xE9\"] }");
  EXPECT_EQ(cell(chart, "a", "name"), "José");
  EXPECT_THAT(chart.problems, ElementsAre("bad-encoding:1"));
}

TEST(Dot, SeveralThreadsMayReadAtOnce) {
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([] {
      for (int round = 0; round < 20; ++round) {
        const auto graph =
            round % 2 == 0 ? dot_graph("digraph { a -> b }", "x") : dot_graph_here("digraph { a -> b }", "x");
        ASSERT_TRUE(graph);
        ASSERT_EQ(graph->nodes.size(), 2U);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
}

TEST(DotBytes, HalfAGraphIsNoGraph) {
  const auto graph =
      dot_graph_here("digraph g { subgraph cluster_a { a [x=1] } a -> b [style=dashed] }", "x");
  ASSERT_TRUE(graph);
  const std::string bytes = bytes_of(graph);
  const auto back = graph_of(bytes);
  ASSERT_TRUE(back && *back);
  EXPECT_EQ(bytes_of(*back), bytes);
  for (std::size_t length = 0; length < bytes.size(); ++length)
    EXPECT_FALSE(graph_of(bytes.substr(0, length))) << length;
  const auto error = graph_of(bytes_of(base::failed("x:1: no")));
  ASSERT_TRUE(error && !*error);
  EXPECT_EQ(error->error().message, "x:1: no");
}

std::string sample_dot() {
  return "/* made up */\ndigraph \"our company\" {\n  graph [rankdir=TB]\n  node [shape=record];\n  ana "
         "[label=\"<f0> Ana|\\N\"]\n"
         "  subgraph cluster_0 { label=<a <b>unit</b>>; bo; cy }\n  ana -> {bo cy} [style=\"bold,dotted\"]\n "
         " bo:e -> di # x\n}\n";
}

TEST(Dot, CutAnywhereItSaysWhere) {
  const std::string whole = sample_dot();
  for (std::size_t length = 0; length + 2 < whole.size(); ++length)
    EXPECT_NE(read_dot(whole.substr(0, length)).error, "") << length;
}

TEST(Dot, SurvivesDamage) {
  std::mt19937 random(3);
  for (int round = 0; round < 250; ++round) {
    std::string text = sample_dot();
    for (std::size_t n = 1 + random() % 4; n > 0; --n)
      text[random() % text.size()] = static_cast<char>(random());
    read_dot(text);
  }
}

TEST(Dot, ReadsRealGraphs) {
  const char* data = std::getenv("FLIPCHART_DATA");
  const std::string folder = std::string(data != nullptr ? data : "../shared/data") + "/dot-graphviz/";
  const auto loaded = [&](const std::string& name) {
    std::ifstream file(folder + name, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return read_dot(text.str());
  };
  if (!std::ifstream(folder + "unix.dot")) GTEST_SKIP() << folder << " is not here; set FLIPCHART_DATA";
  const Chart unix_family = loaded("unix.dot");
  std::size_t edges = 0;
  for (const auto& [id, node] : unix_family.nodes) {
    edges += node.count("parent_id");
    const std::string dotted = cell(unix_family, id, "dotted_ids");
    if (!dotted.empty()) edges += 1 + static_cast<std::size_t>(std::count(dotted.begin(), dotted.end(), ';'));
  }
  EXPECT_EQ(edges, 49U);
  EXPECT_EQ(cell(unix_family, "7th Edition", "parent_id"), "Interdata");
  EXPECT_EQ(cell(loaded("clust4.dot"), "a1", "department"), "process #1");
  EXPECT_EQ(loaded("clust4.dot").nodes.size(), 10U);
  EXPECT_EQ(cell(loaded("tree.dot"), "node8", "name"), "C");
  EXPECT_EQ(cell(loaded("tree.dot"), "node8", "parent_id"), "node2");
  EXPECT_EQ(cell(loaded("html2.dot"), "c", "name"), "long line 1 line 2 line 3");
  EXPECT_EQ(cell(loaded("compound.dot"), "c1", "department"), "C");
}

}  // namespace
}  // namespace flipchart::formats
