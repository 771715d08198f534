// One issue's way over the chart: an ink line from the customer to the first holder and on from card to card,
// with a number on each stop. Runs beside stacks, in the corridor and in the gaps between rows; never through
// a card.
#pragma once

#include "compose/layers.hpp"

namespace flipchart::compose {

// A card or pill on the chart, found by what it stands for.
struct Spot {
  base::ItemId id;
  base::Rect box;
  double radius = 4;
  base::Slot card = base::kNoSlot;  // of the arrangement; kNoSlot for a customer
  bool found() const { return !box.empty(); }
};
Spot spot_of_position(const Subject& subject, base::Slot position);
// Where a holder on a route is shown: in the room at the leader of the holder's unit, who goes by a role.
Spot spot_of_holder(const Subject& subject, base::Slot holder);
Spot spot_of_customer(const Subject& subject, std::uint32_t customer);

// Adds the line to `lit`, numbers to `pins`, rings to `rings`. The customer is stop 1 where it is on the
// chart; holders off the chart take a number and are passed over. Linear in stops; O(n log n) in cards for
// the free ways. Of `stops` other than 0 only so many from the beginning.
void trace_route(const Subject& subject, std::uint32_t issue, std::uint32_t stops, scene::Scene& scene);

}  // namespace flipchart::compose
