// Pairs are counted as numbers whose order is the order of their labels' bytes; texts are made for the result
// only.
#include "flow/measure_lists.hpp"

#include <algorithm>
#include <utility>

#include "flow/pair_counts.hpp"

namespace flipchart::flow {

namespace {
constexpr double kHourMillis = 3'600'000;
}

std::vector<SiloPair> silo_pairs(std::vector<std::uint64_t> keys, const HolderSilos& silos) {
  std::vector<SiloPair> pairs;
  for (const PairCount& pair : counted_pairs(std::move(keys))) {
    pairs.push_back({std::string(silos.name(pair.first)), std::string(silos.name(pair.second)), pair.count});
  }
  std::sort(pairs.begin(), pairs.end(), [](const SiloPair& a, const SiloPair& b) {
    if (a.handovers != b.handovers) return a.handovers > b.handovers;
    return a.from != b.from ? a.from < b.from : a.to < b.to;
  });
  return pairs;
}

namespace {

// Holders in the order of their labels' bytes, so that millions of pairs sort as numbers.
class Labels {
 public:
  Labels(const model::Organization& organization, const Routes& routes,
         const std::vector<std::uint64_t>& keys)
      : chart_(static_cast<std::uint32_t>(organization.size())), rank_(chart_ + routes.off_chart.size(), 0) {
    for (const std::uint64_t key : keys) {
      rank_[row(static_cast<HolderId>(key >> 32U))] = 1;
      rank_[row(static_cast<HolderId>(key))] = 1;
    }
    std::vector<std::pair<std::string, std::uint32_t>> used;
    for (std::uint32_t at = 0; at < rank_.size(); ++at) {
      if (rank_[at] == 0) continue;
      used.emplace_back(at < chart_ ? std::string(organization.id(at)) : '?' + routes.off_chart[at - chart_],
                        at);
    }
    std::sort(used.begin(), used.end());
    for (auto& [label, at] : used) {
      rank_[at] = static_cast<std::uint32_t>(labels_.size());
      labels_.push_back(std::move(label));
    }
  }
  std::uint32_t rank(HolderId holder) const { return rank_[row(holder)]; }
  const std::string& label(std::uint32_t rank) const { return labels_[rank]; }

 private:
  std::size_t row(HolderId holder) const { return on_chart(holder) ? holder : chart_ + (holder - kOffChart); }

  std::uint32_t chart_;
  std::vector<std::uint32_t> rank_;  // by slot, then by number off the chart
  std::vector<std::string> labels_;
};

}  // namespace

std::vector<LinePair> line_pairs(std::vector<std::uint64_t> keys, const model::Organization& organization,
                                 const Routes& routes) {
  const Labels labels(organization, routes, keys);
  for (std::uint64_t& key : keys) {
    key = pair_key(labels.rank(static_cast<HolderId>(key >> 32U)), labels.rank(static_cast<HolderId>(key)));
  }
  std::vector<PairCount> counts = counted_pairs(std::move(keys));
  std::stable_sort(counts.begin(), counts.end(),
                   [](const PairCount& a, const PairCount& b) { return a.count > b.count; });
  std::vector<LinePair> pairs;
  pairs.reserve(counts.size());
  for (const PairCount& pair : counts) {
    pairs.push_back({labels.label(pair.first), labels.label(pair.second), pair.count});
  }
  return pairs;
}

std::vector<Seam> seams_of(const std::vector<std::uint64_t>& by_leader,
                           const model::Organization& organization) {
  std::vector<Seam> seams;
  for (Slot s = 0; s < organization.size(); ++s) {
    if (by_leader[s] != 0) seams.push_back({std::string(organization.id(s)), by_leader[s]});
  }
  std::sort(seams.begin(), seams.end(), [](const Seam& a, const Seam& b) {
    return a.handovers != b.handovers ? a.handovers > b.handovers : *a.leader < *b.leader;
  });
  if (by_leader.back() != 0) seams.push_back({std::nullopt, by_leader.back()});
  return seams;
}

std::vector<Held> held_by(const HeldSums& sums, const HolderSilos& silos) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t silo = 0; silo < silos.count(); ++silo) {
    if (sums.had[silo] != 0) order.push_back(silo);
  }
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (sums.timed[a] != sums.timed[b]) return sums.timed[a] > sums.timed[b];
    if (sums.millis[a] != sums.millis[b]) return sums.millis[a] > sums.millis[b];
    return silos.name(a) < silos.name(b);
  });
  std::vector<Held> held;
  for (const std::uint32_t silo : order) {
    std::optional<double> hours;
    if (sums.timed[silo] != 0) hours = static_cast<double>(sums.millis[silo]) / kHourMillis;
    held.push_back({std::string(silos.name(silo)), hours});
  }
  return held;
}

}  // namespace flipchart::flow
