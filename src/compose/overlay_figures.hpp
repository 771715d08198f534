// What the overlays of a view count of the issues its filter keeps: made once for a picture, read by every
// part of it.
#pragma once

#include "compose/hot_spots.hpp"
#include "compose/silo_borders.hpp"

namespace flipchart::compose {

struct OverlayFigures {
  HotSpots heat;
  SiloBorders silos;
};

inline OverlayFigures overlay_figures(const Subject& subject, const flow::Kept& kept) {
  return {hot_spots(subject, kept), silo_borders(subject, kept)};
}

}  // namespace flipchart::compose
