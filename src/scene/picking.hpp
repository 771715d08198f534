// What lies under a point: the same Scene that is drawn is the one that is asked.
#pragma once

#include <optional>

#include "scene/scene.hpp"

namespace flipchart::scene {

struct Picked {
  ItemId item;   // a card's id; for a flow or badge the giver
  ItemId other;  // for a flow or badge the receiver
  enum class What : std::uint8_t { card, flow, badge, band, pin } what = What::card;
};

// Answers for one scene at one facing. Building is linear, a question looks at one cell of a grid.
class Picker {
 public:
  Picker() = default;
  // Keeps no reference to the scene.
  explicit Picker(const Scene& scene);
  // Topmost first: pins, badges, cards, flows (within half their width + `slack`), bands.
  std::optional<Picked> at(Point point, double slack = 3) const;

 private:
  struct Target {
    Picked picked;
    Rect box;
    std::vector<Point> line;  // flows: the flattened path, empty for boxes
    double half_width = 0;
  };
  std::vector<Target> targets_;                    // topmost first
  std::vector<std::vector<std::uint32_t>> cells_;  // row by row
  Rect bounds_;
  double cell_ = 64;
  std::size_t columns_ = 0;
  std::size_t rows_ = 0;
};

}  // namespace flipchart::scene
