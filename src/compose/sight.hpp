// What a window sees of a chart: the cards in the part it looks at, and, where they are too small to be told
// apart, whole branches as blocks. Walks down the tree and looks only at branches that meet the part, so the
// cost goes by what is seen, not by how large the chart is.
#pragma once

#include <vector>

#include "compose/arrangement.hpp"
#include "compose/branch_boxes.hpp"

namespace flipchart::compose {

struct Lens {
  base::Rect region;  // of the chart with the leaders on top
  double zoom = 1;    // logical pixels of the screen for one of the chart
  friend bool operator==(const Lens&, const Lens&) = default;
};

// A branch, or part of one, that is drawn as a whole.
struct SeenBranch {
  base::Slot leader = base::kNoSlot;  // none for the group of those whom nobody leads and who lead nobody
  base::Rect box;                     // where it is drawn
  double header = 0;                  // of that, the room for its name at the leaders' end
};

// By shape slot, outer branches before inner ones.
struct Sight {
  Lens lens;
  bool blocks_drawn = false;
  std::vector<base::Slot> cards;    // drawn as cards
  std::vector<base::Slot> leaders;  // whose lines to their reports may be seen
  // Where cards are too small: open branches as frames, whole ones as blocks, and the reports of a leader who
  // lead nobody as one block. A frame makes room for its name, so what is in it moves closer together: by no
  // more than some pixels of the screen.
  std::vector<SeenBranch> frames;
  std::vector<SeenBranch> blocks;
  std::vector<SeenBranch> groups;
};

// From this width of a leaf column on the screen cards are drawn, below it blocks.
inline constexpr double kCardsFrom = 60;

// Blocks are drawn in mid and near pictures only; far ones have blocks of their own.
Sight seen_through(const Arrangement& arrangement, const BranchBoxes& branches, const Lens& lens, bool far);

}  // namespace flipchart::compose
