// The ids of elements, for links and programs: "card-P003", "customer-C12", "silo-Care". Made of letters,
// digits, '-', '_' and '.' alone, which are safe in XML, in addresses and in style sheets; each other byte is
// '_' and two hexadecimal digits. Different items have different ids.
#pragma once

#include <string>

#include "base/item_id.hpp"

namespace flipchart::backends {
// Empty for an item of no kind.
std::string element_id(const base::ItemId& item);
}  // namespace flipchart::backends
