// One sheet's rows: cells put where they belong, texts and dates in place of numbers that stand for them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "formats/table.hpp"
#include "formats/workbook_strings.hpp"
#include "formats/workbook_values.hpp"

namespace flipchart::formats {

// How often something was found, and the sheet row where first.
struct Finding {
  std::uint64_t count = 0;
  std::uint64_t first_row = 0;
  void add(std::uint64_t row) {
    if (count++ == 0) first_row = row;
  }
};

struct SheetFindings {
  Finding error_values;  // #N/A and the like
  Finding lost_texts;    // texts that the workbook does not hold
  Finding left_out;      // cells beyond what a sheet can hold, or two in one place
};

// What all sheets of a workbook together may take in memory.
struct SheetBudget {
  std::uint64_t cells = 50'000'000;
  std::uint64_t text = 2ULL << 30U;
};

struct SheetRules {
  const SharedStrings& strings;
  const std::vector<NumberKind>& styles;
  bool since_1904 = false;
};

// Rows with nothing in them are no records; `line` is the sheet's row number. `xml` is used up.
base::Result<CellTable> sheet_cells(std::string& xml, const SheetRules& rules, SheetBudget& budget,
                                    SheetFindings& findings);

}  // namespace flipchart::formats
