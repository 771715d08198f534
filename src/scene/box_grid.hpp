// Boxes found by where they are: buckets of a grid, so that asking about a place looks at its neighbours
// alone.
#pragma once

#include <cmath>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "base/geometry.hpp"

namespace flipchart::scene {

class BoxGrid {
 public:
  // `cell`: about the size of what is looked for.
  explicit BoxGrid(double cell) : cell_(cell) {}

  void add(std::size_t number, const base::Rect& box) {
    each_cell(box, [&](std::uint64_t cell) { cells_[cell].push_back(number); });
  }
  // Calls each(number) for everything that shares a cell with the box, perhaps more than once.
  template <class Each>
  void near(const base::Rect& box, Each each) const {
    each_cell(box, [&](std::uint64_t cell) {
      if (const auto found = cells_.find(cell); found != cells_.end())
        for (const std::size_t number : found->second) each(number);
    });
  }

 private:
  template <class Each>
  void each_cell(const base::Rect& box, Each each) const {
    const auto index = [&](double v) { return static_cast<std::int32_t>(std::floor(v / cell_)); };
    for (std::int32_t y = index(box.y); y <= index(box.bottom()); ++y)
      for (std::int32_t x = index(box.x); x <= index(box.right()); ++x)
        each(static_cast<std::uint64_t>(static_cast<std::uint32_t>(y)) << 32U |
             static_cast<std::uint32_t>(x));
  }

  double cell_;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> cells_;
};

}  // namespace flipchart::scene
