// From files and answers to what would stand in the workshop: see reading.hpp.
#include "commands/reading.hpp"

#include <algorithm>

#include "base/stopwatch.hpp"
#include "flow/routes.hpp"

namespace flipchart::commands {

namespace {

using importers::Kind;

workshop::Incoming incoming_of(importers::Imported& import, bool from_levels) {
  workshop::Incoming incoming;
  for (const importers::SourceReport& source : import.sources) {
    if (source.left_out || source.rows == 0) continue;
    incoming.people = incoming.people || source.kind == Kind::people;
    incoming.customers = incoming.customers || source.kind == Kind::customers;
    incoming.links = incoming.links || source.kind == Kind::links;
    incoming.issues = incoming.issues || source.kind == Kind::issues;
    incoming.events = incoming.events || source.kind == Kind::events;
  }
  incoming.organization = std::make_shared<const model::Organization>(std::move(import.organization));
  incoming.history = std::make_shared<const model::History>(std::move(import.history));
  // Levels of an event log make people without any people file.
  incoming.people = incoming.people || (from_levels && !incoming.organization->empty());
  return incoming;
}

Preview previewed(const workshop::Merged& merged, base::Date today) {
  const model::Organization& chart = *merged.organization;
  const model::History& history = *merged.history;
  Preview preview;
  preview.positions = chart.size();
  preview.people = chart.people();
  preview.vacancies = chart.vacancies();
  preview.roots = chart.root_count() - chart.shelf_root_count();
  preview.levels = chart.levels();
  for (base::Slot s = 0; s < chart.size(); ++s) preview.on_shelf += chart.on_shelf(s) ? 1 : 0;
  preview.customers = chart.customers().size();
  preview.links = chart.links().size();
  preview.issues = history.issues().size();
  preview.events = history.events().size();
  preview.placed =
      flow::routes_of(chart, history, model::HolderColumn::actor_else_group, today).placed_events;
  return preview;
}

void count_missing(const model::Organization& before, const workshop::Incoming& incoming, Reading& reading) {
  const model::Organization& fresh = *incoming.organization;
  reading.replaces_people = incoming.people && !before.empty();
  reading.replaces_customers = incoming.customers && !before.customers().empty();
  for (base::Slot s = 0; reading.replaces_people && s < before.size(); ++s)
    reading.missing_people += fresh.find(before.id(s)) == base::kNoSlot ? 1 : 0;
  for (const model::Customer& customer : before.customers()) {
    if (!reading.replaces_customers) break;
    reading.missing_customers += fresh.find_customer(before.text(customer.id)) == base::kNoSlot ? 1 : 0;
  }
}

}  // namespace

std::optional<Reading> read_for_sheet(const ReadingOrder& order) {
  base::Timings timings;
  importers::Options options = order.options;
  if (!order.before.organization->empty()) options.standing = order.before.organization;
  options.ask = true;
  importers::Imported import = importers::imported(order.sources, options, timings);
  if (import.stopped || order.options.stop.stop_requested()) return std::nullopt;
  Reading reading;
  reading.sources = std::move(import.sources);
  reading.problems = std::move(import.problems);
  std::stable_sort(reading.problems.begin(), reading.problems.end(),
                   [](const model::Problem& a, const model::Problem& b) { return a.severity < b.severity; });
  reading.failed = std::move(import.failed);
  reading.placement = std::move(import.placement);
  import.sources = reading.sources;
  const workshop::Incoming incoming = incoming_of(import, !options.levels.empty());
  reading.repairs = importers::repairs_for_first(reading.problems, Reading::kMostRepaired,
                                                 *incoming.organization, order.options.stop);
  if (order.options.stop.stop_requested()) return std::nullopt;
  count_missing(*order.before.organization, incoming, reading);
  reading.merged = workshop::merged(order.before, incoming, order.keeping);
  if (order.options.stop.stop_requested()) return std::nullopt;
  reading.preview = previewed(reading.merged, order.today);
  return reading;
}

}  // namespace flipchart::commands
