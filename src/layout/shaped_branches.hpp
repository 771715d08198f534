// The branches of a shaped chart: a tree with one node for every card that leads somebody or bounds a band.
// Most of a company is leaves, and those are only counted. Nothing here knows a length.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "layout/shape.hpp"

namespace flipchart::layout {

// Where a slot stands.
enum class Place : std::uint8_t {
  branch,     // a node of its own
  leaf,       // among its leader's own leaves
  assistant,  // beside its leader's line
  aside,      // in the box beside the chart
};

struct Branches {
  // By node, breadth-first. Node 0 has no card: the roots stand below it.
  std::vector<Slot> slot;
  std::vector<Slot> child;  // the child nodes of i are child[i] .. child[i + 1]; one entry more than nodes
  std::vector<Slot> leaves;
  std::vector<Slot> assistants;
  std::vector<std::uint8_t> band_top;
  std::vector<Slot> level;  // the nodes of level l are level[l] .. level[l + 1]

  std::vector<Place> place;  // by slot
  std::vector<Slot> aside;   // slots that stand aside, in order

  Slot size() const { return static_cast<Slot>(slot.size()); }
  // How many things stand side by side below the node: its child nodes, and its leaves as one.
  std::size_t items(Slot i) const { return child[i + 1] - child[i] + (leaves[i] > 0 ? 1 : 0); }
};

constexpr std::size_t kLeastBranches = 512;  // worth a thread

// Linear in slots.
Branches branches_of(const TreeShape& shape);

}  // namespace flipchart::layout
