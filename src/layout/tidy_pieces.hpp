// Nodes of a tidy tree cut into pieces: a stretch of rows in which a node takes the same room. Usually a node
// is one piece, its card; a line that passes rows on its way and assistants make more of it. Rows here are
// finer than levels: every line of assistants is a row.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/tidy_tree.hpp"

namespace flipchart::layout {

// What a piece is on one side, which tells how far it reaches from the node's middle: half a card (by Role),
// nothing, or over an assistant.
inline constexpr unsigned kLine = kRoles;
inline constexpr unsigned kAssistant = kRoles + 1;
inline constexpr std::size_t kPieceKinds = kRoles + 2;

// Both sides in a byte.
constexpr std::uint8_t piece_kinds(unsigned on_left, unsigned on_right) {
  return static_cast<std::uint8_t>(on_left | on_right << 4U);
}
constexpr unsigned kind_on_left(std::uint8_t kinds) {
  return kinds & 15U;
}
constexpr unsigned kind_on_right(std::uint8_t kinds) {
  return kinds >> 4U;
}

struct TidyPieces {
  std::vector<Slot> first;  // by node: its pieces are first[i] .. first[i + 1], one entry more than nodes
  // By piece, from the leaders' end:
  std::vector<Slot> until;  // its last row; the first one follows that of the piece or leader before
  std::vector<std::uint8_t> kinds;
};

// Empty where every node is one piece on the row of its level. Linear in nodes.
TidyPieces tidy_pieces_of(const TidyTree& tree);

}  // namespace flipchart::layout
