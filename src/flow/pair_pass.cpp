// Sums are whole numbers, so the order of parts does not matter.
#include "flow/pair_pass.hpp"

#include <algorithm>
#include <utility>

#include "flow/measure_lists.hpp"

namespace flipchart::flow {

using Way = HandoverIndex::Way;

PairPass::PairPass(const model::Organization& organization, const Routes& routes, const FlowIndex& index,
                   const Silos& silos, std::size_t lines_wanted)
    : organization_(organization),
      routes_(routes),
      index_(index),
      silos_(silos),
      lines_(index.ranks, index.handovers.parts(), lines_wanted),
      parts_(index.handovers.parts()) {}

void PairPass::count(const Bits& issues) {
  index_.handovers.count(issues, [&](std::size_t part, const HandoverIndex::Sent& sent) { add(part, sent); });
}

void PairPass::add(std::size_t part, const HandoverIndex::Sent& sent) {
  Sums& sums = parts_[part];
  const std::uint32_t silo = index_.silo[sent.sender];
  if (sums.silo != silo) {
    end_silo(sums);
    sums.silo = silo;
    sums.by_silo.resize(silos_.count(), 0);
    sums.by_level.resize(index_.handovers.levels() + std::size_t{1}, 0);
  }
  add_lines(sums, part, sent);
  std::uint64_t crossings = 0;
  std::size_t at = sent.first_run;
  for (std::size_t pair = 0; pair < sent.pairs; ++at) {
    const HandoverIndex::Run run = index_.handovers.run(at);
    std::uint64_t times = 0;
    for (const std::size_t end = pair + run.pairs; pair < end; ++pair) times += sent.times[pair];
    sums.by_silo[run.silo] += times;
    sums.ways[static_cast<std::size_t>(run.way)] += times;
    if (!silos_.cross(silo, run.silo)) continue;
    crossings += times;
    if (run.way != Way::off_chart) sums.by_level[run.level] += times;
  }
  sums.crossings += crossings;
  if (crossings != 0) end_sender(sums, sent.sender);
}

// Most senders have no pair that is among the most frequent.
void PairPass::add_lines(Sums& sums, std::size_t part, const HandoverIndex::Sent& sent) {
  std::uint32_t pairs = 0;
  std::uint32_t most = 0;
  for (std::size_t pair = 0; pair < sent.pairs; ++pair) {
    pairs += sent.times[pair] != 0 ? 1U : 0U;
    most = std::max(most, sent.times[pair]);
  }
  sums.pairs += pairs;
  if (most < lines_.least(part)) return;
  for (std::size_t pair = 0; pair < sent.pairs; ++pair) {
    if (sent.times[pair] >= lines_.least(part))
      lines_.add(part, sent.sender, index_.handovers.receiver()[sent.first + pair], sent.times[pair]);
  }
}

void PairPass::end_sender(Sums& sums, std::uint32_t sender) const {
  const HolderRows& rows = routes_.stops.rows();
  if (!rows.on_chart(sender)) return;
  if (sums.seams.empty()) sums.seams.assign(organization_.size() + 1, 0);
  Slot leader = rows.holder(sender);
  for (std::size_t level = organization_.depth(leader) + std::size_t{1}; level > 0; --level) {
    sums.seams[leader] += std::exchange(sums.by_level[level], 0);
    leader = organization_.parent(leader);
  }
  sums.seams.back() += std::exchange(sums.by_level.front(), 0);
}

void PairPass::end_silo(Sums& sums) {
  for (std::uint32_t to = 0; to < sums.by_silo.size(); ++to) {
    if (sums.by_silo[to] != 0) sums.silo_pairs.push_back({sums.silo, to, std::exchange(sums.by_silo[to], 0)});
  }
}

void PairPass::take_into(Measures& measures) && {
  std::vector<std::uint64_t> seams(organization_.size() + 1, 0);
  std::vector<PairCount> silo_counts;
  for (Sums& part : parts_) {
    end_silo(part);
    measures.climbs += part.ways[static_cast<std::size_t>(Way::climb)];
    measures.returns += part.ways[static_cast<std::size_t>(Way::back)];
    measures.sideways += part.ways[static_cast<std::size_t>(Way::sideways)];
    measures.silo_crossings += part.crossings;
    measures.line_count += part.pairs;
    for (std::size_t s = 0; s < part.seams.size(); ++s) seams[s] += part.seams[s];
    silo_counts.insert(silo_counts.end(), part.silo_pairs.begin(), part.silo_pairs.end());
  }
  measures.silos = silo_pairs(std::move(silo_counts), silos_);
  measures.seams = seams_of(seams, organization_);
  measures.lines = std::move(lines_).taken(organization_, routes_);
}

}  // namespace flipchart::flow
