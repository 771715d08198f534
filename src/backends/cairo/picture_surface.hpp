// Photos and logos as Cairo's images.
#pragma once

#include "backends/cairo/surface.hpp"
#include "scene/scene.hpp"

namespace flipchart::backends {

// Null where the bytes are no picture. A JPEG file goes into a PDF as it is.
Surface surface_of(const scene::Picture& picture);

}  // namespace flipchart::backends
