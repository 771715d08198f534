// The pairs of holders that handed over most often, each with the issues in which they did: whatever a filter
// keeps, the most frequent lines are among the first of them. A pair that occurs less often in the whole
// history than a line already has in what is kept need not be looked at.
//
// A handover takes four bytes; those of pairs that occur less than kLeast times are left out.
#pragma once

#include <cstdint>
#include <vector>

#include "flow/bits.hpp"
#include "flow/routes.hpp"
#include "flow/top_lines.hpp"

namespace flipchart::flow {

class FrequentPairs {
 public:
  static constexpr std::uint32_t kLeast = 16;

  FrequentPairs() = default;
  // Linear in handovers, n log n in pairs; on all cores.
  explicit FrequentPairs(const Routes& routes);

  // The most frequent pairs in these issues; `lines` must be empty and want a number of them. False where
  // pairs that are left out here might be among them. On all cores.
  bool find(const Bits& issues, TopLines& lines) const;

  std::size_t bytes() const { return pairs_.size() * sizeof(Pair) + issues_.size() * sizeof(std::uint32_t); }

 private:
  struct Pair {
    std::uint32_t sender, receiver;  // rows
    std::uint32_t first;             // of its issues; they end where those of the next pair begin
  };
  struct Part;
  void take(const std::vector<Part>& made);
  void count(std::size_t begin, std::size_t end, const Bits& issues, TopLines& lines) const;

  std::vector<Pair> pairs_;  // most frequent first, and one more that ends the last
  std::vector<std::uint32_t> issues_;
};

}  // namespace flipchart::flow
