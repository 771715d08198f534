// See the header.
#include "gui/presenter_window.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <optional>

#include "backends/gl/canvas.hpp"
#include "backends/gl/picture.hpp"
#include "base/clock.hpp"
#include "base/language.hpp"
#include "compose/theme.hpp"
#include "gui/imgui_hold.hpp"
#include "gui/imgui_vec.hpp"
#include "gui/presenter_panel.hpp"

namespace flipchart::gui {

namespace {

constexpr double kMinuteMillis = 60'000;
constexpr double kOfScreen = 0.8;

// The program's context back again, whatever is drawn meanwhile.
class OwnContext {
 public:
  explicit OwnContext(ImGuiContext* own) : before_(ImGui::GetCurrentContext()) {
    if (own != nullptr) ImGui::SetCurrentContext(own);
  }
  ~OwnContext() { ImGui::SetCurrentContext(before_); }
  OwnContext(const OwnContext&) = delete;
  OwnContext& operator=(const OwnContext&) = delete;

 private:
  ImGuiContext* before_;
};

}  // namespace

// What needs the window's context for its whole life.
struct PresenterWindow::Drawing {
  ImGuiHold imgui;
  ImGuiContext* context = ImGui::GetCurrentContext();
  backends::gl::Canvas canvas;
  backends::gl::Picture next;
  PresenterWords shown;
  Framebuffer shown_at;
  std::shared_ptr<const commands::PagePixels> next_page;
  std::uint64_t uncovered = 0;

  explicit Drawing(double scale) : imgui(model::Theme::light, scale) {}
};

std::unique_ptr<PresenterWindow> PresenterWindow::open(GLFWmonitor* on, WindowEvents& events) {
  int x = 0, y = 0, width = 0, height = 0;
  glfwGetMonitorWorkarea(on, &x, &y, &width, &height);
  const int wide = std::max(640, static_cast<int>(width * kOfScreen));
  const int tall = std::max(480, static_cast<int>(height * kOfScreen));
  glfwWindowHint(GLFW_FOCUS_ON_SHOW, GLFW_FALSE);  // keys stay where they are
  GLFWwindow* window = glfwCreateWindow(wide, tall, base::tr("Presenter - Flipchart"), nullptr, nullptr);
  glfwWindowHint(GLFW_FOCUS_ON_SHOW, GLFW_TRUE);
  if (window == nullptr) return nullptr;
  glfwSetWindowPos(window, x + (width - wide) / 2, y + (height - tall) / 2);
  glfwMakeContextCurrent(window);
  glfwSwapInterval(0);  // the wall waits for its own screen alone
  listen_to_keys(window, events);
  return std::unique_ptr<PresenterWindow>(new PresenterWindow(window));
}

PresenterWindow::PresenterWindow(GLFWwindow* window) : window_(window) {
  const OwnContext keep(nullptr);
  drawing_ = std::make_unique<Drawing>(content_scale(window));
}

PresenterWindow::~PresenterWindow() {
  glfwMakeContextCurrent(window_);
  {
    ImGuiContext* before = ImGui::GetCurrentContext();
    ImGui::SetCurrentContext(drawing_->context);
    drawing_.reset();
    ImGui::SetCurrentContext(before);
  }
  glfwDestroyWindow(window_);
}

void PresenterWindow::paint(const commands::Session& session, std::size_t unowned, std::uint64_t uncovered,
                            double now) {
  Drawing& d = *drawing_;
  const Framebuffer at = framebuffer_of(window_);
  if (at.width < 1 || at.height < 1) return;
  const PresenterWords words = presenter_words(session, unowned, now, base::clock_words(base::now()));
  const auto page = commands::picture_of_view(session, words.next_view);
  if (words == d.shown && at.width == d.shown_at.width && at.height == d.shown_at.height &&
      d.next_page == page && d.uncovered == uncovered)
    return;
  d.uncovered = uncovered;
  d.shown = words;
  d.shown_at = at;
  d.next_page = page;
  glfwMakeContextCurrent(window_);
  const OwnContext own(d.context);
  ImGuiIO& io = ImGui::GetIO();
  const base::Size window{at.width / at.scale, at.height / at.scale};
  io.DisplaySize = vec(window.w, window.h);
  io.DisplayFramebufferScale = vec(at.scale, at.scale);
  d.canvas.begin_frame();
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  const LineSource lines = [&](std::string_view utf8, Font font, Colour colour) {
    return d.canvas.line(utf8, font, colour);
  };
  const compose::Theme& theme = compose::theme(model::Theme::light);
  Ink ink(theme, session.workshop.measurer(), lines, at.scale, d.imgui.icons());
  ink.onto(ImGui::GetBackgroundDrawList());
  const std::uint32_t texture =
      page == nullptr ? 0
                      : d.next.texture(std::shared_ptr<const std::vector<std::uint32_t>>(page, &page->argb),
                                       page->width, page->height);
  presenter_panel(ink, window, words, texture);
  ImGui::Render();
  backends::gl::start_frame(at.width, at.height, theme.panel);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  glfwSwapBuffers(window_);
}

bool PresenterWindow::closed() const {
  return glfwWindowShouldClose(window_) == GLFW_TRUE;
}

double PresenterWindow::due(double now) const {
  const auto into = static_cast<double>(base::now() % static_cast<base::Millis>(kMinuteMillis));
  return now + kMinuteMillis - into;
}

}  // namespace flipchart::gui
