// One table of any format: what its header is, and its rows one after the other. Cheap to move; cursors of
// one table may run on several threads at once.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "formats/delimited.hpp"
#include "formats/record_starts.hpp"
#include "formats/table.hpp"

namespace flipchart::formats {

// Rows that one thread can read: bytes of delimited text, or records of cells.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint64_t line = 1;
};

class Cursor {  // its table must outlive it
 public:
  bool next();
  const Row& row() const { return row_; }
  bool unclosed() const { return text_ && text_->unclosed(); }

 private:
  friend class Table;
  Row row_;
  std::optional<DelimitedCursor> text_;
  const CellTable* cells_ = nullptr;
  std::size_t record_ = 0;
  std::size_t end_ = 0;
};

class Table {
 public:
  Table() = default;
  explicit Table(CellTable cells) : cells_(std::make_unique<CellTable>(std::move(cells))) {}
  // The text must outlive the table. A large one is looked through once, on all cores.
  explicit Table(const DelimitedText& text);

  // '\0' where the format has none.
  char delimiter() const { return cells_ ? '\0' : text_.delimiter; }
  // All of it; empty where the format has none.
  std::string_view text() const { return cells_ ? std::string_view{} : text_.text; }
  // Cells that are empty at the end of a row are not there: a row that is too short lacks nothing.
  bool leaves_empty_cells_out() const { return cells_ != nullptr; }
  // Everything, records before and with the header included.
  Cursor all() const;
  // Rows after the first `records` ones.
  Cursor rows_after(std::size_t records) const;
  // The rows of rows_after(records), in order, in up to `parts` stretches of about the same size: at least
  // one, and none of text much smaller than a megabyte.
  std::vector<Stretch> stretches(std::size_t records, std::size_t parts) const;
  Cursor rows(const Stretch& stretch) const;
  // How many rows, where they are plain lines that all have `width` cells; nullopt where a cursor has to
  // look.
  std::optional<std::uint64_t> even_rows(const Stretch& stretch, std::size_t width) const;

 private:
  std::unique_ptr<CellTable> cells_;
  DelimitedText text_;
  std::vector<RecordStart> starts_;  // of text
};

}  // namespace flipchart::formats
