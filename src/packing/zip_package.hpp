// A zip archive made in memory, for the formats of offices.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"

namespace flipchart::packing {

struct PackagePart {
  std::string name;  // "xl/workbook.xml"
  std::string bytes;
};

// Parts in the order given, each dated 1980-01-01, so that the same parts give the same bytes.
base::Result<std::string> zipped(const std::vector<PackagePart>& parts);

}  // namespace flipchart::packing
