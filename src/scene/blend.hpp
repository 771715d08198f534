// One scene on its way to another: what both have moves, what only one has comes or goes. For the moments
// when a placement changes under the eyes of a room.
#pragma once

#include <cstdint>
#include <vector>

#include "scene/scene.hpp"

namespace flipchart::scene {

class Blend {
 public:
  Blend() = default;
  // `from` moved by `shift`, so that what should keep still does. Cards, links and bands are matched by their
  // ids. n log n.
  Blend(const Scene& from, base::Point shift, Scene to);
  // 0 shows the old places of what is in both, 1 is exactly `to`. Words stand from the middle on. Linear.
  Scene at(double t) const;
  const Scene& target() const { return to_; }

 private:
  Scene to_;
  std::vector<Rect> card_from_;  // by card of to_: where it was; empty for one that comes
  std::vector<Rect> band_from_;
  std::vector<Path> link_from_;  // by link of to_: the same number of points, or empty
  std::vector<Card> gone_;       // cards that only the old scene had
};

}  // namespace flipchart::scene
