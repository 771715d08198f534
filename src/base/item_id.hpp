// The stable name of anything a user can point at. Ids live in files, edits and selections;
// slots (indices into one revision's arrays) never leave memory.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>

namespace flipchart::base {

using Slot = std::uint32_t;
inline constexpr Slot kNoSlot = 0xFFFFFFFFU;

enum class ItemKind : std::uint8_t { none, position, customer, segment, issue, fix, silo, unit };

struct ItemId {
  ItemKind kind = ItemKind::none;
  std::string id;

  friend auto operator<=>(const ItemId&, const ItemId&) = default;
  explicit operator bool() const { return kind != ItemKind::none; }
};

}  // namespace flipchart::base

template <>
struct std::hash<flipchart::base::ItemId> {
  std::size_t operator()(const flipchart::base::ItemId& item) const noexcept {
    return std::hash<std::string>{}(item.id) * 31U + static_cast<std::size_t>(item.kind);
  }
};
