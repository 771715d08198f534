// One table that could be read: its rows, which column means what, and what will be said about it.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "formats/problem_log.hpp"
#include "formats/readers.hpp"
#include "formats/rows.hpp"
#include "importers/fields.hpp"
#include "importers/headers.hpp"
#include "importers/import.hpp"

namespace flipchart::importers {

using formats::Place;
using formats::ProblemLog;

struct LoadedSource {
  std::size_t number = 0;  // in the order given
  std::string file;
  std::shared_ptr<const formats::Document> document;  // whose bytes the table looks at
  base::Bytes text;                                   // what it looks at where they had to be decoded
  formats::Table table;
  std::size_t header_record = 0;  // records up to this one are no data
  std::uint64_t header_line = 0;
  std::vector<Header> headers;
  Columns columns;
  Kind kind = Kind::people;
  SourceReport report;
  // Links without a column of positions: what to say if the values of no column are positions either.
  std::string awaits;
  bool may_be_links = false;  // names customers and little else: its values decide

  formats::Cursor rows() const { return table.rows_after(header_record + 1); }
  bool has(Field field) const { return columns.has(field); }
  // Valid until the cursor of the row moves on.
  std::string_view cell(const formats::Row& row, Field field) const {
    const std::size_t column = columns.of(field);
    return column == kNoColumn ? std::string_view{} : row.cell(column);
  }
  std::string_view header(Field field) const {
    const std::size_t column = columns.of(field);
    return column == kNoColumn ? std::string_view{} : std::string_view(headers[column].text);
  }
  Place at(const formats::Row& row) const { return at_line(row.line); }
  Place at_line(std::uint64_t line) const { return {number, file, line}; }
  Place whole() const { return {number, file, 0}; }
};

// The tables of one source, as many as can be used: unpacked, decoded, cut into cells, kind and columns
// decided. Reports what concerns the file itself: encoding, quotes, ragged rows, sensitive columns, no rows.
// Errors for what nothing can be made of go to `failed`; where a source has several tables those of no known
// kind are noted.
std::vector<std::unique_ptr<LoadedSource>> sources_loaded(std::size_t number, const Source& source,
                                                          base::Bytes bytes, const Options& options,
                                                          ProblemLog& log, std::vector<base::Error>& failed);
// Fills mapping, ignored and sensitive from the columns as they are now.
void describe_columns(LoadedSource& source);

}  // namespace flipchart::importers
