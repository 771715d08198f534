// Contours as Reingold and Tilford ("Tidier drawings of trees", 1981) thread them: every piece knows the next
// piece further out and the way to it, and where a branch ends before its siblings do, its last piece leads
// on to theirs. Pieces hold for stretches of rows and cards have widths, in the manner of van der Ploeg
// ("Drawing non-layered tidy trees in linear time", 2014). A walk costs no more steps than pieces leave a
// contour for good.
#include "layout/tidy_contours.hpp"

#include <algorithm>
#include <memory>

#include "base/parallel.hpp"
#include "layout/tidy_gaps.hpp"
#include "layout/tidy_pieces.hpp"

namespace flipchart::layout {
namespace {

// One side of a stretch of rows of one node (a piece): its card, its line on the way there, its assistants.
struct Edge {
  double step;  // from the node's middle to the next piece's
  Slot next;    // kNoSlot where the contour ends
  Slot until;   // the last row of the stretch
};

// Where a contour's next part begins, seen from an item among siblings.
struct Place {
  Slot item = 0;
  Slot piece = 0;
  double x = 0;  // of the piece, from the item's first or last card
};

// The far end of a branch's contour.
struct End {
  Slot piece;
  double x;  // from the node's first or last card
};

// Every entry is written before it is read, so none is cleared first: it would cost as much as a pass.
template <class T>
class Unset {
 public:
  void resize(std::size_t size) { values_ = std::make_unique_for_overwrite<T[]>(size); }
  T& operator[](std::size_t i) { return values_[i]; }
  const T& operator[](std::size_t i) const { return values_[i]; }

 private:
  std::unique_ptr<T[]> values_;
};

class Contours {
 public:
  Contours(const TidyTree& tree, const TidyMeasures& measures)
      : tree_(tree), measures_(measures), cut_(tidy_pieces_of(tree)), simple_(cut_.first.empty()) {
    const std::size_t nodes = tree.size();
    out_.x.resize(nodes);
    out_.span.resize(nodes);
    left_end_.resize(nodes);
    right_end_.resize(nodes);
    for (std::size_t role = 0; role < kRoles; ++role) reach_[role] = measures.width[role] / 2;
    reach_[kLine] = 0;
    reach_[kAssistant] = measures.assistant_gap + measures.width[static_cast<std::size_t>(Role::leaf)];
    const std::size_t pieces = simple_ ? nodes : cut_.until.size();
    left_.resize(pieces);
    right_.resize(pieces);
    kinds_.resize(pieces);
  }

  TidySpans spans() {
    arrange_all();
    for (Slot i = 0; i < tree_.size(); ++i)
      for (Slot c = tree_.first_child(i); c < tree_.end_child(i); ++c) out_.x[c] += out_.x[i];
    find_sides();
    return std::move(out_);
  }

 private:
  struct Scratch {
    Gaps gaps;
    std::vector<Place> open;  // items still seen from the right, the nearest last
    std::vector<Place> left;  // parts of the left contour
  };

  Slot first_piece(Slot i) const { return simple_ ? i : cut_.first[i]; }
  Slot end_piece(Slot i) const { return simple_ ? i + 1 : cut_.first[i + 1]; }
  double left_reach(Slot piece) const { return reach_[kind_on_left(kinds_[piece])]; }
  double right_reach(Slot piece) const { return reach_[kind_on_right(kinds_[piece])]; }

  // Leaders of one breadth are independent of each other, so the cores share them.
  void arrange_all() {
    constexpr Slot kWorthSharing = 16384;
    std::vector<Slot> start{0};
    for (Slot begin = 0, end = 1; begin < end;) {
      begin = end;
      end = tree_.first_child(end);
      start.push_back(begin);
    }
    Scratch scratch;
    for (std::size_t breadth = start.size() - 1; breadth-- > 0;) {
      const Slot begin = start[breadth];
      const Slot nodes = start[breadth + 1] - begin;
      if (nodes < kWorthSharing) {
        arrange(begin, begin + nodes, scratch);
        continue;
      }
      base::parallel_parts(base::EvenParts(nodes, kWorthSharing / 4),
                           [&](std::size_t from, std::size_t to, std::size_t) {
                             Scratch own;
                             arrange(begin + static_cast<Slot>(from), begin + static_cast<Slot>(to), own);
                           });
    }
  }

