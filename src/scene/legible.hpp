// Whether a page can be read.
#pragma once

#include "scene/backend.hpp"

namespace flipchart::scene {

// The size of the smallest words of cards, labels and badges as they come onto the page's paper, in its
// pixels; infinite where there are none. Linear, a piece of the crowd at a time.
double smallest_text(const Page& page);

}  // namespace flipchart::scene
