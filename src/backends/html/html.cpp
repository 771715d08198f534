#include "backends/html/html.hpp"

#include <unordered_set>

#include "backends/html/chart_list.hpp"
#include "backends/html/dark_colours.hpp"
#include "backends/html/page_parts.hpp"
#include "backends/html/silo_table.hpp"
#include "backends/svg/drawing.hpp"
#include "backends/svg/element_id.hpp"
#include "base/json_text.hpp"
#include "base/language.hpp"
#include "scene/described.hpp"
#include "text/text.hpp"

namespace flipchart::backends {
namespace {

using scene::Deck;
using scene::Page;

constexpr std::string_view kLeadersOnTop = "leaders-on-top";
constexpr std::string_view kCustomersOnTop = "customers-on-top";

void add_element(Markup& out, std::string_view tag, std::string_view attributes, std::string_view words) {
  out.raw("<");
  out.raw(tag);
  out.raw(attributes);
  out.raw(">");
  out.text(words);
  out.end(tag);
}

// Where it lies on the plane, one pixel of which is a unit of the chart.
std::string place_of(const scene::Rect& bounds) {
  std::string style;
  const auto add = [&](std::string_view name, double value) {
    style.append(name);
    base::append_number(style, value, 2);
    style += "px";
  };
  add("--x:", bounds.x);
  add(";--y:", bounds.y);
  add(";--w:", std::max(bounds.w, 1.0));
  add(";--h:", std::max(bounds.h, 1.0));
  return style;
}

// One view as SVG without the words around it, which the page has in its own bar and foot. `number` keeps the
// ids of the two apart.
std::string picture_of(const Page& page, std::string_view view, std::size_t number) {
  const scene::Rect& bounds = page.scene.bounds;
  Markup out;
  out.reserve(4096 + 700 * page.crowd.cards_at_most + 500 * page.scene.cards.size());
  std::string box;
  for (const double side : {bounds.x, bounds.y, std::max(bounds.w, 1.0), std::max(bounds.h, 1.0)}) {
    if (!box.empty()) box += ' ';
    base::append_number(box, side, 2);
  }
  out.open("svg").attribute("class", number == 0 ? "picture inked shown" : "picture inked turned");
  out.attribute("data-view", view)
      .attribute("viewBox", box)
      .attribute("style", place_of(bounds))
      .attribute("aria-hidden", "true");
  out.attribute("font-family", text::css_family()).attribute("text-rendering", "geometricPrecision").close();
  out.raw("\n<g class=\"all\">\n");
  SvgDrawing(out, "view-" + std::to_string(number) + "-").draw(page);
  out.end("g");
  out.end("svg");
  return out.take();
}

class PageWriter {
 public:
  explicit PageWriter(const Deck& deck)
      : deck_(deck), page_(deck.pages.front()), whole_(scene::whole(page_)), described_(whole_) {}

  // Empty where the deck was given up.
  std::optional<std::string> write() {
    const bool leaders = deck_.view != kCustomersOnTop;
    if (deck_.given_up(0.1)) return std::nullopt;
    pictures_.push_back(picture_of(page_, leaders ? kLeadersOnTop : kCustomersOnTop, 0));
    if (deck_.given_up(0.4)) return std::nullopt;
    for (std::size_t i = 1; i < deck_.pages.size() && pictures_.size() < 2; ++i) {
      if (deck_.pages[i].turned != std::size_t{0}) continue;
      pictures_.push_back(picture_of(deck_.pages[i], leaders ? kCustomersOnTop : kLeadersOnTop, 1));
    }
    if (deck_.given_up(0.7)) return std::nullopt;
    std::size_t bytes = 65536 + 80 * whole_.cards.size();
    for (const std::string& picture : pictures_) bytes += picture.size();
    out_.reserve(bytes);
    head();
    body();
    return out_.take();
  }

 private:
  std::string title() const {
    return !page_.title.empty() ? page_.title : !deck_.title.empty() ? deck_.title : "Flipchart";
  }

