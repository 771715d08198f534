// See the header.
#include "commands/names.hpp"

namespace flipchart::commands {

std::string name_of_position(const model::Organization& chart, const std::string& id) {
  const base::Slot slot = chart.find(id);
  return slot == base::kNoSlot ? id : chart.holder_names(slot);
}

std::string role_of_position(const model::Organization& chart, const std::string& id) {
  const base::Slot slot = chart.find(id);
  if (slot == base::kNoSlot) return id;
  return chart.title(slot).empty() ? "somebody on the chart" : std::string(chart.title(slot));
}

std::string name_of_customer(const model::Organization& chart, const std::string& id) {
  const std::uint32_t number = chart.find_customer(id);
  if (number == base::kNoSlot) return id;
  const model::Customer& customer = chart.customers()[number];
  return std::string(chart.text(customer.name != base::kNoText ? customer.name : customer.id));
}

std::string name_of_issue(const model::History& history, const std::string& id) {
  const std::uint32_t issue = history.find(id);
  if (issue == base::kNoSlot) return id;
  const std::string_view title = history.text(history.issue(issue).title);
  return std::string(title.empty() ? std::string_view(id) : title);
}

}  // namespace flipchart::commands
