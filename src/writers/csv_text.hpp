// One row of CSV after the other: quotes where they are needed, formulas made harmless.
#pragma once

#include <string>
#include <string_view>

#include "writers/rows.hpp"

namespace flipchart::writers {

class CsvText final : public Rows {
 public:
  CsvText& cell(std::string_view text) override;
  CsvText& plain(std::string_view text) override;
  void end_row() override;
  std::string taken() && { return std::move(text_); }

 private:
  std::string text_;
  bool row_begun_ = false;
};

// A spreadsheet would calculate it; apostrophes already there count as part of the mark.
bool looks_like_a_formula(std::string_view text);

// An element of a list of ids: a backslash before what would end it.
std::string list_element(std::string_view id);

}  // namespace flipchart::writers
