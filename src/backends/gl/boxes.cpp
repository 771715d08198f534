// From scene items to instances: see boxes.hpp.
#include "backends/gl/boxes.hpp"

#include <cmath>

namespace flipchart::backends::gl {

namespace {

constexpr float kFirstDisc = 20;

BoxInstance boxed(const scene::Rect& box, double radius, base::Colour fill, const scene::Stroke& stroke) {
  BoxInstance made;
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
BoxInstance disc(scene::Point offset, double size, scene::Disc state, base::Colour colour, base::Colour ring,
                 base::Colour mark) {
  BoxInstance made;
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

// One pass over a kind's items adds the plain boxes, a second one the rich ones.
class BoxAdder {
 public:
  BoxAdder(BoxList& list, BoxKind kind, bool rich)
      : box_(list.box),
        ranges_((rich ? list.rich : list.plain)[static_cast<std::size_t>(kind)]),
        wants_rich_(rich) {}

  void add(BoxInstance made, scene::Point anchor) {
    const bool rich = made.mode != 0 || made.dash_on != 0;
    has_rich_ = has_rich_ || rich;
    if (rich != wants_rich_) return;
    if (!rich && overlaps_range(made, anchor)) ranges_.cut();
    const base::Point origin = ranges_.begin(box_.size(), anchor);
    made.anchor_x = static_cast<float>(anchor.x - origin.x);
    made.anchor_y = static_cast<float>(anchor.y - origin.y);
    box_.push_back(made);
    const double line = made.line_width;
    ranges_.include(
        anchor, {std::abs(made.offset_x) + made.half_w + line, std::abs(made.offset_y) + made.half_h + line},
        box_.size());
    if (made.fill.a < 255) ranges_.shines_through();
  }
  bool has_rich() const { return has_rich_; }

 private:
  bool overlaps_range(const BoxInstance& made, scene::Point anchor) const {
    if (ranges_.all().empty()) return false;
    const Range& range = ranges_.all().back();
    const auto x = static_cast<float>(anchor.x - range.origin.x);
    const auto y = static_cast<float>(anchor.y - range.origin.y);
    for (std::size_t i = range.first; i < range.last; ++i) {
      const BoxInstance& other = box_[i];
      if (std::abs(other.anchor_x - x) < other.half_w + made.half_w &&
          std::abs(other.anchor_y - y) < other.half_h + made.half_h)
        return true;
    }
    return false;
  }

  std::vector<BoxInstance>& box_;
  Ranges& ranges_;
  bool wants_rich_;
  bool has_rich_ = false;
};

template <typename Items, typename Add>
void add_kind(BoxList& list, BoxKind kind, const Items& items, const Add& add) {
  BoxAdder plain(list, kind, false);
  for (const auto& item : items) add(item, plain);
  if (!plain.has_rich()) return;
  BoxAdder rich(list, kind, true);
  for (const auto& item : items) add(item, rich);
}

}  // namespace

void BoxList::clear() {
  box.clear();
  for (Ranges& ranges : plain) ranges.clear();
  for (Ranges& ranges : rich) ranges.clear();
}

void boxes_of(const scene::Scene& scene, BoxList& list) {
  list.clear();
  add_kind(list, BoxKind::band, scene.bands, [](const scene::Band& band, BoxAdder& to) {
    to.add(boxed(band.box, band.radius, band.fill, band.line), band.box.centre());
  });
  add_kind(list, BoxKind::swatch, scene.swatches, [&](const scene::Swatch& swatch, BoxAdder& to) {
    BoxInstance made = boxed(swatch.box, swatch.radius, swatch.colour, {swatch.colour, 1.0, {}, false});
    made.mode = static_cast<float>(swatch.hatch) + 1;
    made.edge = scene.ground;
    to.add(made, swatch.box.centre());
  });
  add_kind(list, BoxKind::card, scene.cards, [](const scene::Card& card, BoxAdder& to) {
    BoxInstance made = boxed(card.box, card.radius, card.fill, card.line);
    made.edge = card.edge;
    made.edge_width = card.edge.a > 0 ? static_cast<float>(card.edge_width) : 0.0F;
    to.add(made, card.box.centre());
  });
  add_kind(list, BoxKind::badge, scene.badges, [](const scene::Badge& badge, BoxAdder& to) {
    const scene::Point middle = badge.box.centre();
    to.add(boxed(badge.box, badge.box.h / 2, badge.fill, badge.line), middle);
    if (badge.disc == scene::Disc::none) return;
    const scene::Point corner{badge.box.x, badge.box.y};
    to.add(disc(corner + badge.disc_centre - middle, badge.disc_size, badge.disc, badge.disc_colour,
                base::kNoColour, badge.fill),
           middle);
  });
  add_kind(list, BoxKind::pin, scene.pins, [](const scene::Pin& pin, BoxAdder& to) {
    if (pin.disc == scene::Disc::none) return;
    to.add(disc(pin.centre, pin.size, pin.disc, pin.colour, pin.ring, pin.ring), pin.anchor);
  });
  add_kind(list, BoxKind::ring, scene.rings, [](const scene::Ring& ring, BoxAdder& to) {
    to.add(boxed(ring.box, ring.radius, ring.fill, ring.stroke), ring.box.centre());
  });
}

}  // namespace flipchart::backends::gl
