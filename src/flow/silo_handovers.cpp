// The parts of all positions first, so that a stop costs one look.
#include "flow/silo_handovers.hpp"

#include <cassert>

#include "base/parallel.hpp"
#include "flow/issue_parts.hpp"

namespace flipchart::flow {

std::uint64_t SiloHandovers::out(std::uint32_t part) const {
  std::uint64_t sum = 0;
  for (std::uint32_t other = 0; other < parts; ++other) sum += other == part ? 0 : at(part, other);
  return sum;
}

std::uint64_t SiloHandovers::in(std::uint32_t part) const {
  std::uint64_t sum = 0;
  for (std::uint32_t other = 0; other < parts; ++other) sum += other == part ? 0 : at(other, part);
  return sum;
}

SiloHandovers silo_handovers(const Routes& routes, const Silos& silos,
                             const std::vector<std::uint32_t>& part_of_silo, std::uint32_t parts,
                             const Kept& kept) {
  assert(parts <= 256);
  const std::size_t row = std::size_t{parts} + 1;  // the last one: in no part
  std::vector<std::uint16_t> part_of(silos.of.size(), static_cast<std::uint16_t>(parts));
  for (std::size_t slot = 0; slot < part_of.size(); ++slot) {
    const std::uint32_t silo = silos.of[slot];
    if (silo != kNoSlot && part_of_silo[silo] != kNoSlot)
      part_of[slot] = static_cast<std::uint16_t>(part_of_silo[silo]);
  }
  const base::EvenParts share(kept.keep.size(), kLeastIssues);
  std::vector<std::vector<std::uint64_t>> sums(share.parts, std::vector<std::uint64_t>(row * row, 0));
  base::parallel_parts(share, [&](std::size_t begin, std::size_t end, std::size_t number) {
    std::vector<std::uint64_t>& count = sums[number];
    const auto part_at = [&](std::uint32_t stop) -> std::size_t {
      const HolderId holder = routes.stops[stop].holder;
      return on_chart(holder) ? part_of[holder] : parts;
    };
    for (std::size_t issue = begin; issue < end; ++issue) {
      const std::uint32_t first = routes.first_stop[issue];
      const std::uint32_t last = routes.first_stop[issue + 1];
      if (kept.keep[issue] == 0 || first == last) continue;
      std::size_t from = part_at(first);
      for (std::uint32_t stop = first + 1; stop < last; ++stop) {
        const std::size_t to = part_at(stop);
        ++count[from * row + to];
        from = to;
      }
    }
  });
  SiloHandovers handovers;
  handovers.parts = parts;
  handovers.count.assign(std::size_t{parts} * parts, 0);
  for (const std::vector<std::uint64_t>& sum : sums)
    for (std::size_t from = 0; from < parts; ++from)
      for (std::size_t to = 0; to < parts; ++to) handovers.count[from * parts + to] += sum[from * row + to];
  return handovers;
}

}  // namespace flipchart::flow
