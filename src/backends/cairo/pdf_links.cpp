// Links lead to named places: Cairo writes those right, whether they lie before or behind.
#include "backends/cairo/pdf_links.hpp"

#include "base/json_text.hpp"

namespace flipchart::backends {
namespace {

std::string name_of_sheet(std::size_t number) {
  return "'sheet " + std::to_string(number) + "'";
}

void link_from(cairo_t* cairo, const base::Rect& box, std::size_t sheet) {
  std::string where = "rect=[";
  for (const double number : {box.x, box.y, box.w, box.h}) {
    base::append_number(where, number, 2);
    where += ' ';
  }
  where += "] dest=" + name_of_sheet(sheet);
  cairo_tag_begin(cairo, CAIRO_TAG_LINK, where.c_str());
  cairo_tag_end(cairo, CAIRO_TAG_LINK);
}

// `box`, or left of the badges that stand there already (how many are folded away), but not beyond `left`.
base::Rect beside(const std::vector<scene::Badge>& badges, base::Rect box, double left) {
  constexpr double kGap = 3;
  for (const scene::Badge& badge : badges) {
    const double before = badge.box.x - kGap - box.w;
    if (badge.box.grown(kGap).overlaps(box) && before >= left) box.x = before;
  }
  return box;
}

std::string name_of_page(const scene::Page& page) {
  if (!page.name.empty()) return page.name;
  return page.title.empty() ? "the chart" : page.title;
}

}  // namespace

base::Colour quiet_on(base::Colour ground) {
  constexpr base::Colour kDark = base::hex("#454D5B");
  constexpr base::Colour kLight = base::hex("#C0C7D3");
  ground.a = 255;
  return base::contrast(kDark, ground) >= base::contrast(kLight, ground) ? kDark : kLight;
}

void mark_sheet(cairo_t* cairo, std::size_t number) {
  const std::string name = "name=" + name_of_sheet(number) + " x=0 y=0";
  cairo_tag_begin(cairo, CAIRO_TAG_DEST, name.c_str());
  cairo_tag_end(cairo, CAIRO_TAG_DEST);
}

PdfLinks::PdfLinks(const PdfPlan& plan, std::size_t page, const CrowdPieces& crowd)
    : plan_(plan), page_(plan.pages[page]) {
  std::unordered_map<base::ItemId, std::size_t> sheets;
  for (const scene::Jump& jump : page_.page->jumps)
    if (jump.page < plan.pages.size()) sheets.emplace(jump.from, plan.pages[jump.page].first);
  if (sheets.empty()) return;
  const auto look_at = [&](const std::vector<scene::Card>& cards) {
    for (const scene::Card& card : cards) {
      const auto found = sheets.find(card.id);
      if (found == sheets.end()) continue;
      const base::Colour fill = card.fill.a == 0 ? page_.page->scene.ground : card.fill;
      from_.push_back({card.box, fill, card.line.colour, found->second});
    }
  };
  for (std::size_t piece = 0; piece < crowd.size(); ++piece) crowd.cards(piece, kAllOfIt, look_at);
  look_at(page_.page->scene.cards);
}

void PdfLinks::draw_numbers(CairoDrawing& drawing, const base::Rect& seen) const {
  constexpr double kHeight = 11;
  constexpr double kSize = 8;
  constexpr double kRoom = 5;  // beside the words, and from the card's corner
  for (const From& from : from_) {
    scene::Text words;
    words.text = "page " + std::to_string(from.sheet);
    words.font = {kSize, 500};
    words.colour = quiet_on(from.fill);
    const double width = drawing.width(words) + 2 * kRoom;
    scene::Badge badge;
    badge.box = beside(page_.page->scene.badges,
                       {from.box.right() - kRoom - width, from.box.bottom() - 0.45 * kHeight, width, kHeight},
                       from.box.x + kRoom);
    badge.fill = from.fill;
    badge.line = {from.line.a == 0 ? words.colour : from.line, 0.75, {}, false};
    words.at = {kRoom, text::Measurer::baseline_in(kHeight, {kSize, 500})};
    badge.texts = {words};
    if (badge.box.grown(2).overlaps(seen)) drawing.draw(badge);
  }
}

void PdfLinks::link(cairo_t* cairo, const scene::Tile& tile) const {
  for (const From& from : from_) {
    const base::Rect box = page_.on_sheet(tile, from.box);
    if (!box.empty()) link_from(cairo, box, from.sheet);
  }
}

void PdfLinks::draw_way_back(cairo_t* cairo, CairoDrawing& drawing) const {
  const scene::Page& page = *page_.page;
  if (!page.up || *page.up >= plan_.pages.size() || page_.tiled()) return;
  const PdfPage& above = plan_.pages[*page.up];
  const base::Size paper = page_.tiling.fit.paper;
  const double unit = std::min(paper.w, paper.h) / 1080;  // as the page's other words
  scene::Text words;
  words.text = "Back to " + name_of_page(*above.page) + ", page " + std::to_string(above.first);
  words.font = {14 * unit, 500};
  words.colour = quiet_on(page.scene.ground);
  words.align = scene::Align::end;
  words.at = {paper.w - 40 * unit, 28 * unit};
  drawing.draw_paragraph(words);
  const double width = drawing.width(words);
  const base::Rect box{words.at.x - width, words.at.y - words.font.size * 1.1, width, words.font.size * 1.5};
  cairo_save(cairo);
  cairo_identity_matrix(cairo);
  link_from(cairo, {box.x * page_.points, box.y * page_.points, box.w * page_.points, box.h * page_.points},
            above.first);
  cairo_restore(cairo);
}

}  // namespace flipchart::backends
