// Handovers between a few parts of the chart, each made of whole silos: what bands round silos count.
#pragma once

#include <cstdint>
#include <vector>

#include "flow/routes.hpp"
#include "flow/silos.hpp"

namespace flipchart::flow {

struct SiloHandovers {
  std::uint32_t parts = 0;
  std::vector<std::uint64_t> count;  // parts x parts: by giver, then receiver

  std::uint64_t at(std::uint32_t from, std::uint32_t to) const {
    return count[std::size_t{from} * parts + to];
  }
  std::uint64_t out(std::uint32_t part) const;  // to all others
  std::uint64_t in(std::uint32_t part) const;   // from all others
};

// `part_of_silo` gives each silo of `silos` one of `parts` (at most 256), kNoSlot for none. Counts handovers
// of kept issues with both holders on the chart and in a part; positions in no silo cross nothing and are not
// counted. Linear in stops, on all cores, with the same result on any number.
SiloHandovers silo_handovers(const Routes& routes, const Silos& silos,
                             const std::vector<std::uint32_t>& part_of_silo, std::uint32_t parts,
                             const Kept& kept);

}  // namespace flipchart::flow
