// A plain grid: the structure of a branch that stands aside is told by its lines, not by its rows.
#include "layout/shelf.hpp"

#include <algorithm>
#include <cmath>

namespace flipchart::layout {

std::vector<std::uint8_t> branches_aside(const TreeShape& shape) {
  std::vector<std::uint8_t> aside = shape.aside;
  for (Slot s = 0; s < aside.size(); ++s) {
    const Slot parent = shape.parent[s];
    if (parent != kNoSlot && aside[parent] != 0) aside[s] = 1;
  }
  return aside;
}

Shelf sized_shelf(const std::vector<Slot>& aside, const Metrics& metrics, const Levels& levels,
                  double column) {
  Shelf shelf;
  const Slot cards = static_cast<Slot>(aside.size());
  if (cards == 0) return shelf;
  const double pitch = std::max(levels.leaf_pitch, 1.0);
  const double room = levels.front_line - metrics.band_padding + pitch - levels.leaf_height;
  const double beside_chart = std::max(1.0, std::floor(room / pitch));
  const double not_too_wide = std::ceil(std::sqrt(cards * (column + metrics.column_gap) / (2 * pitch)));
  shelf.rows = std::min(cards, static_cast<Slot>(std::max(beside_chart, not_too_wide)));
  shelf.columns = (cards + shelf.rows - 1) / shelf.rows;
  shelf.width = 2 * metrics.band_padding + shelf.columns * column + (shelf.columns - 1) * metrics.column_gap;
  shelf.height = (shelf.rows - 1) * levels.leaf_pitch + levels.leaf_height + metrics.band_padding;
  return shelf;
}

void place_shelf(const std::vector<Slot>& aside, const Metrics& metrics, const Shelf& shelf,
                 const Levels& levels, double column, double left, Placement& placement) {
  if (shelf.rows == 0) return;
  const double top = levels.front_line - shelf.height;
  placement.aside = {left, top, shelf.width,
                     std::max(levels.band_end, levels.front_line + metrics.band_padding) - top};
  for (Slot i = 0; i < aside.size(); ++i) {
    const double x = left + metrics.band_padding + (i / shelf.rows) * (column + metrics.column_gap);
    const double bottom = levels.front_line - (i % shelf.rows) * levels.leaf_pitch;
    placement.card[aside[i]] = {x, bottom - levels.leaf_height, column, levels.leaf_height};
  }
}

}  // namespace flipchart::layout
