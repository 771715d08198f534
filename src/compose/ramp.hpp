// The five vermilion steps of the silo map, and the ink of figures on them. Contrasts are held by a test
// (tests/compose/ramp_test.cpp).
#pragma once

#include <cstddef>

#include "compose/theme.hpp"

namespace flipchart::compose {

inline constexpr std::size_t kRampSteps = 5;
// `step` from 0, the lightest, to kRampSteps - 1.
base::Colour ramp_colour(const Theme& theme, std::size_t step);
// Text on that step: at least 4.5:1.
base::Colour ramp_ink(const Theme& theme, std::size_t step);

}  // namespace flipchart::compose
