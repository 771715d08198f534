// A history as rows again, to be put in order without some of them; History::columns() has its columns.
#pragma once

#include "model/history.hpp"

namespace flipchart::model {

// The rows of all issues but one. Linear.
HistoryParts rows_without(const History& history, std::uint32_t issue);

}  // namespace flipchart::model
