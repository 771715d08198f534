#include "cli/reading_options.hpp"

#include "base/output_file.hpp"
#include "base/utf8.hpp"
#include "cli/choice.hpp"
#include "importers/placement.hpp"
#include "importers/zones.hpp"

namespace flipchart::cli {

namespace {

using base::Failure;
using base::Result;
using importers::Options;

Result<void> take_map(Options& options, const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos || equals == 0)
    return base::failed("\"" + text + "\" is not FIELD=HEADER", Failure::usage);
  const std::string field = text.substr(0, equals);
  if (!importers::is_field(field))
    return base::failed("there is no field \"" + field + "\"; docs/formats.md lists them", Failure::usage);
  options.map.emplace_back(field, text.substr(equals + 1));
  return {};
}

Result<void> take_levels(Options& options, const std::string& text) {
  options.levels.clear();
  for (const std::string_view part : base::split(text, ',')) {
    if (const std::string_view name = base::trimmed(part); !name.empty()) options.levels.emplace_back(name);
  }
  if (options.levels.empty()) return base::failed("name at least one column", Failure::usage);
  return {};
}

Result<void> take_zone(Options& options, const std::string& text) {
  const auto zone = importers::Zone::named(text);
  if (!zone) return tl::unexpected(zone.error());
  options.zone = zone->name();
  return {};
}

Result<void> take_dates(Options& options, const std::string& text) {
  using importers::DateOrder;
  const auto order =
      chosen<DateOrder>(text, {{"day-first", DateOrder::day_first}, {"month-first", DateOrder::month_first}});
  if (!order) return tl::unexpected(order.error());
  options.dates = *order;
  return {};
}

Result<void> take_aliases(Options& options, const std::string& file) {
  const auto text = base::read_file_whole(file);
  if (!text) return tl::unexpected(text.error());
  const auto aliases = importers::aliases_from(*text, file);
  if (!aliases) return tl::unexpected(aliases.error());
  options.aliases = *aliases;
  return {};
}

}  // namespace

const std::vector<ReadingOption>& reading_options() {
  static const std::vector<ReadingOption> options = {
      {"--map", "FIELD=HEADER", "A column by hand: FIELD=HEADER", take_map, true},
      {"--levels", "COLUMNS", "The organisation from columns of an event log, outermost first: \"A,B,C\"",
       take_levels},
      {"--zone", "ZONE", "The place whose clocks times without a zone were read from: Europe/Berlin, +02:00",
       take_zone},
      {"--dates", "TEXT",
       "The order in dates like 03/04/2026: day-first, month-first (default: by the column)", take_dates},
      {"--aliases", "FILE", "Who the holders of events are: rows of holder,position", take_aliases},
  };
  return options;
}

}  // namespace flipchart::cli
