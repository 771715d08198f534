// The two passes, the search for the column's width, and the widening of spans whose cards would collide.
#include "layout/spans.hpp"

#include <algorithm>

namespace flipchart::layout {

double stack_width(Slot columns, double column, const Metrics& metrics) {
  return columns == 0 ? 0 : columns * column + (columns - 1) * metrics.column_gap;
}

namespace {

class Measuring {
 public:
  Measuring(const Skeleton& skeleton, const TreeShape& shape, const Metrics& metrics)
      : skeleton_(skeleton), shape_(shape), metrics_(metrics) {
    const Slot nodes = skeleton.size();
    for (auto* lengths : {&out_.left, &out_.width, &out_.inset, &out_.centre, &out_.card, &out_.stack}) {
      lengths->assign(nodes, 0);
    }
    out_.grown.assign(nodes, 0);
    outer_gap_ = shape.band_count > 0 ? metrics.band_gap : 2 * metrics.column_gap;
  }

  // The pass up: intervals, cards and the total, at one column width.
  double measure(double column) {
    if (measured_ && column == out_.column) return out_.total;
    measured_ = true;
    out_.column = column;
    for (Slot i = skeleton_.size(); i-- > 0;) measure_node(i);
    out_.total = skeleton_.roots == 0 ? 0 : (skeleton_.roots - 1) * outer_gap_;
    for (Slot i = 0; i < skeleton_.roots; ++i) out_.total += out_.width[i];
    return out_.total;
  }

  // The pass down.
  void place() {
    double x = 0;
    for (Slot i = 0; i < skeleton_.roots; ++i) {
      out_.left[i] = x;
      x += out_.width[i] + outer_gap_;
    }
    for (Slot i = 0; i < skeleton_.size(); ++i) {
      const double gap = gap_below(i);
      const Slot first = skeleton_.child[i];
      const Slot stack = skeleton_.leaves[i] > 0 ? first + skeleton_.stack_at[i] : kNoSlot;
      double left = out_.left[i] + out_.inset[i];
      for (Slot c = first; c < skeleton_.child[i + 1]; ++c) {
        if (c == stack) left = place_stack(i, left) + gap;
        out_.left[c] = left;
        left += out_.width[c] + gap;
      }
      if (stack == skeleton_.child[i + 1]) place_stack(i, left);
    }
  }

  // Marks free cards that stand in the way of a neighbour in their row or of a line that falls past them;
  // returns whether there are any. In the rows above the heads nodes are in order, and only there a card may
  // overhang.
  bool mark_collisions(bool all) {
    found_ = false;
    Slot before = kNoSlot;
    for (Slot i = 0; i < skeleton_.size(); ++i) {
      const Standing standing = skeleton_.standing[i];
      if (standing == Standing::lead || standing == Standing::single) continue;
      if (skeleton_.row[i] >= skeleton_.head_row || all) {
        grow(i);
        continue;
      }
      const bool neighbours = before != kNoSlot && skeleton_.row[before] == skeleton_.row[i];
      if (neighbours && out_.card_right(before) + metrics_.column_gap > out_.card_left(i)) {
        grow(before);
        grow(i);
      }
      before = i;
    }
    if (!all) mark_overhangs();
    return found_;
  }

  Spans taken() { return std::move(out_); }

 private:
  void grow(Slot i) {
    if (skeleton_.standing[i] != Standing::free || out_.grown[i] != 0) return;
    out_.grown[i] = 1;
    found_ = true;
    measured_ = false;
  }

  // A card may reach over a sibling of its own row and out of the chart's end. Over anything else a line
  // could fall from further up, so there the card gets a span that holds it.
  void mark_overhangs() {
    const Slot nodes = skeleton_.size();
    std::vector<std::uint8_t> open_left(nodes, 0);
    std::vector<std::uint8_t> open_right(nodes, 0);
    const auto mark = [&](Slot first, Slot end, Slot stack, double gap, bool left_open, bool right_open) {
      for (Slot c = first; c < end; ++c) {
        const bool left_end = c == first && stack != c;
        const bool right_end = c + 1 == end && stack != c + 1;
        open_left[c] = left_end && left_open;
        open_right[c] = right_end && right_open;
        if (skeleton_.standing[c] != Standing::free) continue;
        const auto level = [&](Slot other) { return skeleton_.row[other] == skeleton_.row[c]; };
        const bool left_free = left_end ? left_open : stack != c && level(c - 1);
        const bool right_free = right_end ? right_open : stack != c + 1 && level(c + 1);
        const double over_left = out_.left[c] - out_.card_left(c);
        const double over_right = out_.card_right(c) - out_.left[c] - out_.width[c];
        if ((!left_free && over_left > gap) || (!right_free && over_right > gap)) grow(c);
      }
    };
    mark(0, skeleton_.roots, kNoSlot, outer_gap_, true, true);
    for (Slot i = 0; i < nodes; ++i) {
      const Slot first = skeleton_.child[i];
      const Slot stack = skeleton_.leaves[i] > 0 ? first + skeleton_.stack_at[i] : kNoSlot;
      mark(first, skeleton_.child[i + 1], stack, gap_below(i), open_left[i] != 0, open_right[i] != 0);
    }
  }

