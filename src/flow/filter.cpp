// See the header.
#include "flow/filter.hpp"

#include <algorithm>

#include "flow/handed_over.hpp"
#include "model/filter_parts.hpp"

namespace flipchart::flow {

namespace {

using model::FilterField;

constexpr FilterField kFields[] = {FilterField::from,    FilterField::to,    FilterField::customer,
                                   FilterField::segment, FilterField::silo,  FilterField::severity,
                                   FilterField::status,  FilterField::cause, FilterField::first_holder,
                                   FilterField::handed,  FilterField::issue};

std::string_view option_of(FilterField field) {
  switch (field) {
    case FilterField::from:
      return "--from";
    case FilterField::to:
      return "--to";
    case FilterField::customer:
      return "--customer";
    case FilterField::segment:
      return "--segment";
    case FilterField::silo:
      return "--silo-is";
    case FilterField::severity:
      return "--severity";
    case FilterField::status:
      return "--status";
    case FilterField::cause:
      return "--cause";
    case FilterField::first_holder:
      return "--first-holder";
    case FilterField::handed:
      return "--handed";
    case FilterField::issue:
      return "--issue";
  }
  return {};
}

}  // namespace

std::vector<FilterField> filter_order(const model::Filter& filter) {
  std::vector<FilterField> order = filter.order;
  for (const FilterField field : kFields) {
    if (model::is_set(filter, field) && std::find(order.begin(), order.end(), field) == order.end())
      order.push_back(field);
  }
  return order;
}

std::string filter_text(const model::Filter& filter, FilterField field) {
  if (!model::is_set(filter, field)) return {};
  std::string text(option_of(field));
  if (field == FilterField::from) return text + ' ' + to_string(*filter.from);
  if (field == FilterField::to) return text + ' ' + to_string(*filter.to);
  text.clear();
  const auto add = [&text, field](const std::string& value) {
    if (!text.empty()) text += ' ';
    text.append(option_of(field)).append(" ").append(value);
  };
  if (field == FilterField::handed) {
    for (const model::HandedOver& pair : filter.handed) add(handed_text(pair));
  } else {
    for (const std::string& value : *model::values_of(filter, field)) add(value);
  }
  return text;
}

}  // namespace flipchart::flow
