// Long rather than wide, so that one file holds tables of any shape and every row means the same.
#include <string_view>

#include "base/json_text.hpp"
#include "writers/csv_text.hpp"
#include "writers/figures.hpp"
#include "writers/tables.hpp"

namespace flipchart::writers {

namespace {

std::string plain_number(const Figure& figure) {
  if (const auto* count = std::get_if<std::uint64_t>(&figure)) return std::to_string(*count);
  std::string text;
  if (const auto* measured = std::get_if<double>(&figure)) base::append_number(text, *measured, kDecimals);
  if (const auto* share = std::get_if<Share>(&figure)) base::append_number(text, share->of_one, kDecimals);
  return text;
}

}  // namespace

std::string as_csv(const Document& document) {
  CsvText csv;
  for (const char* header : {"table", "name", "to", "measure", "value"}) csv.cell(header);
  csv.end_row();
  if (!document.mark.empty()) {
    for (const std::string_view cell : {std::string_view("mark"), std::string_view(document.mark)})
      csv.cell(cell);
    for (int empty = 0; empty < 3; ++empty) csv.cell({});
    csv.end_row();
  }
  for (const Table& table : document.tables) {
    for (const Table::Row& row : table.rows) {
      for (std::size_t f = 0; f < row.figures.size(); ++f) {
        if (std::holds_alternative<std::monostate>(row.figures[f])) continue;
        csv.cell(table.name);
        csv.cell(row.names.empty() ? std::string() : row.names[0]);
        csv.cell(row.names.size() < 2 ? std::string() : row.names[1]);
        csv.cell(table.figures[f]).plain(plain_number(row.figures[f]));
        csv.end_row();
      }
    }
  }
  return std::move(csv).taken();
}

}  // namespace flipchart::writers
