// What an item covers when it is drawn, so that a strip or a sheet passes over what lies outside it. Never
// smaller than the truth; for text, whose width only its shaping knows, often larger.
#pragma once

#include "scene/scene.hpp"

namespace flipchart::backends {

// `origin` is what the line's place is relative to.
base::Rect extent_of(const scene::Text& text, base::Point origin = {});
base::Rect extent_of(const scene::Card& card);
base::Rect extent_of(const scene::Link& link);
base::Rect extent_of(const scene::Flow& flow);
base::Rect extent_of(const scene::Band& band);
base::Rect extent_of(const scene::Swatch& swatch);
base::Rect extent_of(const scene::Rule& rule);
base::Rect extent_of(const scene::Badge& badge);
base::Rect extent_of(const scene::Pin& pin);
base::Rect extent_of(const scene::Ring& ring);

}  // namespace flipchart::backends
