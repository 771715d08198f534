// A document as a workbook: its sentences on the first sheet, each table on one of its own.
#include "writers/tables.hpp"
#include "writers/workbook.hpp"

namespace flipchart::writers {

namespace {

std::string sentences_sheet(const Document& document) {
  SheetText sheet;
  if (!document.mark.empty()) {
    sheet.text(document.mark, CellStyle::wrapped);
    sheet.end_row();
  }
  sheet.text(document.title, CellStyle::title);
  sheet.end_row();
  for (const std::string& sentence : document.sentences) {
    sheet.text(sentence, CellStyle::wrapped);
    sheet.end_row();
  }
  return sheet.part(false);
}

std::string table_sheet(const Table& table) {
  SheetText sheet;
  for (const std::string& name : table.names) sheet.text(name, CellStyle::header);
  for (const std::string& figure : table.figures) sheet.text(figure, CellStyle::header);
  sheet.end_row();
  for (const Table::Row& row : table.rows) {
    for (const std::string& name : row.names) sheet.text(name, CellStyle::plain);
    for (const Figure& figure : row.figures) sheet.figure(figure);
    sheet.end_row();
  }
  return sheet.part(true);
}

}  // namespace

base::Result<std::string> as_workbook(const Document& document) {
  std::vector<Sheet> sheets = {{"Summary", sentences_sheet(document)}};
  for (const Table& table : document.tables)
    if (!table.rows.empty()) sheets.push_back({spreadsheet_name(table.heading), table_sheet(table)});
  return workbook(std::move(sheets));
}

}  // namespace flipchart::writers
