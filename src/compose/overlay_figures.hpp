// What the overlays of a view count of the issues its filter keeps: made once for a picture, read by every
// part of it.
#pragma once

#include "compose/hot_spots.hpp"
#include "compose/silo_borders.hpp"

namespace flipchart::compose {

struct OverlayFigures {
  HotSpots heat;
  SiloBorders silos;
  bool routes = false;  // those of single issues can be pointed out on the picture
};

inline OverlayFigures overlay_figures(const Subject& subject, const flow::Kept& kept) {
  return {hot_spots(subject, kept), silo_borders(subject, kept)};
}

// Whether the picture tells of leaders what nobody may be named beside in the room: counts and routes.
inline bool tells_of_leaders(const Subject& subject) {
  const bool routes = subject.figures != nullptr && subject.figures->routes;
  return subject.view.overlays.flows || subject.view.overlays.hotspots || routes || subject.route_lit;
}

}  // namespace flipchart::compose
