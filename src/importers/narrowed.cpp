// Costs a copy of the cells that are used; only sources that need it pay.
#include "importers/narrowed.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/language.hpp"

namespace flipchart::importers {

namespace {

void bring_report_up_to_date(LoadedSource& source, const std::vector<std::string>& ignored,
                             const std::vector<std::string>& sensitive) {
  describe_columns(source);
  source.report.ignored = ignored;
  source.report.sensitive = sensitive;
}

}  // namespace

void narrow(LoadedSource& source, std::optional<Field> field, const std::string& header,
            const RowRewriter& rewritten) {
  std::vector<std::size_t> kept;
  std::vector<std::string> ignored = source.report.ignored;
  for (std::size_t c = 0; c < source.headers.size(); ++c) {
    if (!source.columns.uses(c)) continue;
    if (field && source.columns.of(*field) == c)
      ignored.push_back(source.headers[c].text);
    else
      kept.push_back(c);
  }
  formats::CellTable table;
  table.begin_record(source.header_line);
  for (const std::size_t c : kept) table.add(source.headers[c].text);
  if (field) table.add(header);
  std::string added;
  for (formats::Cursor rows = source.rows(); rows.next();) {
    const formats::Row& row = rows.row();
    if (row.blank() || !rewritten(row, added)) continue;
    table.begin_record(row.line);
    for (const std::size_t c : kept) table.add(row.cell(c));
    if (field) table.add(added);
  }

  Columns columns;
  std::vector<Header> headers;
  for (std::size_t k = 0; k < kept.size(); ++k) {
    headers.push_back(source.headers[kept[k]]);
    for (std::size_t f = 0; f < kFields; ++f) {
      const auto each = static_cast<Field>(f);
      if (source.columns.of(each) != kept[k] || each == field) continue;
      columns.set(each, k, source.columns.confidence(each), source.columns.why(each));
    }
  }
  for (std::size_t f = 0; f < kFields; ++f) {
    if (source.columns.fixed(static_cast<Field>(f))) columns.fix(static_cast<Field>(f));
  }
  if (field) {
    std::erase(ignored, header);
    columns.set(*field, kept.size(), 1, base::tr("you said so"));
    headers.push_back(header_of(header));
  }
  source.table = formats::Table(std::move(table));
  source.header_record = 0;
  source.headers = std::move(headers);
  source.columns = columns;
  bring_report_up_to_date(source, ignored, source.report.sensitive);
}

}  // namespace flipchart::importers
