// From GLFW's events to pointer and keys: see window_events.hpp.
#include "gui/window_events.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <imgui.h>

#include <algorithm>

#include "gui/imgui_compat.hpp"
#include "gui/keys.hpp"

namespace flipchart::gui {

double content_scale(GLFWwindow* window) {
  // Window coordinates are device pixels on X11 and on Windows; elsewhere the framebuffer is larger.
  float scale_x = 1, scale_y = 1;
  glfwGetWindowContentScale(window, &scale_x, &scale_y);
  return std::max(1.0, static_cast<double>(scale_x));
}

Framebuffer framebuffer_of(GLFWwindow* window) {
  Framebuffer made;
  glfwGetFramebufferSize(window, &made.width, &made.height);
  made.scale = content_scale(window);
  return made;
}

namespace {

WindowEvents& events_of(GLFWwindow* window) {
  return *static_cast<WindowEvents*>(glfwGetWindowUserPointer(window));
}

void hold(WindowEvents& events, Held held) {
  events.input.pointer.shift = held.shift;
  events.input.pointer.ctrl = held.ctrl;
}

Held held_by(int mods) {
  return {(mods & GLFW_MOD_SHIFT) != 0, (mods & (GLFW_MOD_CONTROL | GLFW_MOD_SUPER)) != 0};
}

double device_per_window(GLFWwindow* window) {
  int w = 1, h = 1, fw = 1, fh = 1;
  glfwGetWindowSize(window, &w, &h);
  glfwGetFramebufferSize(window, &fw, &fh);
  return w > 0 ? static_cast<double>(fw) / w : 1;
}

void on_key(GLFWwindow* window, int key, int /*scancode*/, int action, int mods) {
  WindowEvents& events = events_of(window);
  hold(events, held_after(key, action != GLFW_RELEASE, held_by(mods)));
  if (is_held_key(key) || action == GLFW_RELEASE) {
    // A frame for Shift alone would stand in the way of the key that comes with it.
    events.nothing_new = true;
    return;
  }
  events.settle = kSettleFrames;
  if (ImGui::GetIO().WantTextInput) return;
  // What a key types depends on the layout, so letters and signs arrive as characters unless Ctrl is held.
  const bool ctrl = events.input.pointer.ctrl;
  const char* typed = ctrl ? glfwGetKeyName(key, 0) : nullptr;
  std::string name = key_name(key, ctrl, (mods & GLFW_MOD_SHIFT) != 0, typed);
  if (name.empty()) return;
  if ((mods & GLFW_MOD_ALT) != 0) name = "Alt+" + name;
  if (name == "Ctrl+V" && Surface::typing(*events.session)) {
    const char* pasted = glfwGetClipboardString(window);
    if (pasted != nullptr) events.painter->surface().type(*events.session, pasted);
    return;
  }
  if (!events.painter->surface().key(*events.session, name)) commands::run_key(*events.session, name);
}

void on_char(GLFWwindow* window, unsigned int code_point) {
  WindowEvents& events = events_of(window);
  events.settle = kSettleFrames;
  if (ImGui::GetIO().WantTextInput) return;
  events.painter->surface().character(*events.session, code_point, events.input.pointer.shift);
}

void on_drop(GLFWwindow* window, int count, const char** paths) {
  WindowEvents& events = events_of(window);
  events.settle = kSettleFrames;
  commands::drop_files(*events.session, {paths, paths + count});
}

void on_button(GLFWwindow* window, int button, int action, int mods) {
  WindowEvents& events = events_of(window);
  hold(events, held_by(mods));
  events.settle = kSettleFrames;
  const bool down = action == GLFW_PRESS;
  events.input.buttons.press(ImGui::GetIO(), button, down);
  if (button == GLFW_MOUSE_BUTTON_LEFT || button == GLFW_MOUSE_BUTTON_MIDDLE) {
    events.input.pointer.pressed = events.input.pointer.pressed || down;
    events.input.pointer.down = down;
    events.input.pointer.middle = button == GLFW_MOUSE_BUTTON_MIDDLE;
  }
}

void on_scroll(GLFWwindow* window, double x, double y) {
  WindowEvents& events = events_of(window);
  events.settle = kSettleFrames;
  events.input.pointer.wheel_x += x;
  events.input.pointer.wheel_y += y;
  compat::turn_wheel(ImGui::GetIO(), static_cast<float>(x), static_cast<float>(y));
}

void on_move(GLFWwindow* window, double x, double y) {
  WindowEvents& events = events_of(window);
  events.settle = kSettleFrames;
  const double logical =
      device_per_window(window) / content_scale(window) * 100 / events.session->type_percent;
  const double of_panels = logical / events.painter->magnified();
  events.input.pointer.at = {x * logical, y * logical};
  compat::move_mouse(ImGui::GetIO(), static_cast<float>(x * of_panels), static_cast<float>(y * of_panels));
}

void on_leave(GLFWwindow* window, int entered) {
  events_of(window).settle = kSettleFrames;
  if (entered == GLFW_TRUE) return;
  events_of(window).input.pointer.at = {-1e6, -1e6};
  compat::move_mouse(ImGui::GetIO(), -1e6F, -1e6F);
}

void on_focus(GLFWwindow* window, int focused) {
  WindowEvents& events = events_of(window);
  events.settle = kSettleFrames;
  events.session->focused = focused == GLFW_TRUE;
}

// As the key that leaves: what is typed may have to be asked about.
void on_close(GLFWwindow* window) {
  WindowEvents& events = events_of(window);
  events.settle = kSettleFrames;
  glfwSetWindowShouldClose(window, GLFW_FALSE);
  commands::run_command(*events.session, "quit");
}

void on_change(GLFWwindow* window) {
  events_of(window).settle = kSettleFrames;
  ++events_of(window).uncovered;
}

}  // namespace

void listen_to_keys(GLFWwindow* window, WindowEvents& events) {
  glfwSetWindowUserPointer(window, &events);
  glfwSetKeyCallback(window, on_key);
  glfwSetCharCallback(window, on_char);
  glfwSetWindowRefreshCallback(window, on_change);
  glfwSetFramebufferSizeCallback(window, [](GLFWwindow* resized, int, int) { on_change(resized); });
}

void listen(GLFWwindow* window, WindowEvents& events) {
  listen_to_keys(window, events);
  glfwSetMouseButtonCallback(window, on_button);
  glfwSetScrollCallback(window, on_scroll);
  glfwSetCursorPosCallback(window, on_move);
  glfwSetCursorEnterCallback(window, on_leave);
  glfwSetWindowFocusCallback(window, on_focus);
  glfwSetWindowCloseCallback(window, on_close);
  glfwSetDropCallback(window, on_drop);
}

}  // namespace flipchart::gui
