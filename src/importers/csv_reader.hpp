// From text to a table of cells: quotes, embedded newlines, any line ending, delimiter found by looking.
// Cells are views into one buffer that the table owns; ragged records keep the cells they have; any text
// gives a table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace flipchart::importers {

struct Table {
  std::unique_ptr<std::string> text;  // what the cells point into; stays put when the table moves
  char delimiter = ',';
  std::vector<std::string_view> cells;
  std::vector<std::size_t> first_cell{0};  // record r: cells[first_cell[r]] .. cells[first_cell[r + 1]]
  std::vector<std::uint64_t> line;         // physical line on which each record starts, from 1
  std::vector<std::uint64_t> unclosed;  // lines of records with a quote that never closed: read as plain text

  std::size_t records() const { return line.size(); }
  std::size_t width(std::size_t record) const { return first_cell[record + 1] - first_cell[record]; }
  // Trimmed; empty where the record is too short.
  std::string_view cell(std::size_t record, std::size_t column) const;
  // Nothing but white space in any cell.
  bool blank(std::size_t record) const;
};

// White space off both ends; fast for the usual cell.
std::string_view trimmed_cell(std::string_view cell);
// Comma, semicolon, tab or bar: the one that cuts the first lines most evenly; comma when none does.
char delimiter_of(std::string_view text);
// Linear in the text. Lines with nothing on them make no record.
Table table_of(std::string text);

}  // namespace flipchart::importers
