// The colours and measures of a theme, from the design's tokens. Every colour a picture or the window uses
// comes from here; contrast is held by a test (tests/compose/theme_test.cpp).
#pragma once

#include <cstdint>
#include <string_view>

#include "base/colour.hpp"
#include "model/view.hpp"
#include "scene/scene.hpp"

namespace flipchart::compose {

struct Theme {
  base::Colour canvas, panel, card, raised, hairline, card_line, reporting_line;
  base::Colour text, text_secondary, text_tertiary;
  base::Colour accent, accent_ground, on_accent;
  base::Colour flow_within, flow_from_customer, flow_cross, flow_cross_text, flow_cross_ground;
  base::Colour warning, warning_ground, done, done_ground;
  base::Colour hover_ground, selected_ground, field_ground;
  base::Colour lit_route, selection;
  double band_fill_mix = 0.055;
  double band_line_mix = 0.22;
  double stroke_factor = 1;  // 2 on a projector
  bool dark = false;
};
const Theme& theme(model::Theme which);

struct SiloStyle {
  std::string_view name;  // "sky"
  base::Colour colour;
  base::Colour band_fill;
  base::Colour band_line;
  base::Colour label;
  scene::Hatch hatch = scene::Hatch::solid;
};
// Silos take colours in chart order; after ten the colours repeat with the next hatch.
// (see style_of_silo in insights.hpp for a silo of a chart).
SiloStyle silo_style(std::uint32_t index, model::Theme which);

// For what stands in no silo.
SiloStyle neutral_style(model::Theme which);

}  // namespace flipchart::compose
