// The skeleton of a chart: a tree with one node for each card that does not stand in somebody's stack. Most
// of a company is leaves, so everything that measures works on the skeleton and touches a leaf only to place
// it. Nodes are in breadth-first order like slots. Nothing here knows a length.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/shape.hpp"

namespace flipchart::layout {

// What a node's card may do with the span of what stands below it.
enum class Standing : std::uint8_t {
  free,    // above the bands: may overhang its span where nothing is in the way
  held,    // never wider than its span (a head inside its band) and never beyond it
  lead,    // in the lead row, its span holds its card
  single,  // in the leaf row, a stack of one
};

struct Skeleton {
  // By node.
  std::vector<Slot> slot;
  std::vector<Slot> child;     // the child nodes of i are child[i] .. child[i + 1]; one entry more than nodes
  std::vector<Slot> leaves;    // cards in its own stack
  std::vector<Slot> columns;   // of that stack
  std::vector<Slot> stack_at;  // how many child nodes stand left of that stack
  std::vector<Slot> row;       // row 0 holds the roots
  std::vector<Standing> standing;
  std::vector<std::uint8_t> in_band;   // its children stand in the same band
  std::vector<std::uint8_t> band_top;  // its span is a band

  std::vector<Slot> top_of_band;  // by band: the node at its top, kNoSlot where the band is not on the chart
  std::vector<Slot> aside;        // slots that stand aside, in order
  Slot roots = 0;                 // the first nodes are roots
  Slot upper_rows = 0;            // rows above the lead row
  Slot head_row = kNoSlot;        // the row shared by all heads
  bool has_leads = false;
  bool has_leaf_row = false;

  Slot size() const { return static_cast<Slot>(slot.size()); }
  Slot lead_row() const { return upper_rows; }
  Slot leaf_row() const { return upper_rows + (has_leads ? 1 : 0); }
  Slot rows() const { return leaf_row() + (has_leaf_row ? 1 : 0); }
  // The first row that lies inside the bands, kNoSlot without bands.
  Slot band_row = kNoSlot;
};

// Linear in slots. Asserts what shape.hpp promises: roots first, leaves and leads without leaders below them.
Skeleton skeleton_of(const TreeShape& shape, const Metrics& metrics, const Wish& wish);

}  // namespace flipchart::layout
