// What all panels stand on: see panels.hpp.
#include "gui/panels.hpp"

#include <imgui.h>

namespace flipchart::gui {

Panel::Panel(Frame& frame, const char* name, const Rect& box, bool grounded) {
  ImGui::SetNextWindowPos(ImVec2(static_cast<float>(box.x), static_cast<float>(box.y)));
  ImGui::SetNextWindowSize(ImVec2(static_cast<float>(box.w), static_cast<float>(box.h)));
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                           ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                           ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse |
                           ImGuiWindowFlags_NoFocusOnAppearing;  // a legend that comes closes no menu
  if (!grounded) flags |= ImGuiWindowFlags_NoBackground;
  ImGui::Begin(name, nullptr, flags);
  frame.ink.onto(ImGui::GetWindowDrawList());
}

Panel::~Panel() {
  ImGui::End();
}

Press press_area(Frame& frame, const std::string& name, const Rect& box) {
  if (frame.places != nullptr) (*frame.places)[name] = box;
  if (box.empty()) return {};
  ImGui::SetCursorScreenPos(ImVec2(static_cast<float>(box.x), static_cast<float>(box.y)));
  Press press;
  press.pressed =
      ImGui::InvisibleButton(name.c_str(), ImVec2(static_cast<float>(box.w), static_cast<float>(box.h)));
  press.hovered = ImGui::IsItemHovered();
  return press;
}

}  // namespace flipchart::gui
