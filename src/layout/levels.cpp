// The rows and their stretching: heights are sums, so what is missing is divided, not searched.
#include "layout/levels.hpp"

#include <algorithm>

namespace flipchart::layout {
namespace {

// A row's height is fixed; only the leaf row's depends on the stretching.
std::vector<double> row_heights(const Skeleton& skeleton, const TreeShape& shape, const Metrics& metrics) {
  std::vector<double> height(skeleton.rows(), 0);
  for (Slot i = 0; i < skeleton.size(); ++i) {
    if (skeleton.standing[i] == Standing::single) continue;
    const double card = metrics.card[static_cast<std::size_t>(shape.role[skeleton.slot[i]])].h;
    height[skeleton.row[i]] = std::max(height[skeleton.row[i]], card);
  }
  return height;
}

Slot tallest_stack(const Skeleton& skeleton) {
  if (!skeleton.has_leaf_row) return 0;
  Slot tallest = 1;
  for (Slot i = 0; i < skeleton.size(); ++i) {
    if (skeleton.leaves[i] > 0)
      tallest = std::max(tallest, (skeleton.leaves[i] - 1) / skeleton.columns[i] + 1);
  }
  return tallest;
}

}  // namespace

Slot corridor_below(const Skeleton& skeleton, const Metrics& metrics) {
  if (skeleton.upper_rows == 0) return kNoSlot;
  if (skeleton.has_leads) return skeleton.lead_row();
  return metrics.lanes_without_leads && skeleton.has_leaf_row ? skeleton.leaf_row() : kNoSlot;
}

namespace {

double gap_above(Slot row, const Skeleton& skeleton, const Metrics& metrics, double row_gap) {
  if (row == corridor_below(skeleton, metrics)) return metrics.corridor;
  if (skeleton.has_leads && row == skeleton.leaf_row()) return metrics.lead_gap;
  return row_gap;
}

Slot stretchable_gaps(const Skeleton& skeleton, const Metrics& metrics) {
  const Slot gaps = skeleton.rows() > 0 ? skeleton.rows() - 1 : 0;
  Slot fixed = 0;
  if (corridor_below(skeleton, metrics) != kNoSlot) ++fixed;
  if (skeleton.has_leads && skeleton.has_leaf_row) ++fixed;
  return gaps - fixed;
}

Levels stacked(const Skeleton& skeleton, const Metrics& metrics, std::vector<double> heights, Slot tallest,
               double pitch, double row_gap) {
  Levels out;
  out.height = std::move(heights);
  out.top.assign(out.height.size(), 0);
  out.leaf_pitch = pitch;
  out.leaf_height = metrics.card[static_cast<std::size_t>(Role::leaf)].h + pitch - metrics.leaf_pitch;
  if (tallest > 0) out.height[skeleton.leaf_row()] = (tallest - 1) * pitch + out.leaf_height;
  double y = 0;
  for (Slot row = 0; row < out.top.size(); ++row) {
    if (row > 0) y += gap_above(row, skeleton, metrics, row_gap);
    if (row == skeleton.band_row) {
      out.band_top = y;
      y += metrics.band_padding;
    }
    out.top[row] = y;
    y += out.height[row];
  }
  out.front_line = y;
  if (!out.top.empty()) y += metrics.label_row + metrics.band_figures;
  if (skeleton.band_row != kNoSlot) y += metrics.band_padding;
  out.band_end = y;
  return out;
}

}  // namespace

Levels least_levels_of(const Skeleton& skeleton, const TreeShape& shape, const Metrics& metrics) {
  return stacked(skeleton, metrics, row_heights(skeleton, shape, metrics), tallest_stack(skeleton),
                 metrics.leaf_pitch, metrics.row_gap);
}

Levels levels_of(const Skeleton& skeleton, const TreeShape& shape, const Metrics& metrics,
                 double wanted_height) {
  Levels least = least_levels_of(skeleton, shape, metrics);
  double spare = wanted_height - least.band_end;
  if (spare <= 0) return least;
  const Slot tallest = tallest_stack(skeleton);
  double pitch = metrics.leaf_pitch;
  double row_gap = metrics.row_gap;
  if (tallest > 0 && metrics.leaf_pitch_max > pitch) {
    const double more = std::min(metrics.leaf_pitch_max - pitch, spare / tallest);
    pitch += more;
    spare -= more * tallest;
  }
  const Slot gaps = stretchable_gaps(skeleton, metrics);
  if (gaps > 0 && metrics.row_gap_max > row_gap)
    row_gap += std::min(metrics.row_gap_max - row_gap, spare / gaps);
  return stacked(skeleton, metrics, row_heights(skeleton, shape, metrics), tallest, pitch, row_gap);
}

void shift(Levels& levels, double by) {
  for (double& top : levels.top) top += by;
  levels.front_line += by;
  levels.band_top += by;
  levels.band_end += by;
}

}  // namespace flipchart::layout
