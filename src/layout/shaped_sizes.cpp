// Metrics are made for charts whose lines keep to the gaps between rows. Here lines also run beside columns
// and between a leader and a list, so those gaps have a least size of their own.
#include "layout/shaped_sizes.hpp"

#include <algorithm>

namespace flipchart::layout {
namespace {

constexpr double kChannel = 8;      // for a line, beside the gap between two columns
constexpr double kListGap = 12;     // a line turns twice in it
constexpr double kLeastLevel = 16;  // the same with a row of branches below
constexpr double kStrip = 0.6;      // of the row that both labels of a band share elsewhere

}  // namespace

ShapedSizes shaped_sizes(const Metrics& metrics, double column) {
  ShapedSizes sizes;
  const Size leaf = metrics.card[static_cast<std::size_t>(Role::leaf)];
  sizes.column = std::max(column, leaf.w);
  sizes.leaf_w = leaf.w > 0 ? leaf.w : sizes.column;
  sizes.leaf_h = leaf.h;
  sizes.pitch = std::max(metrics.leaf_pitch, leaf.h);
  sizes.channel = metrics.column_gap + kChannel;
  sizes.between = 2 * metrics.band_gap;
  sizes.level = std::max(metrics.row_gap, kLeastLevel);
  sizes.list_gap = std::max(metrics.lead_gap, kListGap);
  sizes.padding = metrics.band_padding;
  sizes.strip = kStrip * metrics.label_row + metrics.band_figures;
  for (std::size_t role = 0; role < kRoles; ++role) {
    const Size card = metrics.card[role];
    sizes.card[role] = {card.w > 0 ? card.w : sizes.column, card.h};
  }
  return sizes;
}

}  // namespace flipchart::layout
