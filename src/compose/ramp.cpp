// Vermilion mixed into the panel's ground; the ink is whichever of the theme's two reads better on it.
#include "compose/ramp.hpp"

#include <array>

namespace flipchart::compose {

base::Colour ramp_colour(const Theme& theme, std::size_t step) {
  constexpr std::array<double, kRampSteps> kLight{0.1, 0.26, 0.48, 0.72, 1};
  constexpr std::array<double, kRampSteps> kDark{0.1, 0.24, 0.4, 0.58,
                                                 1};  // between them neither ink reads well
  return base::mixed(theme.panel, theme.flow_cross, (theme.dark ? kDark : kLight)[step]);
}

base::Colour ramp_ink(const Theme& theme, std::size_t step) {
  const base::Colour ground = ramp_colour(theme, step);
  return base::contrast(theme.text, ground) >= base::contrast(theme.on_accent, ground) ? theme.text
                                                                                       : theme.on_accent;
}

}  // namespace flipchart::compose
