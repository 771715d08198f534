// What the number format of each cell style shows: the only thing of a workbook's looks that changes what a
// cell says.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "formats/workbook_values.hpp"

namespace flipchart::formats {

// By the index that cells carry as `s`. `xml` is used up.
base::Result<std::vector<NumberKind>> number_kinds(std::string& xml);

}  // namespace flipchart::formats
