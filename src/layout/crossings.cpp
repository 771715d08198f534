// The accumulator tree is a binary indexed one over the places that occur.
#include "layout/crossings.hpp"

#include <algorithm>
#include <tuple>

namespace flipchart::layout {
namespace {

// Counts ends by place, and says how many lie at or before one.
class EndCounts {
 public:
  explicit EndCounts(std::size_t places) : sum_(places + 1, 0) {}

  void add(std::size_t place) {
    for (std::size_t at = place + 1; at < sum_.size(); at += at & (~at + 1)) ++sum_[at];
  }
  std::uint64_t up_to(std::size_t place) const {
    std::uint64_t sum = 0;
    for (std::size_t at = place + 1; at > 0; at -= at & (~at + 1)) sum += sum_[at];
    return sum;
  }

 private:
  std::vector<std::uint64_t> sum_;
};

}  // namespace

std::uint64_t crossings(std::vector<RowLine> lines) {
  std::vector<std::uint32_t> places;
  places.reserve(lines.size());
  for (const RowLine& line : lines) places.push_back(line.to);
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  // Lines of one end come in the order of their others: none of them is counted against another.
  std::sort(lines.begin(), lines.end(), [](const RowLine& l, const RowLine& r) {
    return std::tie(l.from, l.to) < std::tie(r.from, r.to);
  });
  EndCounts ends(places.size());
  std::uint64_t count = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto place = static_cast<std::size_t>(std::lower_bound(places.begin(), places.end(), lines[i].to) -
                                                places.begin());
    count += i - ends.up_to(place);
    ends.add(place);
  }
  return count;
}

}  // namespace flipchart::layout
