// One walk over the slots makes the nodes, whose list is its own queue; levels follow from the nodes alone.
#include "layout/tidy_tree.hpp"

#include <algorithm>
#include <cassert>

#include "layout/shelf.hpp"

namespace flipchart::layout {
namespace {

class Builder {
 public:
  Builder(const TreeShape& shape, bool front_aligned)
      : shape_(shape), front_aligned_(front_aligned), ranked_(!shape.rank.empty()) {}

  TidyTree built() {
    aside_ = branches_aside(shape_);
    for (Slot s = 0; s < aside_.size(); ++s)
      if (aside_[s] != 0) out_.aside.push_back(s);
    plain_ = !ranked_ && aside_.empty() && shape_.assistant.empty();
    const std::size_t most = shape_.parent.size() + 1;
    for (auto* numbers : {&out_.slot, &out_.cards, &out_.child, &out_.level}) numbers->reserve(most + 1);
    out_.role.reserve(most);
    add(kNoSlot, 1, Role::top, 0);
    const Slot roots = shape_.parent.empty() ? 0 : shape_.first_child[0];
    out_.child.push_back(1);
    add_children(0, 0, roots);
    for (Slot i = 1; i < out_.size(); ++i) {
      out_.child.push_back(out_.size());
      const Slot s = out_.slot[i];
      if (out_.cards[i] == 1) add_children(i, shape_.first_child[s], shape_.first_child[s + 1]);
    }
    out_.child.push_back(out_.size());
    give_levels();
    count_assistants();
    return std::move(out_);
  }

 private:
  bool childless(Slot s) const { return shape_.first_child[s] == shape_.first_child[s + 1]; }
  bool assists(Slot s, Slot leader) const {
    return leader != 0 && !shape_.assistant.empty() && shape_.assistant[s] != 0 && childless(s);
  }

  void add(Slot s, Slot cards, Role role, Slot level) {
    out_.slot.push_back(s);
    out_.cards.push_back(cards);
    out_.level.push_back(level);
    out_.role.push_back(role);
  }

  void add_children(Slot leader, Slot first, Slot end) {
    if (plain_) {
      add_plain_children(first, end, out_.level[leader] + 1);
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
      add(first, next - first, role, level);
      first = next;
    }
  }

  void add_any_children(Slot leader, Slot first, Slot end) {
    Slot run_end = kNoSlot;  // the slot that would make the last run longer
    const Slot below = out_.level[leader] + 1;
    for (Slot s = first; s < end; ++s) {
      if (!aside_.empty() && aside_[s] != 0) continue;
      if (assists(s, leader)) {
        out_.assistant.push_back(s);
        out_.assisted.push_back(leader);
        continue;
      }
      const Slot level = ranked_ ? std::max(below, shape_.rank[s] + 1) : below;
      const bool runs = childless(s);
      if (runs && run_end == s && out_.role.back() == shape_.role[s] && out_.level.back() == level) {
        ++out_.cards.back();
      } else {
        add(s, 1, shape_.role[s], level);
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
    for (const Slot level : out_.level) out_.levels = std::max(out_.levels, level + 1);
    if (!ranked_ && !front_aligned_) return;
    for (Slot i = 0; i < out_.size() && !out_.passes_levels; ++i)
      for (Slot c = out_.child[i]; c < out_.child[i + 1]; ++c)
        out_.passes_levels |= out_.level[c] > out_.level[i] + 1;
  }

  // Ranks that nobody has leave no empty row.
  void close_ranks() {
    std::vector<Slot> used = out_.level;
    std::sort(used.begin(), used.end());
    used.erase(std::unique(used.begin(), used.end()), used.end());
    for (Slot& level : out_.level)
      level = static_cast<Slot>(std::lower_bound(used.begin(), used.end(), level) - used.begin());
  }

  void align_at_front() {
    std::vector<Slot>& height = out_.level;  // until all are known
    for (Slot i = out_.size(); i-- > 0;) {
      height[i] = 0;
      for (Slot c = out_.child[i]; c < out_.child[i + 1]; ++c) height[i] = std::max(height[i], height[c] + 1);
    }
    const Slot highest = height[0];
    for (Slot& level : out_.level) level = highest - level;
  }

  void count_assistants() {
    if (out_.assistant.empty()) return;
    out_.assistant_lines.assign(out_.levels, 0);
    Slot count = 0;
    for (std::size_t a = 0; a < out_.assistant.size(); ++a) {
      count = a > 0 && out_.assisted[a] == out_.assisted[a - 1] ? count + 1 : 1;
      Slot& lines = out_.assistant_lines[out_.level[out_.assisted[a]]];
      lines = std::max(lines, (count + 1) / 2);
    }
  }

  const TreeShape& shape_;
  bool front_aligned_;
  bool ranked_;
  bool plain_ = false;  // every child stands one level below its leader
  std::vector<std::uint8_t> aside_;
  TidyTree out_;
};

}  // namespace

TidyTree tidy_tree_of(const TreeShape& shape, bool front_aligned) {
  assert(shape.first_child.size() == shape.parent.size() + 1 || shape.parent.empty());
  return Builder(shape, front_aligned).built();
}

}  // namespace flipchart::layout
