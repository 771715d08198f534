// The screens of a talk: the chart fills the one that people look at, and where there are two, the other one
// has a window with the presenter's notes. A screen may go at any time; what is left is used. Belongs to the
// window system.
#pragma once

#include <memory>
#include <vector>

#include "gui/window_events.hpp"

struct GLFWmonitor;

namespace flipchart::gui {

class PresenterWindow;

struct ScreenPlace {
  int x = 0, y = 0, width = 0, height = 0;
  friend bool operator==(const ScreenPlace&, const ScreenPlace&) = default;
};

class Wall {
 public:
  // `window` has the chart; both must outlive this.
  Wall(GLFWwindow* window, WindowEvents& events);
  ~Wall();
  Wall(const Wall&) = delete;
  Wall& operator=(const Wall&) = delete;

  // Before each frame: full screen while presenting, and as it was afterwards.
  void follow(const commands::Session& session);
  // After it: the presenter's window, where it has something new to say. The chart's context is current again
  // then.
  void paint(const commands::Session& session, Painter& chart, double now);
  // When its clock says another minute, in the milliseconds of `now`; infinity where there is none.
  double due(double now) const;

 private:
  void spread();
  void take_down();

  GLFWwindow* window_;
  WindowEvents& events_;
  std::unique_ptr<PresenterWindow> presenter_;
  bool up_ = false;
  ScreenPlace before_;                // of the window
  std::vector<ScreenPlace> screens_;  // that there were in the last frame
};

}  // namespace flipchart::gui
