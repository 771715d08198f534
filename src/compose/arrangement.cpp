// The tree of cards, the customers in their segments, the corridor's height, and then layout's answer.
#include "compose/arrangement.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/metrics.hpp"
#include "compose/row_ranks.hpp"
#include "compose/shape_of_tree.hpp"
#include "compose/silo_lanes.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Slot;
using layout::Role;

// The share of the height that lanes may take from far off, where there are many and nobody scrolls.
constexpr double kFarCorridor = 0.36;
// Names of 11 pixels can still be read at this share of their size.
constexpr double kReadableZoom = 0.85;

// Which segments have a box of their own: all, or the largest where they are too many; ties as they come.
std::vector<std::uint8_t> with_own_box(const std::vector<std::uint32_t>& customers) {
  std::vector<std::uint8_t> own(customers.size(), 1);
  if (customers.size() <= kMostSegments) return own;
  std::vector<std::uint32_t> order(customers.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t l, std::uint32_t r) { return customers[l] > customers[r]; });
  for (std::size_t i = kMostSegments - 1; i < order.size(); ++i) own[order[i]] = 0;
  return own;
}

// Segments in the order they come; the small ones of very many share a box, the last.
void add_segments(Arrangement& a, const model::Organization& organization) {
  const std::vector<model::Customer>& customers = organization.customers();
  std::vector<std::uint32_t> segment_of_text(organization.texts().size(), kNoSlot);
  std::vector<std::uint32_t> count;
  std::vector<base::TextId> text;
  for (const model::Customer& customer : customers) {
    std::uint32_t& segment = segment_of_text[customer.segment];
    if (segment == kNoSlot) {
      segment = static_cast<std::uint32_t>(count.size());
      text.push_back(customer.segment);
      count.push_back(0);
    }
    ++count[segment];
  }
  const std::vector<std::uint8_t> own = with_own_box(count);
  std::vector<std::uint32_t> box(count.size(), kNoSlot);
  for (std::size_t s = 0; s < count.size(); ++s) {
    if (own[s] == 0) continue;
    box[s] = static_cast<std::uint32_t>(a.segment_name.size());
    a.segment_name.emplace_back(organization.text(text[s]));
  }
  const auto shared = static_cast<std::uint32_t>(a.segment_name.size());
  a.smaller_segments = count.size() - shared;
  if (a.smaller_segments > 0)
    a.segment_name.push_back(base::counted(a.smaller_segments) + " smaller segments");
  a.segment_of.reserve(customers.size());
  for (const model::Customer& customer : customers)
    a.segment_of.push_back(std::min(box[segment_of_text[customer.segment]], shared));
}

void add_customers(Arrangement& a, const model::Organization& organization, bool far) {
  add_segments(a, organization);
  layout::TreeShape& shape = a.shape;
  shape.segment_count = static_cast<std::uint32_t>(a.segment_name.size());
  a.segment_pills = far && a.segment_of.size() > kMostPills;
  if (a.segment_pills) {
    shape.segment.resize(shape.segment_count);
    std::iota(shape.segment.begin(), shape.segment.end(), 0U);
  } else {
    shape.segment = a.segment_of;
  }
  // Servers are counted, then put where their pill's begin.
  const auto pill = [&](const model::ServingLink& link) {
    return a.segment_pills ? a.segment_of[link.customer] : link.customer;
  };
  shape.server_offset.assign(shape.segment.size() + 1, 0);
  for (const model::ServingLink& link : organization.links())
    if (a.shown_by[link.position] != kNoSlot) ++shape.server_offset[pill(link) + 1];
  std::partial_sum(shape.server_offset.begin(), shape.server_offset.end(), shape.server_offset.begin());
  shape.server.resize(shape.server_offset.back());
  std::vector<std::uint32_t> next(shape.server_offset.begin(), shape.server_offset.end() - 1);
  for (const model::ServingLink& link : organization.links())
    if (const Slot card = a.shown_by[link.position]; card != kNoSlot) shape.server[next[pill(link)]++] = card;
}

// The leader's card, or the block of the leader's own people where there is one.
std::vector<Slot> cards_of_units(const Arrangement& a, const flow::Units& units) {
  std::vector<Slot> cards(units.size(), kNoSlot);
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) cards[unit] = a.shape_slot[units.leader[unit]];
  for (Slot card = 0; card < a.slot.size(); ++card)
    if (a.slot[card] == kNoSlot) cards[a.unit[card]] = card;
  return cards;
}

std::vector<Slot> tops_of_bands(const Arrangement& a) {
  std::vector<Slot> top(a.shape.band_count, kNoSlot);
  for (Slot card = 0; a.shape.band_count > 0 && card < a.slot.size(); ++card) {
    const std::uint32_t band = a.shape.band[card];
    if (band != kNoSlot && top[band] == kNoSlot) top[band] = a.slot[card];
  }
  return top;
}

