// Level by level from the roots: a branch that knows its rectangle breaks its shelves once more, for the one
// width that was chosen, and gives each branch below it a rectangle.
#include "layout/shaped_drawing.hpp"

#include <algorithm>

#include "base/parallel.hpp"
#include "layout/shaped_block.hpp"

namespace flipchart::layout {
namespace {

// How lines reach what stands on a shelf.
struct Way {
  Hang hang;
  bool lines = true;  // the roots have none
};

class ShapedDrawing {
 public:
  ShapedDrawing(const ShapedFit& fit, bool front_aligned, std::vector<Rect>& spot, Placement& out)
      : fit_(fit),
        sizes_(fit.sizes()),
        branches_(fit.branches()),
        shape_(fit.shape()),
        front_aligned_(front_aligned),
        spot_(spot),
        out_(out),
        tiers_(sizes_, true),
        roots_(sizes_, false) {}

  void place(Slot i) {
    const Rect outer = spot_[i];
    const Slot s = branches_.slot[i];
    if (branches_.band_top[i] != 0) {
      out_.band[shape_.band[s]] = {outer.x + sizes_.between, outer.y, outer.w - sizes_.between, outer.h};
    }
    const Rect inner{outer.x + fit_.left_of(i), outer.y + fit_.top_of(i),
                     outer.w - fit_.left_of(i) - fit_.right_of(i),
                     outer.h - fit_.top_of(i) - fit_.bottom_of(i)};
    fit_.items(i, blocks_, items_);
    if (items_.size() > 1) {
      place_shelves(i, inner);
    } else if (items_.size() == 1) {
      place_one(i, inner);
    } else {
      place_head(i, inner, inner.x + (inner.w + sizes_.channel) / 2);
    }
  }

 private:
  double place_head(Slot i, const Rect& inner, double middle) {
    const Slot s = branches_.slot[i];
    if (s == kNoSlot) return middle;
    const Size card = sizes_.card[static_cast<std::size_t>(shape_.role[s])];
    const double x = std::min(middle, inner.right() - fit_.head(i).w / 2);
    out_.card[s] = {x - card.w / 2, inner.y, card.w, card.h};
    if (branches_.assistants[i] > 0) place_assistants(s, x, inner.y + card.h);
    return x;
  }

  // In two columns beside the line below their leader.
  void place_assistants(Slot s, double x, double leader_bottom) {
    double y = leader_bottom + sizes_.list_gap;
    bool left = true;
    for (Slot c = shape_.first_child[s]; c < shape_.first_child[s + 1]; ++c) {
      if (branches_.place[c] != Place::assistant) continue;
      const double beside = left ? -sizes_.channel / 2 - sizes_.leaf_w : sizes_.channel / 2;
      out_.card[c] = {x + beside, y, sizes_.leaf_w, sizes_.leaf_h};
      out_.hang[c] = {y + sizes_.leaf_h / 2, leader_bottom, x, true};
      if (!left) y += sizes_.pitch;
      left = !left;
    }
  }

  void place_one(Slot i, const Rect& inner) {
    const bool leaves = branches_.leaves[i] > 0;
    const Corner shape = items_.front()[lowest(items_.front(), inner.w)];
    const double gap = fit_.gap(i, shape, leaves);
    place_head(i, inner, inner.x + (inner.w + sizes_.channel) / 2);
    const double head = inner.y + fit_.head(i).h;
    const double x = inner.x + (inner.w - shape.w) / 2;
    const double y = front_aligned_ ? inner.bottom() - shape.h : head + gap;
    Hang hang;
    hang.bus = hang.fan = head + gap / 2;
    if (leaves) {
      place_block(i, {x, y, shape.w, shape.h}, hang);
    } else {
      put(branches_.child[i], {x, y, shape.w, shape.h}, hang);
    }
  }

  void place_shelves(Slot i, const Rect& inner) {
    const bool roots = branches_.slot[i] == kNoSlot;
    Tiers& tiers = roots ? roots_ : tiers_;
    tiers.take(items_, branches_.leaves[i] > 0);
    const Corner all = tiers.fitted(inner.w);
    const double trunk = !roots && tiers.tiers().size() > 1 ? sizes_.channel : 0;
    const double left = inner.x + trunk;
    const double room = inner.right() - left;
    place_head(i, inner, left + (room + sizes_.channel) / 2);
    const double gap = fit_.gap(i, all, false);
    const double head = inner.y + fit_.head(i).h;
    double y = front_aligned_ ? inner.bottom() - all.h : head + gap;
    Hang hang;
    hang.bus = hang.fan = head + gap / 2;
    for (const Tier& tier : tiers.tiers()) {
      double x = left + (room - tier.width) / 2;
      for (std::size_t t = tier.begin; t < tier.end; ++t) {
        const Corner shape = items_[t][narrowest(items_[t], tier.height)];
        const Rect rect{x, front_aligned_ ? y + tier.height - shape.h : y, shape.w, shape.h};
        const bool block = t == 0 && branches_.leaves[i] > 0;
        if (block) {
          place_block(i, rect, hang);
        } else {
          put(branches_.child[i] + static_cast<Slot>(t) - (branches_.leaves[i] > 0 ? 1 : 0), rect, hang);
        }
        x += shape.w + sizes_.between;
      }
      y += tier.height + sizes_.level;
      hang.bus = y - sizes_.level / 2;
      hang.trunk = inner.x + sizes_.channel / 2;
    }
  }

