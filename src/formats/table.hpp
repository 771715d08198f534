// Rows of cells, whatever the format they came from. A Table is read by cursors, front to back, as often as
// one likes and on several threads at once; what a cursor shows is valid until it moves on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace flipchart::formats {

// White space off both ends; fast for the usual cell.
std::string_view trimmed_cell(std::string_view cell);

// One record: its place in the source and its cells as written.
struct Row {
  std::uint64_t line = 0;  // physical line, sheet row, or line of the record's first character, from 1
  std::vector<std::string_view> cells;

  std::size_t width() const { return cells.size(); }
  // Trimmed; empty where the record is too short.
  std::string_view cell(std::size_t column) const {
    return column < cells.size() ? trimmed_cell(cells[column]) : std::string_view{};
  }
  // Nothing but white space in any cell.
  bool blank() const;
};

// Records that were cut into cells by a reader, with the header as record 0. Cells are copied.
class CellTable {  // invariant: first_cell_ has one entry more than there are records
 public:
  void begin_record(std::uint64_t line);
  void add(std::string_view cell);

  std::size_t records() const { return line_.size(); }
  std::uint64_t line(std::size_t record) const { return line_[record]; }
  std::size_t width(std::size_t record) const { return first_cell_[record + 1] - first_cell_[record]; }
  std::string_view cell(std::size_t record, std::size_t column) const {
    const Cell& at = cells_[first_cell_[record] + column];
    return std::string_view(text_).substr(at.begin, at.length);
  }

 private:
  struct Cell {
    std::size_t begin = 0;
    std::size_t length = 0;
  };
  std::string text_;
  std::vector<Cell> cells_;
  std::vector<std::size_t> first_cell_{0};
  std::vector<std::uint64_t> line_;
};

// Records whose columns are found on the way, as keys of objects are. A column that is set twice in one record
// becomes a list: its values parted by ';', with '\' before a ';' that belongs to a value.
class RecordTable {
 public:
  void begin_record(std::uint64_t line);
  void set(std::string_view column, std::string_view value);
  std::size_t records() const { return lines_.size(); }
  // Columns in the order they were first set, as record 0 on line 0; every record as wide as that.
  CellTable finished() &&;

 private:
  struct Value {
    std::uint32_t column = 0;
    std::string text;
    bool list = false;
  };
  std::vector<std::string> columns_;
  std::unordered_map<std::string, std::uint32_t> column_of_;
  std::vector<std::vector<Value>> values_;
  std::vector<std::uint64_t> lines_;
};

}  // namespace flipchart::formats
