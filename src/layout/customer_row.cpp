// The number of rows is found by bisection: with more rows a row of segments only gets narrower and only
// higher.
#include "layout/customer_row.hpp"

#include <algorithm>
#include <cassert>

namespace flipchart::layout {
namespace {

constexpr double kNarrowChart = 0.8;  // a chart narrower than this share of the wish leaves room beside it
constexpr double kComfort = 1.4;      // times the least width of a customer

class Boxes {
 public:
  // `pill` is the least width of a customer.
  Boxes(const TreeShape& shape, const Metrics& metrics, double pill)
      : metrics_(metrics), pill_(pill), count_(shape.segment_count, 0) {
    for (const std::uint32_t segment : shape.segment) {
      assert(segment < shape.segment_count);
      ++count_[segment];
    }
  }

  Slot most() const { return *std::max_element(count_.begin(), count_.end()); }
  Slot columns(Slot segment, Slot rows) const { return (count_[segment] + rows - 1) / rows; }
  Slot segments() const { return static_cast<Slot>(count_.size()); }

  Slot all_columns(Slot rows) const {
    Slot sum = 0;
    for (Slot s = 0; s < segments(); ++s) sum += columns(s, rows);
    return sum;
  }

  // All but the pills themselves.
  double fixed_width(Slot rows) const {
    double width = -metrics_.segment_gap;
    for (Slot s = 0; s < segments(); ++s) {
      if (count_[s] == 0) continue;
      width += 2 * metrics_.segment_padding + (columns(s, rows) - 1) * metrics_.customer_gap +
               metrics_.segment_gap;
    }
    return width;
  }

  double least_width(Slot rows) const { return fixed_width(rows) + all_columns(rows) * pill_; }

  double height(Slot rows) const {
    return metrics_.segment_header + (rows - 1) * metrics_.customer_pitch + metrics_.customer.h +
           metrics_.segment_padding;
  }

 private:
  const Metrics& metrics_;
  double pill_;
  std::vector<Slot> count_;
};

// The first value in [low, high) for which `holds` is true, else high. `holds` stays true once it is.
template <class Predicate>
Slot first_that(Slot low, Slot high, Predicate holds) {
  while (low < high) {
    const Slot middle = low + (high - low) / 2;
    if (holds(middle)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

// How much the whole could be enlarged to fill the wish; the side that is in the way decides.
double enlargement(const Boxes& boxes, Slot rows, Size wish, Size chart) {
  const double across = wish.w / std::max({chart.w, boxes.least_width(rows), 1.0});
  const double down = wish.h / std::max(chart.h + boxes.height(rows), 1.0);
  return std::min(across, down);
}

Slot chosen_rows(const Boxes& boxes, Size wish, Size chart) {
  const Slot most = boxes.most();
  const Slot in_chart = first_that(1, most, [&](Slot rows) { return boxes.least_width(rows) <= chart.w; });
  const Slot balanced = first_that(1, in_chart, [&](Slot rows) {
    const double across = wish.w / std::max({chart.w, boxes.least_width(rows), 1.0});
    return across >= wish.h / std::max(chart.h + boxes.height(rows), 1.0);
  });
  if (balanced > 1 &&
      enlargement(boxes, balanced - 1, wish, chart) > enlargement(boxes, balanced, wish, chart)) {
    return balanced - 1;
  }
  return balanced;
}

}  // namespace

CustomerRow sized_customers(const TreeShape& shape, const Metrics& metrics, Size wish, Size chart,
                            double pill_max) {
  CustomerRow row;
  if (shape.segment.empty()) return row;
  // Beside a narrow chart there is room for names in full.
  const double comfortable = std::max(metrics.customer.w, std::min(pill_max, kComfort * metrics.customer.w));
  const Boxes boxes(shape, metrics, chart.w < kNarrowChart * wish.w ? comfortable : metrics.customer.w);
  const Slot rows = chosen_rows(boxes, wish, chart);
  row.columns.resize(boxes.segments());
  for (Slot s = 0; s < boxes.segments(); ++s) row.columns[s] = boxes.columns(s, rows);
  row.height = boxes.height(rows);
  // Room beside a chart that is higher than the wish is free: pills take it, so that names stand in full.
  const double free = wish.h > 0 ? wish.w * (chart.h + row.height) / wish.h : 0;
  const double full =
      boxes.fixed_width(rows) + boxes.all_columns(rows) * std::max(pill_max, metrics.customer.w);
  row.width = std::max({chart.w, boxes.least_width(rows), std::min(free, full)});
  row.pitch = (row.width - boxes.fixed_width(rows)) / boxes.all_columns(rows);
  row.pill = std::min(row.pitch, std::max(pill_max, metrics.customer.w));
  return row;
}

}  // namespace flipchart::layout
