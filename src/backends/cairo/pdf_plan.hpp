// Which sheets a PDF has: where each page of the deck begins, how large its sheets are, and on which of them
// a place of its scene comes to lie.
#pragma once

#include <vector>

#include "scene/tiles.hpp"

namespace flipchart::backends {

// A place on a sheet, in points from its top left corner.
struct PdfSpot {
  std::size_t sheet = 1;
  base::Point at;
};

struct PdfPage {
  const scene::Page* page = nullptr;
  scene::Tiling tiling;
  double points = 0.75;   // for a pixel
  base::Size sheet;       // in points
  std::size_t first = 1;  // the number of its first sheet in the file

  bool tiled() const { return tiling.tiles.size() > 1; }
  std::size_t sheets() const { return tiling.tiles.size(); }
  // The scene's corner on a tile's sheet, in pixels; the scene is `tiling.fit.scale` as large there.
  base::Point corner(const scene::Tile& tile) const;
  // Where a point of the scene lies on the sheet it belongs to.
  PdfSpot spot(base::Point in_scene) const;
  // What of a rectangle of the scene is seen on a tile's sheet, in points.
  base::Rect on_sheet(const scene::Tile& tile, const base::Rect& in_scene) const;
};

struct PdfPlan {
  std::vector<PdfPage> pages;
  std::size_t sheets = 0;
};

// The deck must live as long.
base::Result<PdfPlan> pdf_plan(const scene::Deck& deck);

}  // namespace flipchart::backends
