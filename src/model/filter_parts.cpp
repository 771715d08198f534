// One place that knows which field is which list: see filter_parts.hpp.
#include "model/filter_parts.hpp"

#include <algorithm>
#include <utility>

namespace flipchart::model {

namespace {

using Values = std::vector<std::string> Filter::*;

Values values_at(FilterField field) {
  switch (field) {
    case FilterField::customer:
      return &Filter::customers;
    case FilterField::segment:
      return &Filter::segments;
    case FilterField::silo:
      return &Filter::silos;
    case FilterField::severity:
      return &Filter::severities;
    case FilterField::status:
      return &Filter::statuses;
    case FilterField::cause:
      return &Filter::causes;
    case FilterField::first_holder:
      return &Filter::first_holders;
    case FilterField::issue:
      return &Filter::issues;
    default:
      return nullptr;
  }
}

void follow_in_order(Filter& filter, FilterField field) {
  const auto at = std::find(filter.order.begin(), filter.order.end(), field);
  const bool known = at != filter.order.end();
  if (is_set(filter, field) == known) return;
  if (known)
    filter.order.erase(at);
  else
    filter.order.push_back(field);
}

}  // namespace

const std::vector<std::string>* values_of(const Filter& filter, FilterField field) {
  const Values values = values_at(field);
  return values == nullptr ? nullptr : &(filter.*values);
}

bool is_set(const Filter& filter, FilterField field) {
  if (field == FilterField::from) return filter.from.has_value();
  if (field == FilterField::to) return filter.to.has_value();
  if (field == FilterField::handed) return !filter.handed.empty();
  const std::vector<std::string>* values = values_of(filter, field);
  return values != nullptr && !values->empty();
}

void put_dates(Filter& filter, std::optional<base::Date> from, std::optional<base::Date> to) {
  filter.from = from;
  filter.to = to;
  follow_in_order(filter, FilterField::from);
  follow_in_order(filter, FilterField::to);
}

void put_values(Filter& filter, FilterField field, std::vector<std::string> values) {
  const Values at = values_at(field);
  if (at == nullptr) return;
  filter.*at = std::move(values);
  follow_in_order(filter, field);
}

void turn_value(Filter& filter, FilterField field, const std::string& value) {
  const std::vector<std::string>* now = values_of(filter, field);
  if (now == nullptr) return;
  std::vector<std::string> values = *now;
  const auto at = std::find(values.begin(), values.end(), value);
  if (at == values.end())
    values.push_back(value);
  else
    values.erase(at);
  put_values(filter, field, std::move(values));
}

void take_out(Filter& filter, FilterField field) {
  if (field == FilterField::from) put_dates(filter, std::nullopt, filter.to);
  if (field == FilterField::to) put_dates(filter, filter.from, std::nullopt);
  if (field == FilterField::handed) {
    filter.handed.clear();
    follow_in_order(filter, field);
  }
  put_values(filter, field, {});
}

}  // namespace flipchart::model
