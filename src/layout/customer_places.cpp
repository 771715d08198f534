// Where the customers stand in a row whose size is decided: segments side by side, a cell for each customer.
#include <algorithm>

#include "layout/customer_links.hpp"
#include "layout/customer_row.hpp"

namespace flipchart::layout {
namespace {

// Whether all are served from the very same places, so that no order is better than the one given.
bool all_alike(const Neighbours& n) {
  for (Slot i = 1; i < n.size(); ++i) {
    if (!std::equal(n.place.begin() + n.first[i], n.place.begin() + n.first[i + 1], n.place.begin(),
                    n.place.begin() + n.first[1]))
      return false;
  }
  return true;
}

struct Cell {
  Slot line = 0;  // from the far end
  Slot column = 0;
};

// The cell of the `at`th of `count` in `columns`: by columns, so that the order runs from left to right, or
// row by row. Both leave the same cells free, at the right of the last line.
Cell cell_of(Slot at, Slot count, Slot columns, bool by_columns) {
  if (!by_columns) return {at / columns, at % columns};
  const Slot full = count / columns;
  const Slot longer = count % columns;  // so many columns have one more
  const Slot in_longer = longer * (full + 1);
  if (at < in_longer) return {at % (full + 1), at / (full + 1)};
  return {(at - in_longer) % full, longer + (at - in_longer) / full};
}

}  // namespace

void place_customers(const TreeShape& shape, const Metrics& metrics, const CustomerRow& row, double left,
                     double top, Placement& placement) {
  const Slot customers = static_cast<Slot>(shape.segment.size());
  placement.customer.assign(customers, {});
  placement.segment.assign(shape.segment_count, {});
  if (customers == 0) return;
  const Neighbours servers = servers_of(shape, placement.card);
  const Members members = members_of(shape);
  double x = left;
  for (const Slot s : order_of_few_crossings(servers_of_segments(servers, members))) {
    const Slot columns = row.columns[s];
    if (columns == 0) continue;
    const double inner = columns * row.pitch + (columns - 1) * metrics.customer_gap;
    placement.segment[s] = {x, top, inner + 2 * metrics.segment_padding, row.height};
    x += placement.segment[s].w + metrics.segment_gap;
  }
  // Rows are counted from the far end, below the header there.
  const double far = top + row.height - metrics.segment_header;
  for (Slot s = 0; s < shape.segment_count; ++s) {
    const Slot* mine = members.customer.data() + members.first[s];
    const Slot count = members.first[s + 1] - members.first[s];
    const Neighbours own = servers_within(servers, members, s);
    const std::vector<Slot> order = order_of_few_crossings(own);
    const bool by_columns = !all_alike(own);
    for (Slot at = 0; at < count; ++at) {
      const Cell cell = cell_of(at, count, row.columns[s], by_columns);
      const double room =
          placement.segment[s].x + metrics.segment_padding + cell.column * (row.pitch + metrics.customer_gap);
      placement.customer[mine[order[at]]] = {room + (row.pitch - row.pill) / 2,
                                             far - cell.line * metrics.customer_pitch - metrics.customer.h,
                                             row.pill, metrics.customer.h};
    }
  }
}

}  // namespace flipchart::layout
