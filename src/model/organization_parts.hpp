// An organization taken apart, to be changed and put together again.
#pragma once

#include "model/organization.hpp"

namespace flipchart::model {

// The parts that make the same organization again, positions in the order of their slots. Linear.
OrganizationParts parts_of(const Organization& organization);

}  // namespace flipchart::model
