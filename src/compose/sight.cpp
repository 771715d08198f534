// A walk in breadth-first order. What is drawn as blocks keeps the places of its cards, but for the names and
// margins of the frames around it, which need pixels of the screen at any zoom: each open branch hands down
// how what is inside it is squeezed.
#include "compose/sight.hpp"

#include <algorithm>

namespace flipchart::compose {
namespace {

using base::Rect;
using base::Slot;

// Pixels of the screen. A branch opens when what is in it gets this much each: enough for a name and a
// number.
constexpr double kRoom = 112.0 * 46.0;
constexpr double kName = 19;      // the height of a frame's name
constexpr double kMargin = 3;     // between a frame and what is in it
constexpr double kShifted = 160;  // no block is drawn further than this from its cards

// How what stands in an open branch is squeezed to leave room for the frame.
struct Squeeze {
  double x_by = 1, x_from = 0, y_by = 1, y_from = 0;
  Rect operator()(const Rect& r) const {
    return {r.x * x_by + x_from, r.y * y_by + y_from, r.w * x_by, r.h * y_by};
  }
};

// What was in `from` (already squeezed) is put into `to`.
Squeeze squeezed(const Squeeze& outer, const Rect& from, const Rect& to) {
  const double x = from.w > 0 ? to.w / from.w : 1;
  const double y = from.h > 0 ? to.h / from.h : 1;
  return {outer.x_by * x, (outer.x_from - from.x) * x + to.x, outer.y_by * y,
          (outer.y_from - from.y) * y + to.y};
}

class Walk {
 public:
  Walk(const Arrangement& a, const BranchBoxes& branches, const Lens& lens, bool far)
      : a_(a), branches_(branches), pixel_(1 / lens.zoom), region_(lens.region) {
    sight_.lens = lens;
    sight_.blocks_drawn = !far && a.placement.column_width * lens.zoom < kCardsFrom;
    if (sight_.blocks_drawn) region_ = region_.grown(kShifted * pixel_);
  }

  Sight done() {
    group_lone_roots();
    look(0, branches_.roots(), {});
    for (std::size_t next = 0; next < open_.size(); ++next) {
      const Open open = open_[next];
      look(a_.shape.first_child[open.card], a_.shape.first_child[open.card + 1], open.squeeze);
      if (!sight_.blocks_drawn) {
        if (lines_may_show(open.card)) sight_.leaders.push_back(open.card);
      } else if (const Rect own = own_reports(open.card); !own.empty() && own.overlaps(region_)) {
        sight_.groups.push_back({open.card, open.squeeze(own), 0});
      }
    }
    return std::move(sight_);
  }

 private:
  struct Open {
    Slot card = base::kNoSlot;
    Squeeze squeeze;
  };

  bool leads(Slot card) const { return a_.shape.first_child[card] != a_.shape.first_child[card + 1]; }
  bool aside(Slot card) const { return !a_.shape.aside.empty() && a_.shape.aside[card] != 0; }

  // Roots who lead nobody are one block together: there may be very many.
  void group_lone_roots() {
    if (!sight_.blocks_drawn) return;
    Rect box;
    for (Slot root = 0; root < branches_.roots(); ++root)
      if (!leads(root) && !aside(root)) box = box.united(a_.placement.card[root]);
    if (!box.empty() && box.overlaps(region_)) sight_.groups.push_back({base::kNoSlot, box, 0});
  }

  // Cards `first` to `end`: the reports of one leader, or the roots.
  void look(Slot first, Slot end, const Squeeze& squeeze) {
    branches_.meeting(region_, first, end, [&](Slot card) {
      if (!sight_.blocks_drawn) {
        if (a_.placement.card[card].overlaps(region_)) sight_.cards.push_back(card);
        if (leads(card)) open_.push_back({card, {}});
      } else if (!aside(card)) {  // the shelf's own box says how many there are
        look_at_branch(card, squeeze);
      }
    });
  }

  void look_at_branch(Slot card, const Squeeze& squeeze) {
    if (!leads(card)) return;  // in a group
    const Rect box = squeeze(branches_.of(card));
    if (!opens(card, box)) {
      sight_.blocks.push_back({card, box, 0});
      return;
    }
    Rect inside = squeeze(below(card));
    const double margin = kMargin * pixel_;
    const double header = std::max(inside.y - box.y, std::min(kName * pixel_, box.h / 3));
    const Rect room{box.x + margin, box.y + header, box.w - 2 * margin, box.h - header - margin};
    sight_.frames.push_back({card, box, header});
    open_.push_back({card, squeezed(squeeze, inside, room)});
  }

  bool opens(Slot card, const Rect& box) const {
    const std::uint32_t leaders = branches_.leaders(card);
    const std::uint32_t parts = leaders + (branches_.has_leaves(card) ? 1 : 0);
    return leaders > 0 && box.w * box.h >= kRoom * parts * pixel_ * pixel_;
  }

  // Long chains of leaders with a report or two are above most of what is seen; for others looking is dearer
  // than drawing.
  bool lines_may_show(Slot card) const {
    constexpr Slot kFew = 4;
    const Slot first = a_.shape.first_child[card];
    const Slot end = a_.shape.first_child[card + 1];
    if (end - first > kFew) return true;
    Rect room = a_.placement.card[card];
    for (Slot child = first; child < end; ++child) room = room.united(a_.placement.card[child]);
    return room.grown(a_.metrics.row_gap).overlaps(region_);
  }

  // Where those stand whom a card leads and who lead nobody.
  Rect own_reports(Slot card) const {
    if (!branches_.has_leaves(card)) return {};
    if (const Rect stack = a_.placement.stack_of(card); !stack.empty()) return stack;
    Rect box;
    for (Slot child = a_.shape.first_child[card]; child < a_.shape.first_child[card + 1]; ++child)
      if (!leads(child)) box = box.united(a_.placement.card[child]);
    return box;
  }

  // Everything that hangs from a card.
  Rect below(Slot card) const {
    const Rect& all = branches_.of(card);
    double top = all.bottom();
    for (Slot child = a_.shape.first_child[card]; child < a_.shape.first_child[card + 1]; ++child)
      top = std::min(top, branches_.of(child).y);
    return {all.x, top, all.w, all.bottom() - top};
  }

  const Arrangement& a_;
  const BranchBoxes& branches_;
  const double pixel_;  // of the screen, in units of the chart
  Rect region_;
  std::vector<Open> open_;
  Sight sight_;
};

}  // namespace

Sight seen_through(const Arrangement& arrangement, const BranchBoxes& branches, const Lens& lens, bool far) {
  return Walk(arrangement, branches, lens, far).done();
}

}  // namespace flipchart::compose
