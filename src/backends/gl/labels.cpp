// From scene texts to labels: see labels.hpp.
#include "backends/gl/labels.hpp"

#include <cmath>

namespace flipchart::backends::gl {

namespace {

void add(LabelList& list, LabelKind kind, const scene::Text& text, scene::Point anchor, scene::Point offset) {
  if (text.text.empty()) return;
  Label made;
  made.anchor_x = anchor.x;
  made.anchor_y = anchor.y;
  made.offset_x = static_cast<float>(offset.x);
  made.offset_y = static_cast<float>(offset.y);
  made.width = static_cast<float>(text.width);
  made.size = static_cast<float>(text.font.size);
  made.first_letter = static_cast<std::uint32_t>(list.letters.size());
  made.letters = static_cast<std::uint32_t>(text.text.size());
  made.weight = static_cast<std::uint16_t>(text.font.weight);
  made.align = text.align;
  made.sideways = text.sideways;
  made.colour = text.colour;
  list.letters += text.text;
  Ranges& ranges = list.of[static_cast<std::size_t>(kind)];
  ranges.begin(list.label.size(), anchor);
  list.label.push_back(made);
  const double along = text.width + 2 * text.font.size;
  const double across = 2 * text.font.size;
  ranges.include(anchor,
                 {std::abs(offset.x) + (text.sideways ? across : along),
                  std::abs(offset.y) + (text.sideways ? along : across)},
                 list.label.size());
}

void add_face(LabelList& list, const scene::Card& card) {
  if (card.photo.picture == nullptr) return;
  const scene::Point anchor = card.box.centre();
  const scene::Point offset = card.photo.box.centre() + scene::Point{card.box.x, card.box.y} - anchor;
  Label made;
  made.anchor_x = anchor.x;
  made.anchor_y = anchor.y;
  made.offset_x = static_cast<float>(offset.x);
  made.offset_y = static_cast<float>(offset.y);
  made.width = made.size = static_cast<float>(card.photo.box.w);
  made.first_letter = static_cast<std::uint32_t>(list.faces.size());
  list.faces.push_back(card.photo.picture);
  Ranges& ranges = list.of[static_cast<std::size_t>(LabelKind::card)];
  ranges.begin(list.label.size(), anchor);
  list.label.push_back(made);
  ranges.include(anchor, {card.box.w / 2, card.box.h / 2}, list.label.size());
}

void add_inside(LabelList& list, LabelKind kind, const scene::Rect& box,
                const std::vector<scene::Text>& texts) {
  const scene::Point middle = box.centre();
  const scene::Point corner = scene::Point{box.x, box.y} - middle;
  for (const scene::Text& text : texts) add(list, kind, text, middle, corner + text.at);
}

}  // namespace

void LabelList::clear() {
  letters.clear();
  faces.clear();
  label.clear();
  for (Ranges& ranges : of) ranges.clear();
}

void labels_of(const scene::Scene& scene, LabelList& list) {
  list.clear();
  for (const scene::Card& card : scene.cards) {
    add_face(list, card);
    add_inside(list, LabelKind::card, card.box, card.texts);
  }
  for (const scene::Text& text : scene.labels) {
    double rise = text.middle_rise;
    if (text.sideways) {
      rise = text.align == scene::Align::start ? text.width / 2
             : text.align == scene::Align::end ? -text.width / 2
                                               : 0;
    }
    add(list, LabelKind::free, text, {text.at.x, text.at.y - rise}, {0, rise});
  }
  for (const scene::Badge& badge : scene.badges) add_inside(list, LabelKind::badge, badge.box, badge.texts);
  for (const scene::Pin& pin : scene.pins) {
    if (pin.text) add(list, LabelKind::pin, *pin.text, pin.anchor, pin.centre + pin.text->at);
  }
}

}  // namespace flipchart::backends::gl
