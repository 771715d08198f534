// The options that choose issues: see view_options.hpp. A field's place in the order is that of its first
// option, because an issue hides under the first filter that hides it.
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <system_error>

#include "cli/choice.hpp"
#include "cli/view_options.hpp"
#include "flow/handed_over.hpp"

namespace flipchart::cli {

namespace {

using base::Result;
using model::FilterField;
using model::View;

void note(View& view, FilterField field) {
  auto& order = view.filter.order;
  if (std::find(order.begin(), order.end(), field) == order.end()) order.push_back(field);
}

Result<void> take_date(View& view, const std::string& text, FilterField field,
                       std::optional<base::Date> model::Filter::*end) {
  const auto date = base::parse_date(text);
  if (!date) return base::failed("\"" + text + "\" is not a date; write YYYY-MM-DD", base::Failure::usage);
  view.filter.*end = *date;
  note(view, field);
  return {};
}

template <FilterField field, std::vector<std::string> model::Filter::*list>
Result<void> take_word(View& view, const std::string& text) {
  (view.filter.*list).push_back(text);
  note(view, field);
  return {};
}

Result<void> take_holder(View& view, const std::string& text) {
  using model::HolderColumn;
  const auto column =
      chosen<HolderColumn>(text, {{"actor", HolderColumn::actor}, {"group", HolderColumn::group}});
  if (!column) return tl::unexpected(column.error());
  view.holder = *column;
  return {};
}

Result<void> take_fewest(View& view, const std::string& text) {
  std::uint32_t people = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), people);
  if (error != std::errc() || end != text.data() + text.size() || people == 0)
    return base::failed("\"" + text + "\" is no number of people from 1 up", base::Failure::usage);
  view.k = people;
  return {};
}

Result<void> take_from(View& view, const std::string& text) {
  return take_date(view, text, FilterField::from, &model::Filter::from);
}

Result<void> take_to(View& view, const std::string& text) {
  return take_date(view, text, FilterField::to, &model::Filter::to);
}

// A ">" inside the name of a silo is told from the one between two silos when the sources are read.
Result<void> take_handed(View& view, const std::string& text) {
  auto pair = flow::handed_over(text, {});
  if (!pair) return base::failed("\"" + text + "\" is not FROM>TO, two silos", base::Failure::usage);
  view.filter.handed.push_back(std::move(*pair));
  note(view, FilterField::handed);
  return {};
}

}  // namespace

const std::vector<ViewOption>& history_options() {
  using model::Filter;
  static const std::vector<ViewOption> options = {
      {"--holder", "TEXT", "Who had an issue: actor, group (default: the actor, else the group)",
       take_holder},
      {"--from", "DATE", "Issues that began on this day or later", take_from},
      {"--to", "DATE", "Issues that began on this day or earlier", take_to},
      {"--customer", "TEXT", "Issues of this customer", take_word<FilterField::customer, &Filter::customers>,
       true},
      {"--segment", "TEXT", "Issues of customers of this segment",
       take_word<FilterField::segment, &Filter::segments>, true},
      {"--silo-is", "TEXT", "Issues that somebody of this silo held",
       take_word<FilterField::silo, &Filter::silos>, true},
      {"--severity", "TEXT", "Issues of this severity", take_word<FilterField::severity, &Filter::severities>,
       true},
      {"--status", "TEXT", "Issues that are open, closed, or in this status",
       take_word<FilterField::status, &Filter::statuses>, true},
      {"--cause", "TEXT", "Issues of this cause", take_word<FilterField::cause, &Filter::causes>, true},
      {"--first-holder", "ID", "Issues that this position was the first to hold",
       take_word<FilterField::first_holder, &Filter::first_holders>, true},
      {"--handed", "FROM>TO", "Issues that somebody of the one silo handed over to somebody of the other",
       take_handed, true},
      {"--issue", "TEXT", "This issue", take_word<FilterField::issue, &Filter::issues>, true},
      {"--k", "N", "Counts show on units of at least this many people (3)", take_fewest},
  };
  return options;
}

}  // namespace flipchart::cli
