// Rows of cells, whatever the format they came from. A Table is read by cursors, front to back, as often as
// one likes and on several threads at once; what a cursor shows is valid until it moves on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace flipchart::formats {

// White space off both ends, and the apostrophe off what a spreadsheet would else take for a formula; fast
// for the usual cell.
std::string_view trimmed_odd_cell(std::string_view cell);
inline std::string_view trimmed_cell(std::string_view cell) {
  const auto plain = [](char c) { return c > ' ' && c < 0x7F && c != '\''; };
  return cell.empty() || (plain(cell.front()) && plain(cell.back())) ? cell : trimmed_odd_cell(cell);
}

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

// Records that were cut into cells by a reader, with the header as record 0. Cells are copied; empty ones
// take no room.
class CellTable {  // invariant: the cells of a record are in the order of their columns
 public:
  void begin_record(std::uint64_t line);
  void add(std::string_view cell);

  std::size_t records() const { return records_.size(); }
  std::uint64_t line(std::size_t record) const { return records_[record].line; }
  std::size_t width(std::size_t record) const { return records_[record].width; }
  std::string_view cell(std::size_t record, std::size_t column) const;

 private:
  friend class RecordTable;
  struct Cell {  // begins where the one before it ends
    std::uint64_t column : 28;
    std::uint64_t end : 36;  // counted from the record's first character
  };
  struct Record {
    std::uint64_t line = 0;
    std::size_t text = 0;
    std::size_t first_cell = 0;
    std::uint32_t cells = 0;
    std::uint32_t width = 0;
  };
  void add_at(std::size_t column, std::string_view cell);

  std::string text_;
  std::vector<Cell> cells_;
  std::vector<Record> records_;
};

// Records whose columns are found on the way, as keys of objects are. A column that is set twice in one
// record becomes a list: its values parted by ';', with '\' before a ';' that belongs to a value.
class RecordTable {
 public:
  RecordTable() { table_.begin_record(0); }
  void begin_record(std::uint64_t line);
  void set(std::string_view column, std::string_view value);
  // A column that is there even if no record sets it.
  void add_column(std::string_view column) { column_named(column); }
  std::size_t records() const { return records_; }
  std::size_t columns() const { return columns_.size(); }
  // Columns in the order they were first set, as record 0 on line 0; every record as wide as that.
  CellTable finished() &&;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  struct Value {
    std::uint32_t column = 0;
    bool list = false;
    std::string text;
  };
  std::uint32_t column_named(std::string_view column);
  void end_record();

  std::vector<std::string> columns_;
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> column_of_;
  std::vector<std::size_t> value_of_;  // by column: where its value of this record may be
  std::vector<Value> values_;          // of this record; those from used_ on are spare
  std::size_t used_ = 0;
  std::size_t records_ = 0;
  CellTable table_;
};

}  // namespace flipchart::formats
