// Puts the parts of the tidy form together: nodes and levels, spans from left to right, heights of the rows,
// then a rectangle for every card, and round the chart the shelf and the customers.
#include "layout/tidy.hpp"

#include <algorithm>

#include "base/parallel.hpp"
#include "layout/customer_row.hpp"
#include "layout/shelf.hpp"
#include "layout/tidy_contours.hpp"
#include "layout/tidy_rows.hpp"
#include "layout/tidy_tree.hpp"

namespace flipchart::layout {
namespace {

TidyMeasures measures_of(const Metrics& metrics, double column) {
  TidyMeasures out;
  for (std::size_t role = 0; role < kRoles; ++role)
    out.width[role] = metrics.card[role].w > 0 ? metrics.card[role].w : column;
  out.sibling_gap = metrics.column_gap;
  out.branch_gap = metrics.column_gap + metrics.branch_gap;
  out.assistant_gap = 2 * metrics.column_gap;
  return out;
}

struct Fitted {
  double column = 0;
  TidyMeasures measures;
  TidySpans spans;
  double width() const { return spans.right - spans.left; }
};

// The widest column that keeps the chart within the wish. A column's widening moves whole branches, so the
// width is only nearly a straight line of it: a few chords get close, and what is too wide is not taken.
Fitted fitted_spans(const TidyTree& tree, const Metrics& metrics, double wanted) {
  const auto at = [&](double column) {
    Fitted out{column, measures_of(metrics, column), {}};
    out.spans = tidy_spans_of(tree, out.measures);
    return out;
  };
  const double leaf = metrics.card[static_cast<std::size_t>(Role::leaf)].w;
  Fitted best = at(std::max(metrics.column_min, leaf));
  const double high = std::max(metrics.column_max, leaf);
  const bool fixed = std::none_of(tree.node.begin() + 1, tree.node.end() - 1, [&](const TidyNode& node) {
    return metrics.card[static_cast<std::size_t>(node.role)].w <= 0;
  });
  if (fixed || best.width() >= wanted || best.column >= high) return best;
  Fitted widest = at(high);
  if (widest.width() <= wanted) return widest;
  double over_column = high;
  double over_width = widest.width();
  constexpr int kRounds = 6;
  for (int round = 0; round < kRounds && wanted - best.width() > 0.5; ++round) {
    const double chord = (over_column - best.column) / (over_width - best.width());
    Fitted next = at(best.column + (wanted - best.width()) * chord);
    if (next.width() > wanted) {
      over_column = next.column;
      over_width = next.width();
    } else {
      best = std::move(next);
    }
  }
  return best;
}

struct TidyDrawing {
  const TreeShape& shape;
  const Metrics& metrics;
  const TidyTree& tree;
  const Fitted& fitted;
  const TidyRows& rows;
  double shift;  // added to every x of the spans
  Placement& out;

  void place_cards() {
    constexpr std::size_t kWorthSharing = 16384;
    base::parallel_parts(base::EvenParts(tree.size(), kWorthSharing),
                         [&](std::size_t begin, std::size_t end, std::size_t) {
                           for (auto i = static_cast<Slot>(begin); i < end; ++i)
                             if (i > 0) place_node(i);
                         });
  }

  void place_node(Slot i) {
    const TidyNode& node = tree.node[i];
    const auto role = static_cast<std::size_t>(node.role);
    const double width = fitted.measures.width[role];
    const double height = metrics.card[role].h;
    const Slot row = node.level - 1;
    const Slot cards = node.cards;
    const double pitch = cards > 1 ? fitted.spans.span[i] / (cards - 1) : 0;
    const double left = shift + fitted.spans.x[i] - width / 2;
    const double top = rows.top[row] + (rows.card_height[row] - height) / 2;
    Rect* card = out.card.data() + node.slot;
    Slot* parent_row = out.parent_row.data() + node.slot;
    for (Slot c = 0; c < cards; ++c) {
      card[c] = {left + c * pitch, top, width, height};
      parent_row[c] = row;
    }
  }

