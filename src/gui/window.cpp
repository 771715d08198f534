// The only file that knows GLFW: opens the window, turns its events into pointer, keys and frames, and draws
// only when there is a cause.
#include "gui/window.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

#include "backends/gl/canvas.hpp"
#include "gui/frame_times.hpp"
#include "gui/imgui_compat.hpp"
#include "gui/keys.hpp"
#include "gui/surface.hpp"
#include "gui/theme.hpp"

namespace flipchart::gui {

namespace {

constexpr int kSettleFrames = 3;

// What GLFW's callbacks collect until the next frame.
struct Events {
  commands::Session* session = nullptr;
  Pointer pointer;
  compat::MouseButtons buttons;
  int settle = kSettleFrames;
};

Events& events_of(GLFWwindow* window) {
  return *static_cast<Events*>(glfwGetWindowUserPointer(window));
}

double content_scale(GLFWwindow* window) {
  // Window coordinates are device pixels on X11 and on Windows; elsewhere the framebuffer is larger.
  float scale_x = 1;
  float scale_y = 1;
  glfwGetWindowContentScale(window, &scale_x, &scale_y);
  return std::max(1.0, static_cast<double>(scale_x));
}

double device_per_window(GLFWwindow* window) {
  int w = 1;
  int h = 1;
  int fw = 1;
  int fh = 1;
  glfwGetWindowSize(window, &w, &h);
  glfwGetFramebufferSize(window, &fw, &fh);
  return w > 0 ? static_cast<double>(fw) / w : 1;
}

void on_key(GLFWwindow* window, int key, int /*scancode*/, int action, int mods) {
  Events& events = events_of(window);
  events.settle = kSettleFrames;
  events.pointer.shift = (mods & GLFW_MOD_SHIFT) != 0;
  if (action == GLFW_RELEASE || ImGui::GetIO().WantTextInput) return;
  // What a key types depends on the layout, so letters and signs arrive as characters unless Ctrl is held.
  const bool ctrl = (mods & (GLFW_MOD_CONTROL | GLFW_MOD_SUPER)) != 0;
  const char* typed = ctrl ? glfwGetKeyName(key, 0) : nullptr;
  const std::string name = key_name(key, ctrl, (mods & GLFW_MOD_SHIFT) != 0, typed);
  if (!name.empty()) commands::run_key(*events.session, name);
}

void on_char(GLFWwindow* window, unsigned int code_point) {
  Events& events = events_of(window);
  events.settle = kSettleFrames;
  if (ImGui::GetIO().WantTextInput) return;
  const std::string name = character_name(code_point);
  if (!name.empty()) commands::run_key(*events.session, name);
}

void on_button(GLFWwindow* window, int button, int action, int mods) {
  Events& events = events_of(window);
  events.settle = kSettleFrames;
  events.pointer.shift = (mods & GLFW_MOD_SHIFT) != 0;
  const bool down = action == GLFW_PRESS;
  events.buttons.press(ImGui::GetIO(), button, down);
  if (button == GLFW_MOUSE_BUTTON_LEFT || button == GLFW_MOUSE_BUTTON_MIDDLE) {
    events.pointer.pressed = events.pointer.pressed || down;
    events.pointer.down = down;
    events.pointer.middle = button == GLFW_MOUSE_BUTTON_MIDDLE;
  }
}

void on_scroll(GLFWwindow* window, double x, double y) {
  Events& events = events_of(window);
  events.settle = kSettleFrames;
  events.pointer.wheel_x += x;
  events.pointer.wheel_y += y;
  compat::turn_wheel(ImGui::GetIO(), static_cast<float>(x), static_cast<float>(y));
}

void on_move(GLFWwindow* window, double x, double y) {
  Events& events = events_of(window);
  events.settle = kSettleFrames;
  const double logical = device_per_window(window) / content_scale(window);
  events.pointer.at = {x * logical, y * logical};
  compat::move_mouse(ImGui::GetIO(), static_cast<float>(x * logical), static_cast<float>(y * logical));
}

void on_leave(GLFWwindow* window, int entered) {
  events_of(window).settle = kSettleFrames;
  if (entered == GLFW_TRUE) return;
  events_of(window).pointer.at = {-1e6, -1e6};
  compat::move_mouse(ImGui::GetIO(), -1e6F, -1e6F);
}

void on_change(GLFWwindow* window) {
  events_of(window).settle = kSettleFrames;
}
void on_size(GLFWwindow* window, int /*w*/, int /*h*/) {
  on_change(window);
}

void listen(GLFWwindow* window, Events& events) {
  glfwSetWindowUserPointer(window, &events);
  glfwSetKeyCallback(window, on_key);
  glfwSetCharCallback(window, on_char);
  glfwSetMouseButtonCallback(window, on_button);
  glfwSetScrollCallback(window, on_scroll);
  glfwSetCursorPosCallback(window, on_move);
  glfwSetCursorEnterCallback(window, on_leave);
  glfwSetWindowRefreshCallback(window, on_change);
  glfwSetFramebufferSizeCallback(window, on_size);
}

void* find_function(const char* name) {
  return reinterpret_cast<void*>(glfwGetProcAddress(name));
}

// GLFW and its window, closed again whatever happens.
class OpenWindow {
 public:
  ~OpenWindow() {
    if (started_) glfwTerminate();
  }
  OpenWindow() = default;
  OpenWindow(const OpenWindow&) = delete;
  OpenWindow& operator=(const OpenWindow&) = delete;

