// What crosses the borders of silos, as bands show it. Handovers count where both ends are on the chart.
// Never of fewer than k people: a smaller silo is counted with the smallest other one (roll_up.hpp), as is
// everybody in a silo without a band where they are fewer.
#pragma once

#include <string>
#include <vector>

#include "compose/layers.hpp"
#include "flow/silo_handovers.hpp"

namespace flipchart::compose {

// Silos that are counted together, most often one.
struct SiloBorder {
  std::uint32_t silo = base::kNoSlot;  // the largest, whose largest band carries the figures
  std::uint32_t band = base::kNoSlot;
  std::uint64_t out = 0, in = 0, within = 0;
  bool together = false;  // with others
  // Of what its members hand over, the share that leaves it: 0 to 1.
  double share_out() const {
    return out == 0 ? 0 : static_cast<double>(out) / static_cast<double>(out + within);
  }
};

struct SiloBorders {
  std::vector<SiloBorder> borders;  // by part
  std::vector<std::uint32_t> part;  // by silo; kNoSlot for those without a band
  flow::SiloHandovers whole;       // of the unfiltered history, by part; one more part for all without a band
  flow::SiloHandovers now;         // of what the filter keeps
  std::uint64_t without_band = 0;  // handovers from or to a silo that has no band, now
  bool too_many = false;           // there are silos, but no bands

  // The part of a band whose figures stand there; none for others.
  const SiloBorder* at_band(std::uint32_t band) const;
  // That of a band's silo, whichever of its bands carries the figures.
  const SiloBorder* of_silo(std::uint32_t silo) const;
};

// Linear in stops. Empty without the overlay, and where the arrangement has no bands.
SiloBorders silo_borders(const Subject& subject, const flow::Kept& kept);

// Which silos have a band, numbered in the order of their first bands; kNoSlot for the others. By silo.
std::vector<std::uint32_t> banded_silos(const Arrangement& arrangement, std::size_t silos);

// "474 out · 379 in", briefly "474 · 379".
std::string border_words(const SiloBorder& border, bool briefly);

}  // namespace flipchart::compose