// Leaders have smaller slots, so the card that shows them is known before.
std::vector<Slot> cards_showing(const Arrangement& a, const model::Organization& organization,
                                const flow::Units& units, bool far) {
  std::vector<Slot> cards = a.shape_slot;
  for (Slot s = 0; s < cards.size(); ++s) {
    if (cards[s] != kNoSlot) continue;
    const Slot leader = organization.parent(s);
    if (far)
      cards[s] = a.unit_card[units.of[s]];
    else if (leader != kNoSlot)
      cards[s] = cards[leader];
  }
  return cards;
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

// What people chose for single leaders; those who are not drawn keep their choice for later.
void take_columns(Arrangement& a, const model::Organization& organization, const model::View& view) {
  if (view.branch_columns.empty()) return;
  a.shape.columns.assign(a.slot.size(), 0);
  for (const model::BranchColumns& chosen : view.branch_columns) {
    const Slot leader = organization.find(chosen.leader);
    const Slot card = leader == kNoSlot ? kNoSlot : a.shape_slot[leader];
    if (card != kNoSlot) a.shape.columns[card] = chosen.columns;
  }
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

// Whether rows across the whole chart can be shown large enough, one line to a card, for the size asked for.
// Asked of a few hundred cards only.
bool readable_in_rows(const Arrangement& a, const model::View& view) {
  model::View mid = view;
  mid.detail = model::Detail::mid;
  const layout::Metrics metrics = metrics_of(mid, layout::Form::banded, 0);
  const base::Rect rows = layout::placed(a.shape, metrics, {view.size, columns_wanted(view.stack)}).bounds;
  return rows.w * kReadableZoom <= view.size.w && rows.h * kReadableZoom <= view.size.h;
}

// Lanes need the corridor, and a few hundred cards in bands are read best in rows across all of them. Beyond
// that, without bands, and where rows would be too wide to be read, the chart takes the shape of its page.
layout::Form form_of(const Arrangement& a, const model::View& view) {
  using layout::Form;
  if (view.detail == model::Detail::far || view.overlays.flows) return Form::banded;
  if (!a.shape.rank.empty()) return Form::tidy;
  if (view.stack.kind == model::Stack::Kind::off) return Form::tidy;
  const bool few = a.shape.band_count > 0 && a.slot.size() <= kBandedCards;
  return few && readable_in_rows(a, view) ? Form::banded : Form::shaped;
}

}  // namespace

bool staged(const model::View& view) {
  return view.presented && view.detail == model::Detail::far;
}

model::View dressed_as(model::View placed, const model::View& look) {
  placed.facing = look.facing;
  placed.overlays.hotspots = look.overlays.hotspots;
  placed.heat = look.heat;
  placed.filter = look.filter;
  placed.names = look.names;
  placed.dotted = look.dotted;
  placed.room_safe = look.room_safe;
  placed.k = look.k;
  placed.title = look.title;
  placed.transparent = look.transparent;
  return placed;
}

model::View arrangement_key(const model::View& view) {
  model::View key = dressed_as(view, {});
  if (key.theme != model::Theme::print) key.theme = model::Theme::light;  // in print flows are wider
  return key;
}

std::string Arrangement::segment_words(std::size_t segment) const {
  const bool shared = smaller_segments > 0 && segment + 1 == segment_name.size();
  return shared ? base::tr("{} smaller segments", base::counted(smaller_segments)) : segment_name[segment];
}

Arrangement arranged(const model::Organization& organization, const Insights& insights,
                     const model::View& view) {
  Arrangement a;
  TreeOfCards tree = shape_of_tree(organization, insights, view);
  a.shape = std::move(tree.shape);
  a.slot = std::move(tree.slot);
  a.unit = std::move(tree.unit);
  a.block = std::move(tree.block);
  a.folded = std::move(tree.folded);
  a.shape_slot = std::move(tree.shape_slot);
  a.band_silo = std::move(tree.band_silo);
  a.band_top = tops_of_bands(a);
  if (a.slot.empty()) a.shape.first_child.assign(1, 0);
  a.unit_card = cards_of_units(a, insights.units);
  a.shown_by = cards_showing(a, organization, insights.units, view.detail == model::Detail::far);
  add_customers(a, organization, view.detail == model::Detail::far);
  take_columns(a, organization, view);
  a.shape.assistant = assistants_of(organization, a.shape, a.slot);
  if (view.rows == model::Rows::grade) a.shape.rank = ranks_by_grade(organization, a.shape, a.slot);
  order_corridor(a, tree.place, insights.units.size());
  a.widest_flow = widest_flow(view);
  const bool far = view.detail == model::Detail::far;
  if (far) a.lane_limits = kFarLanes;
  const double room = far ? kFarCorridor * view.size.h : std::numeric_limits<double>::infinity();
  if (view.overlays.flows)
    a.lanes = chosen_lanes(insights.whole, a.corridor_order, a.widest_flow, room, a.lane_limits);
  a.form = form_of(a, view);
  if (view.overlays.silos && !view.overlays.flows && a.form == layout::Form::banded)
    a.lanes = silo_lanes(a, insights, room);
  const double corridor =
      a.lanes.depth > 0 && !view.overlays.flows ? a.lanes.depth + kSiloGate : a.lanes.depth;
  a.metrics = metrics_of(view, a.form, corridor, a.segment_pills);
  const auto& roles = a.shape.role;
  a.metrics.lanes_without_leads =
      a.lanes.depth > 0 && std::find(roles.begin(), roles.end(), Role::lead) == roles.end();
  if (view.overlays.silos && a.shape.band_count > 0) a.metrics.band_figures = kBandFigures;
  if (a.shape.band_count == 0) a.metrics.label_row *= 0.85;  // no band, no label of one
  layout::Wish wish{view.size, columns_wanted(view.stack)};
  wish.form = a.form;
  if (view.alignment == model::Alignment::front_line) wish.ends = layout::Ends::front;
  if (view.alignment == model::Alignment::depth) wish.ends = layout::Ends::leaders;
  a.placement = layout::placed(a.shape, a.metrics, wish);
  if (staged(view)) a.page = {0, 0, view.size.w, view.size.h};
  return a;
}

}  // namespace flipchart::compose
