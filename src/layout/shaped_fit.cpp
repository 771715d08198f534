// Level by level from the deepest. The branches of one level know nothing of each other, so the cores share
// them; what each part makes is put behind the parts before it.
#include "layout/shaped_fit.hpp"

#include <algorithm>
#include <cassert>

#include "base/parallel.hpp"
#include "layout/shaped_block.hpp"

namespace flipchart::layout {

struct ShapedFit::Scratch {
  explicit Scratch(const ShapedSizes& sizes) : tiers(sizes, true), roots(sizes, false) {}
  Tiers tiers;
  Tiers roots;
  std::vector<Corner> blocks;
  std::vector<Curve> items;
  std::vector<Corner> curve;  // of the branch at hand
  std::vector<Corner> made;   // of all branches so far
};

ShapedFit::ShapedFit(const TreeShape& shape, const Branches& branches, const ShapedSizes& sizes,
                     const Wish& wish)
    : shape_(shape), branches_(branches), sizes_(sizes), stack_columns_(wish.stack_columns) {
  start_.resize(branches.size());
  count_.resize(branches.size());
  Scratch scratch(sizes);
  for (std::size_t level = branches.level.size() - 1; level > 0; --level)
    fit_level(branches.level[level - 1], branches.level[level], scratch);
}

void ShapedFit::fit_level(Slot begin, Slot end, Scratch& own) {
  const auto fit = [&](Slot from, Slot to, Scratch& scratch) {
    scratch.made.clear();
    for (Slot i = from; i < to; ++i) {
      scratch.curve.clear();
      add_curve(i, scratch);
      keep_best(scratch.curve);
      start_[i] = scratch.made.size();
      count_[i] = static_cast<std::uint32_t>(scratch.curve.size());
      scratch.made.insert(scratch.made.end(), scratch.curve.begin(), scratch.curve.end());
    }
  };
  const auto take = [&](Slot from, Slot to, const std::vector<Corner>& made) {
    for (Slot i = from; i < to; ++i) start_[i] += corners_.size();
    corners_.insert(corners_.end(), made.begin(), made.end());
  };
  if (end - begin < 2 * kLeastBranches) {  // so that a chain of a million asks for no threads
    fit(begin, end, own);
    take(begin, end, own.made);
    return;
  }
  const base::EvenParts parts(end - begin, kLeastBranches);
  std::vector<std::vector<Corner>> made(parts.parts);
  base::parallel_parts(parts, [&](std::size_t from, std::size_t to, std::size_t part) {
    Scratch scratch(sizes_);
    fit(begin + static_cast<Slot>(from), begin + static_cast<Slot>(to), scratch);
    made[part] = std::move(scratch.made);
  });
  for (std::size_t part = 0; part < parts.parts; ++part)
    take(begin + static_cast<Slot>(parts.begin(part)), begin + static_cast<Slot>(parts.end(part)),
         made[part]);
}

Size ShapedFit::head(Slot i) const {
  if (branches_.slot[i] == kNoSlot) return {};
  Size head = sizes_.card[static_cast<std::size_t>(shape_.role[branches_.slot[i]])];
  const Slot assistants = branches_.assistants[i];
  if (assistants == 0) return head;
  head.w = std::max(head.w, 2 * sizes_.leaf_w + sizes_.channel);
  head.h += sizes_.list_gap + sizes_.down(rows_of(assistants, 2));
  return head;
}

double ShapedFit::gap(Slot i, const Corner& first, bool alone) const {
  if (branches_.slot[i] == kNoSlot) return 0;
  return alone && branches_.leaves[i] > columns_of(first, sizes_) ? sizes_.list_gap : sizes_.level;
}

void ShapedFit::items(Slot i, std::vector<Corner>& blocks, std::vector<Curve>& out) const {
  blocks.clear();
  out.clear();
  if (branches_.leaves[i] > 0) {
    const Slot s = branches_.slot[i];
    const Slot own = s == kNoSlot || shape_.columns.empty() ? 0 : shape_.columns[s];
    add_blocks(branches_.leaves[i], own > 0 ? own : stack_columns_, sizes_, blocks);
    out.emplace_back(blocks);
  }
  for (Slot c = branches_.child[i]; c < branches_.child[i + 1]; ++c) out.push_back(curve(c));
}

void ShapedFit::add_curve(Slot i, Scratch& scratch) const {
  const Size head = this->head(i);
  const double least = head.w > 0 ? head.w + sizes_.channel : 0;
  const double sides = left_of(i) + right_of(i);
  const double ends = top_of(i) + bottom_of(i);
  const auto add = [&](double w, double h) {
    scratch.curve.push_back({std::max(least, w) + sides, head.h + h + ends});
  };
  items(i, scratch.blocks, scratch.items);
  if (scratch.items.empty()) return add(0, 0);
  if (scratch.items.size() == 1) {
    for (const Corner& corner : scratch.items.front())
      add(corner.w, gap(i, corner, branches_.leaves[i] > 0) + corner.h);
    return;
  }
  Tiers& tiers = branches_.slot[i] == kNoSlot ? scratch.roots : scratch.tiers;
  tiers.take(scratch.items, branches_.leaves[i] > 0);
  for (const double width : tiers.widths()) {
    const Corner corner = tiers.fitted(width);
    if (!tiers.tiers().empty()) add(corner.w, gap(i, corner, false) + corner.h);
  }
  assert(!scratch.curve.empty());
}

}  // namespace flipchart::layout
