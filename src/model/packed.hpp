// An organization or a history as named columns of bytes, and back: what a workshop file keeps of an import.
// Numbers are little-endian and of one width in a column, whatever machine wrote them; texts are kept once.
// Pure; knows no file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/history.hpp"
#include "model/organization.hpp"

namespace flipchart::model {

struct PackedColumn {
  std::string name;
  std::string bytes;
  friend bool operator==(const PackedColumn&, const PackedColumn&) = default;
};
using PackedColumns = std::vector<PackedColumn>;

// Linear. The same organization gives the same bytes.
PackedColumns packed(const Organization& organization);
PackedColumns packed(const History& history);

// Failure::damaged where a column is missing, too short, or names what is not there; never a chart or a
// history that breaks an invariant. Columns with names that are not known are passed over. Linear.
base::Result<Organization> unpacked_organization(const PackedColumns& columns);
base::Result<History> unpacked_history(const PackedColumns& columns);

}  // namespace flipchart::model
