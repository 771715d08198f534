// One source that could be read: its cells, which column means what, and what will be said about it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "formats/delimited.hpp"
#include "importers/fields.hpp"
#include "importers/headers.hpp"
#include "importers/import.hpp"
#include "formats/problem_log.hpp"

namespace flipchart::importers {

struct LoadedSource {
  std::size_t number = 0;  // in the order given
  std::string file;
  Table table;
  std::size_t header_record = 0;  // records up to this one are no data
  std::vector<Header> headers;
  Columns columns;
  Kind kind = Kind::people;
  SourceReport report;

  std::size_t first_row() const { return header_record + 1; }
  std::size_t end_row() const { return table.records(); }
  bool has(Field field) const { return columns.has(field); }
  std::string_view cell(std::size_t row, Field field) const {
    const std::size_t column = columns.of(field);
    return column == kNoColumn ? std::string_view{} : table.cell(row, column);
  }
  std::string_view header(Field field) const {
    const std::size_t column = columns.of(field);
    return column == kNoColumn ? std::string_view{} : std::string_view(headers[column].text);
  }
  Place at(std::size_t row) const { return {number, file, table.line[row]}; }
  Place whole() const { return {number, file, 0}; }
};

// Reads, decodes, cuts into cells, decides kind and columns. Reports what concerns the file itself: encoding,
// quotes, ragged rows, sensitive columns, no rows. An Error when nothing can be made of it.
base::Result<LoadedSource> source_loaded(std::size_t number, const Source& source, std::string bytes,
                                         const Options& options, ProblemLog& log);
// Fills mapping, ignored and sensitive from the columns as they are now.
void describe_columns(LoadedSource& source);

}  // namespace flipchart::importers
