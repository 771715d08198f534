// The event of a stop is found as the n-th mark of a row of bits: by the block that holds it, then by words.
#include "flow/stops.hpp"

#include <algorithm>

namespace flipchart::flow {

std::uint32_t Stops::found_event(std::size_t stop) const {
  const std::vector<std::uint32_t>& before = columns_->before;
  const auto block = std::upper_bound(before.begin(), before.end(), stop) - before.begin() - 1;
  auto left = static_cast<std::uint32_t>(stop) - before[static_cast<std::size_t>(block)];
  std::size_t word = static_cast<std::size_t>(block) * (kBlock / Bits::kWord);
  const std::vector<std::uint64_t>& words = columns_->begins.words();
  for (auto marks = static_cast<std::uint32_t>(std::popcount(words[word])); marks <= left;
       marks = static_cast<std::uint32_t>(std::popcount(words[word]))) {
    left -= marks;
    ++word;
  }
  std::uint64_t marks = words[word];
  for (; left > 0; --left) marks &= marks - 1;
  return static_cast<std::uint32_t>(word * Bits::kWord + static_cast<std::size_t>(std::countr_zero(marks)));
}

}  // namespace flipchart::flow
