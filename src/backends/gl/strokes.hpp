// The lines of a Scene (links, flows with casing and arrow, rules, lit routes) as points for the stroke
// shader: each instance reads four neighbours, so one path is its points with the first and the last doubled.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "backends/gl/ranges.hpp"
#include "scene/scene.hpp"

namespace flipchart::backends::gl {

// Bits of StrokePoint::flags. They belong to the leg that starts at the point.
enum StrokeFlag : std::uint8_t {
  kStarts = 1,   // the path starts here
  kEnds = 2,     // the path ends at the next point
  kRound = 4,    // with round caps
  kNoLeg = 8,    // nothing is drawn from here to the next point
  kTapers = 16,  // the half width runs to the next point's: an arrowhead
};

struct StrokePoint {
  float x = 0, y = 0, half_width = 0, flags = 0;
  base::Colour colour;
};

enum class StrokeKind : std::uint8_t { link, flow, rule, lit };
inline constexpr std::size_t kStrokeKinds = 4;

// A range holds whole lines; its legs are drawn by instances first .. last - 3, where instance i reads points
// i .. i + 3. A point counts from its range's origin.
struct StrokeList {
  std::vector<StrokePoint> point;
  std::array<Ranges, kStrokeKinds> of;
  void clear();
};
// Replaces what `list` held and keeps its memory. Linear in the legs.
void strokes_of(const scene::Scene& scene, StrokeList& list);

}  // namespace flipchart::backends::gl
