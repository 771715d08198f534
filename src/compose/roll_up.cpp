// From the lowest units upwards: when the units below one are merged with each other, what hangs from them
// has been settled before.
#include "compose/roll_up.hpp"

#include <cassert>
#include <functional>
#include <queue>
#include <utility>

#include "base/item_id.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using Sized = std::pair<std::uint64_t, std::uint32_t>;  // people, unit
using SmallestFirst = std::priority_queue<Sized, std::vector<Sized>, std::greater<>>;

class Groups {
 public:
  Groups(const std::vector<std::uint32_t>& people, std::uint32_t k)
      : people_(people.begin(), people.end()), into_(people.size()), k_(k) {
    for (std::uint32_t unit = 0; unit < into_.size(); ++unit) into_[unit] = unit;
  }

  std::uint64_t people(std::uint32_t unit) const { return people_[unit]; }
  void merge(std::uint32_t unit, std::uint32_t into) {
    into_[unit] = into;
    people_[into] += people_[unit];
  }
  // Among siblings: the smallest joins the next smallest until no small one is left. Returns the one that
  // stays small for want of siblings, else kNoSlot.
  std::uint32_t merge_siblings(SmallestFirst siblings) {
    while (!siblings.empty() && siblings.top().first < k_) {
      const std::uint32_t smallest = siblings.top().second;
      siblings.pop();
      if (siblings.empty()) return smallest;
      const std::uint32_t next = siblings.top().second;
      siblings.pop();
      merge(smallest, next);
      siblings.emplace(people_[next], next);
    }
    return kNoSlot;
  }
  std::uint32_t find(std::uint32_t unit) {
    std::uint32_t group = unit;
    while (into_[group] != group) group = into_[group];
    while (into_[unit] != group) unit = std::exchange(into_[unit], group);
    return group;
  }

 private:
  std::vector<std::uint64_t> people_;  // by group
  std::vector<std::uint32_t> into_;
  std::uint32_t k_;
};

}  // namespace

std::vector<std::uint32_t> rolled_up(const std::vector<std::uint32_t>& people,
                                     const std::vector<std::uint32_t>& above, std::uint32_t k) {
  const auto units = static_cast<std::uint32_t>(people.size());
  Groups groups(people, k);
  std::vector<std::vector<std::uint32_t>> below(units + 1);  // the last: those with nothing above
  for (std::uint32_t unit = 0; unit < units; ++unit) {
    assert(above[unit] == kNoSlot || above[unit] < unit);
    below[above[unit] == kNoSlot ? units : above[unit]].push_back(unit);
  }
  std::uint32_t lonely = kNoSlot;  // the only one of the uppermost, and too small
  for (std::uint32_t leader = units + 1; leader-- > 0;) {
    // The row of those with nothing above comes last, after every unit's own row.
    const std::uint32_t row = leader == 0 ? units : leader - 1;
    SmallestFirst siblings;
    for (const std::uint32_t unit : below[row]) siblings.emplace(groups.people(unit), unit);
    const std::uint32_t small = groups.merge_siblings(std::move(siblings));
    if (small == kNoSlot) continue;
    if (row == units)
      lonely = small;
    else
      groups.merge(small, row);
  }
  if (lonely != kNoSlot) {
    // Everything else hangs from it: the smallest group directly below takes it in.
    std::uint32_t smallest = kNoSlot;
    for (std::uint32_t unit = 0; unit < units; ++unit) {
      if (groups.find(unit) != unit || unit == lonely) continue;
      if (above[unit] == kNoSlot || groups.find(above[unit]) != lonely) continue;
      if (smallest == kNoSlot || groups.people(unit) < groups.people(smallest)) smallest = unit;
    }
    if (smallest == kNoSlot) return std::vector<std::uint32_t>(units, kNoSlot);
    groups.merge(lonely, smallest);
  }
  std::vector<std::uint32_t> counted_in(units);
  for (std::uint32_t unit = 0; unit < units; ++unit) counted_in[unit] = groups.find(unit);
  return counted_in;
}

}  // namespace flipchart::compose
