// One pass over the stops of kept issues. Climbs and returns are noted at the two ends of their path and
// added up from the leaves to the roots, so a long path costs no more than a short one.
#include "flow/unit_flows.hpp"

#include <algorithm>
#include <utility>

#include "flow/holder_silos.hpp"
#include "flow/pair_counts.hpp"
#include "flow/preorder.hpp"
#include "flow/unit_returns.hpp"

namespace flipchart::flow {

namespace {

// By slot: how many paths start here minus how many end here; summed bottom-up, how many pass the line above.
class PathCounts {
 public:
  explicit PathCounts(std::size_t positions) : ends_(positions, 0) {}
  void add(Slot lower, Slot upper) {
    ++ends_[lower];
    --ends_[upper];
  }
  std::vector<std::int64_t> passing(const model::Organization& organization) {
    for (auto s = static_cast<Slot>(ends_.size()); s-- > organization.root_count();) {
      ends_[organization.parent(s)] += ends_[s];
    }
    return std::move(ends_);
  }

 private:
  std::vector<std::int64_t> ends_;
};

// What one pass adds up beside the counts in UnitFlows.
struct FlowSums {
  explicit FlowSums(std::size_t positions) : climbs(positions), returns(positions) {}
  PathCounts climbs;
  PathCounts returns;
  std::vector<std::uint64_t> across_keys;     // sender's unit, receiver's unit
  std::vector<std::uint64_t> climb_keys;      // the same
  std::vector<std::uint64_t> return_keys;     // the same
  std::vector<std::uint64_t> pair_keys;       // smaller, larger
  std::vector<std::uint64_t> came_back_keys;  // smaller, larger; once for each issue
};

class FlowPass {  // sees each kept issue once, in any order
 public:
  FlowPass(const model::Organization& organization, const Routes& routes, const Units& units,
           UnitFlows& flows)
      : sums(organization.size()),
        routes_(routes),
        units_(units),
        order_(organization),
        flows_(flows),
        returns_(routes, units) {}

  void add(std::uint32_t issue) {
    const std::uint32_t begin = routes_.first_stop[issue];
    const std::uint32_t end = routes_.first_stop[issue + 1];
    for (std::uint32_t s = begin; s + 1 < end; ++s) {
      add_handover(routes_.stops[s].holder, routes_.stops[s + 1].holder);
    }
    for (const std::uint64_t key : returns_.of(issue)) sums.came_back_keys.push_back(key);
  }

  FlowSums sums;

 private:
  void add_handover(HolderId from, HolderId to) {
    if (!on_chart(from) || !on_chart(to)) {
      ++flows_.off_chart;
      return;
    }
    const std::uint32_t from_unit = units_.of[from];
    const std::uint32_t to_unit = units_.of[to];
    if (from_unit == to_unit) {
      ++flows_.inside[from_unit];
      return;
    }
    sums.pair_keys.push_back(unordered_key(from_unit, to_unit));
    const std::uint64_t key = pair_key(from_unit, to_unit);
    if (order_.is_above(to, from)) {
      sums.climbs.add(units_.leader[from_unit], units_.leader[to_unit]);
      sums.climb_keys.push_back(key);
    } else if (order_.is_above(from, to)) {
      sums.returns.add(units_.leader[to_unit], units_.leader[from_unit]);
      sums.return_keys.push_back(key);
    } else {
      sums.across_keys.push_back(key);
    }
  }

