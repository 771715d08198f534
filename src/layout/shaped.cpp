// Of all shapes of the whole, customers and the box beside the chart included, the one that can be shown
// largest is chosen.
#include "layout/shaped.hpp"

#include <algorithm>

#include "layout/customer_row.hpp"
#include "layout/shaped_drawing.hpp"
#include "layout/shaped_fit.hpp"
#include "layout/shelf.hpp"

namespace flipchart::layout {
namespace {

constexpr int kStretchings = 5;  // halvings of what a column may be stretched by

// What stands beside and beyond a chart of some size.
struct Surroundings {
  CustomerRow customers;
  Shelf shelf;
  Levels levels;     // as the shelf wants it: only the lengths of leaves and the chart's ends
  double aside = 0;  // where the box begins
  Size all;
};

class Sheet {
 public:
  Sheet(const TreeShape& shape, const Metrics& metrics, const Wish& wish, const Branches& branches)
      : shape_(shape), metrics_(metrics), wish_(wish), branches_(branches) {}

  ShapedFit fitted(const ShapedSizes& sizes) const { return {shape_, branches_, sizes, wish_}; }

  Surroundings around(Size chart, const ShapedSizes& sizes) const {
    Surroundings out;
    out.levels.leaf_pitch = sizes.pitch;
    out.levels.leaf_height = sizes.leaf_h;
    out.levels.front_line = out.levels.band_end = chart.h;
    out.shelf = sized_shelf(branches_.aside, metrics_, out.levels, sizes.column);
    out.all = chart;
    if (out.shelf.rows > 0) {
      out.levels.front_line = std::max(chart.h, out.shelf.height);
      out.levels.band_end = out.levels.front_line + metrics_.band_padding;
      out.aside = chart.w > 0 ? chart.w + 2 * metrics_.band_gap : 0;
      out.all = {out.aside + out.shelf.width, out.levels.band_end};
    }
    if (shape_.segment.empty()) return out;
    out.customers = sized_customers(shape_, metrics_, wish_.size, {chart.w, out.all.h + between()},
                                    std::max(metrics_.column_max, sizes.column));
    out.all.w = std::max(out.all.w, out.customers.width);
    out.all.h += between() + out.customers.height;
    return out;
  }

  double between() const {
    return shape_.segment.empty() || shape_.parent.empty() ? 0 : metrics_.customer_row_gap;
  }

  // How much the whole could be enlarged to fill the wish.
  double enlargement(Size size) const {
    return std::min(wish_.size.w / std::max(size.w, 1.0), wish_.size.h / std::max(size.h, 1.0));
  }

  // As large as the whole could be shown at best.
  double most(const ShapedFit& fit) const {
    const Corner whole = chosen(fit);
    return enlargement(around({whole.w, whole.h}, fit.sizes()).all);
  }

  Corner chosen(const ShapedFit& fit) const {
    Corner best;
    double most = -1;
    for (const Corner& corner : fit.curve(0)) {
      const double by = enlargement(around({corner.w, corner.h}, fit.sizes()).all);
      if (by <= most) continue;
      most = by;
      best = corner;
    }
    return best;
  }

  Placement drawn(const ShapedFit& fit) const {
    Placement out;
    const Size chart = draw(fit, chosen(fit), wish_.ends == Ends::front, out);
    const Surroundings around = this->around(chart, fit.sizes());
    out.column_width = fit.sizes().column;
    out.parent_row.assign(shape_.parent.size(), 0);
    out.front_line = out.team_label = out.band_label = around.levels.front_line;
    const double centred = std::max(0.0, around.customers.width - chart.w) / 2;
    shift_right(out, centred);
    place_shelf(branches_.aside, metrics_, around.shelf, around.levels, fit.sizes().column,
                centred + around.aside, out);
    place_customers(shape_, metrics_, around.customers, 0, around.levels.band_end + between(), out);
    out.bounds = {0, 0, std::max(around.all.w, out.aside.empty() ? 0.0 : out.aside.right()), around.all.h};
    return out;
  }

 private:
  static void shift_right(Placement& out, double by) {
    if (by <= 0) return;
    for (auto* rects : {&out.card, &out.stack, &out.band}) {
      for (Rect& rect : *rects)
        if (!rect.empty()) rect.x += by;
    }
    for (Hang& hang : out.hang) hang.trunk += by;
  }

  const TreeShape& shape_;
  const Metrics& metrics_;
  const Wish& wish_;
  const Branches& branches_;
};

// Columns are widened where the chart would otherwise have to be enlarged to fill the wish. Only small charts
// are, so that a few fits cost little.
double widest_column(const Sheet& sheet, const Metrics& metrics, const ShapedFit& narrow) {
  const double least = narrow.sizes().column;
  if (metrics.column_max <= least || sheet.most(narrow) <= 1) return least;
  const auto fits = [&](double column) {
    const ShapedSizes sizes = shaped_sizes(metrics, column);
    return sheet.most(sheet.fitted(sizes)) >= 1;
  };
  if (fits(metrics.column_max)) return metrics.column_max;
  double low = least;
  double high = metrics.column_max;
  for (int step = 0; step < kStretchings; ++step) {
    const double middle = (low + high) / 2;
    (fits(middle) ? low : high) = middle;
  }
  return low;
}

}  // namespace

Placement shaped(const TreeShape& shape, const Metrics& metrics, const Wish& wish) {
  const Branches branches = branches_of(shape);
  const Sheet sheet(shape, metrics, wish, branches);
  const ShapedSizes narrow = shaped_sizes(metrics, metrics.column_min);
  const ShapedFit fit = sheet.fitted(narrow);
  const double column = widest_column(sheet, metrics, fit);
  if (column <= narrow.column) return sheet.drawn(fit);
  const ShapedSizes wide = shaped_sizes(metrics, column);
  return sheet.drawn(sheet.fitted(wide));
}

}  // namespace flipchart::layout
