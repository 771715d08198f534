// What GLFW's callbacks collect until the next frame, and what they do at once: keys run commands. Several
// windows may feed one of these, as the presenter's does.
#pragma once

#include <cstdint>
#include <functional>

#include "gui/painter.hpp"

struct GLFWwindow;

namespace flipchart::gui {

inline constexpr int kSettleFrames = 3;  // drawn after anything has happened

struct WindowEvents {
  commands::Session* session = nullptr;
  Painter* painter = nullptr;  // its surface takes keys first; set before the first event comes
  std::function<void()> turn;  // to the next workshop, where one is there
  Input input;
  int settle = kSettleFrames;
  bool nothing_new = false;     // something happened that nothing looks different for
  std::uint64_t uncovered = 0;  // counts how often a window, or a part of it, came into sight
};

double content_scale(GLFWwindow* window);
Framebuffer framebuffer_of(GLFWwindow* window);

// All that happens to a window, until it is closed. `events` must outlive it.
void listen(GLFWwindow* window, WindowEvents& events);
// Keys alone, for a window beside the one with the chart.
void listen_to_keys(GLFWwindow* window, WindowEvents& events);

}  // namespace flipchart::gui
