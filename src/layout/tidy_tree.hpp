// What the tidy placement walks over: one node for each leader and one for each run of siblings who lead
// nobody, because most of a company stands in such runs and a run needs no contour. Nodes are in
// breadth-first order like slots. Nothing here knows a length.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/shape.hpp"

namespace flipchart::layout {

struct TidyNode {
  Slot slot = kNoSlot;    // of its first card
  Slot cards = 1;         // more for a run: slots slot .. slot + cards stand side by side
  Slot child = 0;         // its child nodes begin here and end where the next node's begin
  Slot level = 0;         // at least one more than the leader's
  Role role = Role::top;  // of all its cards
};

struct TidyTree {
  // Node 0 is the invisible leader of all roots, on level 0 and without a card. Behind the last node stands
  // one that only says where its children end.
  std::vector<TidyNode> node;

  // Those who stand beside their leader's line, in order: who they are, and the node of their leader.
  std::vector<Slot> assistant;
  std::vector<Slot> assisted;
  // By level: how many lines of assistants (two to a line) stand below its cards. Empty: none anywhere.
  std::vector<Slot> assistant_lines;

  std::vector<Slot> aside;     // slots that stand aside, in order
  Slot levels = 1;             // node 0's among them
  bool passes_levels = false;  // somebody's line passes a level on its way

  Slot size() const { return static_cast<Slot>(node.size()) - 1; }
  Slot first_child(Slot i) const { return node[i].child; }
  Slot end_child(Slot i) const { return node[i + 1].child; }
};

// Levels: by `shape.rank` where there is one, else from the front (everybody who leads nobody on the last
// level, a leader one above the nearest report) or by depth. Linear in slots, with ranks n log n.
TidyTree tidy_tree_of(const TreeShape& shape, bool front_aligned);

}  // namespace flipchart::layout
