// Ways between cards where rows have no gaps in common: along the lines that run beside every card, round
// whatever stands there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "compose/arrangement.hpp"

namespace flipchart::compose {

class Maze {
 public:
  // Keeps a reference to the arrangement. Building is linear in the crossings of lines that cards cover;
  // where there would be too many lines there are none, and no way.
  explicit Maze(const Arrangement& arrangement);

  // Corners of a shortest way with few turns from the side of one card to the side of the other, empty where
  // there is none. It touches no other card. A* (Hart, Nilsson and Raphael, 1968) on the crossings; all calls
  // together visit a bounded number of them, and what is asked later has no way.
  std::vector<base::Point> between(base::Slot from, base::Slot to);

 private:
  struct Door {  // a way out of a card: from its side to a crossing
    base::Point side, beside;
    std::size_t x = 0, y = 0;
  };
  std::vector<Door> doors(base::Slot card) const;
  std::size_t crossing(std::size_t x, std::size_t y) const { return y * xs_.size() + x; }
  std::vector<base::Point> corners(const Door& out, const Door& in, std::size_t state,
                                   const std::vector<std::uint32_t>& from) const;

  const Arrangement& a_;
  double beside_;
  std::vector<double> xs_, ys_;
  // By crossing: whether the line to the next crossing on the right, or below, meets a card.
  std::vector<std::uint8_t> level_meets_, upright_meets_;
  std::size_t visits_left_;
};

}  // namespace flipchart::compose
