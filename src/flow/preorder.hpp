// The chart read depth first, left to right: every branch is one interval, so "is above" takes constant time
// however deep the chart is. Built once for each question; never changes the organization.
#pragma once

#include <cstdint>
#include <vector>

#include "model/organization.hpp"

namespace flipchart::flow {

using base::Slot;

class Preorder {
  // Invariant: the branch of `s` is the places place(s) .. place(s) + size(s), its root first.
 public:
  // The order of a leader's reports.
  enum class Reports : std::uint8_t { as_they_stand, those_who_lead_nobody_first };

  Preorder() = default;
  // Linear in positions.
  explicit Preorder(const model::Organization& organization, Reports reports = Reports::as_they_stand);

  std::uint32_t place(Slot s) const { return place_[s]; }
  std::uint32_t size(Slot s) const { return size_[s]; }  // positions in the branch, its root included
  // True when `above` is a proper ancestor of `below` on primary lines.
  bool is_above(Slot above, Slot below) const {
    return place_[below] > place_[above] && place_[below] - place_[above] < size_[above];
  }
  // Slots in the order of their places.
  std::vector<Slot> slots() const;

 private:
  std::vector<std::uint32_t> place_;
  std::vector<std::uint32_t> size_;
};

}  // namespace flipchart::flow
