// The presenter's own window, with a context and letters of its own. Drawn only when it has something else to
// say. Belongs to the window system.
#pragma once

#include <memory>

#include "gui/window_events.hpp"

struct GLFWmonitor;

namespace flipchart::gui {

class PresenterWindow {
 public:
  // On this screen; its keys are those of the chart's window. Null where the display gives no second window.
  // Another context may be current afterwards.
  static std::unique_ptr<PresenterWindow> open(GLFWmonitor* on, WindowEvents& events);
  ~PresenterWindow();
  PresenterWindow(const PresenterWindow&) = delete;
  PresenterWindow& operator=(const PresenterWindow&) = delete;

  // Another context is current afterwards.
  void paint(const commands::Session& session, std::size_t unowned, std::uint64_t uncovered, double now);
  bool closed() const;  // somebody wants it closed
  double due(double now) const;

 private:
  struct Drawing;
  explicit PresenterWindow(GLFWwindow* window);

  GLFWwindow* window_;
  std::unique_ptr<Drawing> drawing_;
};

}  // namespace flipchart::gui
