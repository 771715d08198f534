// One row of CSV after the other: quotes where they are needed, formulas made harmless.
#pragma once

#include <string>
#include <string_view>

namespace flipchart::writers {

class CsvText {
 public:
  // A cell of the current row.
  CsvText& cell(std::string_view text);
  // A number or a date: never a formula.
  CsvText& plain(std::string_view text);
  void end_row();
  std::string taken() && { return std::move(text_); }

 private:
  std::string text_;
  bool row_begun_ = false;
};

// An element of a list of ids: a backslash before what would end it.
std::string list_element(std::string_view id);

}  // namespace flipchart::writers
