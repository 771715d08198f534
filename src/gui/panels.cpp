// What all panels stand on: see panels.hpp.
#include "gui/panels.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "gui/controls.hpp"
#include "gui/imgui_vec.hpp"

namespace flipchart::gui {

Panel::Panel(Frame& frame, const char* name, const Rect& box, bool grounded) : ink_(frame.ink) {
  ImGui::SetNextWindowPos(vec(box.x, box.y));
  ImGui::SetNextWindowSize(vec(box.w, box.h));
  constexpr ImGuiWindowFlags kFlags =
      ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
      ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse |
      ImGuiWindowFlags_NoBackground |
      ImGuiWindowFlags_NoFocusOnAppearing;  // a legend that comes closes no menu
  ImGui::Begin(name, nullptr, kFlags);
  ink_.onto(ImGui::GetWindowDrawList());
  ink_.begin_sheet(name, box);
  if (grounded) ink_.fill(box, ink_.theme().panel);
}

Panel::~Panel() {
  ink_.end_sheet();
  ImGui::End();
}

Floating::Floating(Frame& frame, const char* name, const Rect& box, double radius) : ink_(frame.ink) {
  constexpr double kShadow = 24;
  const Rect all = box.grown(kShadow);
  ImGui::SetNextWindowPos(vec(all.x, all.y));
  ImGui::SetNextWindowSize(vec(all.w, all.h));
  ImGui::Begin(name, nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoScrollWithMouse);
  ink_.onto(ImGui::GetWindowDrawList());
  ink_.begin_sheet(name, box);
  ink_.shadow(box, radius);
  ink_.fill(box, ink_.theme().raised, radius);
  ink_.frame(box, ink_.theme().hairline, radius);
}

Floating::~Floating() {
  ink_.end_sheet();
  ImGui::End();
}

namespace {

// What has the keyboard shows, where it stands in something that scrolls.
void bring_into_view(const Rect& box) {
  if (ImGui::GetScrollMaxY() <= 0) return;
  constexpr double kRoom = 16;
  const double top = static_cast<double>(ImGui::GetWindowPos().y);
  const double bottom = top + static_cast<double>(ImGui::GetWindowHeight());
  if (box.y >= top && box.bottom() <= bottom) return;
  const double by = box.y < top ? box.y - top - kRoom : box.bottom() - bottom + kRoom;
  ImGui::SetScrollY(std::max(0.0F, ImGui::GetScrollY() + static_cast<float>(by)));
}

void press_by_key(Frame& frame, const std::string& name, const Rect& box, Press& press) {
  Keyboard& keyboard = *frame.keyboard;
  keyboard.order.push_back({name, keyboard.group});
  if (press.pressed) {
    keyboard.focus = name;
    keyboard.came_by_key = false;
    if (keyboard.typing != name) keyboard.typing.clear();
    return;
  }
  if (keyboard.focus != name) return;
  if (std::exchange(keyboard.bring, false)) bring_into_view(box);
  if (keyboard.came_by_key) frame.ink.focus_ring(box);
  press.by_key = std::exchange(keyboard.pressed, false);
  press.pressed = press.by_key;
}

}  // namespace

Press press_area(Frame& frame, const std::string& name, const Rect& box) {
  if (frame.places != nullptr) (*frame.places)[name] = box;
  if (box.empty()) return {};
  frame.ink.note_area(name, box);
  ImGui::SetCursorScreenPos(vec(box.x, box.y));
  Press press;
  press.pressed = ImGui::InvisibleButton(name.c_str(), vec(box.w, box.h));
  press.hovered = ImGui::IsItemHovered();
  if (frame.keyboard != nullptr) press_by_key(frame, name, box, press);
  return press;
}

Press hand_area(Frame& frame, const std::string& name, const Rect& box) {
  Keyboard* const keyboard = std::exchange(frame.keyboard, nullptr);
  const Press press = press_area(frame, name, box);
  frame.keyboard = keyboard;
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
