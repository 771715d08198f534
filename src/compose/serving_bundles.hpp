// Which lines say who serves whom: links bundled until they are few enough to be followed by eye. Decides
// what is drawn and what is only counted; where lines run is for chart_serving.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "compose/layers.hpp"

namespace flipchart::compose {

// A line from a segment of customers to those who serve them.
struct ServingBundle {
  enum class End : std::uint8_t { team, band, shelf };
  std::uint32_t segment = 0;
  End end = End::team;
  std::uint32_t at = 0;       // team: shape slot of its leader; band: its number
  std::uint32_t carrier = 0;  // index of the first of its links
  std::uint32_t links = 0;
};

struct ServingPlan {
  // By link of the organization: the shape slot of the card that stands for the server, kNoSlot for none.
  std::vector<base::Slot> card;
  std::vector<ServingBundle> bundles;  // by segment
  std::uint64_t not_drawn = 0;         // links of bundles that were left out
};

// As many lines as can be followed by eye.
inline constexpr std::size_t kMostServingLines = 40;

// One bundle for each segment and team; where these are more than kMostServingLines, teams in a band at the
// front share that band's; of what is still too many the largest stay. O(positions + links log links).
ServingPlan serving_plan(const Subject& subject);

}  // namespace flipchart::compose
