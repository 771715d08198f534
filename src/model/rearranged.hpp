// Moving people about: another manager, a dotted line more or less, another front line. What was recorded and
// who holds what stays as it is; only the chart's lines change. Pure.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "base/result.hpp"
#include "model/organization.hpp"

namespace flipchart::model {

// The position goes with its branch, joins the manager's silo (see rearranged.cpp) and becomes the last
// direct report; without a manager, the last root.
struct Move {
  static constexpr std::string_view kKind = "move";
  std::string position;
  std::string manager;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("position", e.position);
    f.must("manager", e.manager);
  }
  friend bool operator==(const Move&, const Move&) = default;
};
// A dotted line from the position to another leader, drawn or taken away.
struct SetDotted {
  static constexpr std::string_view kKind = "dotted";
  std::string position;
  std::string manager;
  bool on = true;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("position", e.position);
    f.must("manager", e.manager);
    f.must("on", e.on);
  }
  friend bool operator==(const SetDotted&, const SetDotted&) = default;
};
// The front line with this position or without it, and otherwise as it was: where it was only taken to be
// those who lead nobody, it is known from then on.
struct SetFront {
  static constexpr std::string_view kKind = "front";
  std::string position;
  bool front = true;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("position", e.position);
    f.must("front", e.front);
  }
  friend bool operator==(const SetFront&, const SetFront&) = default;
};
using Rearrangement = std::variant<Move, SetDotted, SetFront>;

// Refuses, with Failure::refused: unknown ids, a move under oneself or one's own branch or onto the shelf,
// and what is so already. O(positions) at most.
base::Result<void> fits(const Organization& organization, const Rearrangement& change);

// The organization after a change that fits: ids, texts, holders, links and everybody else's order are kept.
// Linear in positions, links and texts.
Organization rearranged(const Organization& before, const Rearrangement& change);

}  // namespace flipchart::model