  void arrange(Slot begin, Slot end, Scratch& scratch) {
    for (Slot i = end; i-- > begin;) {
      const TidyNode& node = tree_.node[i];
      if (simple_) {
        left_[i] = right_[i] = {0, kNoSlot, node.level};
        kinds_[i] = piece_kinds(static_cast<unsigned>(node.role), static_cast<unsigned>(node.role));
      } else {
        string_pieces(i);
      }
      if (node.child < tree_.end_child(i)) place_children(i, scratch);
    }
  }

  void string_pieces(Slot i) {
    for (Slot p = cut_.first[i]; p < cut_.first[i + 1]; ++p) {
      const Slot next = p + 1 < cut_.first[i + 1] ? p + 1 : kNoSlot;
      left_[p] = right_[p] = {0, next, cut_.until[p]};
      kinds_[p] = cut_.kinds[p];
    }
  }

  // Places the reports of i about its middle and makes the contours of its branch.
  void place_children(Slot i, Scratch& scratch) {
    const Slot first = tree_.first_child(i);
    const Slot items = tree_.end_child(i) - first;
    const double gap = i == 0 ? measures_.branch_gap : measures_.sibling_gap;
    if (items == 1) {
      place_alone(i, first, least_span(first, gap));
    } else {
      place_side_by_side(first, items, gap, scratch);
      join_contours(i, first, scratch);
    }
  }

  double least_span(Slot c, double gap) const {
    const TidyNode& node = tree_.node[c];
    return (node.cards - 1) * (measures_.width[static_cast<std::size_t>(node.role)] + gap);
  }

  // Most leaders have one run below them, or one leader.
  void place_alone(Slot i, Slot child, double span) {
    const Slot bottom = end_piece(i) - 1;
    out_.span[child] = span;
    out_.x[child] = -span / 2;
    left_[bottom].next = right_[bottom].next = first_piece(child);
    left_[bottom].step = -span / 2;
    right_[bottom].step = span / 2;
    const End left = end_of(left_end_, child);
    const End right = end_of(right_end_, child);
    left_end_[i] = {left.piece, left.x - span / 2};
    right_end_[i] = {right.piece, right.x + span / 2};
  }

  // Who has no reports ends a contour alone and has no entry.
  End end_of(const Unset<End>& ends, Slot i) const {
    return tree_.first_child(i) == tree_.end_child(i) ? End{end_piece(i) - 1, 0} : ends[i];
  }

  void place_side_by_side(Slot first, Slot items, double gap, Scratch& scratch) {
    double* x = &out_.x[first];
    double* span = &out_.span[first];
    scratch.gaps.clear();
    scratch.open.clear();
    scratch.open.push_back({0, first_piece(first), 0});
    scratch.left.clear();
    scratch.left.push_back({0, first_piece(first), 0});
    x[0] = 0;
    span[0] = least_span(first, gap);
    for (Slot item = 1; item < items; ++item) {
      x[item] = least_x(first, item, gap, scratch);
      span[item] = least_span(first + item, gap);
    }
    if (!scratch.gaps.empty())
      scratch.gaps.spread(items, x, span, [&](Slot item) { return tree_.node[first + item].cards; });
    const double middle = (x[items - 1] + span[items - 1]) / 2;
    for (Slot item = 0; item < items; ++item) x[item] -= middle;
  }

