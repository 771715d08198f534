// What a part of a filter can ask for, and how many issues each answer would keep.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "flow/routes.hpp"
#include "flow/silos.hpp"

namespace flipchart::flow {

struct FilterValue {
  std::string value;         // as Filter holds it
  std::uint64_t issues = 0;  // of `kept`, those that a filter for this value alone would keep
};

// Every value that an issue of the whole history has, the most frequent of `kept` first, equals by bytes; one
// issue may count under several. Nothing for days and for issues. Linear in issues, for silos in stops.
std::vector<FilterValue> filter_values(model::FilterField field, const model::Organization& organization,
                                       const model::History& history, const Routes& routes,
                                       const Silos& silos, const Kept& kept);

}  // namespace flipchart::flow
