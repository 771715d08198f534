// What the tidy placement walks over: one node for each leader and one for each run of siblings who lead
// nobody, because most of a company stands in such runs and a run needs no contour. Nodes are in
// breadth-first order like slots. Nothing here knows a length.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/shape.hpp"

namespace flipchart::layout {

struct TidyTree {
  // By node. Node 0 is the invisible leader of all roots and has no card.
  std::vector<Slot> slot;   // of its first card, kNoSlot for node 0
  std::vector<Slot> cards;  // 1, or how many stand side by side in this run: slots slot .. slot + cards
  std::vector<Slot> child;  // the child nodes of i are child[i] .. child[i + 1]; one entry more than nodes
  std::vector<Slot> level;  // 0 for node 0, then at least one more than the leader's
  std::vector<Role> role;

  // Those who stand beside their leader's line, in order: who they are, and the node of their leader.
  std::vector<Slot> assistant;
  std::vector<Slot> assisted;
  // By level: how many lines of assistants (two to a line) stand below its cards. Empty: none anywhere.
  std::vector<Slot> assistant_lines;

  std::vector<Slot> aside;     // slots that stand aside, in order
  Slot levels = 1;             // node 0's among them
  bool passes_levels = false;  // somebody's line passes a level on its way

  Slot size() const { return static_cast<Slot>(slot.size()); }
};

// Levels: by `shape.rank` where there is one, else from the front (everybody who leads nobody on the last
// level, a leader one above the nearest report) or by depth. Linear in slots, with ranks n log n.
TidyTree tidy_tree_of(const TreeShape& shape, bool front_aligned);

}  // namespace flipchart::layout
