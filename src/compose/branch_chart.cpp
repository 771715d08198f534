#include "compose/branch_chart.hpp"

#include <utility>

#include "compose/division.hpp"
#include "model/organization_parts.hpp"

namespace flipchart::compose {

using base::kNoSlot;
using base::Slot;

model::Organization with_customers_of_branch(const model::Organization& organization,
                                             const Insights& insights, const model::View& view) {
  const std::vector<std::uint8_t> in = in_branch(organization, organization.find(view.focus));
  std::vector<std::uint8_t> kept(organization.customers().size(), 0);
  for (const model::ServingLink& link : organization.links())
    if (in[link.position] != 0) kept[link.customer] = 1;
  if (view.overlays.flows) {
    for (const flow::Arrival& arrival : insights.whole.arrivals)
      if (in[insights.units.leader[arrival.unit]] != 0) kept[arrival.customer] = 1;
  }
  model::OrganizationParts parts = model::parts_of(organization);
  // Who stands at the front is decided by links of the whole chart.
  for (Slot s = 0; s < organization.size(); ++s)
    parts.positions[s].customer_facing =
        organization.front_line(s) ? model::CustomerFacing::yes : model::CustomerFacing::no;
  std::vector<std::uint32_t> number(kept.size(), kNoSlot);
  std::vector<model::Customer> customers;
  for (std::uint32_t c = 0; c < kept.size(); ++c) {
    if (kept[c] == 0) continue;
    number[c] = static_cast<std::uint32_t>(customers.size());
    customers.push_back(parts.customers[c]);
  }
  std::vector<model::ServingLink> links;
  for (model::ServingLink link : parts.links) {
    if (number[link.customer] == kNoSlot) continue;
    link.customer = number[link.customer];
    links.push_back(link);
  }
  parts.customers = std::move(customers);
  parts.links = std::move(links);
  return model::Organization(std::move(parts));
}

}  // namespace flipchart::compose
