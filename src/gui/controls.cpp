// Buttons, fields and menus: see controls.hpp.
#include "gui/controls.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "gui/imgui_vec.hpp"

namespace flipchart::gui {

namespace {
constexpr double kMenuRow = 32;
constexpr double kMenuTallest = 352;

}  // namespace

bool Controls::area(const std::string& name, const Rect& box, bool* hovered) {
  Keyboard* const panels = std::exchange(frame_.keyboard, &keyboard_);
  const Press press = press_area(frame_, name, box);
  frame_.keyboard = panels;
  if (hovered != nullptr) *hovered = press.hovered;
  return press.pressed;
}

double Controls::button_width(std::string_view words, std::string_view key) {
  const double cap = key.empty() ? 0 : std::max(18.0, ink().width(key, kCaptionStrong) + 10) + 8;
  return std::ceil(ink().width(words, kBodyMedium) + 24 + cap);
}

bool Controls::button(const std::string& name, const Rect& box, std::string_view words, ButtonLook look,
                      bool enabled, std::string_view key) {
  bool hovered = false;
  const bool pressed = enabled && area(name, box, &hovered);
  const bool primary = look == ButtonLook::primary;
  if (primary)
    ink().fill(box, enabled ? theme().accent : theme().field_ground, 6);
  else if (hovered)
    ink().fill(box, theme().hover_ground, 6);
  else if (look == ButtonLook::plain)
    ink().fill(box, theme().panel, 6);
  if (look == ButtonLook::plain) ink().frame(box, theme().card_line, 6);
  Colour colour = look == ButtonLook::quiet ? theme().accent : theme().text;
  if (primary) colour = theme().on_accent;
  if (!enabled) colour = theme().text_tertiary;
  const double y = box.centre().y;
  if (key.empty()) {
    ink().words(box.centre(), words, kBodyMedium, colour, Align::middle, box.w - 8);
  } else {
    const double cap = std::max(18.0, ink().width(key, kCaptionStrong) + 10);
    ink().words({box.x + 12, y}, words, kBodyMedium, colour);
    const Rect edge{box.right() - 12 - cap, y - 9, cap, 18};
    if (enabled) ink().frame(edge, colour, 4);
    ink().words(edge.centre(), key, {11, 600}, colour, Align::middle);
  }
  return pressed;
}

bool Controls::chip(const std::string& name, Point left_middle, std::string_view words, bool on,
                    double* width) {
  const double wide = std::ceil(ink().width(words, kCaptionStrong) + 24);
  const Rect box{left_middle.x, left_middle.y - 12, wide, 24};
  if (width != nullptr) *width = wide;
  bool hovered = false;
  const bool pressed = area(name, box, &hovered);
  if (on || hovered) ink().fill(box, on ? theme().accent_ground : theme().hover_ground, 12);
  if (!on) ink().frame(box, theme().hairline, 12);
  ink().words(box.centre(), words, kCaptionStrong, on ? theme().accent : theme().text_secondary,
              Align::middle);
  return pressed;
}

void Controls::choice(const std::string& name, const Rect& box, std::string_view shown,
                      const std::function<std::vector<MenuEntry>()>& entries) {
  bool hovered = false;
  const bool pressed = area(name, box, &hovered);
  ink().fill(box, hovered ? theme().hover_ground : theme().panel, 6);
  ink().frame(box, keyboard_.menu == name ? theme().accent : theme().card_line, 6);
  ink().words({box.x + 10, box.centre().y}, shown, kBody, theme().text, Align::start, box.w - 36);
  ink().icon({box.right() - 14, box.centre().y}, Icon::chevron_down, 12, theme().text_secondary);
  if (!pressed) return;
  if (keyboard_.menu == name) {
    keyboard_.close_menu();
    return;
  }
  keyboard_.menu = name;
  keyboard_.menu_under = box;
  keyboard_.entries = entries();
  keyboard_.entry = 0;
  for (std::size_t i = 0; i < keyboard_.entries.size(); ++i) {
    if (keyboard_.entries[i].chosen) keyboard_.entry = i;
  }
}

bool Controls::field(const std::string& name, const Rect& box, std::string_view text, std::string_view hint) {
  if (area(name, box)) keyboard_.typing = name;
  const bool typing = keyboard_.typing == name;
  ink().fill(box, theme().panel, 6);
  ink().frame(box, typing ? theme().accent : theme().card_line, 6, typing ? 2 : 1);
  const double y = box.centre().y;
  const double room = box.w - 28;
  if (text.empty()) {
    ink().words({box.x + 12, y}, hint, kBody, theme().text_tertiary, Align::start, room);
    if (typing) ink().fill({box.x + 10, y - 9, 1.5, 18}, theme().text);
    return typing;
  }
  // The end shows: that is where one types.
  double wide = ink().width(text, kBody);
  std::string_view shown = text;
  while (wide > room && !shown.empty()) {
    std::size_t step = 1;
    while (step < shown.size() && (static_cast<unsigned char>(shown[step]) & 0xC0U) == 0x80U) ++step;
    shown.remove_prefix(step);
    wide = ink().width(shown, kBody);
  }
  ink().words({box.x + 12, y}, shown, kBody, theme().text);
  if (typing) ink().fill({box.x + 12 + wide + 1, y - 9, 1.5, 18}, theme().text);
  return typing;
}

void Controls::open_menu() {
  if (keyboard_.menu.empty()) return;
  const ImVec2 window = ImGui::GetWindowSize();
  const Rect& under = keyboard_.menu_under;
  double wide = under.w;
  for (const MenuEntry& entry : keyboard_.entries)
    wide = std::max(wide, std::min(420.0, ink().width(entry.words, kBody) + 56));
  const double whole = kMenuRow * static_cast<double>(keyboard_.entries.size()) + 8;
  const double below = static_cast<double>(window.y) - under.bottom() - 16;
  const double above = under.y - 16;
  const bool down = below >= std::min(whole, kMenuTallest) || below >= above;
  const double tall = std::min({whole, kMenuTallest, down ? below : above});
  const Rect box{std::min(under.x, static_cast<double>(window.x) - wide - 16),
                 down ? under.bottom() + 4 : under.y - 4 - tall, wide, tall};
  // A press anywhere else closes it.
  ImGui::SetCursorScreenPos(vec(0, 0));
  ImGui::BeginChild("menu ground", window, false,
                    ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar);
  const bool away =
      press_area(frame_, "menu-away", {0, 0, static_cast<double>(window.x), static_cast<double>(window.y)})
          .pressed;
  ink().onto(ImGui::GetWindowDrawList());
  ink().shadow(box, 8);
  ink().fill(box, theme().raised, 8);
  ink().frame(box, theme().hairline, 8);
  ImGui::EndChild();
  ImGui::SetCursorScreenPos(vec(box.x, box.y));
  ImGui::BeginChild("menu", vec(box.w, box.h), false, ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground);
  ink().onto(ImGui::GetWindowDrawList());
  const double scrolled = static_cast<double>(ImGui::GetScrollY());
  std::function<void()> chosen;
  for (std::size_t i = 0; i < keyboard_.entries.size(); ++i) {
    const MenuEntry& entry = keyboard_.entries[i];
    const Rect row{box.x + 4, box.y + 4 - scrolled + kMenuRow * static_cast<double>(i), box.w - 8, kMenuRow};
    const Press press = press_area(frame_, "menu-" + std::to_string(i), row);
    if (press.hovered || i == keyboard_.entry) ink().fill(row, theme().hover_ground, 6);
    ink().words({row.x + 8, row.centre().y}, entry.words, entry.chosen ? kBodyMedium : kBody, theme().text,
                Align::start, row.w - 36);
    if (entry.chosen) ink().icon({row.right() - 14, row.centre().y}, Icon::tick, 12, theme().accent);
    if (press.pressed) chosen = entry.choose;
  }
  ImGui::SetCursorScreenPos(vec(box.x, box.y + whole - scrolled));
  ImGui::Dummy(vec(1, 1));
  ImGui::EndChild();
  if (chosen) chosen();
  if (chosen || away) keyboard_.close_menu();
}

double Controls::begin_scroll(const std::string& name, const Rect& box) {
  ImGui::SetCursorScreenPos(vec(box.x, box.y));
  ImGui::BeginChild(name.c_str(), vec(box.w, box.h), false,
                    ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground);
  ink().onto(ImGui::GetWindowDrawList());
  view_ = box;
  return box.y - static_cast<double>(ImGui::GetScrollY());
}

void Controls::end_scroll(double content_bottom) {
  ImGui::SetCursorScreenPos(vec(view_.x, content_bottom));
  ImGui::Dummy(vec(1, 1));
  ImGui::EndChild();
  ink().onto(ImGui::GetWindowDrawList());
  view_ = {-1e6, -1e6, 2e6, 2e6};
}

std::vector<std::string> wrapped(Ink& ink, std::string_view words, Font font, double max) {
  std::vector<std::string> lines;
  std::string line;
  while (!words.empty()) {
    const std::size_t blank = std::min(words.find(' '), words.size());
    const std::string_view word = words.substr(0, blank);
    words.remove_prefix(std::min(words.size(), blank + 1));
    std::string longer = line.empty() ? std::string(word) : line + " " + std::string(word);
    if (!line.empty() && ink.width(longer, font) > max) {
      lines.push_back(std::move(line));
      longer = word;
    }
    line = std::move(longer);
  }
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

void closes_by_key(Frame& frame) {
  if (frame.keyboard == nullptr) return;
  frame.keyboard->popup = true;
  if (std::exchange(frame.keyboard->close_popup, false)) ImGui::CloseCurrentPopup();
}

}  // namespace flipchart::gui
