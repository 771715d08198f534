// From an id over its slot to its card: see whereabouts.hpp.
#include "gui/whereabouts.hpp"

#include <limits>

#include "gui/detail_choice.hpp"

namespace flipchart::gui {

using base::kNoSlot;
using base::Slot;

namespace {

std::optional<base::Rect> place_of_position(Slot position, const model::Organization& chart,
                                            const compose::Arrangement& arrangement) {
  if (position == kNoSlot) return std::nullopt;
  const Slot card = card_of(arrangement, chart, position);
  if (card == kNoSlot) return std::nullopt;
  return arrangement.placement.card[card];
}

std::optional<base::Rect> place_of_customer(std::uint32_t customer, const compose::Arrangement& arrangement) {
  if (customer == kNoSlot) return std::nullopt;
  const std::uint32_t pill = arrangement.segment_pills ? arrangement.segment_of[customer] : customer;
  const auto& pills = arrangement.placement.customer;
  if (pill >= pills.size() || pills[pill].empty()) return std::nullopt;
  return pills[pill];
}

}  // namespace

std::optional<base::Rect> place_of(const base::ItemId& item, const workshop::Workshop& workshop,
                                   const workshop::Picture& picture) {
  const model::Organization& chart = workshop.organization();
  const compose::Arrangement& arrangement = *picture.arrangement;
  if (item.kind == base::ItemKind::position)
    return place_of_position(chart.find(item.id), chart, arrangement);
  if (item.kind == base::ItemKind::customer)
    return place_of_customer(chart.find_customer(item.id), arrangement);
  if (item.kind != base::ItemKind::issue) return std::nullopt;
  const model::History& history = workshop.history();
  const std::uint32_t issue = history.find(item.id);
  if (issue == kNoSlot) return std::nullopt;
  const flow::Routes& routes = picture.insights->routes;
  for (std::uint32_t stop = routes.first_stop[issue + 1]; stop > routes.first_stop[issue]; --stop) {
    const flow::HolderId holder = routes.stops[stop - 1].holder;
    if (!flow::on_chart(holder)) continue;
    const flow::Units& units = picture.insights->units;  // in the room a stop is at the leader of the unit
    const Slot shown = picture.view.room_safe ? units.leader[units.of[holder]] : Slot{holder};
    return place_of_position(shown, chart, arrangement);
  }
  return place_of_customer(chart.find_customer(history.text(history.customer(issue))), arrangement);
}

Anchor anchor_at(const compose::Arrangement& arrangement, const compose::BranchBoxes& branches,
                 const compose::Insights& insights, base::Point chart_point) {
  if (chart_point.y > arrangement.placement.front_line) {
    const auto& segments = arrangement.segment_of;
    double least = std::numeric_limits<double>::infinity();
    Anchor nearest;
    for (std::uint32_t customer = 0; customer < segments.size(); ++customer) {
      const auto pill = place_of_customer(customer, arrangement);
      if (!pill) continue;
      const double away = base::length(pill->centre() - chart_point);
      if (away < least) least = away, nearest.customer = customer;
    }
    if (nearest) return nearest;
  }
  return {position_at(arrangement, branches, insights, chart_point), kNoSlot};
}

Anchor anchor_of(const base::ItemId& item, const model::Organization& chart) {
  if (item.kind == base::ItemKind::customer) return {kNoSlot, chart.find_customer(item.id)};
  return {item.kind == base::ItemKind::position ? chart.find(item.id) : kNoSlot, kNoSlot};
}

std::optional<base::Rect> place_of(const Anchor& anchor, const model::Organization& chart,
                                   const compose::Arrangement& arrangement) {
  if (anchor.customer != kNoSlot) return place_of_customer(anchor.customer, arrangement);
  return place_of_position(anchor.position, chart, arrangement);
}

}  // namespace flipchart::gui
