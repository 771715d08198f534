// Puts the parts together: skeleton, spans from left to right, levels from the leaders to the front,
// customers, and then one walk that gives every card its rectangle.
#include "layout/placement.hpp"

#include <algorithm>

#include "layout/customer_row.hpp"
#include "layout/levels.hpp"
#include "layout/shaped.hpp"
#include "layout/shelf.hpp"
#include "layout/skeleton.hpp"
#include "layout/spans.hpp"
#include "layout/tidy.hpp"

namespace flipchart::layout {
namespace {

// Team and band label share the label row: where their middles are, as parts of its height.
constexpr double kTeamLabel = 0.4;
constexpr double kBandLabel = 0.86;

struct Interval {
  double from = 0;
  double to = 0;
};

// The chart's span and what free cards add to it at its ends.
Interval chart_width(const Skeleton& skeleton, const Spans& spans) {
  Interval out{0, spans.total};
  for (Slot i = 0; i < skeleton.size(); ++i) {
    if (skeleton.standing[i] != Standing::free) continue;
    out.from = std::min(out.from, spans.card_left(i));
    out.to = std::max(out.to, spans.card_right(i));
  }
  return out;
}

struct BandedDrawing {
  const TreeShape& shape;
  const Metrics& metrics;
  const Skeleton& skeleton;
  const Spans& spans;
  const Levels& levels;
  bool from_leaders = false;
  double shift = 0;  // added to every x of the spans
  Placement& out;

  // Where a stack of this height ends. Stacks keep out of the corridor, whoever leads them.
  double end_of_stack(Slot i, double height) const {
    if (!from_leaders) return levels.front_line;
    const bool below_lead = skeleton.standing[i] == Standing::lead || !skeleton.has_leads;
    return levels.top[below_lead ? skeleton.leaf_row() : skeleton.lead_row()] + height;
  }

  void place_nodes() {
    for (Slot i = 0; i < skeleton.size(); ++i) {
      const Slot s = skeleton.slot[i];
      const Slot row = skeleton.row[i];
      out.parent_row[s] = row;
      const double x = shift + spans.card_left(i);
      if (skeleton.standing[i] == Standing::single) {
        const double end = end_of_stack(i, levels.leaf_height);
        out.card[s] = {x, end - levels.leaf_height, spans.card[i], levels.leaf_height};
        continue;
      }
      const double height = metrics.card[static_cast<std::size_t>(shape.role[s])].h;
      out.card[s] = {x, levels.top[row] + (levels.height[row] - height) / 2, spans.card[i], height};
      if (skeleton.leaves[i] > 0) place_stack(i);
    }
  }

  // Row by row from the stack's end; the last row, nearest the leader, may be short.
  void place_stack(Slot i) {
    const Slot s = skeleton.slot[i];
    const Slot columns = skeleton.columns[i];
    const Slot rows = (skeleton.leaves[i] - 1) / columns + 1;
    const double left = shift + spans.stack[i];
    const double height = (rows - 1) * levels.leaf_pitch + levels.leaf_height;
    const double end = end_of_stack(i, height);
    out.stack[s] = {left, end - height, stack_width(columns, spans.column, metrics), height};

    const double wanted = metrics.card[static_cast<std::size_t>(Role::leaf)].w;
    const double width = wanted > 0 ? std::min(wanted, spans.column) : spans.column;
    const double first = left + (spans.column - width) / 2;
    double y = end - levels.leaf_height;
    Slot column = 0;
    const bool all_plain = skeleton.leaves[i] == shape.first_child[s + 1] - shape.first_child[s];
    for (Slot c = shape.first_child[s]; c < shape.first_child[s + 1]; ++c) {
      if (!all_plain && !in_stack(c, s)) continue;
      out.card[c] = {first + column * (spans.column + metrics.column_gap), y, width, levels.leaf_height};
      if (++column == columns) {
        column = 0;
        y -= levels.leaf_pitch;
      }
    }
  }

