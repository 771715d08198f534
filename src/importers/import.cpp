// The order of a whole import: all bytes first, then people, customers, links, issues, events.
#include "importers/import.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/language.hpp"
#include "base/mapped_file.hpp"
#include "formats/problem_log.hpp"
#include "importers/changes_of_hands.hpp"
#include "importers/customers_reader.hpp"
#include "importers/dotted_lines.hpp"
#include "importers/history_reader.hpp"
#include "importers/levels.hpp"
#include "importers/loaded_source.hpp"
#include "importers/people_reader.hpp"
#include "importers/photos.hpp"
#include "importers/placement.hpp"
#include "importers/position_column.hpp"
#include "importers/position_lookup.hpp"
#include "importers/repairs.hpp"
#include "importers/reporting_lines.hpp"
#include "importers/settled_positions.hpp"
#include "importers/similar_issues.hpp"
#include "importers/standing.hpp"
#include "importers/zones.hpp"

namespace flipchart::importers {

namespace {

using Loaded = std::vector<std::unique_ptr<LoadedSource>>;

// Files that are mapped, by their paths.
using Watched = std::vector<std::pair<std::string, std::shared_ptr<const base::MappedSource>>>;

Loaded all_loaded(const std::vector<Source>& sources, const Options& options, base::Timings& timings,
                  ProblemLog& log, std::vector<base::Error>& failed, Watched& watched) {
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
    if (auto source = bytes->source()) watched.emplace_back(sources[i].path, std::move(source));
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
                base::tr("no source has this column for the field; --map {} was passed over", field));
  }
}

// What was read of files that shrank meanwhile is half of them, and nobody can tell which half.
std::vector<base::Error> changed_meanwhile(const Watched& watched) {
  std::vector<base::Error> changed;
  for (const auto& [path, source] : watched) {
    if (source->changed())
      changed.push_back({base::tr("{}: changed while it was read; import it again", path)});
  }
  return changed;
}

// Where things are said that concern all events: the first file of them.
Place events_place(const Loaded& loaded) {
  for (const auto& source : loaded) {
    if (source->kind == Kind::events) return source->whole();
  }
  return loaded.front()->whole();
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
  Watched watched;
  Loaded loaded = all_loaded(sources, options, timings, log, result.failed, watched);
  const base::Stage stage(timings, "parse");
  report_unused_maps(loaded, options, log);
  auto each = [&](Kind kind, auto read) {
    for (const auto& source : loaded) {
      if (source->kind == kind && !source->report.left_out) read(*source);
    }
  };
  std::optional<Zone> zone;
  if (!options.zone.empty()) {
    auto named = Zone::named(options.zone);
    if (named)
      zone = std::move(*named);
    else
      result.failed.push_back(named.error());
  }
  PeopleDraft people;
  Repairs repairs(options.repairs);
  if (!repairs.empty()) people.repairs = &repairs;
  each(Kind::people, [&](LoadedSource& source) { read_people(source, people, log); });
  for (const auto& source : loaded) keep_changes_of_hands(*source, log);
  if (!options.levels.empty()) read_levels(loaded, options.levels, people, log);
  settle_positions(people, log);
  repairs.settle(people);
  draw_reporting_lines(people, log);
  draw_dotted_lines(people, log);
  read_photos(people, sources, options, log);
  if (!loaded.empty()) repairs.report_unused(loaded.front()->whole(), log);

  if (options.standing != nullptr) take_standing(*options.standing, people);
  report_silo_column(loaded, options, log);
  settle_awaiting(loaded, people, result.failed, log);
  PositionLookup positions(people, options.aliases);
  CustomersReader customers(people, positions, log);
  each(Kind::customers, [&](LoadedSource& source) { customers.read_customers(source); });
  each(Kind::links, [&](LoadedSource& source) { customers.read_links(source); });
  customers.settle_links();

  HistoryReader history(people, customers, positions, log, options, zone ? &*zone : nullptr);
  each(Kind::issues, [&](LoadedSource& source) { history.read_issues(source); });
  each(Kind::events, [&](LoadedSource& source) { history.read_events(source); });

  for (const auto& source : loaded) result.sources.push_back(std::move(source->report));
  model::HistoryColumns columns = std::move(history).taken();
  if (!loaded.empty()) tell_similar_issues(columns.ids, events_place(loaded), log);
  if (!loaded.empty())
    result.placement = placed_on_chart(columns, people, positions, events_place(loaded), log);
  result.history = model::History(std::move(columns));
  result.organization = model::Organization(std::move(people.parts));
  result.problems = std::move(log).taken();
  if (auto changed = changed_meanwhile(watched); !changed.empty()) {
    result = {};
    result.failed = std::move(changed);
  }
  return result;
}

}  // namespace flipchart::importers
