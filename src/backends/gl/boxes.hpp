// The boxes of a Scene (bands, swatches, cards, badges, pins, rings) as instances for the box shader.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "scene/scene.hpp"

namespace flipchart::backends::gl {

// As the shader reads it: `anchor` is mirrored when the chart turns over, `offset` is not.
struct BoxInstance {
  float anchor_x = 0, anchor_y = 0, offset_x = 0, offset_y = 0;
  float half_w = 0, half_h = 0, radius = 0, line_width = 0;
  float edge_width = 0, dash_on = 0, dash_off = 0, mode = 0;
  base::Colour fill, line, edge;
};

enum class BoxKind : std::uint8_t { band, swatch, card, badge, pin, ring };
inline constexpr std::size_t kBoxKinds = 6;

// Instances of kind k are box[first[k]] .. box[first[k + 1]]: the plain ones up to rich[k], then those with
// dashes, hatches and discs, each in the scene's order.
struct BoxList {
  std::vector<BoxInstance> box;
  std::array<std::size_t, kBoxKinds + 1> first{};
  std::array<std::size_t, kBoxKinds> rich{};
};
BoxList boxes_of(const scene::Scene& scene);

}  // namespace flipchart::backends::gl
