// The first look at a source: is it a table, where is its header, what kind is it.
#include "importers/loaded_source.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "formats/encoding.hpp"
#include "importers/kind_decision.hpp"

namespace flipchart::importers {

namespace {

constexpr std::size_t kMostColumns = 16 * 1024;
constexpr std::size_t kHeaderWithin = 20;  // title rows may precede the header

std::vector<Header> headers_at(const Table& table, std::size_t record) {
  std::vector<Header> headers;
  headers.reserve(table.width(record));
  for (std::size_t c = 0; c < table.width(record); ++c) headers.push_back(header_of(table.cell(record, c)));
  return headers;
}

// How many columns any kind of file would know by these headers.
std::size_t known_columns(const std::vector<Header>& headers, const Map& map) {
  std::size_t most = 0;
  for (const Kind kind : {Kind::people, Kind::customers, Kind::links, Kind::issues, Kind::events}) {
    const Columns columns = columns_of(kind, headers, map);
    std::size_t known = 0;
    for (std::size_t c = 0; c < headers.size(); ++c) known += columns.uses(c) ? 1 : 0;
    most = std::max(most, known);
  }
  return most;
}

// The first record, unless one soon after it has at least two known headers and twice as many as the first.
std::size_t header_record_of(const Table& table, const Map& map) {
  const std::size_t first = known_columns(headers_at(table, 0), map);
  for (std::size_t r = 1; r < std::min(table.records(), kHeaderWithin) && first < 2; ++r) {
    if (table.width(r) > kMostColumns) break;
    const std::size_t known = known_columns(headers_at(table, r), map);
    if (known >= 2 && known >= 2 * first && known * 2 >= table.width(r)) return r;
  }
  return 0;
}

std::string binary_reason(std::string_view bytes) {
  if (bytes.starts_with("SQLite format 3")) return "is a workshop or another database; open it by itself";
  if (bytes.starts_with("PK\x03\x04"))
    return "is a workbook or an archive; save its sheet as CSV and name that file";
  return "is a binary file, not a table of text; save the data as CSV";
}

void report_text(const LoadedSource& source, const DecodedText& facts, ProblemLog& log) {
  const Table& table = source.table;
  if (facts.bad_bytes > 0) {
    const auto after = std::upper_bound(table.line.begin(), table.line.end(), facts.first_bad_line);
    const std::uint64_t row = after == table.line.begin() ? facts.first_bad_line : *(after - 1);
    log.warning(
        {source.number, source.file, row}, "bad-encoding", "", "",
        "bytes that are not UTF-8 were read as Windows-1252; save the file as UTF-8 if letters look wrong",
        facts.bad_bytes);
  }
  for (const std::uint64_t line : table.unclosed) {
    log.error({source.number, source.file, line}, "unclosed-quote", "", "",
              "a quotation mark is never closed; it was left out and the row ends at its line's end");
  }
  const std::size_t width = source.headers.size();
  for (std::size_t r = source.first_row(); r < source.end_row(); ++r) {
    const std::size_t cells = table.width(r);
    if (cells == width || log.only_counted("ragged-row")) continue;
    const std::string counts = std::to_string(cells) + " cells where the header has " + std::to_string(width);
    log.warning(source.at(r), "ragged-row", "", "",
                counts + (cells < width ? "; the missing ones were taken as empty"
                                        : "; the extra ones were left out"));
  }
}

void report_columns(LoadedSource& source, ProblemLog& log) {
  for (std::size_t c = 0; c < source.headers.size(); ++c) {
    if (!source.headers[c].sensitive || source.columns.uses(c)) continue;
    log.note(source.whole(), "sensitive-column", source.headers[c].text, "", "the column was not imported");
  }
}

}  // namespace

void describe_columns(LoadedSource& source) {
  SourceReport& report = source.report;
  report.mapping.clear();
  report.ignored.clear();
  report.sensitive.clear();
  for (std::size_t f = 0; f < kFields; ++f) {
    const auto field = static_cast<Field>(f);
    if (source.has(field)) report.mapping.emplace_back(to_string(field), source.header(field));
  }
  for (std::size_t c = 0; c < source.headers.size(); ++c) {
    if (source.columns.uses(c)) continue;
    (source.headers[c].sensitive ? report.sensitive : report.ignored).push_back(source.headers[c].text);
  }
}

base::Result<LoadedSource> source_loaded(std::size_t number, const Source& given, std::string bytes,
                                         const Options& options, ProblemLog& log) {
  const std::string& file = given.path;
  if (given.kind == Kind::workshop) return base::failed(file + ": is a workshop; open it by itself");
  if (looks_binary(bytes)) return base::failed(file + ": " + binary_reason(bytes));
  DecodedText facts = decoded(std::move(bytes));
  LoadedSource source;
  source.number = number;
  source.file = file;
  source.table = table_of(std::move(facts.text));
  const Table& table = source.table;
  if (table.records() == 0)
    return base::failed(file + ": the file is empty; name one with a header and rows");
  if (table.width(0) > kMostColumns) {
    return base::failed(file + ":1: the first line has " +
                        base::with_thousands(static_cast<std::int64_t>(table.width(0))) +
                        " columns; give a table with one record on each line");
  }
  source.header_record = header_record_of(table, options.map);
  source.headers = headers_at(table, source.header_record);
  const Place header_at = source.at(source.header_record);
  const std::string where = file + ":" + std::to_string(header_at.row) + ": ";
  if (given.kind) {
    source.kind = *given.kind;
  } else {
    const KindDecision decision = kind_decided(source.headers, file, options.map);
    if (!decision.kind) {
      return base::failed(
          where + "unknown kind of file: " + decision.missing +
          "; say what it is with --people, --customers, --links, --issues or --events, or name a "
          "column with --map FIELD=HEADER");
    }
    source.kind = *decision.kind;
    if (decision.runner_up) {
      log.note(source.whole(), "ambiguous", "", to_string(source.kind),
               "read as " + std::string(to_string(source.kind)) + "; it could also be " +
                   std::string(to_string(*decision.runner_up)) + ": say so with --" +
                   std::string(to_string(*decision.runner_up)));
    }
  }
  source.columns = columns_of(source.kind, source.headers, options.map);
  const std::string missing = missing_in(source.kind, source.columns, source.headers);
  if (!missing.empty()) return base::failed(where + missing + "; name one with --map FIELD=HEADER");

  source.report.file = file;
  source.report.kind = source.kind;
  source.report.format = "csv";
  source.report.encoding = facts.encoding;
  source.report.delimiter = std::string(1, table.delimiter);
  for (std::size_t r = source.first_row(); r < source.end_row(); ++r)
    source.report.rows += table.blank(r) ? 0 : 1;
  if (source.report.rows == 0) {
    log.warning(header_at, "no-rows", "", "",
                "there is a header but no row below it; nothing was read from this file");
  }
  report_text(source, facts, log);
  report_columns(source, log);
  describe_columns(source);
  return source;
}

}  // namespace flipchart::importers
