// Reads the instants of one column. ISO 8601 and epochs speak for themselves; whether 03/04/2026 is in March
// or in April is decided once for the whole column.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/date.hpp"
#include "importers/loaded_source.hpp"

namespace flipchart::importers {

class TimeColumn {
 public:
  // Looks at the column's values: only at the first where that is ISO or an epoch, else at all.
  TimeColumn(const LoadedSource& source, Field field);

  std::optional<base::ParsedInstant> read(std::string_view cell) const;
  // Both orders fit every value: day first was taken.
  bool ambiguous() const { return ambiguous_; }

 private:
  bool day_first_ = true;
  bool ambiguous_ = false;
};

}  // namespace flipchart::importers
