// Builds the skeleton in one walk over the slots and gives each node its row in a second one over the nodes.
// The node list is its own queue, which keeps child nodes contiguous because child slots are.
#include "layout/skeleton.hpp"

#include <algorithm>
#include <cassert>

#include "layout/shelf.hpp"

namespace flipchart::layout {
namespace {

// `chosen` for this one leader, 0 for nothing.
Slot stack_columns(Slot leaves, Slot chosen, const Metrics& metrics, const Wish& wish) {
  if (leaves == 0) return 0;
  if (chosen != 0) return std::min(leaves, chosen);
  if (wish.stack_columns != 0) return std::min(leaves, wish.stack_columns);
  const Slot rows = std::max<Slot>(1, metrics.stack_rows);
  return (leaves - 1) / rows + 1;
}

class SkeletonBuilder {
 public:
  SkeletonBuilder(const TreeShape& shape, const Metrics& metrics, const Wish& wish)
      : shape_(shape), metrics_(metrics), wish_(wish), banded_(shape.band_count > 0 && !shape.band.empty()) {
    out_.top_of_band.assign(shape.band_count, kNoSlot);
  }

  Skeleton built() {
    set_aside();
    make_room();
    const auto slots = static_cast<Slot>(shape_.parent.size());
    const Slot roots = slots == 0 ? 0 : shape_.first_child[0];
    for (Slot s = 0; s < roots; ++s) {
      assert(shape_.parent[s] == kNoSlot);
      if (!stands_aside(s)) add(s, kNoSlot);
    }
    out_.roots = out_.size();
    for (Slot i = 0; i < out_.size(); ++i) add_children(i);
    out_.child.push_back(out_.size());
    give_rows();
    return std::move(out_);
  }

 private:
  bool stands_aside(Slot s) const { return !aside_.empty() && aside_[s] != 0; }
  Slot band_of(Slot s) const { return banded_ && s != kNoSlot ? shape_.band[s] : kNoSlot; }

  // Nodes are the leaders and the few leaves that stand alone.
  void make_room() {
    const auto leaves = std::count(shape_.role.begin(), shape_.role.end(), Role::leaf);
    const std::size_t nodes = shape_.role.size() - static_cast<std::size_t>(leaves) + 64;
    for (auto* numbers : {&out_.slot, &out_.child, &out_.leaves, &out_.columns, &out_.stack_at})
      numbers->reserve(nodes);
    out_.standing.reserve(nodes);
    out_.in_band.reserve(nodes);
    out_.band_top.reserve(nodes);
  }

  void set_aside() {
    aside_ = branches_aside(shape_);
    for (Slot s = 0; s < aside_.size(); ++s)
      if (aside_[s] != 0) out_.aside.push_back(s);
  }

  Standing standing_of(Slot s, bool banded) const {
    switch (shape_.role[s]) {
      case Role::leaf:
        return Standing::single;
      case Role::lead:
        return Standing::lead;
      case Role::manager:
      case Role::head:
        return Standing::held;
      case Role::chief:
      case Role::top:
        break;
    }
    return banded ? Standing::held : Standing::free;
  }

  void add(Slot s, Slot parent_slot) {
    const Slot band = band_of(s);
    const bool top = band != kNoSlot && band != band_of(parent_slot);
    const Standing standing = standing_of(s, band != kNoSlot);
    if (top) out_.top_of_band[band] = out_.size();
    out_.slot.push_back(s);
    out_.standing.push_back(standing);
    out_.in_band.push_back(band != kNoSlot);
    out_.band_top.push_back(top);
    out_.has_leads |= standing == Standing::lead;
    out_.has_leaf_row |= standing == Standing::single;
  }

  void add_children(Slot i) {
    const Slot s = out_.slot[i];
    const Slot first_node = out_.size();
    const Slot band = band_of(s);
    Slot leaves = 0;
    Slot stack_at = 0;
    for (Slot c = shape_.first_child[s]; c < shape_.first_child[s + 1]; ++c) {
      if (stands_aside(c)) continue;
      assert(out_.standing[i] != Standing::single);
      const bool plain =
          shape_.role[c] == Role::leaf && (!banded_ || band_of(c) == kNoSlot || band_of(c) == band);
      if (plain) {
        if (leaves++ == 0) stack_at = out_.size() - first_node;
      } else {
        assert(out_.standing[i] != Standing::lead || shape_.role[c] == Role::leaf);
        add(c, s);
      }
    }
    out_.child.push_back(first_node);
    out_.leaves.push_back(leaves);
    out_.columns.push_back(
        stack_columns(leaves, shape_.columns.empty() ? 0 : shape_.columns[s], metrics_, wish_));
    out_.stack_at.push_back(stack_at);
    out_.has_leaf_row |= leaves > 0;
  }

  bool upper(Slot i) const {
    return out_.standing[i] == Standing::free || out_.standing[i] == Standing::held;
  }
  bool shares_head_row(Slot i) const {
    return upper(i) && (out_.band_top[i] != 0 || shape_.role[out_.slot[i]] == Role::head);
  }

  // Rows go by depth, but all heads share one row. Bands begin there too, so it lies below every leader of
  // any band's top, also of a band that is a single team or card.
  void give_rows() {
    const Slot nodes = out_.size();
    out_.row.assign(nodes, 0);
    std::vector<std::uint8_t> below_head(nodes, 0);
    bool heads = false;
    Slot deepest = 0;
    for (Slot i = 0; i < nodes; ++i) {
      const bool head = shares_head_row(i);
      if ((head || out_.band_top[i] != 0) && below_head[i] == 0) {
        deepest = std::max(deepest, out_.row[i]);
        heads |= head;
      }
      for (Slot c = out_.child[i]; c < out_.child[i + 1]; ++c) {
        out_.row[c] = out_.row[i] + 1;
        below_head[c] = head || below_head[i] != 0;
      }
    }
    if (heads) out_.head_row = deepest;
    for (Slot i = 0; i < nodes; ++i) {
      if (shares_head_row(i)) out_.row[i] = std::max(out_.row[i], out_.head_row);
      if (upper(i)) out_.upper_rows = std::max(out_.upper_rows, out_.row[i] + 1);
      for (Slot c = out_.child[i]; c < out_.child[i + 1]; ++c) out_.row[c] = out_.row[i] + 1;
    }
    for (Slot i = 0; i < nodes; ++i) {
      if (out_.standing[i] == Standing::lead) out_.row[i] = out_.lead_row();
      if (out_.standing[i] == Standing::single) out_.row[i] = out_.leaf_row();
      if (out_.band_top[i] != 0) out_.band_row = std::min(out_.band_row, out_.row[i]);
    }
    // Bands of single cards begin at the lead row too: their padding must not come between leads and stacks.
    if (out_.band_row == out_.leaf_row() && out_.has_leads) out_.band_row = out_.lead_row();
  }

  const TreeShape& shape_;
  const Metrics& metrics_;
  const Wish& wish_;
  bool banded_;
  std::vector<std::uint8_t> aside_;
  Skeleton out_;
};

}  // namespace

Skeleton skeleton_of(const TreeShape& shape, const Metrics& metrics, const Wish& wish) {
  assert(shape.first_child.size() == shape.parent.size() + 1 || shape.parent.empty());
  return SkeletonBuilder(shape, metrics, wish).built();
}

}  // namespace flipchart::layout
