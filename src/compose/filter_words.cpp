// Words only: see filter_words.hpp.
#include "compose/filter_words.hpp"

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/role_words.hpp"
#include "flow/filter.hpp"
#include "flow/holder_silos.hpp"
#include "model/filter_parts.hpp"

namespace flipchart::compose {

namespace {

using base::Slot;
using model::FilterField;

std::string position_words(const model::Organization& organization, Slot slot, bool room_safe) {
  if (!room_safe && !organization.vacant(slot)) return organization.holder_names(slot);
  const std::string_view title = organization.title(slot);
  if (!title.empty()) return std::string(title);
  return room_safe ? base::tr("A position") : std::string(organization.id(slot));
}

std::string_view lacking(FilterField field) {
  switch (field) {
    case FilterField::customer:
      return base::tr("no customer");
    case FilterField::segment:
      return base::tr("no segment");
    case FilterField::silo:
      return base::tr("no silo");
    case FilterField::severity:
      return base::tr("no severity");
    case FilterField::status:
      return base::tr("no status");
    case FilterField::cause:
      return base::tr("no cause");
    default:
      return base::tr("none");
  }
}

// "52 by severity", "176 before 1 Mar".
std::string hidden_by(const std::string& count, FilterField field, const model::Filter& filter,
                      base::Date today, DateOrder order) {
  switch (field) {
    case FilterField::from:
      return base::tr("{} before {}", count, short_date(*filter.from, today, order));
    case FilterField::to:
      return base::tr("{} after {}", count, short_date(*filter.to, today, order));
    case FilterField::customer:
      return base::tr("{} by customer", count);
    case FilterField::segment:
      return base::tr("{} by segment", count);
    case FilterField::silo:
      return base::tr("{} by silo", count);
    case FilterField::severity:
      return base::tr("{} by severity", count);
    case FilterField::status:
      return base::tr("{} by status", count);
    case FilterField::cause:
      return base::tr("{} by cause", count);
    case FilterField::first_holder:
      return base::tr("{} by first holder", count);
    case FilterField::handed:
      return base::tr("{} by who handed over to whom", count);
    case FilterField::issue:
      return base::tr("{} that were not asked for", count);
    default:
      return base::tr("{} by {}", count, flow::filter_text(filter, field));
  }
}

}  // namespace

std::string short_date(base::Date date, base::Date today, DateOrder order) {
  const bool same_year = base::year_month_day(date).year == base::year_month_day(today).year;
  return same_year ? base::to_words_in_year(date, order) : base::to_words(date, order);
}

std::string date_range(base::Date first, base::Date last, DateOrder order) {
  if (first == last) return base::to_words(first, order);
  return short_date(first, last, order) + " \u2013 " + base::to_words(last, order);
}

std::string_view field_words(FilterField field) {
  switch (field) {
    case FilterField::from:
    case FilterField::to:
      return base::tr("Dates");
    case FilterField::customer:
      return base::tr("Customer");
    case FilterField::segment:
      return base::tr("Segment");
    case FilterField::silo:
      return base::tr("Silo");
    case FilterField::severity:
      return base::tr("Severity");
    case FilterField::status:
      return base::tr("Status");
    case FilterField::cause:
      return base::tr("Cause");
    case FilterField::first_holder:
      return base::tr("First held by");
    case FilterField::handed:
      return base::tr("Handed over");
    case FilterField::issue:
      return base::tr("Issue");
    default:
      return base::tr("Filter");
  }
}

std::string value_words(FilterField field, const std::string& value, const model::Organization& organization,
                        const model::View& view) {
  if (value.empty()) return std::string(lacking(field));
  if (field == FilterField::customer) {
    const std::uint32_t customer = organization.find_customer(value);
    if (customer == base::kNoSlot) return value;
    const std::string_view name = organization.text(organization.customers()[customer].name);
    return std::string(name.empty() ? value : name);
  }
  if (field == FilterField::silo && value == flow::kNotOnChart) return base::tr("not on the chart");
  const bool of_branch = field == FilterField::silo && view.silo == model::SiloRule::branch;
  if (of_branch && organization.find(value) != base::kNoSlot) return silo_words(organization, view, value);
  if (field != FilterField::first_holder && !of_branch) return value;
  if (const Slot slot = organization.find(value); slot != base::kNoSlot)
    return position_words(organization, slot, view.room_safe);
  if (view.room_safe) return base::tr("Not on the chart");
  return value.front() == '?' ? value.substr(1) : value;
}

std::string part_words(FilterField field, const model::Organization& organization, const model::View& view,
                       DateOrder order) {
  const model::Filter& filter = view.filter;
  if (field == FilterField::from && filter.from)
    return base::tr("From {}", base::to_words(*filter.from, order));
  if (field == FilterField::to && filter.to) return base::tr("Until {}", base::to_words(*filter.to, order));
  if (field == FilterField::handed) {
    const auto silo = [&](const std::string& name) {
      return value_words(FilterField::silo, name, organization, view);
    };
    std::string words = std::string(field_words(field)) + ": ";
    for (const model::HandedOver& pair : filter.handed)
      words += (&pair == &filter.handed.front() ? "" : ", ") +
               base::tr("{} to {}", silo(pair.from), silo(pair.to));
    return words;
  }
  const std::vector<std::string>* values = model::values_of(filter, field);
  if (values == nullptr) return flow::filter_text(filter, field);
  std::string words = std::string(field_words(field)) + ": ";
  std::string last;
  for (std::size_t i = 0; i < values->size(); ++i) {
    std::string value = value_words(field, (*values)[i], organization, view);
    if (i > 0 && value == last) continue;  // two of one role
    words += (i > 0 ? ", " : "") + value;
    last = std::move(value);
  }
  return words;
}

std::vector<std::string> hidden_words(const model::Filter& filter, const flow::Kept& kept, base::Date today,
                                      DateOrder date_order) {
  const std::vector<FilterField> order = flow::filter_order(filter);
  std::vector<std::string> words;
  std::uint64_t without_date = 0;
  for (std::size_t at = 0; at < order.size() && at < kept.hidden.size(); ++at) {
    std::uint64_t count = kept.hidden[at].issues;
    if (order[at] == FilterField::from || order[at] == FilterField::to) {
      without_date += kept.hidden[at].undated;
      count -= kept.hidden[at].undated;
    }
    if (count > 0) words.push_back(hidden_by(base::counted(count), order[at], filter, today, date_order));
  }
  if (without_date > 0) words.push_back(base::tr("{} without a date", base::counted(without_date)));
  return words;
}

std::string percent_words(std::uint64_t part, std::uint64_t all) {
  const std::uint64_t percent = all == 0 ? 0 : (part * 100 + all / 2) / all;
  if (percent == 0 && part > 0) return base::tr("under 1%");
  if (percent == 100 && part < all) return base::tr("over 99%");
  return base::tr("{}%", std::to_string(percent));
}

}  // namespace flipchart::compose
