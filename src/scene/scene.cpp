// Turning a Scene over, joining layers, and paths. Turning moves centres and path points along the rank axis
// only: sizes, x and the texts inside boxes are never touched, so what was legible stays legible.
#include "scene/scene.hpp"

#include <cassert>
#include <iterator>
#include <utility>

namespace flipchart::scene {
namespace {

// Moves things along the rank axis of one scene to one facing.
struct Turn {
  double extent;
  double facing;

  double y(double value) const { return base::faced(value, extent, facing); }
  void operator()(Point& point) const { point.y = y(point.y); }
  void operator()(Rect& box) const { box.y = y(box.y + box.h / 2) - box.h / 2; }
  void operator()(Path& path) const {
    for (Point& point : path.points) (*this)(point);
  }
  // The middle of the drawn line is mirrored; the baseline follows it.
  void operator()(Text& text) const {
    double rise = text.middle_rise;
    if (text.sideways) {
      rise = text.align == Align::start ? text.width / 2 : text.align == Align::end ? -text.width / 2 : 0;
    }
    text.at.y = y(text.at.y - rise) + rise;
  }
  template <class Item>
  void boxes(std::vector<Item>& items) const {
    for (Item& item : items) (*this)(item.box);
  }
  template <class Item>
  void paths(std::vector<Item>& items) const {
    for (Item& item : items) (*this)(item.path);
  }
};

template <class Item>
void move_to_end(std::vector<Item>& to, std::vector<Item>& from) {
  if (to.empty()) {
    to = std::move(from);
    return;
  }
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

bool crosses(FlowKind kind) {
  return kind == FlowKind::crossing;
}

Scene faced(const Scene& leaders_on_top, double facing) {
  return faced(Scene(leaders_on_top), facing);
}

Scene faced(Scene&& leaders_on_top, double facing) {
  assert(leaders_on_top.facing == 0 && "a scene is turned once, from leaders on top");
  Scene scene = std::move(leaders_on_top);
  const Turn turn{scene.extent, facing};
  scene.facing = facing;
  turn(scene.bounds);
  turn.boxes(scene.bands);
  turn.boxes(scene.swatches);
  turn.paths(scene.links);
  turn.paths(scene.flows);
  turn.paths(scene.lit);
  turn.boxes(scene.cards);
  turn.boxes(scene.badges);
  turn.boxes(scene.rings);
  for (Rule& rule : scene.rules) {
    turn(rule.from);
    turn(rule.to);
  }
  for (Text& label : scene.labels) turn(label);
  for (Pin& pin : scene.pins) turn(pin.anchor);
  return scene;
}

void append(Scene& scene, Scene layer) {
  assert(scene.facing == layer.facing && "layers are joined before they are turned, or turned alike");
  scene.bounds = scene.bounds.united(layer.bounds);
  if (scene.extent == 0) scene.extent = layer.extent;
  move_to_end(scene.bands, layer.bands);
  move_to_end(scene.swatches, layer.swatches);
  move_to_end(scene.links, layer.links);
  move_to_end(scene.flows, layer.flows);
  move_to_end(scene.passed, layer.passed);
  move_to_end(scene.rules, layer.rules);
  move_to_end(scene.cards, layer.cards);
  move_to_end(scene.lit, layer.lit);
  move_to_end(scene.labels, layer.labels);
  move_to_end(scene.badges, layer.badges);
  move_to_end(scene.pins, layer.pins);
  move_to_end(scene.rings, layer.rings);
}

}  // namespace flipchart::scene
