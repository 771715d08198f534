// What the layout is asked to place: a tree in breadth-first slots, groups of it, and the customers beyond
// it. Nothing here knows what a person is. Lengths are logical pixels at 100%.
#pragma once

#include <cstdint>
#include <vector>

#include "base/geometry.hpp"
#include "base/item_id.hpp"

namespace flipchart::layout {

using base::kNoSlot;
using base::Rect;
using base::Size;
using base::Slot;

// How a card stands in the chart, which decides its row and its size.
enum class Role : std::uint8_t {
  leaf,     // leads nobody: stands in its leader's stack, on the customers' side
  lead,     // leads only leaves: stands in the lead row, at the leaders' end of its stack
  manager,  // leads leaders, inside a band
  head,     // the top of a band
  chief,    // above the bands, below a root
  top,      // a root that leads somebody
};
inline constexpr std::size_t kRoles = 6;

struct TreeShape {
  // Breadth-first: parent[i] < i, kNoSlot for roots; the children of i are first_child[i] .. first_child[i +
  // 1].
  std::vector<Slot> parent;
  std::vector<Slot> first_child;  // parent.size() + 1 entries
  std::vector<Role> role;
  // The band (a maximal subtree of one group) each slot belongs to, kNoSlot for none. Bands are numbered in
  // the order of their tops from left to right; all of a band's slots are one subtree. Empty: no bands at
  // all.
  std::vector<Slot> band;
  std::uint32_t band_count = 0;
  // 1 for slots that stand aside (shelf branches): placed in a box of their own beside the chart. Empty:
  // none.
  std::vector<std::uint8_t> aside;
  // By slot: how many columns its own leaves stand in, 0 for as it fits. Empty: nobody chose.
  std::vector<std::uint32_t> columns;
  // 1 for leaves that stand beside their leader's line instead of among the reports. Empty: none.
  std::vector<std::uint8_t> assistant;
  // By slot: a rank that puts slots of equal rank on one row (tidy), at least its parent's plus one. Empty:
  // depth.
  std::vector<std::uint32_t> rank;

  // Customers, grouped: segment[c] < segment_count. Servers of customer c: server[server_offset[c] ..
  // server_offset[c + 1]); weights alongside.
  std::uint32_t segment_count = 0;
  std::vector<std::uint32_t> segment;
  std::vector<std::uint32_t> server_offset{0};
  std::vector<Slot> server;
};

// Sizes and gaps; compose fills them from the detail asked for (docs/architecture.md, "measures of a
// placement").
struct Metrics {
  Size card[kRoles];       // by Role; w 0 = the column's width
  double column_min = 84;  // leaf column width: stretched between these to reach the wanted shape
  double column_max = 159;
  double column_gap = 4;  // between columns of one band, and between columns of one stack
  double branch_gap = 0;  // tidy: between cards of different leaders, on top of column_gap
  double leaf_pitch =
      25;  // from one leaf's top to the next; stretched up to leaf_pitch_max (cards grow with it)
  double leaf_pitch_max = 25;
  double band_padding = 6;
  double band_gap = 6;
  double row_gap = 30;  // between rows of leaders, outside the corridor; stretched up to row_gap_max
  double row_gap_max = 46;
  double corridor = 30;  // between the lead row and the row above it: the free space where lanes run
  bool lanes_without_leads = false;  // then the corridor lies between the leaves and the row above them
  double label_row = 34;             // on the customers' side of the front line: team label and band label
  double band_figures = 0;       // beside the band's label, on its inner side: a row for what a band counts
  double lead_gap = 4;           // between the lead row and the tallest stack
  std::uint32_t stack_rows = 9;  // a longer stack gets another column (automatic), counted in leaves
  // customers
  Size customer{84, 21};  // w is a minimum
  double customer_pitch = 25;
  double customer_gap = 6;  // between columns of customers
  double segment_header = 22;
  double segment_padding = 6;
  double segment_gap = 6;
  double customer_row_gap = 50;  // between the chart's front and the customers, where serving lines run
};

// How the cards of a tree are put together.
enum class Form : std::uint8_t {
  banded,  // rows for leads and leaves across the whole chart, stacks that end on one line, bands round
           // groups
  tidy,    // one row for each level, leaves side by side, branches as close as their contours let them
  shaped,  // every branch a rectangle whose shape is chosen so that the whole approaches the wish
};

// Which ends of the branches stand in line. Usually the customers' ends where the form is banded, else the
// leaders'.
enum class Ends : std::uint8_t { usual, leaders, front };

struct Wish {
  Size size{1290, 900};  // the shape wanted: the placement aims at this width and height, never scales
  std::uint32_t stack_columns = 0;  // 0 automatic, kNoSlot off (leaves side by side), else that many columns
  Form form = Form::banded;
  Ends ends = Ends::usual;
};

}  // namespace flipchart::layout
