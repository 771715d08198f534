// Contours as Reingold and Tilford ("Tidier drawings of trees", 1981) thread them: every piece knows the next
// piece further out and the way to it, and where a branch ends before its siblings do, its last piece leads
// on to theirs. Pieces hold for stretches of rows and cards have widths, in the manner of van der Ploeg
// ("Drawing non-layered tidy trees in linear time", 2014). A walk costs no more steps than pieces leave a
// contour for good.
#include "layout/tidy_contours.hpp"

#include <algorithm>

#include "base/parallel.hpp"
#include "layout/tidy_siblings.hpp"

namespace flipchart::layout {
namespace {

// One side of a stretch of rows of one node: its card, its line on the way there, its assistants.
struct Edge {
  double reach = 0;  // from the node's middle outwards
  double step = 0;   // from the node's middle to the next piece's
  Slot next = kNoSlot;
  Slot until = 0;  // the last row of the stretch
};

// Where a contour's next part begins, seen from an item among siblings.
struct Place {
  Slot item = 0;
  Slot piece = 0;
  double x = 0;  // of the piece, from the item's first or last card
};

// The far end of a branch's contour.
struct End {
  Slot piece = 0;
  double x = 0;  // from the node's first or last card
};

class Contours {
 public:
  Contours(const TidyTree& tree, const TidyMeasures& measures)
      : tree_(tree), measures_(measures), simple_(tree.assistant.empty() && !tree.passes_levels) {
    const std::size_t nodes = tree.size();
    out_.x.resize(nodes);
    out_.span.resize(nodes);
    left_end_.resize(nodes);
    right_end_.resize(nodes);
    if (simple_) {
      left_.resize(nodes);
      right_.resize(nodes);
    } else {
      cut_pieces();
    }
  }

  TidySpans spans() {
    arrange_all();
    for (Slot i = 0; i < tree_.size(); ++i)
      for (Slot c = tree_.child[i]; c < tree_.child[i + 1]; ++c) out_.x[c] += out_.x[i];
    find_sides();
    return std::move(out_);
  }

 private:
  struct Scratch {
    Siblings siblings;
    std::vector<Place> open;  // items still seen from the right, the nearest last
    std::vector<Place> left;  // parts of the left contour
  };

  // Several pieces for a node whose line passes rows or who has assistants.
  void cut_pieces() {
    std::vector<Slot> row(tree_.levels, 0);  // of a level's cards; assistants stand in the rows after it
    for (Slot level = 1; level < tree_.levels; ++level)
      row[level] = row[level - 1] + 1 + lines_below(level - 1);
    piece_.reserve(tree_.size() + 1);
    piece_.push_back(0);
    add_piece(0, 0, 0);
    std::size_t assistant = 0;
    for (Slot i = 0; i < tree_.size(); ++i) {
      const Slot reports_row = row[tree_.level[i]] + lines_below(tree_.level[i]) + 1;
      for (Slot c = tree_.child[i]; c < tree_.child[i + 1]; ++c) {
        piece_.push_back(static_cast<Slot>(left_.size()));
        const Slot card_row = row[tree_.level[c]];
        if (card_row > reports_row) add_piece(card_row - 1, 0, 0);
        add_piece(card_row, half_width(c), half_width(c));
        add_assistants(c, card_row, assistant);
      }
    }
    piece_.push_back(static_cast<Slot>(left_.size()));
  }

  Slot lines_below(Slot level) const {
    return tree_.assistant_lines.empty() ? 0 : tree_.assistant_lines[level];
  }

  void add_piece(Slot until, double to_left, double to_right) {
    left_.push_back({to_left, 0, static_cast<Slot>(left_.size()) + 1, until});
    right_.push_back({to_right, 0, static_cast<Slot>(right_.size()) + 1, until});
  }

  // On both sides of the line, the last one of an odd number on the left; then the line alone.
  void add_assistants(Slot i, Slot card_row, std::size_t& next) {
    Slot count = 0;
    for (; next < tree_.assisted.size() && tree_.assisted[next] == i; ++next) ++count;
    const double reach = measures_.assistant_gap + measures_.width[static_cast<std::size_t>(Role::leaf)];
    if (count > 1) add_piece(card_row + count / 2, reach, reach);
    if (count % 2 == 1) add_piece(card_row + count / 2 + 1, reach, 0);
    const Slot lines = lines_below(tree_.level[i]);
    const bool reports = tree_.child[i] < tree_.child[i + 1];
    if (reports && (count + 1) / 2 < lines) add_piece(card_row + lines, 0, 0);
  }

  Slot first_piece(Slot i) const { return simple_ ? i : piece_[i]; }
  Slot end_piece(Slot i) const { return simple_ ? i + 1 : piece_[i + 1]; }
  double half_width(Slot i) const { return measures_.width[static_cast<std::size_t>(tree_.role[i])] / 2; }

  // Leaders of one breadth are independent of each other, so the cores share them.
  void arrange_all() {
    constexpr Slot kWorthSharing = 16384;
    std::vector<Slot> start{0};
    for (Slot begin = 0, end = 1; begin < end;) {
      const Slot next = tree_.child[end];
      begin = end;
      end = next;
      start.push_back(begin);
    }
    Scratch scratch;
    for (std::size_t breadth = start.size() - 1; breadth-- > 0;) {
      const Slot begin = start[breadth];
      const Slot nodes = start[breadth + 1] - begin;
      if (nodes < kWorthSharing) {
        for (Slot i = begin + nodes; i-- > begin;) arrange(i, scratch);
        continue;
      }
      base::parallel_parts(base::EvenParts(nodes, kWorthSharing / 4),
                           [&](std::size_t from, std::size_t to, std::size_t) {
                             Scratch own;
                             for (Slot i = begin + static_cast<Slot>(to); i-- > begin + from;)
                               arrange(i, own);
                           });
    }
  }

