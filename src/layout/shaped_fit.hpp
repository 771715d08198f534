// The shapes every branch may take, from the leaves up: a branch is its leader's card, and below it the
// leader's own leaves as a grid and then the branches of the others, on one shelf or several.
#pragma once

#include <vector>

#include "layout/shape_curve.hpp"
#include "layout/shaped_branches.hpp"
#include "layout/shaped_sizes.hpp"
#include "layout/shaped_tiers.hpp"

namespace flipchart::layout {

class ShapedFit {
 public:
  // Everything given must outlive the fit. O(slots) but for leaders of very many leaders, on all cores; the
  // result does not depend on how many there are.
  ShapedFit(const TreeShape& shape, const Branches& branches, const ShapedSizes& sizes, const Wish& wish);

  // By node, the channel at its left and a band's sides included.
  Curve curve(Slot i) const { return {corners_.data() + start_[i], count_[i]}; }

  // The leader's card and the assistants below it; nothing for node 0.
  Size head(Slot i) const;
  // From the head to what stands below: a level where lines run along, less above a grid that stands alone.
  double gap(Slot i, const Corner& first, bool alone) const;
  // The shapes of what stands below, in order. `blocks` holds those of the leaves.
  void items(Slot i, std::vector<Corner>& blocks, std::vector<Curve>& out) const;
  // What a band adds: at its left, its right, above and below.
  double left_of(Slot i) const { return branches_.band_top[i] != 0 ? sizes_.between + sizes_.padding : 0; }
  double right_of(Slot i) const { return branches_.band_top[i] != 0 ? sizes_.padding + sizes_.channel : 0; }
  double top_of(Slot i) const { return branches_.band_top[i] != 0 ? sizes_.padding + sizes_.strip : 0; }
  double bottom_of(Slot i) const { return branches_.band_top[i] != 0 ? sizes_.padding : 0; }

  const TreeShape& shape() const { return shape_; }
  const Branches& branches() const { return branches_; }
  const ShapedSizes& sizes() const { return sizes_; }

 private:
  struct Scratch;
  void fit_level(Slot begin, Slot end, Scratch& own);
  void add_curve(Slot i, Scratch& scratch) const;

  const TreeShape& shape_;
  const Branches& branches_;
  const ShapedSizes& sizes_;
  Slot stack_columns_;
  std::vector<Corner> corners_;
  std::vector<std::size_t> start_;
  std::vector<std::uint32_t> count_;
};

}  // namespace flipchart::layout
