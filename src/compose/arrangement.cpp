// The tree of cards, the customers in their segments, the corridor's height, and then layout's answer.
#include "compose/arrangement.hpp"

#include <algorithm>

#include "compose/metrics.hpp"
#include "compose/shape_of_tree.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Slot;
using layout::Role;

void add_customers(Arrangement& a, const model::Organization& organization, const Insights& insights) {
  const std::vector<model::Customer>& customers = organization.customers();
  std::vector<std::uint32_t> segment_of_text(organization.texts().size(), kNoSlot);
  a.segment_of.reserve(customers.size());
  for (const model::Customer& customer : customers) {
    std::uint32_t& segment = segment_of_text[customer.segment];
    if (segment == kNoSlot) {
      segment = static_cast<std::uint32_t>(a.segment_name.size());
      a.segment_name.emplace_back(organization.text(customer.segment));
    }
    a.segment_of.push_back(segment);
  }
  layout::TreeShape& shape = a.shape;
  shape.segment_count = static_cast<std::uint32_t>(a.segment_name.size());
  shape.segment = a.segment_of;
  // In far detail a leaf's customers are served by its unit's block, which stands last among its leader's
  // cards.
  std::vector<Slot> block_of_unit(insights.units.size(), kNoSlot);
  for (Slot card = 0; card < a.slot.size(); ++card)
    if (a.slot[card] == kNoSlot) block_of_unit[a.unit[card]] = card;
  const std::vector<model::ServingLink>& links = organization.links();
  std::size_t at = 0;
  for (std::uint32_t c = 0; c < customers.size(); ++c) {
    for (; at < links.size() && links[at].customer == c; ++at) {
      Slot card = a.shape_slot[links[at].position];
      if (card == kNoSlot) card = block_of_unit[insights.units.of[links[at].position]];
      if (card != kNoSlot) shape.server.push_back(card);
    }
    shape.server_offset.push_back(static_cast<std::uint32_t>(shape.server.size()));
  }
}

// Team leads stand on the corridor, and the stacks of leaders who stand higher up reach down beside them.
void order_corridor(Arrangement& a, const std::vector<std::uint32_t>& place, std::size_t units) {
  const layout::TreeShape& shape = a.shape;
  std::vector<Slot> end_at(a.slot.size(), kNoSlot);
  for (Slot card = 0; card < a.slot.size(); ++card) {
    const bool aside = !shape.aside.empty() && shape.aside[card] != 0;
    if (aside || shape.role[card] == Role::leaf) continue;
    Slot end = card;
    if (shape.role[card] != Role::lead) {
      end = shape.first_child[card];
      while (end < shape.first_child[card + 1] && shape.role[end] != Role::leaf) ++end;
      if (end == shape.first_child[card + 1]) continue;
    }
    end_at[place[end]] = card;
  }
  a.corridor_order.assign(units, kNoSlot);
  std::uint32_t next = 0;
  for (const Slot card : end_at)
    if (card != kNoSlot) a.corridor_order[a.unit[card]] = next++;
}

std::uint32_t columns_wanted(const model::Stack& stack) {
  switch (stack.kind) {
    case model::Stack::Kind::automatic:
      return 0;
    case model::Stack::Kind::off:
      return kNoSlot;
    case model::Stack::Kind::columns:
      return stack.columns;
  }
  return 0;
}

}  // namespace

Arrangement arranged(const model::Organization& organization, const Insights& insights,
                     const model::View& view) {
  Arrangement a;
  TreeOfCards tree = shape_of_tree(organization, insights, view);
  a.shape = std::move(tree.shape);
  a.slot = std::move(tree.slot);
  a.unit = std::move(tree.unit);
  a.shape_slot = std::move(tree.shape_slot);
  a.band_silo = std::move(tree.band_silo);
  if (a.slot.empty()) a.shape.first_child.assign(1, 0);
  add_customers(a, organization, insights);
  order_corridor(a, tree.place, insights.units.size());
  a.widest_flow = widest_flow(view);
  if (view.overlays.flows) a.lanes = chosen_lanes(insights.whole, a.corridor_order, a.widest_flow);
  a.metrics = metrics_of(view, a.lanes.depth);
  if (a.shape.band_count == 0) a.metrics.label_row *= 0.85;  // no band, no label of one
  a.placement = layout::placed(a.shape, a.metrics, {view.size, columns_wanted(view.stack)});
  return a;
}

}  // namespace flipchart::compose
