// Opens the window and draws it, only when there is a cause.
#include "gui/window.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <imgui.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <limits>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "backends/gl/canvas.hpp"
#include "base/language.hpp"
#include "gui/frame_times.hpp"
#include "gui/imgui_compat.hpp"
#include "gui/imgui_hold.hpp"
#include "gui/key_times.hpp"
#include "gui/painter.hpp"
#include "gui/screenshot.hpp"
#include "gui/wall.hpp"
#include "gui/window_events.hpp"

namespace flipchart::gui {

namespace {

// How threads ask for a frame: not any more once the window's system is on its way out.
class Doorbell {
 public:
  void ring() {
    const std::lock_guard lock(mutex_);
    rung_ = true;
    if (answered_) glfwPostEmptyEvent();
  }
  // Whether anybody has since this was asked last.
  bool rung() {
    const std::lock_guard lock(mutex_);
    return std::exchange(rung_, false);
  }
  void take_down() {
    const std::lock_guard lock(mutex_);
    answered_ = false;
  }

 private:
  std::mutex mutex_;
  bool answered_ = true;
  bool rung_ = false;
};

// Takes it down however a window ends.
struct TakenDown {
  std::shared_ptr<Doorbell> bell = std::make_shared<Doorbell>();
  TakenDown() = default;
  TakenDown(const TakenDown&) = delete;
  TakenDown& operator=(const TakenDown&) = delete;
  ~TakenDown() { bell->take_down(); }
};

// What is left of the screen beside the panels of a desktop.
base::Size size_on_screen() {
  constexpr base::Size kUsual{1920, 1080};
  GLFWmonitor* const monitor = glfwGetPrimaryMonitor();
  if (monitor == nullptr) return kUsual;
  int x = 0;
  int y = 0;
  int w = 0;
  int h = 0;
  glfwGetMonitorWorkarea(monitor, &x, &y, &w, &h);
  if (w <= 0 || h <= 0) return kUsual;
  return {std::min<double>(kUsual.w, w), std::min<double>(kUsual.h, h)};
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
      return base::failed(
          base::tr("cannot open a window: no display; use `flipchart render` to write a picture"));
    }
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    // Nothing here has a depth; a software renderer is several times slower with a buffer for it.
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);  // a wall stays while its presenter writes elsewhere
    const bool measured = !options.screenshot.empty() || options.frames > 0 || options.idle > 0;
    if (measured) glfwWindowHint(GLFW_FOCUS_ON_SHOW, GLFW_FALSE);
    const base::Size size = options.size.value_or(size_on_screen());
    window_ =
        glfwCreateWindow(static_cast<int>(size.w), static_cast<int>(size.h), title.c_str(), nullptr, nullptr);
    if (window_ == nullptr) {
      return base::failed(base::tr(
          "cannot open a window: this display offers no OpenGL 3.3; use `flipchart render` to write a "
          "picture"));
    }
    glfwMakeContextCurrent(window_);
    glfwSwapInterval(options.frames > 0 ? 0 : 1);
    arrow_sideways_ = glfwCreateStandardCursor(GLFW_HRESIZE_CURSOR);
    arrow_upright_ = glfwCreateStandardCursor(GLFW_VRESIZE_CURSOR);
    hand_ = glfwCreateStandardCursor(GLFW_HAND_CURSOR);
    return backends::gl::load_gl(
        [](const char* name) { return reinterpret_cast<void*>(glfwGetProcAddress(name)); });
  }
  // As the last frame asked for it.
  void shape_pointer(ImGuiMouseCursor asked) {
    if (std::exchange(pointer_, asked) == asked) return;
    const bool hand = asked == ImGuiMouseCursor_Hand;
    GLFWcursor* shape = hand ? hand_ : nullptr;
    if (asked == ImGuiMouseCursor_ResizeEW) shape = arrow_sideways_;
    if (asked == ImGuiMouseCursor_ResizeNS) shape = arrow_upright_;
    glfwSetCursor(window_, shape);
  }
  GLFWwindow* get() const { return window_; }

 private:
  bool started_ = false;
  GLFWwindow* window_ = nullptr;
  GLFWcursor* arrow_sideways_ = nullptr;  // ends with GLFW
  GLFWcursor* arrow_upright_ = nullptr;
  GLFWcursor* hand_ = nullptr;
  ImGuiMouseCursor pointer_ = ImGuiMouseCursor_Arrow;
};

std::string window_title(const commands::Session& session) {
  const std::string title = commands::title_of(session);
  return title.empty() ? "Flipchart" : title + " - Flipchart";
}

double clock_ms() {
  return glfwGetTime() * 1000;
}

void show(GLFWwindow* window, Painter& painter) {
  const backends::gl::DriverTime::Section section(painter.driver());
  glfwSwapBuffers(window);
}

void measure_keys(GLFWwindow* window, Painter& painter, commands::Session& session, int keys) {
  KeyTimes times(painter, session, [&] { show(window, painter); });
  for (int i = 0; i < keys; ++i) {
    times.press_next();
    glfwPollEvents();
  }
  std::puts(key_times_json(times.costs()).c_str());
}