  void put(Slot child, const Rect& rect, const Hang& hang) {
    spot_[child] = rect;
    const Slot s = branches_.slot[child];
    if (shape_.parent[s] != kNoSlot) out_.hang[s] = hang;
  }

  void place_block(Slot i, const Rect& rect, const Hang& hang) {
    const Slot s = branches_.slot[i];
    const Slot columns = columns_of({rect.w, rect.h}, sizes_);
    const Slot rows = rows_of(branches_.leaves[i], columns);
    const Slot first = s == kNoSlot ? 0 : shape_.first_child[s];
    const Slot last = s == kNoSlot ? shape_.first_child[0] : shape_.first_child[s + 1];
    const double inset = sizes_.channel + (sizes_.column - sizes_.leaf_w) / 2;
    if (s != kNoSlot) out_.stack[s] = {rect.x + sizes_.channel, rect.y, rect.w - sizes_.channel, rect.h};
    Slot column = 0;
    double y = rect.y;
    for (Slot c = first; c < last; ++c) {
      if (branches_.place[c] != Place::leaf) continue;
      out_.card[c] = {rect.x + sizes_.across(column) + inset, y, sizes_.leaf_w, sizes_.leaf_h};
      if (s != kNoSlot) {
        out_.hang[c] = rows == 1 ? hang
                                 : Hang{y + sizes_.leaf_h / 2, hang.fan,
                                        rect.x + trunk_of(column, columns, sizes_), true};
      }
      if (++column == columns) {
        column = 0;
        y += sizes_.pitch;
      }
    }
  }

  const ShapedFit& fit_;
  const ShapedSizes& sizes_;
  const Branches& branches_;
  const TreeShape& shape_;
  bool front_aligned_;
  std::vector<Rect>& spot_;
  Placement& out_;
  Tiers tiers_;
  Tiers roots_;
  std::vector<Corner> blocks_;
  std::vector<Curve> items_;
};

// The channel left of the leftmost card is no gap between two. Where no line runs in it, it is not needed.
double free_left(const Placement& out) {
  double left = std::numeric_limits<double>::infinity();
  for (const Rect& card : out.card)
    if (!card.empty()) left = std::min(left, card.x);
  for (const Rect& band : out.band)
    if (!band.empty()) left = std::min(left, band.x);
  for (const Hang& hang : out.hang)
    if (hang.has_trunk()) left = std::min(left, hang.trunk);
  return left == std::numeric_limits<double>::infinity() ? 0 : left;
}

void shift_left(Placement& out, double by) {
  for (auto* rects : {&out.card, &out.stack, &out.band}) {
    for (Rect& rect : *rects)
      if (!rect.empty()) rect.x -= by;
  }
  for (Hang& hang : out.hang) hang.trunk -= by;
}

}  // namespace

Size draw(const ShapedFit& fit, const Corner& whole, bool front_aligned, Placement& out) {
  const Branches& branches = fit.branches();
  const std::size_t slots = fit.shape().parent.size();
  out.card.assign(slots, {});
  out.hang.assign(slots, {});
  out.stack.assign(slots, {});
  out.band.assign(fit.shape().band_count, {});
  std::vector<Rect> spot(branches.size());
  spot[0] = {0, 0, whole.w, whole.h};
  ShapedDrawing own(fit, front_aligned, spot, out);
  for (std::size_t level = 0; level + 1 < branches.level.size(); ++level) {
    const Slot begin = branches.level[level];
    const Slot end = branches.level[level + 1];
    if (end - begin < 2 * kLeastBranches) {  // so that a chain of a million asks for no threads
      for (Slot i = begin; i < end; ++i) own.place(i);
      continue;
    }
    const base::EvenParts parts(end - begin, kLeastBranches);
    base::parallel_parts(parts, [&](std::size_t from, std::size_t to, std::size_t) {
      ShapedDrawing drawing(fit, front_aligned, spot, out);
      for (std::size_t i = from; i < to; ++i) drawing.place(begin + static_cast<Slot>(i));
    });
  }
  const double left = free_left(out);
  shift_left(out, left);
  return {std::max(0.0, whole.w - left), whole.h};
}

}  // namespace flipchart::layout
