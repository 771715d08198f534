// Words for where a matter stands, the same wherever it is told.
#pragma once

#include <string_view>

#include "model/decisions.hpp"

namespace flipchart::commands {

// "overdue", "followed up".
std::string_view word_of(model::MatterState state);
// As in the journal: "followed_up".
std::string_view word_of(model::FixStatus status);

}  // namespace flipchart::commands
