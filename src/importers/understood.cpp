// One pass over a table's head; the rows below are read by others.
#include "importers/understood.hpp"

#include <algorithm>
#include <utility>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "importers/fingerprints.hpp"
#include "importers/header_row.hpp"
#include "importers/kind_decision.hpp"
#include "importers/value_checks.hpp"

namespace flipchart::importers {

namespace {

constexpr std::size_t kSampleRows = 5;
constexpr double kOfValues = 0.7;

// What a person said about this table, now or earlier about one with the same headers.
struct Said {
  const Choice* choice = nullptr;
  bool earlier = false;
};
Said said_about(const LoadedSource& source, const Options& options) {
  if (const auto now = options.chosen.find(source.file); now != options.chosen.end())
    return {&now->second, false};
  if (const auto before = options.remembered.find(source.report.signature);
      before != options.remembered.end() && before->second != Choice{})
    return {&before->second, true};
  return {};
}

// The choice's columns, then --map's, which win.
Map joined(const Choice* choice, const Map& given) {
  Map map = choice == nullptr ? Map{} : choice->map;
  map.insert(map.end(), given.begin(), given.end());
  return map;
}

void report_remembered(const LoadedSource& source, ProblemLog& log) {
  log.note(source.whole(), "remembered-mapping", "", "",
           base::tr("read as you said for an earlier file with the same headers; --map and the import sheet "
                    "change it"));
}

void report_runner_up(const LoadedSource& source, Kind next, ProblemLog& log) {
  const std::string other(to_string(next));
  log.note(source.whole(), "ambiguous", "", to_string(source.kind),
           base::tr("read as {}; it could also be {}: say so with --{}", base::tr(to_string(source.kind)),
                    base::tr(other), other));
}

base::Result<void> kind_settled(LoadedSource& source, const Source& given, const Said& said, const Map& map,
                                const FirstRows& rows, const std::string& where, ProblemLog& log) {
  const std::optional<Kind> chosen = given.kind ? given.kind : said.choice ? said.choice->kind : std::nullopt;
  const KindDecision decision = kind_decided(source.headers, source.file, map, rows);
  if (chosen) {
    source.kind = *chosen;
    source.report.kind_confidence = 1;
    return {};
  }
  if (!decision.kind) {
    const std::string unknown = base::tr(
        "{}: unknown kind of file: {}; say what it is with --people, --customers, --links, --issues or "
        "--events, or name a column with --map FIELD=HEADER",
        where, decision.missing);
    const Columns links = columns_of(Kind::links, source.headers, map);
    if (links.has(Field::customer_id)) {  // who serves them may show when the people are known
      source.kind = Kind::links;
      source.report.kind_confidence = kOfValues;
      source.awaits = unknown;
      return {};
    }
    return base::failed(unknown);
  }
  source.kind = *decision.kind;
  source.report.kind_confidence = decision.confidence;
  if (decision.runner_up) report_runner_up(source, *decision.runner_up, log);
  return {};
}

// A name of customers and no other fact about them: they may be there for who serves them.
bool names_customers_only(const LoadedSource& source) {
  const Columns& columns = source.columns;
  return source.kind == Kind::customers && !columns.has(Field::id) && !columns.has(Field::segment) &&
         !columns.has(Field::served_by) && !columns.has(Field::value) && source.headers.size() > 1;
}

void report_columns(const LoadedSource& source, ProblemLog& log) {
  for (std::size_t c = 0; c < source.headers.size(); ++c) {
    if (!source.headers[c].sensitive || source.columns.uses(c)) continue;
    log.note(source.whole(), "sensitive-column", source.headers[c].text, "",
             base::tr("the column was not imported"));
  }
}

void take_silo_column(LoadedSource& source, const Options& options) {
  if (options.silo_column.empty() || source.kind != Kind::people) return;
  const std::size_t column = column_named(options.silo_column, source.headers);
  if (column == kNoColumn || (source.headers[column].sensitive && !source.columns.uses(column))) return;
  source.columns.set(Field::silo, column, 1, "--silo");
}

std::vector<std::vector<std::string>> sampled(const LoadedSource& source) {
  std::vector<std::vector<std::string>> samples;
  for (formats::Cursor rows = source.rows(); samples.size() < kSampleRows && rows.next();) {
    const formats::Row& row = rows.row();
    if (row.blank()) continue;
    std::vector<std::string> cells(source.headers.size());
    for (std::size_t c = 0; c < cells.size(); ++c) {
      if (!source.headers[c].sensitive || source.columns.uses(c)) cells[c] = row.cell(c).substr(0, 200);
    }
    samples.push_back(std::move(cells));
  }
  return samples;
}

// What nothing can be made of yet: its columns and first rows, for the person who is asked.
void leave_open(LoadedSource& source, const Map& map, std::string why) {
  SourceReport& report = source.report;
  report.left_out = true;
  report.asks = std::move(why);
  report.kind = source.kind;
  source.columns = columns_of(source.kind, source.headers, map);
  describe_columns(source);
  report.samples = sampled(source);
}

}  // namespace

void describe_columns(LoadedSource& source) {
  SourceReport& report = source.report;
  report.mapping.clear();
  report.columns.clear();
  report.ignored.clear();
  report.sensitive.clear();
  for (std::size_t f = 0; f < kFields; ++f) {
    const auto field = static_cast<Field>(f);
    if (!source.has(field)) continue;
    const std::string name(to_string(field));
    const std::string header(source.header(field));
    report.mapping.emplace_back(name, header);
    report.columns.push_back({name, header, source.columns.confidence(field), source.columns.why(field)});
  }
  for (std::size_t c = 0; c < source.headers.size(); ++c) {
    if (source.columns.uses(c)) continue;
    (source.headers[c].sensitive ? report.sensitive : report.ignored).push_back(source.headers[c].text);
  }
}

base::Result<void> understood(LoadedSource& source, const Source& given, const Options& options,
                              ProblemLog& log) {
  std::optional<HeaderRow> found = header_row_of(source.table, options.map);
  if (!found)
    return base::failed(base::tr("{}: the file is empty; name one with a header and rows", source.file));
  if (found->headers.size() > kMostColumns) {
    return base::failed(
        base::tr("{}:1: the first line has {} columns; give a table with one record on each line",
                 source.file, base::counted(found->headers.size())));
  }
  source.header_record = found->record;
  source.header_line = found->line;
  source.headers = std::move(found->headers);
  SourceReport& report = source.report;
  report.file = source.file;
  for (const Header& header : source.headers) report.headers.push_back(header.text);
  report.signature = signature_of(source.headers, report.format);

  const Said said = said_about(source, options);
  const Map map = joined(said.choice, options.map);
  if (said.choice != nullptr && said.choice->left_out && !said.earlier) report.left_out = true;
  if (said.earlier) report_remembered(source, log);
  const std::string where = source.file + ":" + std::to_string(source.header_line);
  const base::Result<void> settled = kind_settled(source, given, said, map, found->rows, where, log);
  if (!settled && options.ask) {
    leave_open(source, map, settled.error().message);
    return {};
  }
  if (!settled) return settled;
  report.kind = source.kind;
  source.columns = columns_of(source.kind, source.headers, map);
  const std::string missing = missing_in(source.kind, source.columns, source.headers);
  if (!missing.empty() && source.awaits.empty()) {
    if (!options.ask)
      return base::failed(base::tr("{}: {}; name one with --map FIELD=HEADER", where, missing));
    leave_open(source, map, base::tr("{}: {}", where, missing));
    return {};
  }
  source.may_be_links = !given.kind && names_customers_only(source);
  take_silo_column(source, options);
  if (found->example) {
    log.note(source.at_line(*found->example), "example-row", "", "",
             base::tr("the template's example row was left out"));
  }
  check_values(source, log);
  report_columns(source, log);
  describe_columns(source);
  report.samples = sampled(source);
  return {};
}

}  // namespace flipchart::importers
