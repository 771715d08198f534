// Cards of positions, blocks of units and the shelf: boxes and strokes; their words are in card_text.cpp.
#include "compose/chart_parts.hpp"

namespace flipchart::compose {
namespace {

using base::mixed;
using base::Slot;

void style_position(const ChartContext& c, Slot slot, scene::Card& card) {
  const bool near = card.box.h > 50;
  card.kind = c.subject.organization.on_shelf(slot) ? scene::CardKind::shelf : scene::CardKind::position;
  card.radius = near ? 6 : 4;
  if (c.subject.organization.vacant(slot)) {
    card.line = c.stroke(c.theme.text_tertiary, 1);
    card.line.dash = {3, 3};
    card.fill = base::kNoColour;
  } else {
    card.line = c.stroke(c.theme.card_line, 1);
    card.fill = c.theme.card;
    card.edge = c.style(slot).colour;
  }
  card.edge_width = near ? 4 : 3;  // of a vacancy too: its words stand in line with the others'
}

}  // namespace

void style_block(const ChartContext& c, Slot leader, scene::Card& card) {
  const SiloStyle& style = c.style(leader);
  card.kind = scene::CardKind::unit;
  card.radius = 6;
  card.fill = mixed(c.theme.canvas, style.colour, 0.16);
  card.line = c.stroke(mixed(c.theme.canvas, style.colour, 0.4), 1);
}

void add_card(const ChartContext& c, Slot shape_slot, scene::Scene& scene) {
  const Arrangement& a = c.subject.arrangement;
  scene::Card& card = scene.cards.emplace_back();
  card.box = a.placement.card[shape_slot];
  card.id = c.item(shape_slot);
  if (a.block[shape_slot] != 0) {
    style_block(c, c.subject.insights.units.leader[a.unit[shape_slot]], card);
    if (c.heat != nullptr) card.fill = ground_of_step(c, c.heat->step[a.unit[shape_slot]]);
  } else {
    style_position(c, a.slot[shape_slot], card);
  }
  add_card_text(c, shape_slot, card);
}

void add_cards(const ChartContext& c, scene::Scene& scene) {
  const std::size_t cards = c.sight == nullptr ? c.subject.arrangement.slot.size() : c.sight->cards.size();
  scene.cards.reserve(scene.cards.size() + cards + c.subject.organization.customers().size());
  c.each_card([&](Slot shape_slot) { add_card(c, shape_slot, scene); });
}

}  // namespace flipchart::compose
