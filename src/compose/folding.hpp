// What a view folds away: which leaders show nothing of their branch, and how much that leaves out.
#pragma once

#include <cstdint>
#include <vector>

#include "compose/arrangement.hpp"
#include "compose/headcount.hpp"

namespace flipchart::compose {

// By slot: 1 for leaders of whom nothing below is drawn, because they are collapsed or stand as deep as the
// view goes and are not held open. Branches further down count as folded too. Empty where the view folds
// nothing; linear, and constant then.
std::vector<std::uint8_t> folded_branches(const model::Organization& organization, const model::View& view);
// The same of one position. O(log n) in the view's ids.
bool is_folded(const model::Organization& organization, const model::View& view, base::Slot slot);
// Levels below the focus (or below its root) at which it stands.
std::uint32_t level_of(const model::Organization& organization, const model::View& view, base::Slot slot);

// People below a leader. O(direct reports).
std::uint32_t people_below(const model::Organization& organization, const Headcount& heads, base::Slot slot);

struct FoldedAway {
  std::uint64_t branches = 0;  // cards that are drawn without what is below them
  std::uint64_t people = 0;    // in positions that are not drawn for it
};
// Linear in cards.
FoldedAway folded_away(const model::Organization& organization, const Headcount& heads,
                       const Arrangement& arrangement);

}  // namespace flipchart::compose
