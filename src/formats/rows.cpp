// Two ways of keeping records behind one cursor.
#include "formats/rows.hpp"

#include <algorithm>

#include "formats/even_rows.hpp"

namespace flipchart::formats {

namespace {
constexpr std::size_t kStep = 512 * 1024;
}

Table::Table(const DelimitedText& text) : text_(text) {
  if (text.text.size() > 2 * kStep) starts_ = record_starts(text, kStep);
}

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

std::optional<std::uint64_t> Table::even_rows(const Stretch& stretch, std::size_t width) const {
  if (cells_) return std::nullopt;
  return formats::even_rows(text_, stretch.begin, stretch.end, width);
}

Cursor Table::all() const {
  return rows({cells_ ? 0 : text_.begin, cells_ ? cells_->records() : text_.text.size(), 1});
}

Cursor Table::rows_after(std::size_t records) const {
  return rows(stretches(records, 1).front());
}

std::vector<Stretch> Table::stretches(std::size_t records, std::size_t parts) const {
  Stretch whole{records, cells_ ? std::max(records, cells_->records()) : text_.text.size(), 1};
  if (!cells_) {
    DelimitedCursor cursor(text_, text_.begin, text_.text.size(), 1);
    Row row;
    for (std::size_t r = 0; r < records && cursor.next(row); ++r) {
    }
    whole.begin = cursor.at();
    whole.line = cursor.line();
  }
  std::vector<Stretch> stretches = {whole};
  const std::size_t each = (whole.end - whole.begin) / std::max<std::size_t>(parts, 1) + 1;
  const auto cut = [&](std::size_t at, std::uint64_t line) {
    if (at >= whole.end || at - whole.begin < stretches.size() * each) return;
    stretches.back().end = at;
    stretches.push_back({at, whole.end, line});
  };
  if (cells_) {
    for (std::size_t at = whole.begin + each; at < whole.end; at += each) cut(at, 1);
  } else {
    for (const RecordStart& start : starts_) {
      if (start.at > whole.begin) cut(start.at, start.line);
    }
  }
  return stretches;
}

}  // namespace flipchart::formats
