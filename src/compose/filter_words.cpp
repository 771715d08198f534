// Words only: see filter_words.hpp.
#include "compose/filter_words.hpp"

#include <fmt/format.h>

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
  return room_safe ? "A position" : std::string(organization.id(slot));
}

std::string_view lacking(FilterField field) {
  switch (field) {
    case FilterField::customer:
      return "no customer";
    case FilterField::segment:
      return "no segment";
    case FilterField::silo:
      return "no silo";
    case FilterField::severity:
      return "no severity";
    case FilterField::status:
      return "no status";
    case FilterField::cause:
      return "no cause";
    default:
      return "none";
  }
}

// "by severity", "with other customers".
std::string reason(FilterField field, const model::Filter& filter, base::Date today, DateOrder order) {
  switch (field) {
    case FilterField::from:
      return "before " + short_date(*filter.from, today, order);
    case FilterField::to:
      return "after " + short_date(*filter.to, today, order);
    case FilterField::customer:
      return "by customer";
    case FilterField::segment:
      return "by segment";
    case FilterField::silo:
      return "by silo";
    case FilterField::severity:
      return "by severity";
    case FilterField::status:
      return "by status";
    case FilterField::cause:
      return "by cause";
    case FilterField::first_holder:
      return "by first holder";
    case FilterField::handed:
      return "by who handed over to whom";
    case FilterField::issue:
      return "that were not asked for";
    default:
      return "by " + flow::filter_text(filter, field);
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
      return "Dates";
    case FilterField::customer:
      return "Customer";
    case FilterField::segment:
      return "Segment";
    case FilterField::silo:
      return "Silo";
    case FilterField::severity:
      return "Severity";
    case FilterField::status:
      return "Status";
    case FilterField::cause:
      return "Cause";
    case FilterField::first_holder:
      return "First held by";
    case FilterField::handed:
      return "Handed over";
    case FilterField::issue:
      return "Issue";
    default:
      return "Filter";
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
  if (field == FilterField::silo && value == flow::kNotOnChart) return "not on the chart";
  const bool of_branch = field == FilterField::silo && view.silo == model::SiloRule::branch;
  if (of_branch && organization.find(value) != base::kNoSlot) return silo_words(organization, view, value);
  if (field != FilterField::first_holder && !of_branch) return value;
  if (const Slot slot = organization.find(value); slot != base::kNoSlot)
    return position_words(organization, slot, view.room_safe);
  if (view.room_safe) return "Not on the chart";
  return value.front() == '?' ? value.substr(1) : value;
}

std::string part_words(FilterField field, const model::Organization& organization, const model::View& view,
                       DateOrder order) {
  const model::Filter& filter = view.filter;
  if (field == FilterField::from && filter.from) return "From " + base::to_words(*filter.from, order);
  if (field == FilterField::to && filter.to) return "Until " + base::to_words(*filter.to, order);
  if (field == FilterField::handed) {
    const auto silo = [&](const std::string& name) {
      return value_words(FilterField::silo, name, organization, view);
    };
    std::string words = std::string(field_words(field)) + ": ";
    for (const model::HandedOver& pair : filter.handed)
      words += (&pair == &filter.handed.front() ? "" : ", ") + silo(pair.from) + " to " + silo(pair.to);
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
    if (count > 0) words.push_back(base::counted(count) + " " + reason(order[at], filter, today, date_order));
  }
  if (without_date > 0) words.push_back(base::counted(without_date) + " without a date");
  return words;
}

std::string percent_words(std::uint64_t part, std::uint64_t all) {
  const std::uint64_t percent = all == 0 ? 0 : (part * 100 + all / 2) / all;
  if (percent == 0 && part > 0) return "under 1%";
  if (percent == 100 && part < all) return "over 99%";
  return fmt::format("{}%", percent);
}

}  // namespace flipchart::compose
