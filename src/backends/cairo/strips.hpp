// A page drawn as horizontal strips of pixels on all cores, so that pictures of any size need little memory.
#pragma once

#include "backends/cairo/png_file.hpp"
#include "scene/fit.hpp"

namespace flipchart::backends {

// The page's bytes as PNG. Cutting depends on the size alone: the same page gives the same bytes on any
// number of cores. `go_on` is asked from the calling thread alone.
base::Result<std::string> png_in_strips(const scene::Page& page, const scene::Fit& fit, const PngShape& shape,
                                        const std::function<bool(double)>& go_on);

}  // namespace flipchart::backends
