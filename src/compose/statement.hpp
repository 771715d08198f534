// The words at the foot of a page: what is shown, what is not, and whether the page may be shown in the room.
#pragma once

#include <string>

#include "compose/layers.hpp"

namespace flipchart::compose {

// `dotted_not_drawn`: dotted lines without a free way. `serving_not_drawn`: links to customers without a
// line.
std::string statement_of(const Subject& subject, const flow::Kept& kept, const FlowLayer& flows,
                         std::size_t dotted_not_drawn, std::uint64_t serving_not_drawn);

}  // namespace flipchart::compose
