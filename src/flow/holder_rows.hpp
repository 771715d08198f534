// Holders as rows without a gap. First the chart, read from the leaders down with each leader's reports who
// lead nobody before the branches of the others: so every branch is a stretch of rows, and so is every unit,
// however much is folded. Then those beside the chart.
#pragma once

#include <cstdint>
#include <vector>

#include "flow/preorder.hpp"
#include "model/organization.hpp"

namespace flipchart::flow {

// A holder: a slot of the chart, or kOffChart + an index into Routes::off_chart.
using HolderId = std::uint32_t;
inline constexpr HolderId kOffChart = 0x80000000U;
inline bool on_chart(HolderId holder) {
  return holder < kOffChart;
}

class HolderRows {
 public:
  HolderRows() = default;
  // Linear in positions.
  HolderRows(const model::Organization& organization, std::size_t off_chart)
      : order_(organization, Preorder::Reports::those_who_lead_nobody_first),
        slot_(order_.slots()),
        count_(static_cast<std::uint32_t>(slot_.size() + off_chart)) {}

  std::uint32_t count() const { return count_; }
  // Rows below this are on the chart.
  std::uint32_t chart() const { return static_cast<std::uint32_t>(slot_.size()); }
  bool on_chart(std::uint32_t row) const { return row < slot_.size(); }
  std::uint32_t row(HolderId holder) const {
    return flow::on_chart(holder) ? order_.place(holder) : chart() + (holder - kOffChart);
  }
  HolderId holder(std::uint32_t row) const {
    return on_chart(row) ? slot_[row] : kOffChart + (row - chart());
  }
  // Rows in the branch of a row of the chart, itself the first of them.
  std::uint32_t branch(std::uint32_t row) const { return order_.size(slot_[row]); }

 private:
  Preorder order_;
  std::vector<Slot> slot_;  // by row of the chart
  std::uint32_t count_ = 0;
};

}  // namespace flipchart::flow
