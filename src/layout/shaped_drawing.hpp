// A fitted tree becomes cards and lines: the shape of the whole is chosen, everything below follows from it.
#pragma once

#include "layout/placement.hpp"
#include "layout/shaped_fit.hpp"

namespace flipchart::layout {

// Places everything but what stands aside, with its left end at 0 and the leaders at y 0: fills card, hang,
// stack and band, and returns how large it is. `whole`: a corner of the curve of node 0. Linear in slots like
// the fit, and on all cores like it.
Size draw(const ShapedFit& fit, const Corner& whole, bool front_aligned, Placement& out);

}  // namespace flipchart::layout