  base::Result<void> open(const WindowOptions& options, const std::string& title) {
    started_ = glfwInit() == GLFW_TRUE;
    if (!started_) {
      return base::failed("cannot open a window: no display; use `flipchart render` to write a picture");
    }
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    const bool measured = !options.screenshot.empty() || options.frames > 0;
    if (measured) glfwWindowHint(GLFW_FOCUS_ON_SHOW, GLFW_FALSE);
    window_ = glfwCreateWindow(static_cast<int>(options.size.w), static_cast<int>(options.size.h),
                               title.c_str(), nullptr, nullptr);
    if (window_ == nullptr) {
      return base::failed(
          "cannot open a window: this display offers no OpenGL 3.3; use `flipchart render` to write a "
          "picture");
    }
    glfwMakeContextCurrent(window_);
    glfwSwapInterval(options.frames > 0 ? 0 : 1);
    return backends::gl::load_gl(find_function);
  }
  GLFWwindow* get() const { return window_; }

 private:
  bool started_ = false;
  GLFWwindow* window_ = nullptr;
};

class ImGuiHold {
 public:
  explicit ImGuiHold(model::Theme theme, double scale) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    style_imgui(compose::theme(theme));
    load_fonts(scale);
    icons = load_icons(scale);
    ImGui_ImplOpenGL3_Init("#version 330 core");
  }
  ~ImGuiHold() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
  }
  ImGuiHold(const ImGuiHold&) = delete;
  ImGuiHold& operator=(const ImGuiHold&) = delete;
  ImFont* icons = nullptr;
};

// One window's frames.
class Painter {
 public:
  Painter(GLFWwindow* window, Events& events, ImFont* icons)
      : window_(window), events_(events), surface_(icons) {}

  Surface& surface() { return surface_; }
  bool waiting() const { return canvas_.waiting(); }
  int width() const { return width_; }
  int height() const { return height_; }