  // Places the reports of i about its middle and makes the contours of its branch.
  void arrange(Slot i, Scratch& scratch) {
    const Slot bottom = end_piece(i) - 1;
    if (simple_) {
      const double reach = i == 0 ? 0 : half_width(i);
      left_[i] = right_[i] = {reach, 0, kNoSlot, tree_.level[i]};
    } else {
      left_[bottom].next = right_[bottom].next = kNoSlot;
    }
    const Slot first = tree_.child[i];
    const Slot items = tree_.child[i + 1] - first;
    if (items == 0) {
      left_end_[i] = right_end_[i] = {bottom, 0};
      return;
    }
    const double gap = i == 0 ? measures_.branch_gap : measures_.sibling_gap;
    scratch.open.assign(1, {0, first_piece(first), 0});
    scratch.left.assign(1, {0, first_piece(first), 0});
    if (items == 1) {
      out_.span[first] = least_span(first, gap);
      out_.x[first] = -out_.span[first] / 2;
    } else {
      place_side_by_side(first, items, gap, scratch);
    }
    join_contours(i, first, scratch);
  }

  double least_span(Slot c, double gap) const { return (tree_.cards[c] - 1) * (2 * half_width(c) + gap); }

  void place_side_by_side(Slot first, Slot items, double gap, Scratch& scratch) {
    Siblings& siblings = scratch.siblings;
    siblings.clear();
    for (Slot c = first; c < first + items; ++c) {
      siblings.cards.push_back(tree_.cards[c]);
      siblings.span.push_back(least_span(c, gap));
    }
    for (Slot item = 1; item < items; ++item) walk_between(first, item, gap, scratch);
    siblings.place();
    const double middle = (siblings.first[0] + siblings.last[items - 1]) / 2;
    for (Slot item = 0; item < items; ++item) {
      out_.x[first + item] = siblings.first[item] - middle;
      out_.span[first + item] = siblings.last[item] - siblings.first[item];
    }
  }

  // Down the gap between an item and all before it: how far it stands from every one that it sees.
  void walk_between(Slot first, Slot item, double sibling_gap, Scratch& scratch) {
    Place right{item, first_piece(first + item), 0};
    const Slot right_own = end_piece(first + item);
    while (right.piece != kNoSlot && !scratch.open.empty()) {
      Place& left = scratch.open.back();
      const Slot left_own = end_piece(first + left.item);
      double distance = 0;
      do {
        const Edge& l = right_[left.piece];
        const Edge& r = left_[right.piece];
        const bool siblings = left.piece < left_own && right.piece < right_own;
        const double gap = siblings ? sibling_gap : measures_.branch_gap;
        distance = std::max(distance, left.x + l.reach + gap + r.reach - right.x);
        if (l.until <= r.until) {
          left.piece = l.next;
          left.x += l.step;
        }
        if (r.until <= l.until) {
          right.piece = r.next;
          right.x += r.step;
        }
      } while (left.piece != kNoSlot && right.piece != kNoSlot);
      scratch.siblings.apart.push_back({left.item, item, distance});
      if (left.piece == kNoSlot) scratch.open.pop_back();
    }
    if (right.piece != kNoSlot) scratch.left.push_back(right);
    scratch.open.push_back({item, first_piece(first + item), 0});
  }

  void join_contours(Slot i, Slot first, const Scratch& scratch) {
    End end{end_piece(i) - 1, 0};
    for (const Place& part : scratch.left) {
      const Slot c = first + part.item;
      left_[end.piece].next = part.piece;
      left_[end.piece].step = out_.x[c] + part.x - end.x;
      end = {left_end_[c].piece, out_.x[c] + left_end_[c].x};
    }
    left_end_[i] = end;
    end = {end_piece(i) - 1, 0};
    for (auto part = scratch.open.rbegin(); part != scratch.open.rend(); ++part) {
      const Slot c = first + part->item;
      const double x = out_.x[c] + out_.span[c];
      right_[end.piece].next = part->piece;
      right_[end.piece].step = x + part->x - end.x;
      end = {right_end_[c].piece, x + right_end_[c].x};
    }
    right_end_[i] = end;
  }

  void find_sides() {
    double x = 0;
    for (Slot piece = 0; piece != kNoSlot; x += left_[piece].step, piece = left_[piece].next)
      out_.left = std::min(out_.left, x - left_[piece].reach);
    x = 0;
    for (Slot piece = 0; piece != kNoSlot; x += right_[piece].step, piece = right_[piece].next)
      out_.right = std::max(out_.right, x + right_[piece].reach);
  }

  const TidyTree& tree_;
  const TidyMeasures& measures_;
  bool simple_;              // one piece for each node
  std::vector<Slot> piece_;  // by node: its first piece; empty where simple
  std::vector<Edge> left_;   // by piece
  std::vector<Edge> right_;
  std::vector<End> left_end_;  // by node
  std::vector<End> right_end_;
  TidySpans out_;
};

}  // namespace

TidySpans tidy_spans_of(const TidyTree& tree, const TidyMeasures& measures) {
  return Contours(tree, measures).spans();
}

}  // namespace flipchart::layout
