// Who serves whom, as places from left to right: what an order of customers, or of their segments, goes by.
#pragma once

#include <vector>

#include "layout/customer_order.hpp"
#include "layout/shape.hpp"

namespace flipchart::layout {

// Customers by segment, in the order given: customer[first[s]] .. customer[first[s + 1]].
struct Members {
  std::vector<std::uint32_t> first;
  std::vector<Slot> customer;
};
Members members_of(const TreeShape& shape);

// The servers of each customer; cards with the same middle have the same place. `card` by slot. O(links log
// links).
Neighbours servers_of(const TreeShape& shape, const std::vector<Rect>& card);

// What the segments have for neighbours: all that their customers have. O(links log links).
Neighbours servers_of_segments(const Neighbours& servers, const Members& members);

// The neighbours of one segment's customers alone, in the order of `members`. Linear.
Neighbours servers_within(const Neighbours& servers, const Members& members, std::uint32_t segment);

}  // namespace flipchart::layout