  const Routes& routes_;
  const Units& units_;
  Preorder order_;
  UnitFlows& flows_;
  UnitReturns returns_;
};

std::vector<std::uint64_t> arrival_keys(const model::Organization& organization,
                                        const model::History& history, const Routes& routes,
                                        const Units& units, const Kept& kept) {
  std::vector<std::uint32_t> customer_of_text(history.texts().size(), kNoSlot);
  for (std::uint32_t i = 0; i < history.issue_count(); ++i) {
    const base::TextId customer = history.customer(i);
    if (customer == base::kNoText || customer_of_text[customer] != kNoSlot) continue;
    customer_of_text[customer] = organization.find_customer(history.text(customer));
  }
  std::vector<std::uint64_t> keys;
  for (std::uint32_t i = 0; i < history.issue_count(); ++i) {
    const std::uint32_t customer = customer_of_text[history.customer(i)];
    if (kept.keep[i] == 0 || customer == kNoSlot || routes.first_stop[i] == routes.first_stop[i + 1])
      continue;
    const HolderId first = routes.stops[routes.first_stop[i]].holder;
    if (on_chart(first)) keys.push_back(pair_key(customer, units.of[first]));
  }
  return keys;
}

// Entries of the same two units become one.
void join_equals(std::vector<UnitHandovers>& all) {
  std::sort(all.begin(), all.end(), [](const UnitHandovers& l, const UnitHandovers& r) {
    return l.from != r.from ? l.from < r.from : l.to < r.to;
  });
  std::size_t kept = 0;
  for (const UnitHandovers& one : all) {
    if (kept == 0 || all[kept - 1].from != one.from || all[kept - 1].to != one.to) {
      all[kept++] = one;
      continue;
    }
    all[kept - 1].handovers += one.handovers;
    all[kept - 1].climbs += one.climbs;
    all[kept - 1].returns += one.returns;
  }
  all.resize(kept);
}

}  // namespace

UnitFlows unit_flows(const model::Organization& organization, const model::History& history,
                     const Routes& routes, const Units& units, const Silos& silos, const Kept& kept) {
  UnitFlows flows;
  flows.inside.assign(units.size(), 0);
  FlowPass pass(organization, routes, units, flows);
  for (std::uint32_t i = 0; i < history.issue_count(); ++i) {
    if (kept.keep[i] != 0) pass.add(i);
  }
  const HolderSilos holder_silos(silos);
  const auto crosses = [&](const PairCount& pair) {
    return holder_silos.cross(holder_silos.of(units.leader[pair.first]),
                              holder_silos.of(units.leader[pair.second]));
  };
  const std::vector<PairCount> across = counted_pairs(std::move(pass.sums.across_keys));
  for (const PairCount& pair : across)
    flows.across.push_back({pair.first, pair.second, pair.count, crosses(pair)});
  std::vector<UnitHandovers>& every = flows.all;
  const auto add = [&](const std::vector<PairCount>& pairs, std::uint64_t climbs, std::uint64_t returns) {
    for (const PairCount& pair : pairs)
      every.push_back(
          {pair.first, pair.second, pair.count, climbs * pair.count, returns * pair.count, crosses(pair)});
  };
  add(across, 0, 0);
  add(counted_pairs(std::move(pass.sums.climb_keys)), 1, 0);
  add(counted_pairs(std::move(pass.sums.return_keys)), 0, 1);
  join_equals(every);
  const std::vector<std::int64_t> climbs = pass.sums.climbs.passing(organization);
  const std::vector<std::int64_t> returns = pass.sums.returns.passing(organization);
  for (Slot s = 0; s < organization.size(); ++s) {
    if (climbs[s] == 0 && returns[s] == 0) continue;
    flows.rivers.push_back(
        {s, static_cast<std::uint64_t>(climbs[s]), static_cast<std::uint64_t>(returns[s])});
  }
  for (const PairCount& pair : counted_pairs(arrival_keys(organization, history, routes, units, kept))) {
    flows.arrivals.push_back({pair.first, pair.second, pair.count});
  }
  const std::vector<PairCount> came_back = counted_pairs(std::move(pass.sums.came_back_keys));
  auto back = came_back.begin();
  for (const PairCount& pair : counted_pairs(std::move(pass.sums.pair_keys))) {
    flows.pairs.push_back({pair.first, pair.second, pair.count, 0});
    if (back == came_back.end() || back->first != pair.first || back->second != pair.second) continue;
    flows.pairs.back().came_back = back->count;
    ++back;
  }
  return flows;
}

}  // namespace flipchart::flow
