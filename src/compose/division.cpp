// Bottom-up: what is left of each branch is counted, and where a leader's branch is more than a page holds,
// the largest of the branches below are cut off first.
#include "compose/division.hpp"

#include <algorithm>

namespace flipchart::compose {

using base::kNoSlot;
using base::Slot;

std::vector<std::uint8_t> in_branch(const model::Organization& organization, Slot top) {
  std::vector<std::uint8_t> in(organization.size(), top == kNoSlot ? 1 : 0);
  if (top == kNoSlot) return in;
  in[top] = 1;
  for (Slot s = top + 1; s < organization.size(); ++s) {
    const Slot parent = organization.parent(s);
    if (parent != kNoSlot) in[s] = in[parent];
  }
  return in;
}

std::vector<Slot> divided(const model::Organization& organization, Slot top, std::uint32_t capacity) {
  std::vector<Slot> heads;
  if (capacity == 0 || organization.empty()) return heads;
  const std::vector<std::uint8_t> in = in_branch(organization, top);
  std::vector<std::uint32_t> left(organization.size(), 1);  // cards of the branch that are not cut off
  std::vector<Slot> below;
  // Cuts off the largest of the branches in `below` until what is left of all and `own` fits.
  const auto cut = [&](std::uint32_t own) {
    std::uint64_t sum = own;
    for (const Slot s : below) sum += left[s];
    if (sum > capacity)
      std::stable_sort(below.begin(), below.end(), [&](Slot a, Slot b) { return left[a] > left[b]; });
    for (const Slot s : below) {
      if (sum <= capacity || left[s] <= 1) break;
      sum -= left[s] - 1;
      left[s] = 1;
      heads.push_back(s);
    }
    return static_cast<std::uint32_t>(sum);
  };
  for (Slot s = static_cast<Slot>(organization.size()); s-- > 0;) {
    if (in[s] == 0 || organization.leads_nobody(s)) continue;
    below.clear();
    for (Slot c = organization.first_child(s); c < organization.first_child(s + 1); ++c) below.push_back(c);
    left[s] = cut(1);
  }
  below.clear();
  for (Slot s = 0; s < organization.size() && top == kNoSlot; ++s)
    if (organization.parent(s) == kNoSlot) below.push_back(s);
  if (top == kNoSlot) cut(0);
  std::sort(heads.begin(), heads.end());
  return heads;
}

std::vector<Slot> leaders_in(const model::Organization& organization, Slot top) {
  const std::vector<std::uint8_t> in = in_branch(organization, top);
  std::vector<Slot> leaders;
  for (Slot s = 0; s < organization.size(); ++s)
    if (in[s] != 0 && !organization.leads_nobody(s)) leaders.push_back(s);
  return leaders;
}

}  // namespace flipchart::compose
