// Items in a row that is too long for one shelf: where the shelves break and how high each is, for a width.
// Items keep their order; on a shelf all have the same height to stay below, and each takes the narrowest of
// its shapes that does. So equal items that stand together look equal.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "layout/shape_curve.hpp"
#include "layout/shaped_sizes.hpp"

namespace flipchart::layout {

// One shelf: the items begin .. end.
struct Tier {
  std::size_t begin = 0;
  std::size_t end = 0;
  double height = 0;  // of the highest of them
  double width = 0;   // of all, with the gaps between
};

class Tiers {
 public:
  Tiers(const ShapedSizes& sizes, bool with_trunk) : sizes_(sizes), trunk_(with_trunk) {}

  // Two items at least, the first of them the leader's own leaves or not: those may well have a shelf to
  // themselves. The curves stay the caller's and must outlive what is asked about them.
  void take(std::span<const Curve> items, bool leaves_first);

  // From the least width to one shelf of everything, in steps of the same ratio. Never empty.
  std::span<const double> widths() const { return widths_; }

  // The rectangle of everything no wider than `width`, as low as may be; h infinite where there is none.
  // After a take() widths must not descend. Few items: a dynamic program over the breaks, O(items^2). Many:
  // shelves are filled one after the other for each of some heights, O(items).
  Corner fitted(double width);

  // Of the last fitted().
  std::span<const Tier> tiers() const { return tiers_; }

 private:
  // Items that may share a shelf: the lowest height at which they fit, as an index; all sizes 0 before.
  struct Stretch {
    std::size_t at = 0;
    double width = 0;
    double height = 0;
  };

  const Stretch& lowered(std::size_t begin, std::size_t end, double room);
  void collect_heights(std::size_t most);
  void collect_widths();
  void tabulate();
  Corner fitted_few(double width);
  Corner fitted_many(double width, double most);
  void find_twins();
  bool twins_differ() const;
  bool fill(double height, double room, std::vector<Tier>& tiers) const;
  double between(std::size_t items) const { return static_cast<double>(items - 1) * sizes_.between; }

  const ShapedSizes& sizes_;
  bool trunk_;
  std::span<const Curve> items_;
  bool leaves_first_ = false;
  std::vector<double> heights_;  // ascending
  std::vector<double> widths_;
  std::vector<double> sum_;       // (items + 1) x heights: widths of the items before
  std::vector<double> high_;      // items x heights: how high the item really is
  std::vector<Stretch> stretch_;  // items x (items + 1), by begin and end
  std::vector<double> cost_;
  std::vector<Tier> best_;  // by item + 1: the last shelf of the best breaks before it
  std::vector<Tier> tiers_;
  std::vector<Tier> trial_;
  std::vector<Tier> own_;
  std::vector<std::pair<std::size_t, std::size_t>> twins_;  // equal items, few only
};

}  // namespace flipchart::layout