void measure(GLFWwindow* window, Painter& painter, commands::Session& session, const WindowOptions& options) {
  if (options.motion == "keys") return measure_keys(window, painter, session, options.frames);
  for (int i = 0; i < 5; ++i) painter.paint(session, clock_ms());
  std::vector<FrameCost> frames;
  for (int i = 0; i < options.frames; ++i) {
    move_for_measuring(painter.surface().chart(), session, options.motion, i);
    frames.push_back(measured_frame(painter, session, clock_ms(), [&] { show(window, painter); }));
    glfwPollEvents();
  }
  std::puts(frame_times_json(frames, options.motion).c_str());
}

// Draws while there is a cause and sleeps while there is none, until the window is closed or the clock says
// `until`. Returns the frames drawn.
int live(OpenWindow& open, Painter& painter, commands::Session& session, WindowEvents& events, Doorbell& bell,
         double until) {
  int drawn = 0;
  GLFWwindow* const window = open.get();
  Wall wall(window, events);
  const auto draw = [&] {
    events.turn();
    glfwGetMonitors(&session.screens);
    wall.follow(session);
    painter.paint(session, clock_ms());
    show(window, painter);
    wall.paint(session, painter, clock_ms());
    if (!session.copied.empty()) glfwSetClipboardString(window, std::exchange(session.copied, {}).c_str());
    open.shape_pointer(ImGui::GetMouseCursor());
    ++drawn;
    if (painter.surface().moving(clock_ms()) || painter.waiting()) events.settle = kSettleFrames;
  };
  while (glfwWindowShouldClose(window) == GLFW_FALSE && !session.quit && clock_ms() < until) {
    if (events.settle > 0) {
      --events.settle;
      glfwPollEvents();
      draw();
      continue;
    }
    const double due =
        std::min({until, painter.surface().due(session), wall.due(clock_ms()), clock_ms() + 1e9});
    events.nothing_new = false;
    glfwWaitEventsTimeout(std::max((due - clock_ms()) / 1000, 0.001));
    const double now = clock_ms();
    if (now >= until) break;
    // Whatever else woke it is a cause, be it only a worker that has news.
    if (bell.rung() || events.settle > 0 || !events.nothing_new || now >= due) draw();
  }
  return drawn;
}

// Counts the frames of a window that nobody touches. What still moves when it opens may come to rest first.
void rest(OpenWindow& window, Painter& painter, commands::Session& session, WindowEvents& events,
          Doorbell& bell, double seconds) {
  constexpr double kRound = 500;
  constexpr int kRounds = 20;
  for (int i = 0; i < kRounds && live(window, painter, session, events, bell, clock_ms() + kRound) > 0; ++i) {
  }
  const int drawn = live(window, painter, session, events, bell, clock_ms() + seconds * 1000);
  std::printf("{\"idle_seconds\":%g,\"frames\":%d}\n", seconds, drawn);
}

}  // namespace

base::Result<void> run_window(commands::Desk& desk, const WindowOptions& options, base::Timings& timings) {
  OpenWindow window;
  commands::Session& session = desk.session();
  WindowEvents events;
  events.session = &session;
  events.input.pointer.at = {-1e6, -1e6};
  {
    const base::Stage stage(timings, "window");
    if (auto opened = window.open(options, window_title(session)); !opened) return opened;
  }
  const ImGuiHold imgui(session.view.theme, content_scale(window.get()));
  compat::move_mouse(ImGui::GetIO(), -1e6F, -1e6F);
  // What was painted of one workshop is of no use for the next.
  std::optional<Painter> painting;
  const auto begin_painting = [&] {
    painting.reset();
    painting.emplace([&] { return framebuffer_of(window.get()); }, events.input, imgui.icons());
    events.painter = &*painting;
    events.settle = kSettleFrames;
  };
  begin_painting();
  Painter& painter = *painting;
  std::string titled = window_title(session);
  events.turn = [&] {
    if (desk.turn()) begin_painting();
    std::string title = window_title(session);
    if (title != titled) glfwSetWindowTitle(window.get(), title.c_str());
    titled = std::move(title);
  };
  const TakenDown door;
  session.wake = [bell = door.bell] { bell->ring(); };
  listen(window.get(), events);
  {
    const base::Stage stage(timings, "first frame");
    painter.paint(session, clock_ms());
  }
  if (!options.screenshot.empty()) return save_screenshot(painter, session, options);
  if (options.frames > 0) {
    measure(window.get(), painter, session, options);
    return {};
  }
  if (options.idle > 0) {
    rest(window, painter, session, events, *door.bell, options.idle);
  } else {
    live(window, painter, session, events, *door.bell, std::numeric_limits<double>::infinity());
  }
  glfwHideWindow(window.get());  // leaving waits for nobody, even where threads still have to end
  // Their threads ask this window system for frames.
  desk.end_threads();
  return {};
}

}  // namespace flipchart::gui
