// How a filter is told and in which order its parts are asked.
#pragma once

#include <string>
#include <vector>

#include "model/view.hpp"

namespace flipchart::flow {

// filter.order, then any part that is set but was left out of it, in the order of FilterField.
// Kept::hidden_by counts in this list.
std::vector<model::FilterField> filter_order(const model::Filter& filter);
// One part as it would be typed: "--from 2026-03-01", "--customer C1 --customer C2", "--handed A>B".
std::string filter_text(const model::Filter& filter, model::FilterField field);

}  // namespace flipchart::flow
