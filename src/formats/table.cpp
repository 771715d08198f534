// How records are kept while a reader makes them.
#include "formats/table.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"

namespace flipchart::formats {

namespace {

std::string listed(std::string_view value) {
  std::string out;
  for (const char c : value) {
    if (c == ';') out += '\\';
    out += c;
  }
  return out;
}

// Spreadsheets keep what begins like a formula as text with an apostrophe in front, and so do we.
std::string_view without_text_mark(std::string_view cell) {
  const std::size_t at = cell.find_first_not_of('\'');
  const bool mark =
      at != std::string_view::npos && std::string_view("=+-@").find(cell[at]) != std::string_view::npos;
  return mark ? cell.substr(1) : cell;
}

}  // namespace

std::string_view trimmed_odd_cell(std::string_view cell) {
  cell = base::trimmed(cell);
  return cell.starts_with('\'') ? without_text_mark(cell) : cell;
}

bool Row::blank() const {
  return std::all_of(cells.begin(), cells.end(),
                     [](std::string_view cell) { return trimmed_cell(cell).empty(); });
}

void CellTable::begin_record(std::uint64_t line) {
  records_.push_back({line, text_.size(), cells_.size(), 0, 0});
}

void CellTable::add(std::string_view cell) {
  add_at(records_.back().width++, cell);
}

void CellTable::add_at(std::size_t column, std::string_view cell) {
  if (cell.empty()) return;
  Record& record = records_.back();
  text_.append(cell);
  cells_.push_back({column & 0xFFFFFFFU, (text_.size() - record.text) & 0xFFFFFFFFFU});
  ++record.cells;
}

std::string_view CellTable::cell(std::size_t record, std::size_t column) const {
  const Record& at = records_[record];
  const auto first = cells_.begin() + static_cast<std::ptrdiff_t>(at.first_cell);
  const auto last = first + at.cells;
  // Column c is cell c or, after empty ones, an earlier cell.
  auto found = first + static_cast<std::ptrdiff_t>(std::min<std::size_t>(column, at.cells));
  if (found == last || found->column != column)
    found = std::lower_bound(first, found, column,
                             [](const Cell& cell, std::size_t c) { return cell.column < c; });
  if (found == last || found->column != column) return {};
  const std::size_t begin = found == first ? 0 : (found - 1)->end;
  return std::string_view(text_).substr(at.text + begin, found->end - begin);
}

void RecordTable::begin_record(std::uint64_t line) {
  end_record();
  table_.begin_record(line);
  ++records_;
}

std::uint32_t RecordTable::column_named(std::string_view column) {
  const auto found = column_of_.find(column);
  if (found != column_of_.end()) return found->second;
  const auto added = static_cast<std::uint32_t>(columns_.size());
  columns_.emplace_back(column);
  value_of_.push_back(0);
  column_of_.emplace(column, added);
  return added;
}

void RecordTable::set(std::string_view column, std::string_view value) {
  const std::uint32_t c = column_named(column);
  const std::size_t before = value_of_[c];
  if (before >= used_ || values_[before].column != c) {
    if (used_ == values_.size()) values_.emplace_back();
    Value& added = values_[used_];
    added.column = c;
    added.list = false;
    added.text.assign(value);
    value_of_[c] = used_++;
    return;
  }
  Value& same = values_[before];
  if (!std::exchange(same.list, true)) same.text = listed(same.text);
  same.text += ';';
  same.text += listed(value);
}

void RecordTable::end_record() {
  const auto last = values_.begin() + static_cast<std::ptrdiff_t>(used_);
  const auto by_column = [](const Value& a, const Value& b) { return a.column < b.column; };
  if (!std::is_sorted(values_.begin(), last, by_column)) std::sort(values_.begin(), last, by_column);
  for (auto value = values_.begin(); value != last; ++value) table_.add_at(value->column, value->text);
  used_ = 0;
}

CellTable RecordTable::finished() && {
  end_record();
  const auto width = static_cast<std::uint32_t>(columns_.size());
  table_.begin_record(0);  // the header: written last, put first
  for (const std::string& column : columns_) table_.add(column);
  table_.records_.front() = table_.records_.back();
  table_.records_.pop_back();
  for (CellTable::Record& record : table_.records_) record.width = width;
  return std::move(table_);
}

}  // namespace flipchart::formats
