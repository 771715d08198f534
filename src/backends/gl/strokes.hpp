// The lines of a Scene (links, flows with casing and arrow, rules, lit routes) as points for the stroke
// shader: each instance reads four neighbours, so one path is its points with the first and the last doubled.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

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

// Legs of kind k are drawn by instances first[k] .. first[k + 1]; instance i reads points i .. i + 3.
struct StrokeList {
  std::vector<StrokePoint> point;
  std::array<std::size_t, kStrokeKinds + 1> first{};
};
StrokeList strokes_of(const scene::Scene& scene);

}  // namespace flipchart::backends::gl
