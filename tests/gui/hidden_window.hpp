// A window that is never shown, to draw on where there is a display; there may be none.
#pragma once

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include "backends/gl/canvas.hpp"

namespace flipchart::gui {

class HiddenWindow {
 public:
  HiddenWindow() = default;
  HiddenWindow(const HiddenWindow&) = delete;
  HiddenWindow& operator=(const HiddenWindow&) = delete;
  ~HiddenWindow() {
    if (started_) glfwTerminate();
  }

  // Makes its context the current one; false where there is nothing to draw on.
  bool open(int width, int height) {
    started_ = glfwInit() == GLFW_TRUE;
    if (!started_) return false;
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    GLFWwindow* const window = glfwCreateWindow(width, height, "hidden", nullptr, nullptr);
    if (window == nullptr) return false;
    glfwMakeContextCurrent(window);
    return backends::gl::load_gl(
               [](const char* name) { return reinterpret_cast<void*>(glfwGetProcAddress(name)); })
        .has_value();
  }

 private:
  bool started_ = false;
};

}  // namespace flipchart::gui
