// One walk over the slots makes the nodes, whose list is its own queue; levels follow from the nodes alone.
#include "layout/tidy_tree.hpp"

#include <algorithm>
#include <cassert>

#include "layout/shelf.hpp"

namespace flipchart::layout {
namespace {

class TidyTreeBuilder {
 public:
  TidyTreeBuilder(const TreeShape& shape, bool front_aligned)
      : shape_(shape), front_aligned_(front_aligned), ranked_(!shape.rank.empty()) {}

  TidyTree built() {
    aside_ = branches_aside(shape_);
    for (Slot s = 0; s < aside_.size(); ++s)
      if (aside_[s] != 0) out_.aside.push_back(s);
    plain_ = !ranked_ && aside_.empty() && shape_.assistant.empty();
    node_.reserve(shape_.parent.size() + 2);
    node_.push_back({});
    add_children(0, 0, shape_.parent.empty() ? 0 : shape_.first_child[0]);
    for (Slot i = 1; i < node_.size(); ++i) {
      const Slot s = node_[i].slot;
      add_children(i, shape_.first_child[s], node_[i].cards > 1 ? 0 : shape_.first_child[s + 1]);
    }
    node_.push_back({.child = static_cast<Slot>(node_.size())});
    give_levels();
    count_assistants();
    out_.node = std::move(node_);
    return std::move(out_);
  }

 private:
  bool childless(Slot s) const { return shape_.first_child[s] == shape_.first_child[s + 1]; }
  bool assists(Slot s, Slot leader) const {
    return leader != 0 && !shape_.assistant.empty() && shape_.assistant[s] != 0 && childless(s);
  }

  void add_children(Slot leader, Slot first, Slot end) {
    node_[leader].child = static_cast<Slot>(node_.size());
    if (plain_) {
      add_plain_children(first, end, node_[leader].level + 1);
    } else {
      add_any_children(leader, first, end);
    }
  }

  void add_plain_children(Slot first, Slot end, Slot level) {
    while (first < end) {
      const Role role = shape_.role[first];
      Slot next = first + 1;
      if (childless(first))
        while (next < end && childless(next) && shape_.role[next] == role) ++next;
      node_.push_back({first, next - first, 0, level, role});
      first = next;
    }
  }

  void add_any_children(Slot leader, Slot first, Slot end) {
    Slot run_end = kNoSlot;  // the slot that would make the last run longer
    const Slot below = node_[leader].level + 1;
    for (Slot s = first; s < end; ++s) {
      if (!aside_.empty() && aside_[s] != 0) continue;
      if (assists(s, leader)) {
        out_.assistant.push_back(s);
        out_.assisted.push_back(leader);
        continue;
      }
      const Slot level = ranked_ ? std::max(below, shape_.rank[s] + 1) : below;
      const bool runs = childless(s);
      if (runs && run_end == s && node_.back().role == shape_.role[s] && node_.back().level == level) {
        ++node_.back().cards;
      } else {
        node_.push_back({s, 1, 0, level, shape_.role[s]});
      }
      run_end = runs ? s + 1 : kNoSlot;
    }
  }

  void give_levels() {
    if (ranked_) {
      close_ranks();
    } else if (front_aligned_) {
      align_at_front();
    }
    for (const TidyNode& node : node_) out_.levels = std::max(out_.levels, node.level + 1);
    if (!ranked_ && !front_aligned_) return;
    for (Slot i = 0; i + 1 < node_.size(); ++i)
      for (Slot c = node_[i].child; c < node_[i + 1].child; ++c)
        out_.passes_levels |= node_[c].level > node_[i].level + 1;
  }

  // Ranks that nobody has leave no empty row.
  void close_ranks() {
    std::vector<Slot> used;
    used.reserve(node_.size());
    for (const TidyNode& node : node_) used.push_back(node.level);
    std::sort(used.begin(), used.end());
    used.erase(std::unique(used.begin(), used.end()), used.end());
    for (TidyNode& node : node_)
      node.level = static_cast<Slot>(std::lower_bound(used.begin(), used.end(), node.level) - used.begin());
  }

  // Heights first: who leads nobody stands at the front.
  void align_at_front() {
    for (Slot i = static_cast<Slot>(node_.size()) - 1; i-- > 0;) {
      node_[i].level = 0;
      for (Slot c = node_[i].child; c < node_[i + 1].child; ++c)
        node_[i].level = std::max(node_[i].level, node_[c].level + 1);
    }
    const Slot highest = node_[0].level;
    for (TidyNode& node : node_) node.level = highest - node.level;
    node_.back().level = 0;
  }

  void count_assistants() {
    if (out_.assistant.empty()) return;
    out_.assistant_lines.assign(out_.levels, 0);
    Slot count = 0;
    for (std::size_t a = 0; a < out_.assistant.size(); ++a) {
      count = a > 0 && out_.assisted[a] == out_.assisted[a - 1] ? count + 1 : 1;
      Slot& lines = out_.assistant_lines[node_[out_.assisted[a]].level];
      lines = std::max(lines, (count + 1) / 2);
    }
  }

  const TreeShape& shape_;
  bool front_aligned_;
  bool ranked_;
  bool plain_ = false;  // every child stands one level below its leader
  std::vector<std::uint8_t> aside_;
  std::vector<TidyNode> node_;
  TidyTree out_;
};

}  // namespace

TidyTree tidy_tree_of(const TreeShape& shape, bool front_aligned) {
  assert(shape.first_child.size() == shape.parent.size() + 1 || shape.parent.empty());
  return TidyTreeBuilder(shape, front_aligned).built();
}

}  // namespace flipchart::layout
