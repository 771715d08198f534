// Sums are whole numbers, so the order of parts does not matter.
#include "flow/pair_pass.hpp"

#include "flow/measure_lists.hpp"

namespace flipchart::flow {

void PairPass::add(std::size_t part, std::uint32_t sender, std::uint32_t receiver, std::uint32_t times) {
  PairSums& sums = parts_[part];
  const HolderId from = rows_.holder(sender);
  const HolderId to = rows_.holder(receiver);
  const std::uint32_t from_silo = silos_.of(from);
  const std::uint32_t to_silo = silos_.of(to);
  if (sums.sender != sender) {
    if (sums.sender != kNoSlot) sums.end_sender(silos_.of(rows_.holder(sums.sender)));
    sums.silos.resize(silos_.count(), 0);
    sums.sender = sender;
  }
  if (sums.silos[to_silo] == 0) sums.met_silos.push_back(to_silo);
  sums.silos[to_silo] += times;
  const bool crosses = silos_.cross(from_silo, to_silo);
  if (crosses) sums.crossings += times;
  if (!on_chart(from) || !on_chart(to)) return;
  if (order_.is_above(to, from))
    sums.climbs += times;
  else if (order_.is_above(from, to))
    sums.returns += times;
  else
    sums.sideways += times;
  if (!crosses) return;
  if (sums.seams.empty()) sums.seams.assign(organization_.size() + 1, 0);
  const Slot leader = organization_.nearest_shared_leader(from, to);
  sums.seams[leader == kNoSlot ? organization_.size() : leader] += times;
}

void PairPass::take_into(Measures& measures) {
  std::vector<std::uint64_t> seams(organization_.size() + 1, 0);
  std::vector<PairCount> silo_counts;
  for (PairSums& part : parts_) {
    if (part.sender != kNoSlot) part.end_sender(silos_.of(rows_.holder(part.sender)));
    measures.climbs += part.climbs;
    measures.returns += part.returns;
    measures.sideways += part.sideways;
    measures.silo_crossings += part.crossings;
    for (std::size_t s = 0; s < part.seams.size(); ++s) seams[s] += part.seams[s];
    silo_counts.insert(silo_counts.end(), part.silo_pairs.begin(), part.silo_pairs.end());
  }
  measures.silos = silo_pairs(std::move(silo_counts), silos_);
  measures.seams = seams_of(seams, organization_);
}

}  // namespace flipchart::flow
