// Texts are made for the result only.
#include "flow/measure_lists.hpp"

#include <algorithm>
#include <utility>

#include "flow/pair_counts.hpp"

namespace flipchart::flow {

namespace {
constexpr double kHourMillis = 3'600'000;
}

std::vector<SiloPair> silo_pairs(std::vector<PairCount> counts, const HolderSilos& silos) {
  std::sort(counts.begin(), counts.end(), [](const PairCount& a, const PairCount& b) {
    return pair_key(a.first, a.second) < pair_key(b.first, b.second);
  });
  std::vector<SiloPair> pairs;
  for (std::size_t at = 0; at < counts.size(); ++at) {
    const PairCount& pair = counts[at];
    if (at > 0 && pair.first == counts[at - 1].first && pair.second == counts[at - 1].second)
      pairs.back().handovers += pair.count;
    else
      pairs.push_back(
          {std::string(silos.name(pair.first)), std::string(silos.name(pair.second)), pair.count});
  }
  std::sort(pairs.begin(), pairs.end(), [](const SiloPair& a, const SiloPair& b) {
    if (a.handovers != b.handovers) return a.handovers > b.handovers;
    return a.from != b.from ? a.from < b.from : a.to < b.to;
  });
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

std::vector<Held> held_by(const std::vector<HeldSum>& sums, const HolderSilos& silos) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t silo = 0; silo < silos.count(); ++silo) {
    if (sums[silo].runs != 0) order.push_back(silo);
  }
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    if ((sums[a].timed != 0) != (sums[b].timed != 0)) return sums[a].timed != 0;
    if (sums[a].millis != sums[b].millis) return sums[a].millis > sums[b].millis;
    return silos.name(a) < silos.name(b);
  });
  std::vector<Held> held;
  for (const std::uint32_t silo : order) {
    std::optional<double> hours;
    if (sums[silo].timed != 0) hours = static_cast<double>(sums[silo].millis) / kHourMillis;
    held.push_back({std::string(silos.name(silo)), hours});
  }
  return held;
}

}  // namespace flipchart::flow
