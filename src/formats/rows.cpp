// Two ways of keeping records behind one cursor.
#include "formats/rows.hpp"

namespace flipchart::formats {

bool Cursor::next() {
  if (text_) return text_->next(row_);
  if (record_ == end_) return false;
  row_.line = cells_->line(record_);
  row_.cells.resize(cells_->width(record_));
  for (std::size_t c = 0; c < row_.cells.size(); ++c) row_.cells[c] = cells_->cell(record_, c);
  ++record_;
  return true;
}

Cursor Table::rows(const Stretch& stretch) const {
  Cursor cursor;
  if (cells_) {
    cursor.cells_ = cells_.get();
    cursor.record_ = stretch.begin;
    cursor.end_ = stretch.end;
  } else {
    cursor.text_.emplace(text_, stretch.begin, stretch.end, stretch.line);
  }
  return cursor;
}

Cursor Table::all() const {
  return rows({cells_ ? 0 : text_.begin, cells_ ? cells_->records() : text_.text.size(), 1});
}

Cursor Table::rows_after(std::size_t records) const {
  return rows(stretches(records, 1).front());
}

std::vector<Stretch> Table::stretches(std::size_t records, std::size_t) const {
  if (cells_) return {{records, cells_->records(), 1}};
  DelimitedCursor cursor(text_, text_.begin, text_.text.size(), 1);
  Row row;
  for (std::size_t r = 0; r < records && cursor.next(row); ++r) {
  }
  return {{cursor.at(), text_.text.size(), cursor.line()}};
}

}  // namespace flipchart::formats