  // The same rule by which the skeleton counted.
  bool in_stack(Slot c, Slot leader) const {
    if (shape.role[c] != Role::leaf || (!shape.aside.empty() && shape.aside[c] != 0)) return false;
    if (shape.band_count == 0 || shape.band.empty()) return true;
    return shape.band[c] == kNoSlot || shape.band[c] == shape.band[leader];
  }

  void place_bands() {
    out.band.assign(shape.band_count, {});
    for (Slot b = 0; b < shape.band_count; ++b) {
      const Slot top = skeleton.top_of_band[b];
      if (top == kNoSlot) continue;
      out.band[b] = {shift + spans.left[top], levels.band_top, spans.width[top],
                     levels.band_end - levels.band_top};
    }
  }

  void place_gaps(double beyond) {
    const Slot rows = skeleton.rows();
    for (Slot row = 0; row + 1 < rows; ++row)
      out.row_gap.push_back({levels.bottom(row), levels.top[row + 1]});
    if (rows > 0) out.row_gap.push_back({levels.band_end, beyond});
    const Slot below = corridor_below(skeleton, metrics);
    if (below != kNoSlot) out.corridor = out.row_gap[below - 1];
    out.front_line = levels.front_line;
    out.team_label = levels.front_line + kTeamLabel * metrics.label_row;
    out.band_label = levels.front_line + kBandLabel * metrics.label_row + metrics.band_figures;
  }
};

}  // namespace

Placement placed(const TreeShape& shape, const Metrics& metrics, const Wish& wish) {
  if (wish.form == Form::tidy) return placed_tidy(shape, metrics, wish);
  if (wish.form == Form::shaped) return shaped(shape, metrics, wish);
  const Skeleton skeleton = skeleton_of(shape, metrics, wish);
  const Spans spans = spans_of(skeleton, shape, metrics, wish);
  const Interval chart = chart_width(skeleton, spans);
  const bool customers = !shape.segment.empty();
  const bool cards = !shape.parent.empty();
  const double between = customers && cards ? metrics.customer_row_gap : 0;

  const double least = least_levels_of(skeleton, shape, metrics).band_end;
  const CustomerRow row = sized_customers(shape, metrics, wish.size, {chart.to - chart.from, least + between},
                                          std::max(metrics.column_max, spans.column));
  Levels levels = levels_of(skeleton, shape, metrics, wish.size.h - between - row.height);
  const Shelf shelf = sized_shelf(skeleton.aside, metrics, levels, spans.column);
  if (shelf.height > levels.front_line) shift(levels, shelf.height - levels.front_line);
  if (shelf.rows > 0) levels.band_end = std::max(levels.band_end, levels.front_line + metrics.band_padding);

  Placement out;
  const std::size_t slots = shape.parent.size();
  out.card.resize(slots);
  out.stack.resize(slots);
  out.parent_row.assign(slots, skeleton.leaf_row());
  const double centred = std::max(0.0, row.width - (chart.to - chart.from)) / 2;
  BandedDrawing drawing{
      shape, metrics, skeleton, spans, levels, wish.ends == Ends::leaders, centred - chart.from, out};
  drawing.place_nodes();
  drawing.place_bands();
  const double chart_right = drawing.shift + chart.to;
  const double aside_gap = skeleton.size() > 0 ? 2 * metrics.band_gap : 0;
  place_shelf(skeleton.aside, metrics, shelf, levels, spans.column, chart_right + aside_gap, out);
  place_customers(shape, metrics, row, 0, levels.band_end + between, out);
  drawing.place_gaps(levels.band_end + between);

  out.column_width = spans.column;
  const double right = std::max({chart_right, row.width, out.aside.empty() ? 0.0 : out.aside.right()});
  out.bounds = {0, 0, right, levels.band_end + between + row.height};
  return out;
}

}  // namespace flipchart::layout
