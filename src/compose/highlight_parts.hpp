// What the highlights share: rings, the nearest shared leader, a seam in full colour. Only for
// highlight_*.cpp.
#pragma once

#include <string_view>

#include "compose/highlight_route.hpp"
#include "compose/layers.hpp"

namespace flipchart::compose {

// Around `box`, whose corners have `radius`, with `away` free between the two.
scene::Ring ring_around(const base::ItemId& on, const base::Rect& box, double radius, double away,
                        scene::Stroke stroke);
scene::Stroke ring_stroke(const Subject& subject, bool dotted);
// Rings the leader and says so beside it.
void ring_shared_leader(const Subject& subject, base::Slot leader, scene::Scene& scene);
// The lines and the badge of the seam between two units, by the positions that lead them, once more, above
// the cards.
void light_seam(const Subject& subject, std::string_view from, std::string_view to, const scene::Scene& flows,
                scene::Scene& scene);
// The bands of the two silos, what runs between them, and the leader nearest to both.
void light_silos(const Subject& subject, const Highlight& highlight, const scene::Scene& flows,
                 scene::Scene& scene);

}  // namespace flipchart::compose