  // Two to a line on both sides of their leader's line, in order, the first on the left.
  void place_assistants() {
    const double width = fitted.measures.width[static_cast<std::size_t>(Role::leaf)];
    const double height = metrics.card[static_cast<std::size_t>(Role::leaf)].h;
    Slot before = 0;  // how many of the same leader
    for (std::size_t a = 0; a < tree.assistant.size(); ++a) {
      const Slot leader = tree.assisted[a];
      before = a > 0 && tree.assisted[a - 1] == leader ? before + 1 : 0;
      const Slot row = tree.node[leader].level - 1;
      const double line = shift + fitted.spans.x[leader];
      const double gap = fitted.measures.assistant_gap;
      const double x = before % 2 == 0 ? line - gap - width : line + gap;
      const double bottom = rows.top[row] + rows.card_height[row] + (before / 2 + 1) * rows.assistant_pitch;
      out.card[tree.assistant[a]] = {x, bottom - height, width, height};
      out.parent_row[tree.assistant[a]] = row;
    }
  }

  void place_gaps(double chart_end, double beyond) {
    for (Slot row = 0; row + 1 < rows.size(); ++row)
      out.row_gap.push_back({rows.bottom(row), rows.top[row + 1]});
    if (rows.size() > 0) out.row_gap.push_back({chart_end, beyond});
  }

  // Wants the gaps. Only assistants have a way of their own, but where there are any all lines are told.
  void hang_lines() {
    if (tree.assistant.empty()) return;
    out.hang.resize(out.card.size());
    for (Slot s = 0; s < out.hang.size(); ++s)
      if (shape.parent[s] != kNoSlot) out.hang[s].bus = out.row_gap[out.parent_row[shape.parent[s]]].middle();
    for (const Slot s : tree.assistant) {
      const Rect& leader = out.card[shape.parent[s]];
      out.hang[s] = {out.card[s].centre().y, leader.bottom(), leader.centre().x, true};
    }
  }
};

}  // namespace

Placement placed_tidy(const TreeShape& shape, const Metrics& metrics, const Wish& wish) {
  const TidyTree tree = tidy_tree_of(shape, wish.ends == Ends::front);
  const Fitted fitted = fitted_spans(tree, metrics, wish.size.w);
  TidyRows rows = tidy_rows_of(tree, metrics);

  // Team labels have no place of their own here, but lines to customers start where they would end.
  const bool customers = !shape.segment.empty();
  const double label_row = customers && rows.size() > 0 ? metrics.label_row : 0;
  const double between = customers && !shape.parent.empty() ? metrics.customer_row_gap : 0;
  const CustomerRow row =
      sized_customers(shape, metrics, wish.size, {fitted.width(), rows.end + label_row + between},
                      std::max(metrics.column_max, fitted.column));
  stretch(rows, metrics, wish.size.h - label_row - between - row.height);

  Levels levels;  // what a shelf wants to know
  levels.leaf_pitch = metrics.leaf_pitch;
  levels.leaf_height = metrics.card[static_cast<std::size_t>(Role::leaf)].h;
  levels.front_line = rows.end;
  const Shelf shelf = sized_shelf(tree.aside, metrics, levels, fitted.column);
  if (shelf.height > rows.end) shift(rows, shelf.height - rows.end);
  levels.front_line = std::max(rows.end, shelf.height);
  levels.band_end = levels.front_line + label_row;
  if (shelf.rows > 0) levels.band_end = std::max(levels.band_end, levels.front_line + metrics.band_padding);

  Placement out;
  out.card.resize(shape.parent.size());
  out.parent_row.resize(shape.parent.size());
  out.band.resize(shape.band_count);
  const double centred = std::max(0.0, row.width - fitted.width()) / 2;
  TidyDrawing drawing{shape, metrics, tree, fitted, rows, centred - fitted.spans.left, out};
  drawing.place_cards();
  drawing.place_assistants();
  const double chart_right = centred + fitted.width();
  const double aside_gap = tree.size() > 1 ? 2 * metrics.band_gap : 0;
  place_shelf(tree.aside, metrics, shelf, levels, fitted.column, chart_right + aside_gap, out);
  const double beyond = levels.band_end + between;
  place_customers(shape, metrics, row, 0, beyond, out);
  drawing.place_gaps(levels.band_end, beyond);
  drawing.hang_lines();

  out.front_line = out.team_label = out.band_label = levels.front_line;
  out.column_width = fitted.column;
  const double right = std::max({chart_right, row.width, out.aside.empty() ? 0.0 : out.aside.right()});
  out.bounds = {0, 0, right, beyond + row.height};
  return out;
}
}  // namespace flipchart::layout
