// In which order to stand opposite a fixed row, so that the lines to it cross little. Purely combinatorial:
// who stands has neighbours at numbered places of the fixed row, and an order is all that comes out. The same
// neighbours give the same order; whoever has none comes last, in the order given.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/shape.hpp"

namespace flipchart::layout {

// Neighbours of i: place[first[i]] .. place[first[i + 1]], ascending; a place occurs once for each line to
// it.
struct Neighbours {
  std::vector<std::uint32_t> first{0};
  std::vector<std::uint32_t> place;

  std::uint32_t size() const { return static_cast<std::uint32_t>(first.size() - 1); }
  std::uint32_t lines(std::uint32_t i) const { return first[i + 1] - first[i]; }
};

// By the mean place of the neighbours, ties as given (Sugiyama, Tagawa and Toda 1981). The baseline.
std::vector<Slot> barycentre_order(const Neighbours& neighbours);

// The best of the order given, the barycentres and the medians (Eades and Wormald 1994), improved by sifting
// (Matuszewski, Schönfeld and Molitor 1999; compared by Jünger and Mutzel 1997 with the optimum): each in
// turn goes where it saves most crossings, at most kReach places away, until nobody moves. Never more
// crossings than barycentre_order. A change of one's neighbours moves the others little: all start from their
// own place. O(lines * kReach + lines log lines) for each of at most kRounds rounds.
std::vector<Slot> order_of_few_crossings(const Neighbours& neighbours);

inline constexpr std::uint32_t kReach = 24;
inline constexpr std::uint32_t kRounds = 6;

// The crossings of an order.
std::uint64_t crossings_of(const Neighbours& neighbours, const std::vector<Slot>& order);

}  // namespace flipchart::layout
