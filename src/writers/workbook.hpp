// A workbook of sheets in SpreadsheetML, with its texts inside the cells (no table of shared strings): one
// part less, and no text can be taken for a formula.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "writers/figures.hpp"
#include "writers/rows.hpp"

namespace flipchart::writers {

// Looks of cells, by their place among the workbook's styles.
enum class CellStyle : int { plain, title, header, count, measured, share, wrapped };

class SheetText final : public Rows {  // rows of one worksheet, top down
 public:
  SheetText& cell(std::string_view value) override;
  // A number where it is one in full, else a text.
  SheetText& plain(std::string_view value) override;
  void text(std::string_view value, CellStyle style);
  void figure(const Figure& figure);
  void end_row() override;
  std::size_t rows() const { return row_; }
  // Whether a text was longer than a cell can be, and is not all there.
  bool has_cut_texts() const { return cut_; }
  // Each column as wide as its longest text, within reason; `frozen` keeps the first row in sight.
  std::string part(bool frozen) const;

 private:
  void number(const std::string& value, CellStyle style);
  void begin(std::string_view type, CellStyle style);
  void widen(std::string_view value);

  std::string out_;
  std::size_t row_ = 0;
  std::size_t column_ = 0;
  bool row_begun_ = false;
  bool cut_ = false;
  std::vector<std::size_t> widths_;
};

struct Sheet {
  std::string name;  // as spreadsheet_name makes it, each once
  std::string part;
};
base::Result<std::string> workbook(std::vector<Sheet> sheets);

// What a spreadsheet takes as the name of a sheet: no more than 31 letters, none of : \ / ? * [ ]; whole
// words, and nothing in brackets.
std::string spreadsheet_name(std::string_view heading);

// The most rows a sheet can have, and the most units of UTF-16 a cell: a file with more is refused by
// spreadsheets, or mended in ways nobody knows.
inline constexpr std::size_t kMostSheetRows = 1'048'576;
inline constexpr std::size_t kMostCellUnits = 32'767;

}  // namespace flipchart::writers
