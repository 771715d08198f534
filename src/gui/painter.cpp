// One frame, from NewFrame to the last draw call: see painter.hpp.
#include "gui/painter.hpp"

#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <utility>

#include "compose/theme.hpp"
#include "gui/imgui_vec.hpp"
#include "gui/theme.hpp"

namespace flipchart::gui {

void Painter::paint(commands::Session& session, double now) {
  const Framebuffer framebuffer = framebuffer_();
  width_ = framebuffer.width;
  height_ = framebuffer.height;
  if (width_ < 1 || height_ < 1) return;
  const double scale = framebuffer.scale * session.type_percent / 100;
  follow(session);
  const base::Size logical{width_ / scale, height_ / scale};
  ImGuiIO& io = ImGui::GetIO();
  // Panels on a wall are drawn larger; the chart is laid out for the window as it is.
  const double magnified = magnification(session, logical);
  io.DisplaySize = vec(logical.w / magnified, logical.h / magnified);
  io.DisplayFramebufferScale = vec(scale * magnified, scale * magnified);
  if (std::exchange(magnified_, magnified) != magnified)
    compat::move_mouse(io, static_cast<float>(input_.pointer.at.x / magnified),
                       static_cast<float>(input_.pointer.at.y / magnified));
  io.DeltaTime = static_cast<float>(std::clamp((now - last_) / 1000, 1e-4, 0.1));
  last_ = now;
  input_.buttons.begin_frame(io);
  canvas_.begin_frame();
  pages_.begin_frame();
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  Pointer pointer = input_.pointer;
  pointer.free = !io.WantCaptureMouse;
  const LineSource lines = [this](std::string_view utf8, Font font, Colour colour) {
    return canvas_.line(utf8, font, colour);
  };
  surface_.build(session, logical, scale, pointer, lines, now);
  input_.pointer.pressed = false;
  input_.pointer.wheel_x = input_.pointer.wheel_y = 0;
  ImGui::Render();
  {
    const backends::gl::DriverTime::Section section(driver());
    backends::gl::start_frame(width_, height_, compose::theme(session.view.theme).canvas);
  }
  surface_.chart().draw(session, canvas_, {static_cast<double>(width_), static_cast<double>(height_)}, scale,
                        now);
  {
    const backends::gl::DriverTime::Section section(driver());
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  }
  surface_.settle(session);
}

// Another theme or size of type than in the last frame.
void Painter::follow(const commands::Session& session) {
  if (styled_ != session.view.theme) style_imgui(compose::theme(session.view.theme));
  styled_ = session.view.theme;
  const int percent = session.type_percent;
  const int before = std::exchange(type_percent_, percent);
  if (before == percent) return;
  Point& at = input_.pointer.at;  // the hand has not moved
  at = at * (static_cast<double>(before) / percent);
  compat::move_mouse(ImGui::GetIO(), static_cast<float>(at.x), static_cast<float>(at.y));
}

backends::gl::Drawn Painter::drawn() const {
  backends::gl::Drawn drawn = canvas_.drawn();
  const ImDrawData* panels = ImGui::GetDrawData();
  if (panels == nullptr) return drawn;
  drawn.panel_corners = static_cast<std::size_t>(panels->TotalVtxCount);
  for (int i = 0; i < panels->CmdListsCount; ++i)
    drawn.draw_calls += static_cast<std::size_t>(panels->CmdLists[i]->CmdBuffer.Size);
  return drawn;
}

}  // namespace flipchart::gui
