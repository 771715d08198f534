// DOT: whatever people are called, Graphviz reads the graph that was meant.
#include "backends/dot/dot.hpp"

#include <gtest/gtest.h>

#include <map>

#include "read_graph.hpp"
#include "slide_chart.hpp"
#include "support/small_chart.hpp"

namespace flipchart::backends {
namespace {

using support::ReadEdge;
using support::ReadGraph;

const ReadEdge* edge_between(const ReadGraph& graph, std::string_view from, std::string_view to) {
  for (const ReadEdge& edge : graph.edges)
    if (edge.from == from && edge.to == to) return &edge;
  return nullptr;
}

TEST(Dot, CardsAreNodesAndLinesAreEdges) {
  const ReadGraph graph(*dot(support::slides_of(support::slide_chart())));
  EXPECT_EQ(graph.name, "One seam carries a third");
  EXPECT_EQ(graph.nodes.size(), 7U);
  EXPECT_EQ(graph.nodes.at("P4").at("label"), "Name of P4\\nTitle of P4\\n12");
  EXPECT_EQ(graph.nodes.at("customer/C1").at("class"), "customer");
  EXPECT_NE(edge_between(graph, "P1", "P2"), nullptr) << "from the leader to who reports";
  const ReadEdge* dotted = edge_between(graph, "P3", "P5");
  ASSERT_NE(dotted, nullptr);
  EXPECT_EQ(dotted->attributes.at("style"), "dashed");
  EXPECT_EQ(dotted->attributes.at("constraint"), "false");
  const ReadEdge* flow = edge_between(graph, "P5", "P6");
  ASSERT_NE(flow, nullptr);
  EXPECT_EQ(flow->attributes.at("class"), "flow crossing");
  EXPECT_EQ(flow->attributes.at("xlabel"), "351");
}

TEST(Dot, RanksRunDownOrUpAsTheViewDoes) {
  const scene::Deck deck = support::SmallChart().deck();
  scene::Deck turned = deck;
  turned.pages.erase(turned.pages.begin());
  const ReadGraph up(*dot(deck));
  const ReadGraph down(*dot(turned));
  EXPECT_EQ(up.attributes.at("rankdir"), "TB");
  EXPECT_EQ(down.attributes.at("rankdir"), "BT");
  ASSERT_EQ(up.edges.size(), down.edges.size());
  for (std::size_t i = 0; i < up.edges.size(); ++i) {
    EXPECT_EQ(up.edges[i].from, down.edges[i].from) << "only the direction of ranks differs";
    EXPECT_EQ(up.edges[i].to, down.edges[i].to);
  }
}

TEST(Dot, SilosAndSegmentsAreClusters) {
  const ReadGraph graph(*dot(support::slides_of(support::slide_chart())));
  EXPECT_EQ(graph.clusters.at("Care"), (std::vector<std::string>{"P2", "P4", "P5"}));
  EXPECT_EQ(graph.clusters.at("Field"), (std::vector<std::string>{"P3", "P6"}));
  EXPECT_EQ(graph.clusters.at("Enterprise"), (std::vector<std::string>{"customer/C1"}));
  EXPECT_EQ(graph.clusters.size(), 3U);
}

// What Graphviz holds of a name: a backslash keeps its own before it, which labels show as one.
TEST(Dot, HostileNamesStayWhatTheyAre) {
  const std::map<std::string, std::string> names = {
      {"say \"hi\"", "say \"hi\""},
      {"\"]; evil [label=\"x", "\"]; evil [label=\"x"},
      {"ends with \\", "ends with \\\\"},
      {"\\\"", "\\\\\""},
      {"\\N \\G \\E", "\\\\N \\\\G \\\\E"},
      {"two\nlines", "two\\nlines"},
      {"bell\a and \x1b[31m red \x7f", "bell and [31m red "},
      {"tab\tand\rreturn", "tabandreturn"},
      {"<b>not markup</b>", "<b>not markup</b>"},
      {"&amp; &#0;", "&amp; &#0;"},
      {"/* no */ // comment # at all", "/* no */ // comment # at all"},
      {"فاطمة الزهراء", "فاطمة الزهراء"},
      {"王芳 👩‍🔧", "王芳 👩‍🔧"},
      {"bad \xff\xfe bytes", "bad \xEF\xBF\xBD\xEF\xBF\xBD bytes"},
      {"node", "node"},
      {"P1:n", "P1:n"},
      {std::string(10000, 'x'), std::string(10000, 'x')},
  };
  for (const auto& [name, read] : names) {
    scene::Scene scene = support::slide_chart();
    const base::ItemId old = scene.cards[1].id;
    for (scene::Link& link : scene.links)
      for (base::ItemId* end : {&link.from, &link.to})
        if (*end == old) end->id = name;
    scene.cards[1].id.id = name;
    scene.cards[1].texts = {support::slide_text(name, {0, 0}, 12)};
    scene.bands[0].label = name;
    scene::Deck deck = support::slides_of(scene);
    deck.pages[0].title = deck.pages[0].statement = name;
    const ReadGraph graph(*dot(deck));
    EXPECT_EQ(graph.nodes.size(), scene.cards.size()) << name;
    ASSERT_TRUE(graph.nodes.contains(read)) << name;
    EXPECT_EQ(graph.nodes.at(read).at("label"), read);
    EXPECT_EQ(graph.name, read);
    EXPECT_EQ(graph.attributes.at("label"), read);
    EXPECT_TRUE(graph.clusters.contains(read));
    EXPECT_NE(edge_between(graph, "P1", read), nullptr);
    EXPECT_NE(edge_between(graph, read, "P4"), nullptr);
  }
}

TEST(Dot, ACustomerMayHaveTheIdOfAPosition) {
  const ReadGraph graph(*dot(support::SmallChart().deck()));
  EXPECT_EQ(graph.nodes.size(), 7U);
  EXPECT_TRUE(graph.nodes.contains("a 1"));
  EXPECT_TRUE(graph.nodes.contains("customer/a 1"));
}

TEST(Dot, AnEmptyChartIsAGraphAndNoPageIsAnError) {
  scene::Deck deck;
  deck.pages.resize(1);
  EXPECT_TRUE(ReadGraph(*dot(deck)).nodes.empty());
  EXPECT_FALSE(dot({}));
}

}  // namespace
}  // namespace flipchart::backends
