// From card to card by the arrow keys, along the lines of the chart: which one is next. Pure; up is what is
// above on the screen, whichever way up the chart stands.
#pragma once

#include "base/item_id.hpp"
#include "compose/arrangement.hpp"

namespace flipchart::commands {

enum class Step : std::uint8_t { up, down, left, right };

// Towards the leaders: the next card of the same column of reports, at its end the leader. Towards the
// customers: the nearest report; who has none goes on to the next card of the column or of a leader's column,
// and at the front to a customer, one they serve where there is one. Left and right: to the next column of
// reports of the same leader, at its end to the nearest card of the same row. From any card every other can
// be reached. Where nothing is that way: the same item. Something that is not drawn leads to the card that
// stands for it or, outside the focus, to the first. Linear in cards, customers and servers.
base::ItemId walked(const model::Organization& organization, const compose::Insights& insights,
                    const compose::Arrangement& arrangement, double facing, const base::ItemId& from,
                    Step step);

}  // namespace flipchart::commands
