// Vermilion mixed into the panel's ground; the ink is whichever of the theme's two reads better on it.
#include "compose/ramp.hpp"

#include <array>

namespace flipchart::compose {

base::Colour ramp_colour(const Theme& theme, std::size_t step) {
  constexpr std::array<double, kRampSteps> kLight{0.1, 0.26, 0.48, 0.72, 1};
  constexpr std::array<double, kRampSteps> kDark{0.1, 0.24, 0.4, 0.58,
                                                 1};  // between them neither ink reads well
  constexpr std::array<double, kRampSteps> kFromAfar{0.1, 0.22, 0.38, 0.56, 1};
  // For a projector every figure stands out at least 7 to 1, so the last step is the darker vermilion.
  const bool from_afar = theme.stroke_factor > 1;
  if (from_afar && step + 1 == kRampSteps) return theme.flow_cross_text;
  return base::mixed(theme.panel, theme.flow_cross,
                     (from_afar    ? kFromAfar
                      : theme.dark ? kDark
                                   : kLight)[step]);
}

base::Colour ramp_ink(const Theme& theme, std::size_t step) {
  const base::Colour ground = ramp_colour(theme, step);
  return base::contrast(theme.text, ground) >= base::contrast(theme.on_accent, ground) ? theme.text
                                                                                       : theme.on_accent;
}

}  // namespace flipchart::compose
