// The first look at a source: is it a table, where is its header, what kind is it.
#include "importers/loaded_source.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.hpp"
#include "formats/encoding.hpp"
#include "importers/kind_decision.hpp"

namespace flipchart::importers {

namespace {

using formats::DecodedText;

constexpr std::size_t kMostColumns = 16 * 1024;
constexpr std::size_t kHeaderWithin = 20;  // title rows may precede the header

std::vector<Header> headers_at(const formats::Row& row) {
  std::vector<Header> headers;
  headers.reserve(row.width());
  for (std::size_t c = 0; c < row.width(); ++c) headers.push_back(header_of(row.cell(c)));
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

// A record that may be the header: its number, its line and what its cells would be called.
struct HeaderRecord {
  std::size_t record = 0;
  std::uint64_t line = 0;
  std::vector<Header> headers;
};

// The first record, unless one soon after it has at least two known headers and twice as many as the first.
// nullopt for a table without records.
std::optional<HeaderRecord> header_record_of(const formats::Table& table, const Map& map) {
  formats::Cursor rows = table.all();
  if (!rows.next()) return std::nullopt;
  HeaderRecord first{0, rows.row().line, {}};
  if (rows.row().width() > kMostColumns) {
    first.headers.resize(rows.row().width());
    return first;
  }
  first.headers = headers_at(rows.row());
  const std::size_t known_first = known_columns(first.headers, map);
  for (std::size_t r = 1; r < kHeaderWithin && known_first < 2 && rows.next(); ++r) {
    if (rows.row().width() > kMostColumns) break;
    HeaderRecord later{r, rows.row().line, headers_at(rows.row())};
    const std::size_t known = known_columns(later.headers, map);
    if (known >= 2 && known >= 2 * known_first && known * 2 >= rows.row().width()) return later;
  }
  return first;
}

std::string binary_reason(std::string_view bytes) {
  if (bytes.starts_with("SQLite format 3")) return "is a workshop or another database; open it by itself";
  if (bytes.starts_with("PK\x03\x04"))
    return "is a workbook or an archive; save its sheet as CSV and name that file";
  return "is a binary file, not a table of text; save the data as CSV";
}

// What one look at every row tells: how many there are, and which of them are awkward.
void look_at_rows(LoadedSource& source, const DecodedText* facts, ProblemLog& log) {
  std::uint64_t bad_row = 0;
  const std::size_t width = source.headers.size();
  for (formats::Cursor rows = source.rows(); rows.next();) {
    const formats::Row& row = rows.row();
    source.report.rows += row.blank() ? 0 : 1;
    if (facts != nullptr && row.line <= facts->first_bad_line) bad_row = row.line;
    if (rows.unclosed()) {
      log.error(source.at(row), "unclosed-quote", "", "",
                "a quotation mark is never closed; it was left out and the row ends at its line's end");
    }
    const std::size_t cells = row.width();
    if (cells == width || log.only_counted("ragged-row")) continue;
    const std::string counts = std::to_string(cells) + " cells where the header has " + std::to_string(width);
    log.warning(source.at(row), "ragged-row", "", "",
                counts + (cells < width ? "; the missing ones were taken as empty"
                                        : "; the extra ones were left out"));
  }
  if (source.report.rows == 0) {
    log.warning(source.at_line(source.header_line), "no-rows", "", "",
                "there is a header but no row below it; nothing was read from this file");
  }
  if (facts != nullptr && facts->bad_bytes > 0) {
    log.warning(
        source.at_line(bad_row == 0 ? facts->first_bad_line : bad_row), "bad-encoding", "", "",
        "bytes that are not UTF-8 were read as Windows-1252; save the file as UTF-8 if letters look wrong",
        facts->bad_bytes);
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

namespace {

// Decides header, kind and columns of a table whose cells are known. An Error when nothing can be made of it.
base::Result<void> understood(LoadedSource& source, const Source& given, const DecodedText* facts,
                              const Options& options, ProblemLog& log) {
  std::optional<HeaderRecord> header = header_record_of(source.table, options.map);
  if (!header) return base::failed(source.file + ": the file is empty; name one with a header and rows");
  if (header->headers.size() > kMostColumns) {
    return base::failed(source.file + ":1: the first line has " +
                        base::with_thousands(static_cast<std::int64_t>(header->headers.size())) +
                        " columns; give a table with one record on each line");
  }
  source.header_record = header->record;
  source.header_line = header->line;
  source.headers = std::move(header->headers);
  const std::string where = source.file + ":" + std::to_string(source.header_line) + ": ";
  if (given.kind) {
    source.kind = *given.kind;
  } else {
    const KindDecision decision = kind_decided(source.headers, source.file, options.map);
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
  source.report.file = source.file;
  source.report.kind = source.kind;
  look_at_rows(source, facts, log);
  report_columns(source, log);
  describe_columns(source);
  return {};
}

std::optional<Kind> kind_hinted(formats::Hint hint) {
  switch (hint) {
    case formats::Hint::people:
      return Kind::people;
    case formats::Hint::customers:
      return Kind::customers;
    case formats::Hint::issues:
      return Kind::issues;
    case formats::Hint::events:
      return Kind::events;
    case formats::Hint::none:
      break;
  }
  return std::nullopt;
}

base::Result<std::vector<formats::FoundTable>> tables_in(const formats::Document& document,
                                                         formats::Format format, ProblemLog& log) {
  switch (format) {
    case formats::Format::xlsx:
      return formats::workbook_tables(document, log);
    case formats::Format::json:
      return formats::json_tables(document, log);
    case formats::Format::ldif:
      return formats::ldif_tables(document, log);
    case formats::Format::dot:
      return formats::dot_tables(document, log);
    case formats::Format::xes:
      return formats::xes_tables(document, log);
    case formats::Format::delimited:
      break;
  }
  return std::vector<formats::FoundTable>{};
}

class Loading {  // collects the tables of one source
 public:
  Loading(std::size_t number, const Source& given, const Options& options, ProblemLog& log,
          std::vector<base::Error>& failed)
      : number_(number), given_(given), options_(options), log_(log), failed_(failed) {}

  void load(base::Bytes bytes) {
    if (given_.kind == Kind::workshop) {
      failed_.push_back({given_.path + ": is a workshop; open it by itself"});
      return;
    }
    auto documents = formats::unpacked({number_, given_.path, std::move(bytes)}, log_, options_.stop);
    if (!documents) {
      failed_.push_back(documents.error());
      return;
    }
    for (formats::Document& document : *documents)
      load_document(std::make_shared<const formats::Document>(std::move(document)));
  }
  std::vector<std::unique_ptr<LoadedSource>> settled() && {
    // A workbook's sheets and an archive's members may be about anything: those of no known kind are noted
    // where another one was read.
    for (base::Error& error : unusable_) {
      if (loaded_.empty())
        failed_.push_back(std::move(error));
      else
        log_.note({number_, given_.path, 0}, "passed-over", "", "", error.message);
    }
    return std::move(loaded_);
  }

 private:
  void load_document(const std::shared_ptr<const formats::Document>& document) {
    const std::optional<formats::Format> format = formats::format_of(*document);
    if (!format) {
      unusable_.push_back({document->name + ": " + binary_reason(document->text())});
      return;
    }
    if (*format == formats::Format::delimited) return load_text(document);
    auto tables = tables_in(*document, *format, log_);
    if (!tables) {
      unusable_.push_back(tables.error());
      return;
    }
    for (formats::FoundTable& found : *tables) {
      auto source = begun(found.name, document);
      source->table = formats::Table(std::move(found.cells));
      source->report.format = formats::to_string(found.format);
      source->report.encoding = found.encoding;
      Source given = given_;
      if (!given.kind) given.kind = kind_hinted(found.hint);
      keep(std::move(source), given, nullptr);
    }
  }
  void load_text(const std::shared_ptr<const formats::Document>& document) {
    auto source = begun(document->name, document);
    formats::DecodedText facts = formats::decoded(std::string(document->text()));
    source->text = base::Bytes(std::move(facts.text));
    source->table = formats::Table(formats::delimited(source->text.view()));
    source->report.format = formats::to_string(formats::Format::delimited);
    source->report.encoding = facts.encoding;
    source->report.delimiter = std::string(1, source->table.delimiter());
    keep(std::move(source), given_, &facts);
  }
  std::unique_ptr<LoadedSource> begun(std::string_view name,
                                      const std::shared_ptr<const formats::Document>& document) const {
    auto source = std::make_unique<LoadedSource>();
    source->number = number_;
    source->file = name;
    source->document = document;
    return source;
  }
  void keep(std::unique_ptr<LoadedSource> source, const Source& given, const DecodedText* facts) {
    const base::Result<void> done = understood(*source, given, facts, options_, log_);
    if (done)
      loaded_.push_back(std::move(source));
    else
      unusable_.push_back(done.error());
  }

  std::size_t number_;
  const Source& given_;
  const Options& options_;
  ProblemLog& log_;
  std::vector<base::Error>& failed_;
  std::vector<base::Error> unusable_;
  std::vector<std::unique_ptr<LoadedSource>> loaded_;
};

}  // namespace

std::vector<std::unique_ptr<LoadedSource>> sources_loaded(std::size_t number, const Source& source,
                                                          base::Bytes bytes, const Options& options,
                                                          ProblemLog& log, std::vector<base::Error>& failed) {
  Loading loading(number, source, options, log, failed);
  loading.load(std::move(bytes));
  return std::move(loading).settled();
}

}  // namespace flipchart::importers
