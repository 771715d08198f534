// Days are cut where the issues so far have filled another share.
#include "flow/stretches.hpp"

#include <algorithm>

namespace flipchart::flow {

Stretches::Stretches(const Routes& routes) : day_(routes.day) {
  std::vector<std::uint32_t> begun;  // by day
  std::uint64_t dated = 0;
  for (const std::uint16_t day : day_) {
    if (day == Routes::kNoDay) continue;
    if (day >= begun.size()) begun.resize(day + std::size_t{1}, 0);
    ++begun[day];
    ++dated;
  }
  if (dated == 0) return;
  first_day_.push_back(0);
  std::uint64_t so_far = 0;
  for (std::uint32_t day = 0; day < begun.size(); ++day) {
    const bool filled = so_far * kMost >= dated * first_day_.size();
    if (filled && first_day_.size() < kMost) first_day_.push_back(day);
    so_far += begun[day];
  }
  first_day_.push_back(static_cast<std::uint32_t>(begun.size()));
}

Stretches::Whole Stretches::whole_in(const Days& days) const {
  if (count() == 0) return {};
  const auto begin = std::lower_bound(first_day_.begin(), first_day_.end() - 1, days.first);
  const auto end = std::upper_bound(begin, first_day_.end(), days.last + 1);
  const auto number = [&](auto at) { return static_cast<std::uint32_t>(at - first_day_.begin()); };
  return end - begin < 2 ? Whole{} : Whole{number(begin), number(end) - 1};
}

Bits Stretches::issues_of(const Whole& stretches) const {
  if (stretches.begin == stretches.end) return Bits(day_.size());
  const auto first = static_cast<std::uint16_t>(first_day_[stretches.begin]);
  const auto days = static_cast<std::uint16_t>(first_day_[stretches.end] - first_day_[stretches.begin]);
  const std::uint16_t* const day = day_.begin();
  return Bits::where<std::size_t>(
      day_.size(), [=](std::size_t i) { return static_cast<std::uint16_t>(day[i] - first) < days; });
}

}  // namespace flipchart::flow
