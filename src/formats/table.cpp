// How records are kept while a reader makes them.
#include "formats/table.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"

namespace flipchart::formats {

namespace {

bool plain_end(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte > 0x20 && byte < 0x7F;
}

std::string listed(std::string_view value) {
  std::string out;
  for (const char c : value) {
    if (c == ';') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

std::string_view trimmed_cell(std::string_view cell) {
  if (cell.empty() || (plain_end(cell.front()) && plain_end(cell.back()))) return cell;
  return base::trimmed(cell);
}

bool Row::blank() const {
  return std::all_of(cells.begin(), cells.end(),
                     [](std::string_view cell) { return trimmed_cell(cell).empty(); });
}

void CellTable::begin_record(std::uint64_t line) {
  line_.push_back(line);
  first_cell_.push_back(cells_.size());
}

void CellTable::add(std::string_view cell) {
  cells_.push_back({text_.size(), cell.size()});
  text_.append(cell);
  ++first_cell_.back();
}

void RecordTable::begin_record(std::uint64_t line) {
  lines_.push_back(line);
  values_.emplace_back();
}

void RecordTable::set(std::string_view column, std::string_view value) {
  const auto [found, added] =
      column_of_.try_emplace(std::string(column), static_cast<std::uint32_t>(columns_.size()));
  if (added) columns_.emplace_back(column);
  std::vector<Value>& record = values_.back();
  const auto before = std::find_if(record.begin(), record.end(),
                                   [&](const Value& each) { return each.column == found->second; });
  if (before == record.end()) {
    record.push_back({found->second, std::string(value), false});
    return;
  }
  if (!std::exchange(before->list, true)) before->text = listed(before->text);
  before->text += ';' + listed(value);
}

CellTable RecordTable::finished() && {
  CellTable table;
  table.begin_record(0);
  for (const std::string& column : columns_) table.add(column);
  std::vector<std::string_view> cells(columns_.size());
  for (std::size_t r = 0; r < lines_.size(); ++r) {
    table.begin_record(lines_[r]);
    std::fill(cells.begin(), cells.end(), std::string_view{});
    for (const Value& value : values_[r]) cells[value.column] = value.text;
    for (const std::string_view cell : cells) table.add(cell);
    values_[r] = {};
  }
  return table;
}

}  // namespace flipchart::formats
