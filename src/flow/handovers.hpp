// Who handed over to whom, how often: handovers are sent to the row of the sender, then each row counts its
// receivers in an array. No hashing, no sorting of handovers; the cores share issues first and rows after.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/left_blank.hpp"
#include "flow/measures.hpp"
#include "flow/pair_counts.hpp"
#include "flow/routes.hpp"

namespace flipchart::flow {

class HolderRows {  // holders as rows without a gap: the chart's slots, then those beside it
 public:
  HolderRows(const model::Organization& organization, const Routes& routes)
      : chart_(static_cast<std::uint32_t>(organization.size())),
        count_(chart_ + static_cast<std::uint32_t>(routes.off_chart.size())) {}
  std::uint32_t count() const { return count_; }
  std::uint32_t row(HolderId holder) const {
    return on_chart(holder) ? holder : chart_ + (holder - kOffChart);
  }
  HolderId holder(std::uint32_t row) const { return row < chart_ ? row : kOffChart + (row - chart_); }

 private:
  std::uint32_t chart_;
  std::uint32_t count_;
};

class Handovers {  // of kept issues; receivers by sender
 public:
  Handovers(const HolderRows& rows, const Routes& routes, const Kept& kept);
  // Calls with(part, sender, receiver, times) for each distinct pair, as rows, on all cores: pairs of one
  // part in the order of their senders, one after the other.
  void each_pair(
      const std::function<void(std::size_t, std::uint32_t, std::uint32_t, std::uint32_t)>& with) const;
  std::size_t parts() const;
  // By row: 1 for those who sent or received.
  std::vector<std::uint8_t> used() const;

 private:
  std::vector<std::uint32_t> first_;  // by sender, and one more
  std::vector<std::uint32_t, base::LeftBlank<std::uint32_t>> receivers_;
};

// The first `wanted` of all pairs (0: all), count descending, then by their labels' bytes. Pairs are given in
// parts that may be filled at the same time.
class TopLines {
 public:
  TopLines(const HolderRows& rows, const std::vector<std::uint8_t>& used,
           const model::Organization& organization, const Routes& routes, std::size_t parts,
           std::size_t wanted);
  void add(std::size_t part, std::uint32_t sender, std::uint32_t receiver, std::uint32_t times);
  std::uint64_t count() const;
  std::vector<LinePair> taken() &&;

 private:
  static bool before(const PairCount& a, const PairCount& b);
  void cut(std::vector<PairCount>& pairs) const;

  struct Part {
    std::uint64_t count = 0;
    std::vector<PairCount> pairs;  // ranks of labels
  };
  std::size_t wanted_;
  std::vector<std::uint32_t> rank_;  // by row
  std::vector<std::string> labels_;  // by rank
  std::vector<Part> parts_;
};

}  // namespace flipchart::flow
