// Names of keys: see keys.hpp.
#include "gui/keys.hpp"

#include <array>
#include <utility>

namespace flipchart::gui {

namespace {

constexpr std::array<std::pair<int, const char*>, 14> kNamed{{{256, "Escape"},
                                                              {257, "Enter"},
                                                              {258, "Tab"},
                                                              {259, "Backspace"},
                                                              {260, "Insert"},
                                                              {261, "Delete"},
                                                              {262, "Right"},
                                                              {263, "Left"},
                                                              {264, "Down"},
                                                              {265, "Up"},
                                                              {266, "PageUp"},
                                                              {267, "PageDown"},
                                                              {268, "Home"},
                                                              {269, "End"}}};
constexpr int kF1 = 290;
constexpr int kF12 = 301;
constexpr int kPadMinus = 333;
constexpr int kPadPlus = 334;
constexpr int kLeftShift = 340, kLeftCtrl = 341, kLeftSuper = 343;
constexpr int kRightShift = 344, kRightCtrl = 345, kRightSuper = 347;

std::string upper(char c) {
  return std::string(1, c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
}

}  // namespace

std::string key_name(int key, bool ctrl, bool shift, const char* typed) {
  std::string name;
  for (const auto& [code, text] : kNamed) {
    if (code == key) name = text;
  }
  if (key >= kF1 && key <= kF12) name = "F" + std::to_string(key - kF1 + 1);
  if (key == kPadPlus && ctrl) name = "+";
  if (key == kPadMinus && ctrl) name = "-";
  const bool printable = key >= 32 && key < 127;
  if (ctrl && key == ' ') name = "Space";
  if (name.empty() && ctrl && printable) {
    name = typed != nullptr && typed[0] != '\0' && typed[1] == '\0' ? upper(typed[0])
                                                                    : upper(static_cast<char>(key));
  }
  if (name.empty()) return name;
  // The key of the plus sign, wherever it is and whether or not it wants Shift; and those of the number pad.
  if (ctrl && (name == "=" || name == "+")) return "Ctrl++";
  if (shift) name = "Shift+" + name;
  if (ctrl) name = "Ctrl+" + name;
  return name;
}

std::string character_name(unsigned int code_point) {
  if (code_point == ' ') return "Space";
  if (code_point < ' ' || code_point > '~') return {};
  return upper(static_cast<char>(code_point));
}

std::string shifted_name(unsigned int code_point) {
  const std::string name = character_name(code_point);
  return name.size() == 1 && name[0] >= 'A' && name[0] <= 'Z' ? "Shift+" + name : std::string();
}

bool is_key_name(std::string_view name) {
  constexpr std::string_view kAlt = "Alt+";
  constexpr std::string_view kCtrl = "Ctrl+";
  constexpr std::string_view kShift = "Shift+";
  if (name.substr(0, kAlt.size()) == kAlt) name.remove_prefix(kAlt.size());
  if (name.substr(0, kCtrl.size()) == kCtrl) return name.size() > kCtrl.size();
  if (name.substr(0, kShift.size()) == kShift) name.remove_prefix(kShift.size());
  for (const auto& [code, text] : kNamed) {
    if (text == name) return true;
  }
  for (int n = kF1; n <= kF12; ++n) {
    if (key_name(n, false, false, nullptr) == name) return true;
  }
  return false;
}

bool is_held_key(int key) {
  return key >= kLeftShift && key <= kRightSuper;
}

Held held_after(int key, bool down, Held before) {
  if (key == kLeftShift || key == kRightShift) before.shift = down;
  if (key == kLeftCtrl || key == kRightCtrl || key == kLeftSuper || key == kRightSuper) before.ctrl = down;
  return before;
}

}  // namespace flipchart::gui
