// The window's surface without any window: frames are built, places of what can be pressed are remembered,
// and a hand presses them.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>

#include "gui/imgui_compat.hpp"
#include "gui/surface.hpp"
#include "gui/theme.hpp"

namespace flipchart::gui {

class OnScreen : public ::testing::Test {
 private:
  template <class Make>
  static std::unique_ptr<workshop::Workshop> held(Make make) {
    if constexpr (std::is_same_v<decltype(make()), workshop::Workshop>)
      return std::unique_ptr<workshop::Workshop>(new workshop::Workshop(make()));  // it cannot be moved
    else
      return make();
  }

 protected:
  // `make` returns the workshop, or holds it.
  template <class Make>
  OnScreen(Make make, base::Size size) : held_(held(make)), size_(size) {
    ::setenv("FLIPCHART_FILE_CHOOSER", "own", 1);  // no dialog of another program
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = ImVec2(static_cast<float>(size.w), static_cast<float>(size.h));
    io.DeltaTime = 1.0F / 60;
    compat::prepare_without_renderer(io);
    style_imgui(compose::theme(model::Theme::light));
    surface_.remember_places(true);
    frame();
    frame();
  }
  ~OnScreen() override { ImGui::DestroyContext(context_); }

  void frame(double millis = 1000) {
    ImGui::SetCurrentContext(context_);  // a test may have several
    ImGuiIO& io = ImGui::GetIO();
    buttons_.begin_frame(io);
    ImGui::NewFrame();
    pointer_.free = !io.WantCaptureMouse;
    const LineSource no_lines = [](std::string_view, text::Font, base::Colour) {
      return backends::gl::AtlasLine{};
    };
    surface_.build(session_, size_, 1, pointer_, no_lines, now_ += millis);
    ImGui::Render();
    surface_.settle(session_);
    pointer_.pressed = false;
  }
  // As the window does it.
  void key(const std::string& name) {
    if (!surface_.key(session_, name)) commands::run_key(session_, name);
    frame();
    frame();
  }
  bool has(const std::string& name) { return surface_.places().count(name) != 0; }
  // As a hand does it: there, down, up.
  void press(const std::string& name) {
    const auto place = surface_.places().find(name);
    ASSERT_NE(place, surface_.places().end()) << name;
    ImGui::SetCurrentContext(context_);
    const base::Point at = place->second.centre();
    pointer_.at = at * magnification(session_, size_);
    compat::move_mouse(ImGui::GetIO(), static_cast<float>(at.x), static_cast<float>(at.y));
    frame();
    frame();
    buttons_.press(ImGui::GetIO(), 0, true);
    pointer_.down = pointer_.pressed = true;
    frame();
    buttons_.press(ImGui::GetIO(), 0, false);
    pointer_.down = false;
    frame();
    frame();
  }

  ImGuiContext* context_ = ImGui::CreateContext();
  std::unique_ptr<workshop::Workshop> held_;
  workshop::Workshop& workshop_{*held_};
  commands::Session session_{workshop_};
  Surface surface_{nullptr};
  Pointer pointer_{{-1e6, -1e6}};
  compat::MouseButtons buttons_;
  base::Size size_;
  double now_ = 0;
};

}  // namespace flipchart::gui
