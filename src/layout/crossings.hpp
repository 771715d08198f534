// How often lines between two rows cross, each line straight from a place on one row to a place on the other.
// Lines that share an end, or that only touch, do not cross. Knows no coordinates: places are numbers.
#pragma once

#include <cstdint>
#include <vector>

namespace flipchart::layout {

struct RowLine {
  std::uint32_t from = 0;  // place on the one row, from left to right
  std::uint32_t to = 0;    // place on the other
};

// O(n log n) in lines, in the manner of Barth, Jünger and Mutzel, "Simple and efficient bilayer cross
// counting" (2002): lines in the order of one row, and a tree that counts their ends on the other.
std::uint64_t crossings(std::vector<RowLine> lines);

}  // namespace flipchart::layout
