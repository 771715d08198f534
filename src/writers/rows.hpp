// Rows of cells being written, whatever they become: a CSV file or a sheet of a workbook.
#pragma once

#include <string_view>

namespace flipchart::writers {

class Rows {
 public:
  virtual ~Rows() = default;
  // A cell of the current row.
  virtual Rows& cell(std::string_view text) = 0;
  // A number or a date: never a formula.
  virtual Rows& plain(std::string_view text) = 0;
  virtual void end_row() = 0;
};

}  // namespace flipchart::writers
