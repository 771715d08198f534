// The texts of a Scene, ready to be asked which of them a camera sees. Sorted by x within each kind, because
// x never changes when a chart turns over: a frame looks only at the texts of the columns it shows.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "scene/scene.hpp"

namespace flipchart::backends::gl {

struct Label {
  std::string text;
  scene::Font font;
  base::Colour colour;
  scene::Align align = scene::Align::start;
  double anchor_x = 0, anchor_y = 0;  // mirrored
  double offset_x = 0, offset_y = 0;  // of the baseline's start, middle or end from the anchor: not mirrored
  double width = 0;
  bool sideways = false;
  mutable double last_size =
      0;  // device pixels it was last rasterised at: stands in, scaled, while a zoom goes on
};

enum class LabelKind : std::uint8_t { card, free, badge, pin };
inline constexpr std::size_t kLabelKinds = 4;

struct LabelList {
  std::array<std::vector<Label>, kLabelKinds> of;
  std::array<double, kLabelKinds>
      widest{};  // how far the widest label of a kind reaches from its anchor in x
};
LabelList labels_of(const scene::Scene& scene);

}  // namespace flipchart::backends::gl
