// How many events a set of issues has, counted again by what comes and goes.
#include "base/parallel.hpp"
#include "flow/issue_sums.hpp"

namespace flipchart::flow {

std::uint64_t CountedIssues::events_of(const Bits& issues, const model::History& history) {
  if (issues_.size() != issues.size() || differences(issues_, issues) > issues.count()) {
    issues_ = Bits(issues.size());
    events_ = 0;
  }
  const base::EvenParts parts = issues.parts();
  std::vector<std::int64_t> change(parts.parts, 0);
  base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
    for (std::size_t word = begin; word < end; ++word) {
      const std::uint64_t now = issues.words()[word];
      const std::uint64_t differ = now ^ issues_.words()[word];
      if (differ == ~std::uint64_t{0} && now == differ) {  // 64 that all come
        const auto first = static_cast<std::uint32_t>(word * Bits::kWord);
        change[part] += history.first_event(first + Bits::kWord) - history.first_event(first);
        continue;
      }
      each_bit(differ, word, [&](std::uint32_t issue) {
        const std::int64_t events = history.event_count(issue);
        change[part] += issues[issue] ? events : -events;
      });
    }
  });
  for (const std::int64_t of_part : change) events_ += of_part;
  issues_ = issues;
  return static_cast<std::uint64_t>(events_);
}

}  // namespace flipchart::flow
