// Takes letters out of a picture that nobody in the room could read: what cannot be large is left out.
#pragma once

#include "scene/scene.hpp"

namespace flipchart::compose {

// Texts of cards, labels, badges and pins whose letters are smaller than `least` go, and badges that say
// nothing any more with them.
void keep_large_letters(scene::Scene& scene, double least);

}  // namespace flipchart::compose
