// The boxes of a Scene (bands, swatches, cards, badges, pins, rings) as instances for the box shader.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "backends/gl/ranges.hpp"
#include "scene/scene.hpp"

namespace flipchart::backends::gl {

// As the shader reads it: `anchor` counts from its range's origin and is mirrored when the chart turns over,
// `offset` is not.
struct BoxInstance {
  float anchor_x = 0, anchor_y = 0, offset_x = 0, offset_y = 0;
  float half_w = 0, half_h = 0, radius = 0, line_width = 0;
  float edge_width = 0, dash_on = 0, dash_off = 0, mode = 0;
  base::Colour fill, line, edge;
};

enum class BoxKind : std::uint8_t { band, swatch, card, badge, pin, ring };
inline constexpr std::size_t kBoxKinds = 6;

// For each kind first the plain ones, then those with dashes, hatches and discs, each in the scene's order.
// The plain boxes of one range do not overlap: their insides may all be drawn before their rims.
struct BoxList {
  std::vector<BoxInstance> box;
  std::array<Ranges, kBoxKinds> plain;
  std::array<Ranges, kBoxKinds> rich;
  void clear();
};
// Replaces what `list` held and keeps its memory. Linear.
void boxes_of(const scene::Scene& scene, BoxList& list);

}  // namespace flipchart::backends::gl
