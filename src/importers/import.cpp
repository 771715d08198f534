// The order of a whole import: all bytes first, then people, customers, links, issues, events.
#include "importers/import.hpp"

#include <memory>
#include <utility>

#include "base/mapped_file.hpp"
#include "formats/problem_log.hpp"
#include "importers/customers_reader.hpp"
#include "importers/history_reader.hpp"
#include "importers/loaded_source.hpp"
#include "importers/people_reader.hpp"
#include "importers/position_lookup.hpp"
#include "importers/reporting_lines.hpp"

namespace flipchart::importers {

namespace {

using Loaded = std::vector<std::unique_ptr<LoadedSource>>;

Loaded all_loaded(const std::vector<Source>& sources, const Options& options, base::Timings& timings,
                  ProblemLog& log, std::vector<base::Error>& failed) {
  Loaded loaded;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    base::Result<base::Bytes> bytes = [&] {
      const base::Stage stage(timings, "read");
      return sources[i].path == "-" ? base::standard_input() : base::mapped_file(sources[i].path);
    }();
    if (!bytes) {
      failed.push_back(bytes.error());
      continue;
    }
    const base::Stage stage(timings, "parse");
    for (auto& source : sources_loaded(i, sources[i], std::move(*bytes), options, log, failed))
      loaded.push_back(std::move(source));
  }
  return loaded;
}

void report_unused_maps(const Loaded& loaded, const Options& options, ProblemLog& log) {
  if (loaded.empty()) return;
  for (const auto& [field, header] : options.map) {
    bool used = false;
    for (const auto& source : loaded) used = used || source->columns.fixed(*field_named(field));
    if (used) continue;
    log.warning(loaded.front()->whole(), "unknown-header", header, field,
                "no source has this column for the field; --map " + field + " was passed over");
  }
}

}  // namespace

std::string_view to_string(Kind kind) {
  switch (kind) {
    case Kind::people:
      return "people";
    case Kind::customers:
      return "customers";
    case Kind::links:
      return "links";
    case Kind::issues:
      return "issues";
    case Kind::events:
      return "events";
    case Kind::workshop:
      return "workshop";
  }
  return "workshop";
}

std::optional<Kind> kind_named(std::string_view name) {
  for (const Kind kind :
       {Kind::people, Kind::customers, Kind::links, Kind::issues, Kind::events, Kind::workshop}) {
    if (to_string(kind) == name) return kind;
  }
  return std::nullopt;
}

Imported imported(const std::vector<Source>& sources, const Options& given, base::Timings& timings) {
  Imported result;
  ProblemLog log;
  Options options = given;
  std::erase_if(options.map, [](const auto& each) { return !is_field(each.first); });
  const Loaded loaded = all_loaded(sources, options, timings, log, result.failed);
  const base::Stage stage(timings, "parse");
  report_unused_maps(loaded, options, log);
  auto each = [&](Kind kind, auto read) {
    for (const auto& source : loaded) {
      if (source->kind == kind && !source->report.left_out) read(*source);
    }
  };
  PeopleDraft people;
  each(Kind::people, [&](LoadedSource& source) { read_people(source, people, log); });
  settle_positions(people, log);
  draw_reporting_lines(people, log);
  draw_dotted_lines(people, log);

  PositionLookup positions(people);
  CustomersReader customers(people, positions, log);
  each(Kind::customers, [&](LoadedSource& source) { customers.read_customers(source); });
  each(Kind::links, [&](LoadedSource& source) { customers.read_links(source); });
  customers.settle_links();

  HistoryReader history(people, customers, positions, log);
  each(Kind::issues, [&](LoadedSource& source) { history.read_issues(source); });
  each(Kind::events, [&](LoadedSource& source) { history.read_events(source); });

  for (const auto& source : loaded) result.sources.push_back(std::move(source->report));
  result.history = model::History(std::move(history).taken());
  result.organization = model::Organization(std::move(people.parts));
  result.problems = std::move(log).taken();
  return result;
}

}  // namespace flipchart::importers
