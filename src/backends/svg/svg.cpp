#include "backends/svg/svg.hpp"

#include "backends/svg/drawing.hpp"
#include "base/json_text.hpp"
#include "scene/fit.hpp"
#include "text/text.hpp"

namespace flipchart::backends {
namespace {

// What the parts of a page take in bytes, roughly: memory is asked for once.
std::size_t guessed_bytes(const scene::Page& page) {
  const scene::Scene& scene = page.scene;
  return 4096 + 660 * page.crowd.cards_at_most + 420 * scene.cards.size() + 240 * scene.links.size() +
         700 * scene.flows.size() + 200 * scene.labels.size();
}

void append_pair(std::string& out, double a, double b, int decimals) {
  base::append_number(out, a, decimals);
  out += ' ';
  base::append_number(out, b, decimals);
}

}  // namespace

base::Result<std::string> svg(const scene::Deck& deck) {
  if (deck.pages.empty()) return base::failed("there is no page to draw as SVG");
  const scene::Page& page = deck.pages.front();
  const scene::Fit fit = scene::fitted(page);

  Markup markup;
  markup.reserve(guessed_bytes(page));
  std::string view_box = "0 0 ";
  append_pair(view_box, fit.paper.w, fit.paper.h, 2);
  markup.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  markup.open("svg").attribute("xmlns", "http://www.w3.org/2000/svg").attribute("version", "1.1");
  markup.number("width", fit.paper.w).number("height", fit.paper.h).attribute("viewBox", view_box);
  markup.attribute("font-family", text::css_family()).attribute("text-rendering", "geometricPrecision");
  markup.attribute("style", "font-variant-numeric:tabular-nums");
  markup.attribute("data-view", deck.view).attribute("data-detail", deck.detail).close();
  markup.raw("\n<title>");
  markup.text(!page.title.empty() ? page.title : !deck.title.empty() ? deck.title : "Flipchart");
  markup.raw("</title>\n");
  if (!page.subtitle.empty() || !page.statement.empty()) {
    markup.raw("<desc>");
    markup.text(page.subtitle);
    if (!page.subtitle.empty() && !page.statement.empty()) markup.raw(" ");
    markup.text(page.statement);
    markup.raw("</desc>\n");
  }
  if (!page.transparent) {
    markup.open("rect")
        .attribute("class", "ground")
        .number("width", fit.paper.w)
        .number("height", fit.paper.h);
    markup.colour("fill", page.scene.ground).end();
  }
  SvgDrawing drawing(markup, {}, CardOrder::by_branch);
  drawing.draw(page, fit);
  std::string move = "translate(";
  append_pair(move, fit.offset.x, fit.offset.y, 3);
  move += ") scale(";
  base::append_number(move, fit.scale, 6);
  move += ')';
  markup.open("g").attribute("class", "chart").attribute("transform", move).close();
  markup.raw("\n");
  drawing.draw(page);
  markup.end("g");
  markup.end("svg");
  return markup.take();
}

}  // namespace flipchart::backends
