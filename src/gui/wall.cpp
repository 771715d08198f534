// See the header.
#include "gui/wall.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <limits>
#include <utility>
#include <vector>

#include "gui/presenter_window.hpp"

namespace flipchart::gui {

namespace {

ScreenPlace screen_place(GLFWmonitor* monitor) {
  ScreenPlace place;
  glfwGetMonitorPos(monitor, &place.x, &place.y);
  const GLFWvidmode* mode = glfwGetVideoMode(monitor);
  if (mode != nullptr) place.width = mode->width, place.height = mode->height;
  return place;
}

std::vector<GLFWmonitor*> monitors() {
  int count = 0;
  GLFWmonitor** all = glfwGetMonitors(&count);
  return {all, all + count};
}

// The one that is not the presenter's own; one that shows the same as that is none.
GLFWmonitor* projector() {
  const std::vector<GLFWmonitor*> all = monitors();
  for (GLFWmonitor* monitor : all) {
    const ScreenPlace own = screen_place(all.front());
    const ScreenPlace other = screen_place(monitor);
    if (other.x != own.x || other.y != own.y) return monitor;
  }
  return nullptr;
}

// Where most of the window is, by its middle.
GLFWmonitor* monitor_under(const ScreenPlace& window) {
  for (GLFWmonitor* monitor : monitors()) {
    const ScreenPlace place = screen_place(monitor);
    const int right = window.x + window.width / 2 - place.x;
    const int down = window.y + window.height / 2 - place.y;
    if (right >= 0 && down >= 0 && right < place.width && down < place.height) return monitor;
  }
  return glfwGetPrimaryMonitor();
}

}  // namespace

Wall::Wall(GLFWwindow* window, WindowEvents& events) : window_(window), events_(events) {}

Wall::~Wall() {
  presenter_.reset();
  glfwMakeContextCurrent(window_);
}

void Wall::spread() {
  GLFWmonitor* far = projector();
  GLFWmonitor* on = far != nullptr ? far : monitor_under(before_);
  const GLFWvidmode* mode = on != nullptr ? glfwGetVideoMode(on) : nullptr;
  if (mode != nullptr) glfwSetWindowMonitor(window_, on, 0, 0, mode->width, mode->height, mode->refreshRate);
  if (far == nullptr)
    presenter_.reset();
  else if (presenter_ == nullptr)
    presenter_ = PresenterWindow::open(glfwGetPrimaryMonitor(), events_);
  glfwMakeContextCurrent(window_);
  if (far == nullptr) glfwFocusWindow(window_);  // the presenter's window may have had the keyboard
}

void Wall::take_down() {
  presenter_.reset();
  glfwMakeContextCurrent(window_);
  glfwSetWindowMonitor(window_, nullptr, before_.x, before_.y, before_.width, before_.height, GLFW_DONT_CARE);
  glfwFocusWindow(window_);
}

void Wall::follow(const commands::Session& session) {
  const bool wanted = session.presenting.has_value();
  std::vector<ScreenPlace> screens;
  for (GLFWmonitor* monitor : monitors()) screens.push_back(screen_place(monitor));
  const bool other = screens != screens_;
  screens_ = std::move(screens);
  if (wanted == up_ && !(up_ && other)) return;
  if (!up_) {
    glfwGetWindowPos(window_, &before_.x, &before_.y);
    glfwGetWindowSize(window_, &before_.width, &before_.height);
  }
  up_ = wanted;
  events_.settle = kSettleFrames;
  up_ ? spread() : take_down();
}

void Wall::paint(const commands::Session& session, Painter& chart, double now) {
  if (presenter_ == nullptr) return;
  if (presenter_->closed())
    presenter_.reset();
  else
    presenter_->paint(session, chart.surface().unowned(), events_.uncovered, now);
  glfwMakeContextCurrent(window_);
}

double Wall::due(double now) const {
  return presenter_ != nullptr ? presenter_->due(now) : std::numeric_limits<double>::infinity();
}

}  // namespace flipchart::gui
