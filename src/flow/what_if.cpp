// One pass over the handovers of kept issues on each chart; sums are whole numbers, so the order of parts
// does not matter.
#include "flow/what_if.hpp"

#include <algorithm>
#include <vector>

#include "base/parallel.hpp"
#include "flow/preorder.hpp"

namespace flipchart::flow {

namespace {

constexpr std::uint32_t kNoWay = 0xFFFFFFFFU;

class Ways {  // between any two positions of one chart
 public:
  explicit Ways(const model::Organization& organization)
      : chart_(organization), order_(organization), first_(organization.size() + 1, 0) {
    for (const model::DottedLine& line : chart_.dotted()) {
      ++first_[line.from + 1];
      ++first_[line.to + 1];
    }
    for (std::size_t s = 1; s < first_.size(); ++s) first_[s] += first_[s - 1];
    ends_.resize(first_.back());
    std::vector<std::uint32_t> next(first_.begin(), first_.end());
    for (const model::DottedLine& line : chart_.dotted()) {
      ends_[next[line.from]++] = line.to;
      ends_[next[line.to]++] = line.from;
    }
    dotted_above_.assign(chart_.size(), 0);
    for (Slot s = 0; s < chart_.size(); ++s) {
      const Slot above = chart_.parent(s);
      dotted_above_[s] =
          first_[s] != first_[s + 1] || (above != kNoSlot && dotted_above_[above] != 0) ? 1 : 0;
    }
  }

  std::uint32_t length(Slot from, Slot to) const {
    std::uint32_t best = kNoWay;
    if (const Slot leader = chart_.nearest_shared_leader(from, to); leader != kNoSlot)
      best = levels(from, leader) + levels(to, leader);
    if (dotted_above_[from] == 0) return best;
    for (Slot up = from; up != kNoSlot; up = chart_.parent(up)) {
      for (std::uint32_t i = first_[up]; i < first_[up + 1]; ++i) {
        const Slot end = ends_[i];
        if (end == to || order_.is_above(end, to))
          best = std::min(best, levels(from, up) + 1 + levels(to, end));
      }
    }
    return best;
  }
  bool climbs(Slot from, Slot to) const { return order_.is_above(to, from); }
  std::uint32_t levels(Slot below, Slot above) const { return chart_.depth(below) - chart_.depth(above); }

 private:
  const model::Organization& chart_;
  Preorder order_;
  std::vector<std::uint32_t> first_;  // by slot and one more: where its dotted lines are in ends_
  std::vector<Slot> ends_;
  std::vector<std::uint8_t> dotted_above_;  // by slot: itself or a leader above has a dotted line
};

struct WaySums {
  Paths paths;
  std::vector<std::uint64_t> issues;  // those with a holder: the lines of each

  void add(const WaySums& part) {
    paths.handovers += part.paths.handovers;
    paths.without_way += part.paths.without_way;
    paths.lines += part.paths.lines;
    paths.levels_climbed += part.paths.levels_climbed;
    issues.insert(issues.end(), part.issues.begin(), part.issues.end());
  }
};

void add_issue(WaySums& sums, const Ways& ways, const Routes& routes, std::uint32_t issue) {
  const std::uint32_t begin = routes.first_stop[issue];
  const std::uint32_t end = routes.first_stop[issue + 1];
  if (begin == end) return;
  std::uint64_t lines = 0;
  for (std::uint32_t s = begin; s + 1 < end; ++s) {
    const HolderId from = routes.stops[s].holder;
    const HolderId to = routes.stops[s + 1].holder;
    if (!on_chart(from) || !on_chart(to)) continue;
    const std::uint32_t length = ways.length(from, to);
    if (length == kNoWay) {
      ++sums.paths.without_way;
      continue;
    }
    ++sums.paths.handovers;
    lines += length;
    if (ways.climbs(from, to)) sums.paths.levels_climbed += ways.levels(from, to);
  }
  sums.paths.lines += lines;
  sums.issues.push_back(lines);
}

double median_of(std::vector<std::uint64_t>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
  std::nth_element(values.begin(), middle, values.end());
  return static_cast<double>(*middle);
}

struct Ground {
  Silos silos;
  Routes routes;
  Ground(const model::Organization& organization, const model::History& history, const model::View& view,
         base::Date today)
      : silos(silos_of(organization, view.silo)),
        routes(routes_of(organization, history, view.holder, today)) {}
};

Outcome outcome(const model::Organization& organization, const model::History& history, const Ground& ground,
                const Kept& kept, const model::Filter& filter) {
  constexpr std::size_t kLines = 1;  // nobody asks for the pairs of holders here
  return {measured(organization, history, ground.routes, ground.silos, kept, filter, kLines),
          paths_of(organization, ground.routes, kept)};
}

}  // namespace

Paths paths_of(const model::Organization& organization, const Routes& routes, const Kept& kept) {
  constexpr std::size_t kLeastAsked = 1U << 12U;  // worth a thread
  const Ways ways(organization);
  const base::EvenParts parts(kept.keep.size(), kLeastAsked);
  std::vector<WaySums> sums(parts.parts);
  base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
    for (auto issue = static_cast<std::uint32_t>(begin); issue < end; ++issue) {
      if (kept.keep[issue] != 0) add_issue(sums[part], ways, routes, issue);
    }
  });
  WaySums& all = sums.front();
  for (std::size_t part = 1; part < sums.size(); ++part) all.add(sums[part]);
  Paths paths = all.paths;
  const auto lines = static_cast<double>(paths.lines);
  if (paths.handovers > 0) paths.per_handover = lines / static_cast<double>(paths.handovers);
  if (!all.issues.empty()) {
    paths.issue_mean = lines / static_cast<double>(all.issues.size());
    paths.issue_median = median_of(all.issues);
  }
  return paths;
}

WhatIf compared(const model::Organization& before, const model::Organization& after,
                const model::History& history, const model::View& view, base::Date today) {
  const Ground was(before, history, view, today);
  const Kept kept = kept_by(view.filter, before, history, was.routes, was.silos);
  const Ground is(after, history, view, today);
  return {outcome(before, history, was, kept, view.filter), outcome(after, history, is, kept, view.filter)};
}

}  // namespace flipchart::flow
