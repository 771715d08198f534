// Flying from one stand of the camera to another: out, across and down again on the path on which the eye
// sees the picture move most evenly (J. J. van Wijk and W. A. A. Nuij, Smooth and efficient zooming and
// panning, InfoVis 2003). Pure; reads no clock.
#pragma once

#include "base/geometry.hpp"

namespace flipchart::gui {

// Where a camera stands: what is in the middle of its screen, and the zoom.
struct Stand {
  base::Point centre;
  double zoom = 1;
};

class Flight {
 public:
  static constexpr double kMillis = 450;

  // No flight: at() is the stand.
  explicit Flight(Stand stand = {}) : Flight(stand, stand, 1, 0, true) {}
  // From one stand to the other for a screen of this width, beginning at `now` in milliseconds. With reduced
  // motion it is there at once.
  Flight(Stand from, Stand to, double screen_width, double now, bool reduced_motion = false,
         double millis = kMillis);

  // Exactly `from` at its beginning and exactly `to` from its end on.
  Stand at(double now) const;
  bool moving(double now) const { return now < ends_; }
  const Stand& target() const { return to_; }

 private:
  Stand on_path(double share) const;

  Stand from_;
  Stand to_;
  double begins_ = 0;
  double ends_ = 0;
  // Of the paper: widths of the world that the screen shows at both ends, the distance, where on the
  // hyperbola the path begins and how long it is. With no distance to go it is zooming alone.
  double width_ = 1;
  double distance_ = 0;
  double r0_ = 0;
  double length_ = 0;
};

}  // namespace flipchart::gui