  void paint(commands::Session& session, double now) {
    glfwGetFramebufferSize(window_, &width_, &height_);
    if (width_ < 1 || height_ < 1) return;
    const double scale = content_scale(window_);
    const base::Size logical{width_ / scale, height_ / scale};
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(static_cast<float>(logical.w), static_cast<float>(logical.h));
    io.DisplayFramebufferScale = ImVec2(static_cast<float>(scale), static_cast<float>(scale));
    io.DeltaTime = static_cast<float>(std::clamp((now - last_) / 1000, 1e-4, 0.1));
    last_ = now;
    events_.buttons.begin_frame(io);
    canvas_.begin_frame();
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    Pointer pointer = events_.pointer;
    pointer.free = !io.WantCaptureMouse;
    const LineSource lines = [this](std::string_view utf8, Font font, Colour colour) {
      return canvas_.line(utf8, font, colour);
    };
    surface_.build(session, logical, scale, pointer, lines, now);
    events_.pointer.pressed = false;
    events_.pointer.wheel_x = events_.pointer.wheel_y = 0;
    ImGui::Render();
    backends::gl::start_frame(width_, height_, compose::theme(session.view.theme).canvas);
    surface_.chart().draw(session, canvas_, {static_cast<double>(width_), static_cast<double>(height_)},
                          scale, now);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    surface_.settle(session);
  }

 private:
  GLFWwindow* window_;
  Events& events_;
  backends::gl::Canvas canvas_;
  Surface surface_;
  int width_ = 0;
  int height_ = 0;
  double last_ = 0;
};

double clock_ms() {
  return glfwGetTime() * 1000;
}

base::Result<void> save_screenshot(Painter& painter, commands::Session& session,
                                   const WindowOptions& options) {
  // Time stands still between these frames but for whole seconds, so that whatever moves has arrived.
  double now = 0;
  int left = 4;
  for (int i = 0; i < 60 && left > 0; ++i, now += 1000) {
    painter.paint(session, now);
    left = painter.waiting() ? 4 : left - 1;
  }
  std::vector<std::uint32_t> pixels(static_cast<std::size_t>(painter.width()) *
                                    static_cast<std::size_t>(painter.height()));
  backends::gl::read_pixels(painter.width(), painter.height(), pixels.data());
  if (!options.write_png) return base::failed("this build cannot write pictures of its window");
  return options.write_png(options.screenshot, painter.width(), painter.height(), pixels.data());
}

void measure(GLFWwindow* window, Painter& painter, commands::Session& session, const WindowOptions& options) {
  for (int i = 0; i < 5; ++i) painter.paint(session, clock_ms());
  std::vector<double> times;
  for (int i = 0; i < options.frames; ++i) {
    move_for_measuring(painter.surface().chart(), session, options.motion, i, options.frames);
    const double before = clock_ms();
    painter.paint(session, before);
    glfwSwapBuffers(window);
    backends::gl::finish_frame();
    times.push_back(clock_ms() - before);
    glfwPollEvents();
  }
  std::puts(frame_times_json(std::move(times), options.motion).c_str());
}

void live(GLFWwindow* window, Painter& painter, commands::Session& session, Events& events) {
  while (glfwWindowShouldClose(window) == GLFW_FALSE && !session.quit) {
    painter.paint(session, clock_ms());
    glfwSwapBuffers(window);
    if (painter.surface().moving(clock_ms()) || painter.waiting()) events.settle = kSettleFrames;
    if (events.settle > 0) {
      --events.settle;
      glfwPollEvents();
    } else {
      glfwWaitEvents();
    }
  }
}

}  // namespace

base::Result<void> run_window(commands::Session session, const WindowOptions& options,
                              base::Timings& timings) {
  OpenWindow window;
  Events events;
  events.session = &session;
  events.pointer.at = {-1e6, -1e6};
  {
    const base::Stage stage(timings, "window");
    if (auto opened = window.open(options, session.workshop.title() + " - Flipchart"); !opened) return opened;
  }
  const ImGuiHold imgui(session.view.theme, content_scale(window.get()));
  compat::move_mouse(ImGui::GetIO(), -1e6F, -1e6F);
  listen(window.get(), events);
  Painter painter(window.get(), events, imgui.icons);
  {
    const base::Stage stage(timings, "first frame");
    painter.paint(session, clock_ms());
  }
  if (!options.screenshot.empty()) return save_screenshot(painter, session, options);
  if (options.frames > 0) {
    measure(window.get(), painter, session, options);
    return {};
  }
  live(window.get(), painter, session, events);
  return {};
}

}  // namespace flipchart::gui
