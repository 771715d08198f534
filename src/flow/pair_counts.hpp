// Counting ordered pairs of small numbers: collect them as 64-bit keys, sort by digits, count equal
// neighbours. Linear in the pairs; no hash table, and the result is in order of first, then second.
#pragma once

#include <cstdint>
#include <vector>

namespace flipchart::flow {

struct PairCount {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  std::uint64_t count = 0;
};

inline std::uint64_t pair_key(std::uint32_t first, std::uint32_t second) {
  return (static_cast<std::uint64_t>(first) << 32U) | second;
}

// Ascending, least significant byte first (LSD radix sort); bytes in which all keys agree cost nothing.
void sort_keys(std::vector<std::uint64_t>& keys);
// Distinct pairs by first, then second. The keys are used up.
std::vector<PairCount> counted_pairs(std::vector<std::uint64_t> keys);

}  // namespace flipchart::flow
