// Sums are whole numbers, so the order of parts does not matter.
#include "flow/pair_pass.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "flow/measure_lists.hpp"
#include "flow/sent_pairs.hpp"

namespace flipchart::flow {

namespace {

class Counting {  // the pairs of one part, sender by sender; those of a silo follow each other more or less
 public:
  Counting(const FlowBasis& basis, std::size_t part, TopLines& lines)
      : basis_(basis), part_(part), lines_(lines) {
    counted_.handovers.assign(basis.handover_kinds.count(), 0);
  }
  void begin(std::uint32_t sender) {
    sender_ = sender;
    if (silo_ == basis_.silo[sender]) return;
    end_silo();
    silo_ = basis_.silo[sender];
  }
  void add(std::uint32_t receiver, std::uint32_t times) {
    ++counted_.pairs;
    counted_.handovers[basis_.handover_kinds.of(sender_, receiver)] += times;
    const std::uint32_t to = basis_.silo[receiver];
    if (to >= by_silo_.size()) by_silo_.resize(to + std::size_t{1}, 0);
    by_silo_[to] += times;
    if (times >= lines_.least(part_)) lines_.add(part_, sender_, receiver, times);
  }
  CountedPairs taken() && {
    end_silo();
    return std::move(counted_);
  }

 private:
  void end_silo() {
    for (std::uint32_t to = 0; to < by_silo_.size(); ++to)
      if (by_silo_[to] != 0) counted_.silo_pairs.push_back({silo_, to, std::exchange(by_silo_[to], 0)});
  }

  const FlowBasis& basis_;
  std::size_t part_;
  TopLines& lines_;
  std::uint32_t sender_ = kNoSlot;
  std::uint32_t silo_ = kNoSlot;
  std::vector<std::uint64_t> by_silo_;  // of the silo that is open: handovers to each other one
  CountedPairs counted_;
};

}  // namespace

CountedPairs all_pairs(const Routes& routes, const FlowBasis& basis, const Bits& issues, TopLines& lines) {
  constexpr std::size_t kLeastHandovers = 1U << 14U;  // worth a thread
  std::vector<CountedPairs> made;
  routes.stops.row().visit([&](const auto* rows) {
    using Row = std::remove_const_t<std::remove_reference_t<decltype(*rows)>>;
    const Sent<Row> sent =
        sent_in<Row>(routes, rows, issues, [](Row receiver, std::uint32_t) { return receiver; });
    made.resize(std::min(base::EvenParts(sent.items.size(), kLeastHandovers).parts, lines.parts()));
    base::parallel_for(made.size(), [&](std::size_t part) {
      Receivers<Row> receivers(routes.stops.rows().count());
      Counting counting(basis, part, lines);
      const std::uint32_t end = sent.cut(part + 1, made.size());
      for (std::uint32_t sender = sent.cut(part, made.size()); sender < end; ++sender) {
        if (sent.first[sender] == sent.first[sender + 1]) continue;
        for (std::uint32_t h = sent.first[sender]; h < sent.first[sender + 1]; ++h)
          receivers.add(sent.items[h]);
        counting.begin(sender);
        receivers.take([&](Row receiver, std::uint32_t times) { counting.add(receiver, times); });
      }
      made[part] = std::move(counting).taken();
    });
  });
  CountedPairs all;
  all.handovers.assign(basis.handover_kinds.count(), 0);
  for (const CountedPairs& part : made) {
    all.pairs += part.pairs;
    all.silo_pairs.insert(all.silo_pairs.end(), part.silo_pairs.begin(), part.silo_pairs.end());
    for (std::size_t kind = 0; kind < all.handovers.size(); ++kind)
      all.handovers[kind] += part.handovers[kind];
  }
  return all;
}

void add_handovers(std::vector<PairCount> silo_pairs, const std::vector<std::int64_t>& handovers,
                   const HandoverKinds& kinds, const model::Organization& organization,
                   const HolderSilos& silos, Measures& measures) {
  std::vector<std::uint64_t> seams(organization.size() + 1, 0);
  for (std::uint32_t kind = 0; kind < handovers.size(); ++kind) {
    const auto count = static_cast<std::uint64_t>(handovers[kind]);
    if (count == 0) continue;
    const Way way = HandoverKinds::way(kind);
    if (way == Way::climb) measures.climbs += count;
    if (way == Way::back) measures.returns += count;
    if (way == Way::sideways) measures.sideways += count;
    if (!HandoverKinds::has_leader(kind)) continue;
    const Slot leader = kinds.leader(kind);
    seams[leader == kNoSlot ? organization.size() : leader] += count;
  }
  for (const PairCount& pair : silo_pairs)
    if (silos.cross(pair.first, pair.second)) measures.silo_crossings += pair.count;
  measures.silos = flow::silo_pairs(std::move(silo_pairs), silos);
  measures.seams = seams_of(seams, organization);
}

}  // namespace flipchart::flow