  double gap_below(Slot i) const { return skeleton_.in_band[i] != 0 ? metrics_.column_gap : outer_gap_; }

  double place_stack(Slot i, double left) {
    out_.stack[i] = left;
    return left + stack_width(skeleton_.columns[i], out_.column, metrics_);
  }

  void measure_node(Slot i) {
    const Slot first = skeleton_.child[i];
    const Slot end = skeleton_.child[i + 1];
    const Slot items = end - first + (skeleton_.leaves[i] > 0 ? 1 : 0);
    const double stack = stack_width(skeleton_.columns[i], out_.column, metrics_);
    double content = stack;
    for (Slot c = first; c < end; ++c) content += out_.width[c];
    if (items > 1) content += (items - 1) * gap_below(i);
    fit_card(i, content, middle_of_children(i, content, stack));
    if (skeleton_.band_top[i] != 0) {
      out_.width[i] += 2 * metrics_.band_padding;
      out_.inset[i] += metrics_.band_padding;
      out_.centre[i] += metrics_.band_padding;
    }
  }

  // Half way between the middles of the first and the last thing below; a stack counts as one.
  double middle_of_children(Slot i, double content, double stack) const {
    const Slot first = skeleton_.child[i];
    const Slot end = skeleton_.child[i + 1];
    const bool own = skeleton_.leaves[i] > 0;
    if (first == end) return content / 2;
    const double from = own && skeleton_.stack_at[i] == 0 ? stack / 2 : out_.centre[first];
    const bool stack_last = own && first + skeleton_.stack_at[i] == end;
    const double to = stack_last ? content - stack / 2 : content - out_.width[end - 1] + out_.centre[end - 1];
    return (from + to) / 2;
  }

  void fit_card(Slot i, double content, double middle) {
    const double wanted = metrics_.card[static_cast<std::size_t>(shape_.role[skeleton_.slot[i]])].w;
    double card = wanted > 0 ? wanted : out_.column;
    if (skeleton_.standing[i] == Standing::single) card = std::min(card, out_.column);
    double inset = 0;
    double width = content;
    if (skeleton_.standing[i] == Standing::single) {
      width = out_.column;
      middle = width / 2;
    } else if (content == 0) {
      width = card;
      middle = card / 2;
    } else if (skeleton_.standing[i] == Standing::held) {
      card = std::min(card, content);
      middle = std::clamp(middle, card / 2, std::max(card / 2, content - card / 2));
    } else if (skeleton_.standing[i] == Standing::lead || out_.grown[i] != 0) {
      inset = std::max(0.0, card / 2 - middle);
      width = inset + std::max(content, middle + card / 2);
      middle += inset;
    }
    out_.card[i] = card;
    out_.inset[i] = inset;
    out_.width[i] = width;
    out_.centre[i] = middle;
  }

  const Skeleton& skeleton_;
  const TreeShape& shape_;
  const Metrics& metrics_;
  double outer_gap_ = 0;
  bool found_ = false;
  bool measured_ = false;  // at out_.column, with the spans that are grown
  Spans out_;
};

// The chart's width is a convex function of the column's, so a chord never overshoots: a few of them are
// enough.
double fitting_column(Measuring& measuring, const Metrics& metrics, double wanted) {
  double low = std::max(metrics.column_min, metrics.card[static_cast<std::size_t>(Role::leaf)].w);
  double high = std::max(metrics.column_max, low);
  double low_width = measuring.measure(low);
  if (low_width >= wanted || high <= low) return low;
  const double high_width = measuring.measure(high);
  if (high_width <= wanted) return high;
  for (int round = 0; round < 6 && wanted - low_width > 0.25; ++round) {
    const double next = low + (wanted - low_width) * (high - low) / (high_width - low_width);
    const double width = measuring.measure(next);
    if (width > wanted + 0.25) break;
    low = next;
    low_width = width;
  }
  return low;
}

}  // namespace

Spans spans_of(const Skeleton& skeleton, const TreeShape& shape, const Metrics& metrics, const Wish& wish) {
  Measuring measuring(skeleton, shape, metrics);
  const double column = fitting_column(measuring, metrics, wish.size.w);
  constexpr int kPatience = 4;  // then every card gets its own room
  for (int round = 0;; ++round) {
    measuring.measure(column);
    measuring.place();
    if (!measuring.mark_collisions(round >= kPatience)) break;
  }
  return measuring.taken();
}

}  // namespace flipchart::layout