  void head() {
    out_.raw("<!DOCTYPE html>\n<html lang=\"");
    out_.text(base::tr("en"));
    out_.raw(
        "\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'; script-src ");
    out_.raw(script_hashes());
    out_.raw("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    add_element(out_, "title", "", title());
    out_.raw("<style>\n");
    out_.raw(page_style());
    const bool dark = is_dark(page_.scene.ground);
    const bool has_ground = !page_.transparent && page_.scene.ground.a == 255;
    if (has_ground) ground(page_.scene.ground);
    out_.raw("</style>\n");
    // A picture that is dark in itself has a dark page around it, whatever is asked for.
    out_.raw(dark ? "<style id=\"dark-colours\" media=\"screen\">\n"
                  : "<style id=\"dark-colours\" media=\"screen and (prefers-color-scheme: dark)\">\n");
    out_.raw(dark_style());
    if (dark && has_ground) ground(page_.scene.ground);
    if (!dark) out_.raw(dark_rules({pictures_.begin(), pictures_.end()}));
    out_.raw("</style>\n<script>");
    out_.raw(first_script());
    out_.raw("</script>\n</head>\n");
  }

  void ground(base::Colour colour) { out_.raw(":root { --ground: " + base::to_hex(colour) + "; }\n"); }

  void body() {
    out_.raw("<body>\n<a class=\"skip\" href=\"#list\">");
    out_.text(base::tr("Skip to the list"));
    out_.raw("</a>\n");
    top();
    out_.raw("<main>\n");
    stage();
    issues();
    silos();
    list();
    out_.end("main");
    if (!page_.statement.empty()) add_element(out_, "footer", " class=\"foot\"", page_.statement);
    out_.raw("<div class=\"status\" role=\"status\"></div>\n");
    out_.raw(keys());
    out_.raw("<script type=\"module\">");
    out_.raw(page_script());
    out_.raw("</script>\n</body>\n</html>\n");
  }

  void top() {
    out_.raw(
        "<header class=\"bar\">\n<div class=\"name\">\n"
        "<svg class=\"logo\" viewBox=\"0 0 20 20\" width=\"20\" height=\"20\" aria-hidden=\"true\">"
        "<path d=\"M2 3h16v3H2zM5 8.5h10v3H5zM8 14h4v3H8z\"/></svg>\n<div class=\"words\">\n");
    add_element(out_, "h1", "", title());
    if (!page_.subtitle.empty()) add_element(out_, "p", " class=\"subtitle\"", page_.subtitle);
    out_.raw("</div>\n</div>\n");
    out_.raw(bar());
    out_.end("header");
    out_.raw("<noscript><p class=\"panel\">");
    out_.text(
        base::tr("Turning over, finding and tracing need JavaScript. "
                 "The picture and the lists are here without it."));
    out_.raw("</p></noscript>\n");
  }

  void stage() {
    out_.open("div").attribute("id", "stage").attribute("role", "img");
    out_.attribute("aria-label",
                   base::tr("The chart: {}. The list has all of it in words.", picture_in_words(whole_)))
        .close();
    out_.raw("\n");
    if (!page_.mark.empty()) add_element(out_, "p", " class=\"warning\"", page_.mark);
    out_.raw("<div class=\"plane\">\n");
    for (std::string& picture : pictures_) {
      out_.raw(picture);
      picture = {};
    }
    out_.end("div");
    out_.end("div");
  }

  // The cards of a way by the ids of their elements, without what each picture puts before them.
  void issues() {
    if (deck_.trails.empty() && deck_.trails_left_out.empty()) return;
    std::unordered_set<scene::ItemId> there;
    for (const scene::Card& card : whole_.cards) there.insert(card.id);
    out_.raw(
        "<section class=\"panel\" id=\"issues\" aria-labelledby=\"issues-title\">\n"
        "<h2 id=\"issues-title\">");
    out_.text(base::tr("Issues"));
    out_.raw("</h2>\n<p class=\"lead\">");
    out_.text(base::tr("Choose one to see its way."));
    out_.raw("</p>\n<ul class=\"trails\">\n");
    for (const scene::Trail& trail : deck_.trails) {
      std::string stops;
      for (const scene::ItemId& stop : trail.stops) {
        if (!there.contains(stop)) continue;
        if (!stops.empty()) stops += ' ';
        stops += element_id(stop);
      }
      out_.raw("<li>");
      out_.open("button").attribute("type", "button").attribute("data-stops", stops).close();
      add_element(out_, "strong", "", trail.title);
      add_element(out_, "span", "", trail.words);
      out_.raw("</button></li>\n");
    }
    out_.end("ul");
    if (!deck_.trails_left_out.empty()) add_element(out_, "p", " class=\"note\"", deck_.trails_left_out);
    out_.end("section");
  }

  void silos() {
    if (!deck_.grid || deck_.grid->names.empty()) return;
    out_.raw(
        "<section class=\"panel\" id=\"silos\" aria-labelledby=\"silos-title\">\n"
        "<h2 id=\"silos-title\">");
    out_.text(base::tr("Silo map"));
    out_.raw("</h2>\n<p class=\"lead\">");
    out_.text(base::tr("Rows hand over to columns."));
    out_.raw("</p>\n<div class=\"wide\">\n");
    write_silo_table(out_, *deck_.grid, page_.scene.bands);
    out_.raw("</div>\n<p class=\"said\"></p>\n");
    if (!deck_.grid->words.empty()) add_element(out_, "p", " class=\"note\"", deck_.grid->words);
    out_.end("section");
  }

  void list() {
    out_.raw(
        "<section class=\"panel\" id=\"list\" tabindex=\"-1\" aria-labelledby=\"list-title\">\n"
        "<h2 id=\"list-title\">");
    out_.text(base::tr("The chart as a list"));
    out_.raw("</h2>\n");
    add_element(out_, "p", " class=\"lead\"", picture_in_words(whole_) + ".");
    write_chart_list(out_, whole_, described_);
    out_.end("section");
  }

  const Deck& deck_;
  const Page& page_;
  scene::Scene whole_;
  scene::Described described_;
  std::vector<std::string> pictures_;
  Markup out_;
};

}  // namespace

base::Result<std::string> html(const Deck& deck) {
  if (deck.pages.empty()) return base::failed("there is no page to write as HTML");
  std::optional<std::string> written = PageWriter(deck).write();
  if (!written) return base::failed("stopped", base::Failure::given_up);
  return std::move(*written);
}

}  // namespace flipchart::backends
