// Tiles are glued like wallpaper: each has a strip beyond its own part on the right and below, the next one
// is cut along its marks on the left and above and laid over that strip.
#include "backends/cairo/pdf_sheets.hpp"

#include "backends/cairo/extents.hpp"

namespace flipchart::backends {
namespace {

constexpr base::Colour kMarks = base::hex("#454D5B");  // on the paper, not on the picture's ground

std::string sheet_words(const scene::Tiling& tiling, const scene::Tile& tile) {
  const std::size_t number = tile.row * tiling.columns + tile.column + 1;
  std::string words = std::to_string(number) + " of " + std::to_string(tiling.tiles.size()) + ": row " +
                      std::to_string(tile.row + 1) + ", column " + std::to_string(tile.column + 1);
  if (number == 1) return words + "; the others are cut at their marks and put over this one's rims";
  const bool beside = tile.column > 0;
  const bool below = tile.row > 0;
  words += beside && below ? "; cut left and above at the marks" : "; cut at the marks";
  words += ", put ";
  if (beside) words += "right of " + std::to_string(number - 1);
  if (beside && below) words += " and ";
  if (below) words += "below " + std::to_string(number - tiling.columns);
  return words;
}

}  // namespace

PdfSheets::PdfSheets(cairo_t* cairo, CairoDrawing& drawing, const PdfPlan& plan, std::size_t page,
                     const CrowdPieces& crowd)
    : cairo_(cairo),
      drawing_(drawing),
      plan_(plan),
      page_(plan.pages[page]),
      crowd_(crowd),
      links_(plan, page, crowd) {}

void PdfSheets::ground(std::size_t tile) {
  const scene::Tiling& tiling = page_.tiling;
  const scene::Tile& part = tiling.tiles[tile];
  if (page_.page->transparent) return;
  cairo_save(cairo_);
  cairo_scale(cairo_, page_.points, page_.points);
  const base::Rect on_paper{tiling.margin, tiling.margin, part.drawn.w, part.drawn.h};
  // A paper that is a hair larger than its pixels has no white rim.
  drawing_.paint(page_.tiled() ? on_paper : on_paper.grown(1), page_.page->scene.ground);
  cairo_restore(cairo_);
}

bool PdfSheets::draw(std::size_t tile, const std::function<bool(std::size_t)>& go_on) {
  const scene::Tile& part = page_.tiling.tiles[tile];
  mark_sheet(cairo_, page_.first + tile);
  cairo_save(cairo_);
  cairo_scale(cairo_, page_.points, page_.points);
  const bool goes_on = picture(part, go_on);
  if (page_.tiled()) {
    crop_marks(part);
    where_it_belongs(part);
  } else {
    links_.draw_way_back(cairo_, drawing_);
    if (plan_.sheets > 1) number();
  }
  cairo_restore(cairo_);
  links_.link(cairo_, part);
  return goes_on;
}

bool PdfSheets::picture(const scene::Tile& tile, const std::function<bool(std::size_t)>& go_on) {
  const scene::Tiling& tiling = page_.tiling;
  const scene::Page& page = *page_.page;
  cairo_save(cairo_);
  if (page_.tiled()) {
    cairo_rectangle(cairo_, tiling.margin, tiling.margin, tile.drawn.w, tile.drawn.h);
    cairo_clip(cairo_);
  }
  cairo_translate(cairo_, tiling.margin - tile.drawn.x, tiling.margin - tile.drawn.y);
  drawing_.brand(page, tiling.fit, tile.drawn);
  for (const scene::Text& words : tiling.fit.words)
    if (extent_of(words).overlaps(tile.drawn)) drawing_.draw_paragraph(words);
  cairo_translate(cairo_, tiling.fit.offset.x, tiling.fit.offset.y);
  cairo_scale(cairo_, tiling.fit.scale, tiling.fit.scale);
  base::Rect seen = kAllOfIt;
  if (page_.tiled()) {
    const base::Point from =
        (base::Point{tile.drawn.x, tile.drawn.y} - tiling.fit.offset) * (1 / tiling.fit.scale);
    seen = {from.x, from.y, tile.drawn.w / tiling.fit.scale, tile.drawn.h / tiling.fit.scale};
  }
  const bool goes_on = drawing_.draw(page, crowd_, seen, go_on);
  links_.draw_numbers(drawing_, seen);
  cairo_restore(cairo_);
  return goes_on;
}

// At the corners of its own part, outside of what is drawn.
void PdfSheets::crop_marks(const scene::Tile& tile) {
  const double margin = page_.tiling.margin;
  const double begin = 0.4 * margin;
  const double end = 0.9 * margin;
  const base::Size sheet = page_.tiling.sheet;
  const auto line = [&](double x, double y, double to_x, double to_y) {
    cairo_move_to(cairo_, x, y);
    cairo_line_to(cairo_, to_x, to_y);
  };
  for (const double x : {margin, margin + tile.part.w}) {
    line(x, begin, x, end);
    line(x, sheet.h - end, x, sheet.h - begin);
  }
  for (const double y : {margin, margin + tile.part.h}) {
    line(begin, y, end, y);
    line(sheet.w - end, y, sheet.w - begin, y);
  }
  cairo_set_source_rgb(cairo_, kMarks.r / 255.0, kMarks.g / 255.0, kMarks.b / 255.0);
  cairo_set_line_width(cairo_, 0.4 / page_.points);
  cairo_set_dash(cairo_, nullptr, 0, 0);
  cairo_stroke(cairo_);
}

void PdfSheets::where_it_belongs(const scene::Tile& tile) {
  const double margin = page_.tiling.margin;
  scene::Text words;
  words.text = sheet_words(page_.tiling, tile);
  if (!page_.page->title.empty()) words.text = page_.page->title + ", " + words.text;
  words.font = {7 / page_.points, 400};
  words.colour = kMarks;
  words.at = {1.3 * margin, 0.75 * margin};
  drawing_.draw_paragraph(words);
}

// At the foot, for who looks for "page 7".
void PdfSheets::number() {
  const base::Size paper = page_.tiling.fit.paper;
  const double unit = std::min(paper.w, paper.h) / 1080;
  scene::Text words;
  words.text = std::to_string(page_.first) + " of " + std::to_string(plan_.sheets);
  words.font = {14 * unit, 400};
  words.colour = quiet_on(page_.page->scene.ground);
  words.align = scene::Align::end;
  words.at = {paper.w - 40 * unit, paper.h - 16 * unit};
  drawing_.draw_paragraph(words);
}

}  // namespace flipchart::backends
