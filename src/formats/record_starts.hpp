// Where records begin in a large text, so that several threads can read it at once. The answer is always what
// one cursor from front to back would say, physical lines included; it is only found faster.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "formats/delimited.hpp"

namespace flipchart::formats {

struct RecordStart {
  std::size_t at = 0;
  std::uint64_t line = 1;
  friend bool operator==(const RecordStart&, const RecordStart&) = default;
};

// The beginning of the text, then at most one record for each further `step` bytes: the first that begins in
// them, where they hold one. Linear. All cores work where every quotation mark stands at an end of a cell;
// the rest of the text is walked record by record.
std::vector<RecordStart> record_starts(const DelimitedText& text, std::size_t step);

}  // namespace flipchart::formats
