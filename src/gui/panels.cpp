// What all panels stand on: see panels.hpp.
#include "gui/panels.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "gui/imgui_vec.hpp"

namespace flipchart::gui {

Panel::Panel(Frame& frame, const char* name, const Rect& box, bool grounded) {
  ImGui::SetNextWindowPos(vec(box.x, box.y));
  ImGui::SetNextWindowSize(vec(box.w, box.h));
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

Floating::Floating(Frame& frame, const char* name, const Rect& box, double radius) {
  constexpr double kShadow = 24;
  const Rect all = box.grown(kShadow);
  ImGui::SetNextWindowPos(vec(all.x, all.y));
  ImGui::SetNextWindowSize(vec(all.w, all.h));
  ImGui::Begin(name, nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoScrollWithMouse);
  frame.ink.onto(ImGui::GetWindowDrawList());
  frame.ink.shadow(box, radius);
  frame.ink.fill(box, frame.ink.theme().raised, radius);
  frame.ink.frame(box, frame.ink.theme().hairline, radius);
}

Floating::~Floating() {
  ImGui::End();
}

Press press_area(Frame& frame, const std::string& name, const Rect& box) {
  if (frame.places != nullptr) (*frame.places)[name] = box;
  if (box.empty()) return {};
  ImGui::SetCursorScreenPos(vec(box.x, box.y));
  Press press;
  press.pressed = ImGui::InvisibleButton(name.c_str(), vec(box.w, box.h));
  press.hovered = ImGui::IsItemHovered();
  return press;
}

void carried_words(Frame& frame, Point at, std::string_view words) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.onto(ImGui::GetForegroundDrawList());
  const double wide = std::min(240.0, std::ceil(ink.width(words, kBodyMedium)) + 32);
  const Rect box{at.x + 8, at.y + 8, wide, 32};
  ink.shadow(box, 6);
  ink.fill(box, theme.raised, 6);
  ink.frame(box, theme.accent, 6, 2);
  ink.words({box.x + 16, box.centre().y}, words, kBodyMedium, theme.text, Align::start, wide - 32);
}

void tip(Frame& frame, const Rect& over, std::string_view words) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const ImVec2 window = ImGui::GetIO().DisplaySize;
  const double wide = std::ceil(ink.width(words, kCaption) + 16);
  const double most = std::max(8.0, static_cast<double>(window.x) - wide - 8);
  const Rect box{std::round(std::clamp(over.centre().x - wide / 2, 8.0, most)), std::round(over.y - 32), wide,
                 24};
  ink.onto(ImGui::GetForegroundDrawList());
  ink.shadow(box, 6);
  ink.fill(box, theme.raised, 6);
  ink.frame(box, theme.hairline, 6);
  ink.words({box.x + 8, box.centre().y}, words, kCaption, theme.text);
  ink.onto(ImGui::GetWindowDrawList());
}

}  // namespace flipchart::gui
