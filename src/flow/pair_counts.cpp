// Knuth, The Art of Computer Programming, volume 3, 5.2.5: sorting by distribution.
#include "flow/pair_counts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace flipchart::flow {

namespace {
constexpr std::size_t kFewKeys = 256;  // below this many a comparison sort is quicker
}

void sort_keys(std::vector<std::uint64_t>& keys) {
  if (keys.size() < kFewKeys) {
    std::sort(keys.begin(), keys.end());
    return;
  }
  std::uint64_t any = 0;
  std::uint64_t all = ~std::uint64_t{0};
  for (const std::uint64_t key : keys) {
    any |= key;
    all &= key;
  }
  const std::uint64_t differing = any ^ all;
  std::vector<std::uint64_t> sorted(keys.size());
  for (unsigned shift = 0; shift < 64; shift += 8) {
    if (((differing >> shift) & 0xFFU) == 0) continue;
    std::array<std::size_t, 256> at{};
    for (const std::uint64_t key : keys) ++at[(key >> shift) & 0xFFU];
    std::size_t begin = 0;
    for (std::size_t& place : at) {
      const std::size_t count = place;
      place = begin;
      begin += count;
    }
    for (const std::uint64_t key : keys) sorted[at[(key >> shift) & 0xFFU]++] = key;
    keys.swap(sorted);
  }
}

std::vector<PairCount> counted_pairs(std::vector<std::uint64_t> keys) {
  sort_keys(keys);
  std::vector<PairCount> counts;
  for (std::size_t begin = 0; begin < keys.size();) {
    std::size_t end = begin + 1;
    while (end < keys.size() && keys[end] == keys[begin]) ++end;
    counts.push_back({static_cast<std::uint32_t>(keys[begin] >> 32U), static_cast<std::uint32_t>(keys[begin]),
                      end - begin});
    begin = end;
  }
  return counts;
}

}  // namespace flipchart::flow
