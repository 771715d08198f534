// The picture in the dark. Its colours stand in attributes, and rules of style are stronger than those: for
// each colour that the picture uses, one rule names what it is on a dark ground.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/colour.hpp"

namespace flipchart::backends {

// Light becomes dark and dark light, the hue stays: white cards stand out from the ground, ink and the
// colours of silos and flows from both.
base::Colour in_the_dark(base::Colour light);
// Whether something light reads better on it than something dark.
bool is_dark(base::Colour ground);
// The rules for the fills and strokes of these pictures, written once for each colour, in its order. Linear.
std::string dark_rules(const std::vector<std::string_view>& pictures);

}  // namespace flipchart::backends
