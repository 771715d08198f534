// Rows of cards in order, and questions answered by walking the rows that a line passes.
#include "compose/flow_layer_obstacles.hpp"

#include <algorithm>

namespace flipchart::compose {
namespace {

using base::Rect;
using layout::Role;

// The first card of a row that reaches beyond x.
std::vector<Rect>::const_iterator first_beyond(const std::vector<Rect>& cards, double x) {
  return std::partition_point(cards.begin(), cards.end(),
                              [x](const Rect& card) { return card.right() <= x; });
}

void cut(std::vector<Interval>& free, double left, double right) {
  std::vector<Interval> rest;
  for (const Interval& piece : free) {
    if (piece.right <= left || piece.left >= right) {
      rest.push_back(piece);
      continue;
    }
    if (piece.left < left) rest.push_back({piece.left, left});
    if (piece.right > right) rest.push_back({right, piece.right});
  }
  free = std::move(rest);
}

}  // namespace

Obstacles::Obstacles(const Arrangement& arrangement, Cards which) {
  const std::vector<Rect>& all = arrangement.placement.card;
  std::vector<Rect> cards;
  for (std::size_t s = 0; s < all.size(); ++s) {
    const bool leaf = arrangement.shape.role[s] == Role::leaf && arrangement.shape.parent[s] != base::kNoSlot;
    if ((which == Cards::all || !leaf) && !all[s].empty()) cards.push_back(all[s]);
  }
  std::sort(cards.begin(), cards.end(),
            [](const Rect& l, const Rect& r) { return l.y != r.y ? l.y < r.y : l.x < r.x; });
  for (const Rect& card : cards) {
    if (rows_.empty() || rows_.back().top < card.y)
      rows_.push_back({card.y, rows_.empty() ? card.bottom() : rows_.back().reach, {}});
    rows_.back().reach = std::max(rows_.back().reach, card.bottom());
    rows_.back().cards.push_back(card);
  }
}

std::vector<Obstacles::Row>::const_iterator Obstacles::first_row_below(double y) const {
  return std::partition_point(rows_.begin(), rows_.end(), [y](const Row& row) { return row.reach <= y; });
}

bool Obstacles::free(const Rect& box) const {
  for (auto row = first_row_below(box.y); row != rows_.end() && row->top < box.bottom(); ++row) {
    for (auto card = first_beyond(row->cards, box.x); card != row->cards.end() && card->x < box.right();
         ++card)
      if (card->overlaps(box)) return false;
  }
  return true;
}

std::vector<Interval> Obstacles::free_between(double left, double right, double top, double bottom,
                                              double clearance) const {
  std::vector<Interval> free;
  if (right <= left) return free;
  free.push_back({left, right});
  for (auto row = first_row_below(top); row != rows_.end() && row->top < bottom; ++row) {
    for (auto card = first_beyond(row->cards, left - clearance);
         card != row->cards.end() && card->x < right + clearance; ++card) {
      if (card->bottom() > top && card->y < bottom) cut(free, card->x - clearance, card->right() + clearance);
    }
  }
  return free;
}

}  // namespace flipchart::compose
