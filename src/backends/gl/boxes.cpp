// From scene items to instances: see boxes.hpp.
#include "backends/gl/boxes.hpp"

#include <algorithm>

namespace flipchart::backends::gl {

namespace {

constexpr float kFirstDisc = 20;

BoxInstance boxed(const scene::Rect& box, double radius, base::Colour fill, const scene::Stroke& stroke) {
  BoxInstance made;
  made.anchor_x = static_cast<float>(box.centre().x);
  made.anchor_y = static_cast<float>(box.centre().y);
  made.half_w = static_cast<float>(box.w / 2);
  made.half_h = static_cast<float>(box.h / 2);
  made.radius = static_cast<float>(radius);
  made.fill = fill;
  made.line = stroke.colour;
  made.line_width = stroke.colour.a > 0 ? static_cast<float>(stroke.width) : 0.0F;
  if (stroke.dash.size() >= 2) {
    made.dash_on = static_cast<float>(stroke.dash[0] + (stroke.round_caps ? stroke.width : 0));
    made.dash_off = static_cast<float>(stroke.dash[1] - (stroke.round_caps ? stroke.width : 0));
  }
  return made;
}

// A disc of state; `ring` goes round it, `mark` is its inside or its hands.
BoxInstance disc(scene::Point anchor, scene::Point offset, double size, scene::Disc state,
                 base::Colour colour, base::Colour ring, base::Colour mark) {
  BoxInstance made;
  made.anchor_x = static_cast<float>(anchor.x);
  made.anchor_y = static_cast<float>(anchor.y);
  made.offset_x = static_cast<float>(offset.x);
  made.offset_y = static_cast<float>(offset.y);
  made.half_w = made.half_h = static_cast<float>(size / 2);
  made.mode = kFirstDisc + static_cast<float>(state) - static_cast<float>(scene::Disc::hollow);
  made.fill = colour;
  made.line = ring;
  made.line_width = ring.a > 0 ? 1.5F : 0.0F;
  made.edge = mark;
  return made;
}

}  // namespace

BoxList boxes_of(const scene::Scene& scene) {
  BoxList list;
  list.box.reserve(scene.bands.size() + scene.swatches.size() + scene.cards.size() + 2 * scene.badges.size() +
                   scene.pins.size() + scene.rings.size());
  for (const scene::Band& band : scene.bands)
    list.box.push_back(boxed(band.box, band.radius, band.fill, band.line));
  list.first[1] = list.box.size();
  for (const scene::Swatch& swatch : scene.swatches) {
    BoxInstance made = boxed(swatch.box, swatch.radius, swatch.colour, {swatch.colour, 1.0, {}, false});
    made.mode = static_cast<float>(swatch.hatch) + 1;
    made.edge = scene.ground;
    list.box.push_back(made);
  }
  list.first[2] = list.box.size();
  for (const scene::Card& card : scene.cards) {
    BoxInstance made = boxed(card.box, card.radius, card.fill, card.line);
    made.edge = card.edge;
    made.edge_width = card.edge.a > 0 ? static_cast<float>(card.edge_width) : 0.0F;
    list.box.push_back(made);
  }
  list.first[3] = list.box.size();
  for (const scene::Badge& badge : scene.badges) {
    list.box.push_back(boxed(badge.box, badge.box.h / 2, badge.fill, badge.line));
    if (badge.disc == scene::Disc::none) continue;
    const scene::Point corner{badge.box.x, badge.box.y};
    list.box.push_back(disc(badge.box.centre(), corner + badge.disc_centre - badge.box.centre(),
                            badge.disc_size, badge.disc, badge.disc_colour, base::kNoColour, badge.fill));
  }
  list.first[4] = list.box.size();
  for (const scene::Pin& pin : scene.pins) {
    if (pin.disc == scene::Disc::none) continue;
    list.box.push_back(disc(pin.anchor, pin.centre, pin.size, pin.disc, pin.colour, pin.ring, pin.ring));
  }
  list.first[5] = list.box.size();
  for (const scene::Ring& ring : scene.rings)
    list.box.push_back(boxed(ring.box, ring.radius, ring.fill, ring.stroke));
  list.first[6] = list.box.size();
  for (std::size_t kind = 0; kind < kBoxKinds; ++kind) {
    const auto begin = list.box.begin();
    const auto split =
        std::stable_partition(begin + static_cast<std::ptrdiff_t>(list.first[kind]),
                              begin + static_cast<std::ptrdiff_t>(list.first[kind + 1]),
                              [](const BoxInstance& box) { return box.mode == 0 && box.dash_on == 0; });
    list.rich[kind] = static_cast<std::size_t>(split - begin);
  }
  return list;
}

}  // namespace flipchart::backends::gl
