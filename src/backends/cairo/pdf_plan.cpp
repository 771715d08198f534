#include "backends/cairo/pdf_plan.hpp"

#include <algorithm>
#include <cmath>

#include "scene/legible.hpp"

namespace flipchart::backends {
namespace {

constexpr double kLongestSide = 14400;  // points: readers of PDF open nothing longer

// Pages are whole pixels, papers are not: a sheet that is meant to be A4 becomes A4 exactly, so that printers
// neither scale nor cut it.
base::Size exact(base::Size points) {
  constexpr double kMillimetre = 72 / 25.4;
  constexpr base::Size kPapers[] = {{210, 297},  {297, 420},     {420, 594},    {594, 841},
                                    {841, 1189}, {215.9, 279.4}, {279.4, 431.8}};
  const auto close = [](base::Size a, base::Size b) {
    return std::abs(a.w - b.w) < 0.5 && std::abs(a.h - b.h) < 0.5;
  };
  for (const base::Size& paper : kPapers) {
    const base::Size upright{paper.w * kMillimetre, paper.h * kMillimetre};
    const base::Size landscape{upright.h, upright.w};
    if (close(points, upright)) return upright;
    if (close(points, landscape)) return landscape;
  }
  return points;
}

base::Rect common(const base::Rect& a, const base::Rect& b) {
  const double x = std::max(a.x, b.x);
  const double y = std::max(a.y, b.y);
  return {x, y, std::min(a.right(), b.right()) - x, std::min(a.bottom(), b.bottom()) - y};
}

}  // namespace

base::Point PdfPage::corner(const scene::Tile& tile) const {
  const base::Point margin{tiling.margin, tiling.margin};
  return tiling.fit.offset - base::Point{tile.drawn.x, tile.drawn.y} + margin;
}

PdfSpot PdfPage::spot(base::Point in_scene) const {
  const base::Point on_poster = in_scene * tiling.fit.scale + tiling.fit.offset;
  const auto holds = [&](const scene::Tile& tile) { return tile.part.contains(on_poster); };
  const auto found = std::find_if(tiling.tiles.begin(), tiling.tiles.end(), holds);
  const auto tile = found == tiling.tiles.end() ? tiling.tiles.begin() : found;
  const base::Point at = (in_scene * tiling.fit.scale + corner(*tile)) * points;
  return {first + static_cast<std::size_t>(tile - tiling.tiles.begin()),
          {std::clamp(at.x, 0.0, sheet.w), std::clamp(at.y, 0.0, sheet.h)}};
}

base::Rect PdfPage::on_sheet(const scene::Tile& tile, const base::Rect& in_scene) const {
  const base::Point from = base::Point{in_scene.x, in_scene.y} * tiling.fit.scale + corner(tile);
  const base::Rect box{from.x, from.y, in_scene.w * tiling.fit.scale, in_scene.h * tiling.fit.scale};
  const base::Rect seen = common(box, {tiling.margin, tiling.margin, tile.drawn.w, tile.drawn.h});
  return {seen.x * points, seen.y * points, seen.w * points, seen.h * points};
}

base::Result<PdfPlan> pdf_plan(const scene::Deck& deck) {
  PdfPlan plan;
  plan.pages.reserve(deck.pages.size());
  for (const scene::Page& page : deck.pages) {
    PdfPage made;
    made.page = &page;
    if (deck.fit == scene::PaperFit::tiles) {
      auto tiling = scene::tiles_of(page);
      if (!tiling) return tl::unexpected(tiling.error());
      made.tiling = std::move(*tiling);
    } else {
      made.tiling.fit = scene::fitted(page);
      made.tiling.sheet = made.tiling.fit.paper;
      const base::Rect all{0, 0, made.tiling.sheet.w, made.tiling.sheet.h};
      made.tiling.tiles.push_back({0, 0, all, all});
    }
    const base::Size size = made.tiling.sheet;
    made.points = std::min(scene::points_per_pixel(size), kLongestSide / std::max(size.w, size.h));
    made.sheet = exact({size.w * made.points, size.h * made.points});
    made.first = plan.sheets + 1;
    plan.sheets += made.sheets();
    plan.pages.push_back(std::move(made));
  }
  return plan;
}

}  // namespace flipchart::backends
