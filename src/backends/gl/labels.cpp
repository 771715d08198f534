// From scene texts to labels: see labels.hpp.
#include "backends/gl/labels.hpp"

#include <algorithm>
#include <cmath>

namespace flipchart::backends::gl {

namespace {

Label label_of(const scene::Text& text, scene::Point anchor, scene::Point offset) {
  Label made;
  made.text = text.text;
  made.font = text.font;
  made.colour = text.colour;
  made.align = text.align;
  made.anchor_x = anchor.x;
  made.anchor_y = anchor.y;
  made.offset_x = offset.x;
  made.offset_y = offset.y;
  made.width = text.width;
  made.sideways = text.sideways;
  return made;
}

void add_inside(std::vector<Label>& list, const scene::Rect& box, const std::vector<scene::Text>& texts) {
  const scene::Point corner{box.x, box.y};
  for (const scene::Text& text : texts)
    list.push_back(label_of(text, box.centre(), corner + text.at - box.centre()));
}

}  // namespace

LabelList labels_of(const scene::Scene& scene) {
  LabelList list;
  auto& [cards, free, badges, pins] = list.of;
  for (const scene::Card& card : scene.cards) add_inside(cards, card.box, card.texts);
  for (const scene::Text& text : scene.labels) {
    double rise = text.middle_rise;
    if (text.sideways) {
      rise = text.align == scene::Align::start ? text.width / 2
             : text.align == scene::Align::end ? -text.width / 2
                                               : 0;
    }
    free.push_back(label_of(text, {text.at.x, text.at.y - rise}, {0, rise}));
  }
  for (const scene::Badge& badge : scene.badges) add_inside(badges, badge.box, badge.texts);
  for (const scene::Pin& pin : scene.pins) {
    if (pin.text) pins.push_back(label_of(*pin.text, pin.anchor, pin.centre + pin.text->at));
  }
  for (std::size_t kind = 0; kind < kLabelKinds; ++kind) {
    std::stable_sort(list.of[kind].begin(), list.of[kind].end(),
                     [](const Label& a, const Label& b) { return a.anchor_x < b.anchor_x; });
    for (const Label& label : list.of[kind]) {
      list.widest[kind] =
          std::max(list.widest[kind], std::abs(label.offset_x) + label.width + 2 * label.font.size);
    }
  }
  return list;
}

}  // namespace flipchart::backends::gl
