// ECMA-376 part 1, 18.3.1.4 (c), 18.3.1.73 (row), 18.18.11 (cell types).
#include "formats/workbook_sheet.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "formats/workbook_xml.hpp"

namespace flipchart::formats {

namespace {

constexpr std::size_t kMostSheetColumns = 16'384;
constexpr std::uint64_t kMostRows = 1'048'576;

template <class Number>
std::optional<Number> whole(std::string_view text) {
  Number value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// "BC23" -> 54; kMostSheetColumns and more where it is no cell of any sheet.
std::size_t column_of(std::string_view reference) {
  std::size_t column = 0;
  for (const char c : reference) {
    if (c >= '0' && c <= '9') break;
    if (c == '$') continue;
    const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (upper < 'A' || upper > 'Z' || column > kMostSheetColumns) return kMostSheetColumns;
    column = column * 26 + static_cast<std::size_t>(upper - 'A' + 1);
  }
  return column == 0 ? kMostSheetColumns : column - 1;
}

class SheetRows {
 public:
  SheetRows(const SheetRules& rules, SheetBudget& budget, SheetFindings& findings)
      : rules_(rules), budget_(budget), findings_(findings) {}

  // False when the budget is spent or the rows are more than a sheet has.
  bool add(pugi::xml_node row);
  bool too_large() const { return too_large_; }
  CellTable taken() && { return std::move(table_); }

 private:
  struct Cell {
    std::size_t column = 0;
    std::size_t begin = 0;
    std::size_t length = 0;
  };
  void add_cell(pugi::xml_node cell);
  void append_value(std::string_view type, std::size_t style, pugi::xml_node cell);
  void append_number(std::size_t style);
  bool finish_row();

  const SheetRules& rules_;
  SheetBudget& budget_;
  SheetFindings& findings_;
  CellTable table_;
  std::uint64_t row_ = 0;
  std::uint64_t rows_seen_ = 0;
  std::vector<std::uint64_t> taken_in_ =
      std::vector<std::uint64_t>(kMostSheetColumns);  // which row last used it
  std::size_t next_column_ = 0;
  std::string text_;         // of the cells of this row
  std::vector<Cell> cells_;  // those that hold something
  std::string written_;      // what stands in a cell's `v`
  bool too_large_ = false;
};

bool SheetRows::add(pugi::xml_node row) {
  const std::optional<std::uint64_t> stated = whole<std::uint64_t>(attribute_named(row, "r"));
  row_ = stated && *stated > 0 ? *stated : row_ + 1;
  too_large_ = row_ > kMostRows;
  if (too_large_) return false;
  ++rows_seen_;
  next_column_ = 0;
  text_.clear();
  cells_.clear();
  for (const pugi::xml_node cell : row) {
    if (local_name(cell.name()) == "c") add_cell(cell);
  }
  return cells_.empty() || finish_row();
}

void SheetRows::add_cell(pugi::xml_node cell) {
  std::string_view type = "n";
  std::size_t style = 0;
  std::size_t column = next_column_;
  for (const pugi::xml_attribute attribute : cell.attributes()) {
    const std::string_view name = attribute.name();
    if (name == "r")
      column = column_of(attribute.value());
    else if (name == "t")
      type = attribute.value();
    else if (name == "s")
      style = whole<std::size_t>(attribute.value()).value_or(0);
  }
  const std::size_t begin = text_.size();
  append_value(type, style, cell);
  const std::string_view added = std::string_view(text_).substr(begin);
  if (!base::is_utf8(added)) text_.replace(begin, std::string::npos, base::valid_utf8(added));
  if (text_.size() == begin) {
    next_column_ = column + 1;
    return;
  }
  if (column >= kMostSheetColumns || taken_in_[column] == rows_seen_) {
    findings_.left_out.add(row_);
    text_.resize(begin);
    return;
  }
  next_column_ = column + 1;
  taken_in_[column] = rows_seen_;
  cells_.push_back({column, begin, text_.size() - begin});
}

void SheetRows::append_value(std::string_view type, std::size_t style, pugi::xml_node cell) {
  pugi::xml_node value;
  for (const pugi::xml_node child : cell) {
    const std::string_view name = local_name(child.name());
    if (name == "v") value = child;
    if (name == "is") return append_string_item(text_, child);
  }
  if (!value) return;
  if (type == "str" || type == "inlineStr") return append_text(text_, value);
  written_.clear();
  append_text(written_, value);
  const std::string_view plain = base::trimmed(written_);
  if (plain.empty()) return;
  if (type == "s") {
    const auto number = whole<std::size_t>(plain);
    const auto shared = number ? rules_.strings.at(*number) : std::nullopt;
    if (shared)
      text_ += *shared;
    else
      findings_.lost_texts.add(row_);
  } else if (type == "b") {
    text_ += plain == "1" || plain == "true" ? "TRUE" : "FALSE";
  } else if (type == "e") {
    findings_.error_values.add(row_);
  } else if (type == "d") {
    text_ += plain;
  } else {
    append_number(style);
  }
}

void SheetRows::append_number(std::size_t style) {
  const NumberKind kind = style < rules_.styles.size() ? rules_.styles[style] : NumberKind::plain;
  std::optional<std::string> date;
  if (kind != NumberKind::plain) date = date_from_serial(written_, kind, rules_.since_1904);
  text_ += date ? *date : plain_number(written_);
}

bool SheetRows::finish_row() {
  const auto by_column = [](const Cell& a, const Cell& b) { return a.column < b.column; };
  if (!std::is_sorted(cells_.begin(), cells_.end(), by_column))
    std::sort(cells_.begin(), cells_.end(), by_column);
  const std::size_t width = cells_.back().column + 1;
  too_large_ = width > budget_.cells || text_.size() > budget_.text;
  if (too_large_) return false;
  budget_.cells -= width;
  budget_.text -= text_.size();
  table_.begin_record(row_);
  std::size_t column = 0;
  for (const Cell& cell : cells_) {
    for (; column < cell.column; ++column) table_.add({});
    table_.add(std::string_view(text_).substr(cell.begin, cell.length));
    ++column;
  }
  return true;
}

}  // namespace

base::Result<CellTable> sheet_cells(std::string& xml, const SheetRules& rules, SheetBudget& budget,
                                    SheetFindings& findings) {
  SheetRows rows(rules, budget, findings);
  const auto read =
      for_each_piece(xml, "sheetData", "row", [&](pugi::xml_node row) { return rows.add(row); });
  if (!read) return tl::unexpected(read.error());
  if (rows.too_large())
    return base::failed(base::tr(
        "holds more than 1,048,576 rows, or with the other sheets more than 50 million cells; divide it"));
  return std::move(rows).taken();
}

}  // namespace flipchart::formats
