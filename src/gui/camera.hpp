// Where the window looks: a centre on the chart as it stands with the leaders on top, and a zoom. Because the
// centre turns over with the chart, what was in the middle stays in the middle. Pure; screen points are
// logical pixels.
#pragma once

#include <cstdint>

#include "base/geometry.hpp"

namespace flipchart::gui {

inline constexpr double kLeastZoom = 0.01;  // but for charts that need less to be seen as a whole
inline constexpr double kMostZoom = 8;
inline constexpr double kMostFitted = 1.5;  // a small chart grows to fill the window, but not into a poster

// A chart grows to fill the window, but not into a poster; a page is shown exactly, as large as it goes.
enum class Fit : std::uint8_t { chart, page };

class ChartCamera {
 public:
  const base::Rect& screen() const { return screen_; }
  double zoom() const { return zoom_; }
  base::Point centre() const { return centre_; }
  bool fitted() const { return fitted_; }

  // The rectangle of the window the chart is seen through. A fitted camera stays fitted.
  void look_through(const base::Rect& screen) { screen_ = screen; }
  // Lets the zoom go down until `bounds` can be seen as a whole, and somewhat further.
  void reach(const base::Rect& bounds, double margin);
  // Shows all of `bounds` with `margin` around it, grown at most to kMostFitted.
  void fit(const base::Rect& bounds, double margin, Fit how = Fit::chart);
  // `at` keeps what it shows.
  void zoom_at(base::Point at, double factor, double extent, double facing);
  void pan(double dx, double dy, double facing);
  void centre_on(base::Point chart_point);
  // Shows `chart_point` (leaders on top) at `at` of the screen with this zoom.
  void show_at(base::Point at, base::Point chart_point, double zoom, double facing);
  // As a flight says (flight.hpp).
  void stand_at(base::Point centre, double zoom);
  // The zoom that fit() would choose.
  double fitted_zoom(const base::Rect& bounds, double margin, Fit how = Fit::chart) const;

  base::Point faced_centre(double extent, double facing) const;
  base::Point to_screen(base::Point faced, double extent, double facing) const;
  // To the chart as it stands now, turned by `facing`.
  base::Point to_chart(base::Point on_screen, double extent, double facing) const;

 private:
  base::Rect screen_;
  base::Point centre_;
  double zoom_ = 1;
  double least_ = kLeastZoom;
  bool fitted_ = false;
};

}  // namespace flipchart::gui
