// How large the letters of a page come out on its paper, for a warning where nobody could read them and for
// cutting a page into sheets on which everybody can.
#pragma once

#include "scene/backend.hpp"

namespace flipchart::scene {

// Points on paper for one pixel of a page of this size. Papers have 96 pixels to the inch. Screens (16:9 and
// 4:3) have no size of their own: they come out 7.5 inches high, as slides do.
double points_per_pixel(base::Size page);

// Text below this is too small to be read from paper, in points.
inline constexpr double kLegible = 6;

// The smallest letters of cards, labels and badges, the crowd's included, in the scene's own pixels; infinity
// where there are none. Linear, piece by piece.
double smallest_letters(const Page& page);

// The same in points on the page's paper when all of it is fitted onto one sheet.
double smallest_text(const Page& page);

}  // namespace flipchart::scene
