// Heights are sums: what is missing to the wish is divided by the gaps, not searched.
#include "layout/tidy_rows.hpp"

#include <algorithm>

namespace flipchart::layout {
namespace {

void stack(TidyRows& rows, double gap) {
  double y = 0;
  rows.end = 0;
  for (Slot row = 0; row < rows.size(); ++row) {
    rows.top[row] = y;
    rows.end = rows.bottom(row);
    y = rows.end + gap;
  }
}

}  // namespace

TidyRows tidy_rows_of(const TidyTree& tree, const Metrics& metrics) {
  TidyRows rows;
  rows.card_height.assign(tree.levels - 1, 0);
  for (Slot i = 1; i < tree.size(); ++i) {
    double& height = rows.card_height[tree.node[i].level - 1];
    height = std::max(height, metrics.card[static_cast<std::size_t>(tree.node[i].role)].h);
  }
  rows.height = rows.card_height;
  rows.assistant_pitch = metrics.lead_gap + metrics.card[static_cast<std::size_t>(Role::leaf)].h;
  if (!tree.assistant_lines.empty())
    for (Slot row = 0; row < rows.size(); ++row)
      rows.height[row] += tree.assistant_lines[row + 1] * rows.assistant_pitch;
  rows.top.assign(rows.size(), 0);
  stack(rows, metrics.row_gap);
  return rows;
}

void stretch(TidyRows& rows, const Metrics& metrics, double wanted_height) {
  if (rows.size() < 2 || wanted_height <= rows.end) return;
  const double more = (wanted_height - rows.end) / (rows.size() - 1);
  stack(rows,
        std::clamp(metrics.row_gap + more, metrics.row_gap, std::max(metrics.row_gap, metrics.row_gap_max)));
}

void shift(TidyRows& rows, double by) {
  for (double& top : rows.top) top += by;
  rows.end += by;
}

}  // namespace flipchart::layout
