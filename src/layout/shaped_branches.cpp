// One walk over the slots says where each stands, one over the nodes makes the tree. The node list is its own
// queue, which keeps child nodes contiguous because child slots are.
#include "layout/shaped_branches.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "layout/shelf.hpp"

namespace flipchart::layout {
namespace {

class BranchesBuilder {
 public:
  explicit BranchesBuilder(const TreeShape& shape)
      : shape_(shape), slots_(static_cast<Slot>(shape.parent.size())), banded_(!shape.band.empty()) {}

  Branches built() {
    find_places();
    make_room();
    add(kNoSlot, false);
    out_.level.push_back(0);
    for (Slot i = 0; i < out_.size(); ++i) {
      if (i == out_.level.back()) out_.level.push_back(out_.size());
      add_children(i);
    }
    out_.child.push_back(out_.size());
    return std::move(out_);
  }

 private:
  Slot band_of(Slot s) const { return banded_ && s != kNoSlot ? shape_.band[s] : kNoSlot; }
  bool bounds_band(Slot s) const { return band_of(s) != kNoSlot && band_of(s) != band_of(shape_.parent[s]); }

  void find_places() {
    const std::vector<std::uint8_t> aside = branches_aside(shape_);
    out_.place.assign(slots_, Place::branch);
    for (Slot s = 0; s < slots_; ++s) {
      const Slot parent = shape_.parent[s];
      assert(parent == kNoSlot || parent < s);
      if (!aside.empty() && aside[s] != 0) {
        out_.place[s] = Place::aside;
        out_.aside.push_back(s);
      } else if (shape_.first_child[s] == shape_.first_child[s + 1] && !bounds_band(s)) {
        const bool assistant = parent != kNoSlot && !shape_.assistant.empty() && shape_.assistant[s] != 0;
        out_.place[s] = assistant ? Place::assistant : Place::leaf;
      }
    }
  }

  void make_room() {
    const auto nodes =
        static_cast<std::size_t>(std::count(out_.place.begin(), out_.place.end(), Place::branch)) + 1;
    for (auto* numbers : {&out_.slot, &out_.leaves, &out_.assistants}) numbers->reserve(nodes);
    out_.child.reserve(nodes + 1);
    out_.band_top.reserve(nodes);
  }

  void add(Slot s, bool band_top) {
    out_.slot.push_back(s);
    out_.band_top.push_back(band_top ? 1 : 0);
  }

  void add_children(Slot i) {
    const Slot s = out_.slot[i];
    const Slot first = s == kNoSlot ? 0 : shape_.first_child[s];
    const Slot last = s != kNoSlot ? shape_.first_child[s + 1] : slots_ == 0 ? 0 : shape_.first_child[0];
    out_.child.push_back(out_.size());
    Slot leaves = 0;
    Slot assistants = 0;
    for (Slot c = first; c < last; ++c) {
      const Place place = out_.place[c];
      if (place == Place::branch) add(c, bounds_band(c));
      leaves += place == Place::leaf ? 1 : 0;
      assistants += place == Place::assistant ? 1 : 0;
    }
    out_.leaves.push_back(leaves);
    out_.assistants.push_back(assistants);
  }

  const TreeShape& shape_;
  Slot slots_;
  bool banded_;
  Branches out_;
};

}  // namespace

Branches branches_of(const TreeShape& shape) {
  return BranchesBuilder(shape).built();
}

}  // namespace flipchart::layout
