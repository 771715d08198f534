// Edges of structure run from who stands higher in the chart to who stands lower, so that ranks come out
// right in both views and only `rankdir` differs. Flows move no rank.
#include "backends/dot/dot.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "backends/dot/dot_text.hpp"
#include "scene/described.hpp"

namespace flipchart::backends {
namespace {

// The band a card stands in: of those that hold its middle, the one that comes first.
const scene::Band* silo_around(const scene::Scene& scene, const scene::Card& card) {
  for (const scene::Band& band : scene.bands) {
    const bool holds = band.id.kind == base::ItemKind::silo || band.id.kind == base::ItemKind::segment;
    if (holds && band.box.contains(card.box.centre())) return &band;
  }
  return nullptr;
}

// Positions by their ids; what is no position says so, for a customer may have the id of a position.
std::string node_of(const base::ItemId& id) {
  if (id.kind == base::ItemKind::customer) return "customer/" + id.id;
  if (id.kind == base::ItemKind::segment) return "segment/" + id.id;
  return id.id;
}

void write_node(DotText& out, const scene::Card& card, bool inside) {
  out.line(inside ? "    " : "  ").quoted(node_of(card.id)).open();
  std::string label;
  for (const scene::Text& text : card.texts) {
    if (text.text.empty()) continue;
    label += (label.empty() ? "" : "\n") + text.text;
  }
  out.attribute("label", label.empty() ? card.id.id : label);
  out.attribute("class", card.kind == scene::CardKind::customer ? "customer" : "card");
  if (card.fill.a != 0) out.attribute("fillcolor", base::to_hex(card.fill));
  const base::Colour line = card.edge.a != 0 ? card.edge : card.line.colour;
  if (line.a != 0) out.attribute("color", base::to_hex(line));
  if (!card.line.dash.empty()) out.attribute("style", "rounded,filled,dashed");
  out.end();
}

void write_nodes(DotText& out, const scene::Scene& scene) {
  std::map<const scene::Band*, std::vector<const scene::Card*>> inside;
  std::vector<const scene::Card*> outside;
  for (const scene::Card& card : scene.cards) {
    const scene::Band* const band = silo_around(scene, card);
    (band == nullptr ? outside : inside[band]).push_back(&card);
  }
  std::size_t number = 0;
  for (const scene::Band& band : scene.bands) {
    const auto members = inside.find(&band);
    if (members == inside.end()) continue;
    out.line("  subgraph cluster_" + std::to_string(++number) + " {\n");
    out.line("    graph").open().attribute("label", band.label).attribute("style", "rounded,filled");
    out.attribute("fillcolor", base::to_hex(band.fill))
        .attribute("color", base::to_hex(band.line.colour))
        .end();
    for (const scene::Card* const card : members->second) write_node(out, *card, true);
    out.line("  }\n");
  }
  for (const scene::Card* const card : outside) write_node(out, *card, false);
}

void write_link(DotText& out, const scene::Link& link) {
  const bool serves = link.kind == scene::LinkKind::serves;
  out.edge(node_of(serves ? link.from : link.to), node_of(serves ? link.to : link.from));
  out.attribute("class", serves ? "serves" : link.kind == scene::LinkKind::dotted ? "dotted" : "reports");
  out.attribute("dir", "none");
  if (link.stroke.colour.a != 0) out.attribute("color", base::to_hex(link.stroke.colour));
  if (link.kind == scene::LinkKind::dotted) out.attribute("style", "dashed").attribute("constraint", "false");
  out.end();
}

// How far down the chart a card stands, leaders first in both views; none where it is not on the page.
std::optional<double> depth_of(const scene::Scene& scene, const scene::Described& described,
                               const base::ItemId& id) {
  const scene::Card* const card = described.card(id);
  if (card == nullptr) return std::nullopt;
  const double y = card->box.centre().y;
  return scene.facing < 0.5 ? y : -y;
}

// Written from the higher end to the lower one, as the lines of structure are, with the arrow at the end
// where it belongs: then it pulls no rank out of place. Only one between cards of a rank may not count for
// ranks.
void write_flow(DotText& out, const scene::Scene& scene, const scene::Described& described,
                const scene::Flow& flow, double widest) {
  const auto from = depth_of(scene, described, flow.from);
  const auto to = depth_of(scene, described, flow.to);
  if (!from || !to) return;
  const bool upwards = *from > *to;
  out.edge(node_of(upwards ? flow.to : flow.from), node_of(upwards ? flow.from : flow.to));
  if (upwards) out.attribute("dir", "back");
  out.attribute("class", scene::crosses(flow.kind) ? "flow crossing" : "flow");
  out.attribute("xlabel", std::to_string(flow.handovers)).attribute("tooltip", described.words(flow));
  out.attribute("color", base::to_hex(flow.colour)).attribute("fontcolor", base::to_hex(flow.colour));
  out.number("penwidth", 1 + 5 * flow.width / widest).number("weight", 0);
  if (*from == *to) out.attribute("constraint", "false");
  out.end();
}

}  // namespace

base::Result<std::string> dot(const scene::Deck& deck) {
  if (deck.pages.empty()) return base::failed("there is no page to write as DOT");
  const scene::Page& page = deck.pages.front();
  const scene::Scene scene = scene::whole(page);
  const scene::Described described(scene);
  double widest = 1;
  for (const scene::Flow& flow : scene.flows) widest = std::max(widest, flow.width);

  DotText out;
  out.line("digraph ").quoted(page.title.empty() ? deck.title : page.title).line(" {\n");
  std::string foot = page.statement;
  if (!page.mark.empty()) foot = page.mark + (foot.empty() ? "" : "\n" + foot);
  out.line("  graph").open().attribute("rankdir", scene.facing < 0.5 ? "TB" : "BT").attribute("label", foot);
  out.attribute("bgcolor", page.transparent ? "transparent" : base::to_hex(scene.ground));
  out.attribute("fontname", "Inter,Noto Sans,sans-serif").attribute("ranksep", "0.6").end();
  out.line("  node").open().attribute("shape", "box").attribute("style", "rounded,filled");
  out.attribute("fontname", "Inter,Noto Sans,sans-serif").attribute("fontsize", "10").end();
  out.line("  edge")
      .open()
      .attribute("fontname", "Inter,Noto Sans,sans-serif")
      .attribute("fontsize", "9")
      .end();
  write_nodes(out, scene);
  for (const scene::Link& link : scene.links)
    if (described.card(link.from) != nullptr && described.card(link.to) != nullptr) write_link(out, link);
  for (const scene::Flow& flow : scene.flows) write_flow(out, scene, described, flow, widest);
  out.line("}\n");
  return out.take();
}

}  // namespace flipchart::backends
