// ImGui's context with the program's looks and its OpenGL renderer, for one window. Needs a current OpenGL
// context for its whole life. ImGui's own context is the current one from then on, and must be so again when
// this ends. Draws nothing itself.
#pragma once

#include "model/view.hpp"

struct ImFont;

namespace flipchart::gui {

class ImGuiHold {
 public:
  ImGuiHold(model::Theme theme, double scale);
  ~ImGuiHold();
  ImGuiHold(const ImGuiHold&) = delete;
  ImGuiHold& operator=(const ImGuiHold&) = delete;
  ImFont* icons() const { return icons_; }  // null where the icon font is not installed

 private:
  ImFont* icons_ = nullptr;
};

}  // namespace flipchart::gui
