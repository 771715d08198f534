// A page cut into sheets that are put beside each other: the poster they make, and what of it each sheet
// shows. Geometry alone; who draws it adds marks and words in the margins.
#pragma once

#include <cstddef>
#include <vector>

#include "base/result.hpp"
#include "scene/fit.hpp"

namespace flipchart::scene {

struct Tile {
  std::size_t row = 0;
  std::size_t column = 0;
  Rect part;   // of the poster, this sheet's own: the parts of all tiles are the poster, without gaps
  Rect drawn;  // with the strips beyond it, right and below, onto which the next sheets are glued
};

// All in the page's pixels.
struct Tiling {
  Fit fit;            // of the whole poster
  base::Size sheet;   // the page's size
  double margin = 0;  // round `drawn` on each sheet, without picture
  double overlap = 0;
  std::size_t rows = 1;
  std::size_t columns = 1;
  std::vector<Tile> tiles;  // row by row; a single one where one sheet is enough
};

inline constexpr double kTileMargin = 10;   // millimetres
inline constexpr double kTileOverlap = 10;  // millimetres
inline constexpr std::size_t kMostTiles = 400;

// As many sheets of the page's size as it takes to show the scene about as large as it is (an eighth smaller
// at most, where that saves sheets) and its smallest letters no smaller than kLegible; as large as these
// sheets hold it. An error where they would be more than kMostTiles, or where a sheet is too small to be cut.
base::Result<Tiling> tiles_of(const Page& page);

}  // namespace flipchart::scene