  // Walks down the gap between an item and all before it, and says where it stands clear of them. What the
  // walk has passed of the others' contours is hidden behind this item from now on.
  double least_x(Slot first, Slot item, double sibling_gap, Scratch& scratch) {
    Place right{item, first_piece(first + item), 0};
    const Slot right_own = end_piece(first + item);
    double x = 0;
    while (right.piece != kNoSlot && !scratch.open.empty()) {
      Place& left = scratch.open.back();
      const double distance = walk(left, end_piece(first + left.item), right, right_own, sibling_gap);
      const double least = out_.x[first + left.item] + out_.span[first + left.item] + distance;
      if (left.item + 1 == item) {
        x = least;
      } else if (least > x) {
        scratch.gaps.share(left.item, item, least - x);
        x = least;
      }
      if (left.piece == kNoSlot) scratch.open.pop_back();
    }
    if (right.piece != kNoSlot) scratch.left.push_back(right);
    scratch.open.push_back({item, first_piece(first + item), 0});
    return x;
  }

  // Down two facing contours until one of them ends: how far apart their items are at least. Pieces before
  // `left_own` and `right_own` are the items' own.
  double walk(Place& left, Slot left_own, Place& right, Slot right_own, double sibling_gap) const {
    double distance = 0;
    do {
      const Edge& l = right_[left.piece];
      const Edge& r = left_[right.piece];
      const bool siblings = left.piece < left_own && right.piece < right_own;
      const double gap = siblings ? sibling_gap : measures_.branch_gap;
      const double clear = right_reach(left.piece) + gap + left_reach(right.piece);
      distance = std::max(distance, left.x + clear - right.x);
      const Slot until = std::min(l.until, r.until);
      if (l.until == until) {
        left.piece = l.next;
        left.x += l.step;
      }
      if (r.until == until) {
        right.piece = r.next;
        right.x += r.step;
      }
    } while (left.piece != kNoSlot && right.piece != kNoSlot);
    return distance;
  }

  void join_contours(Slot i, Slot first, const Scratch& scratch) {
    End end{end_piece(i) - 1, 0};
    for (const Place& part : scratch.left) {
      const Slot c = first + part.item;
      left_[end.piece].next = part.piece;
      left_[end.piece].step = out_.x[c] + part.x - end.x;
      const End own = end_of(left_end_, c);
      end = {own.piece, out_.x[c] + own.x};
    }
    left_end_[i] = end;
    end = {end_piece(i) - 1, 0};
    for (auto part = scratch.open.rbegin(); part != scratch.open.rend(); ++part) {
      const Slot c = first + part->item;
      const double x = out_.x[c] + out_.span[c];
      right_[end.piece].next = part->piece;
      right_[end.piece].step = x + part->x - end.x;
      const End own = end_of(right_end_, c);
      end = {own.piece, x + own.x};
    }
    right_end_[i] = end;
  }

  // Along the outermost contours; node 0 has no card.
  void find_sides() {
    if (tree_.size() < 2) return;
    double x = left_[0].step;
    for (Slot piece = left_[0].next; piece != kNoSlot; x += left_[piece].step, piece = left_[piece].next)
      out_.left = std::min(out_.left, x - left_reach(piece));
    x = right_[0].step;
    for (Slot piece = right_[0].next; piece != kNoSlot; x += right_[piece].step, piece = right_[piece].next)
      out_.right = std::max(out_.right, x + right_reach(piece));
  }

  const TidyTree& tree_;
  const TidyMeasures& measures_;
  TidyPieces cut_;
  bool simple_;  // one piece for each node
  std::array<double, kPieceKinds> reach_{};
  Unset<Edge> left_;  // by piece
  Unset<Edge> right_;
  Unset<std::uint8_t> kinds_;
  Unset<End> left_end_;  // by node
  Unset<End> right_end_;
  TidySpans out_;
};

}  // namespace

TidySpans tidy_spans_of(const TidyTree& tree, const TidyMeasures& measures) {
  return Contours(tree, measures).spans();
}

}  // namespace flipchart::layout
