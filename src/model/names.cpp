// See the header.
#include "model/names.hpp"

#include "base/language.hpp"

namespace flipchart::model {

std::string name_of_position(const Organization& chart, std::string_view id) {
  const base::Slot slot = chart.find(id);
  return slot == base::kNoSlot ? std::string(id) : chart.holder_names(slot);
}

std::string role_of_position(const Organization& chart, std::string_view id) {
  const base::Slot slot = chart.find(id);
  if (slot == base::kNoSlot) return base::tr("somebody not on the chart");
  return chart.title(slot).empty() ? base::tr("somebody on the chart") : std::string(chart.title(slot));
}

std::string name_of_customer(const Organization& chart, std::string_view id) {
  const std::uint32_t number = chart.find_customer(id);
  if (number == base::kNoSlot) return std::string(id);
  const Customer& customer = chart.customers()[number];
  return std::string(chart.text(customer.name != base::kNoText ? customer.name : customer.id));
}

std::string name_of_issue(const History& history, std::string_view id) {
  const std::uint32_t issue = history.find(id);
  if (issue == base::kNoSlot) return std::string(id);
  const std::string_view title = history.text(history.issue(issue).title);
  return std::string(title.empty() ? id : title);
}

}  // namespace flipchart::model
