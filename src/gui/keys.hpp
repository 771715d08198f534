// The names keys have in the table of commands. Numbers are GLFW's key codes, which are part of its published
// interface, so that this can be tested without a window.
#pragma once

#include <string>
#include <string_view>

namespace flipchart::gui {

// "Escape", "Home", "PageUp", "F5", "Ctrl+Z"; empty for keys that type something when Ctrl is not held,
// because what they type comes as a character. `typed` is what the key types on this keyboard, or null.
std::string key_name(int key, bool ctrl, bool shift, const char* typed);
// "F" for f and F, "+", "?", "0", "Space"; empty for anything beyond printable ASCII.
std::string character_name(unsigned int code_point);
// The same for a letter that was typed with Shift held: "Shift+F".
std::string shifted_name(unsigned int code_point);
// Whether it names a key that types nothing: "Enter", "Shift+F2", "Ctrl+Z".
bool is_key_name(std::string_view name);

// Shift, Ctrl and their like, which are held while something else is pressed.
bool is_held_key(int key);
struct Held {
  bool shift = false;
  bool ctrl = false;
  friend bool operator==(const Held&, const Held&) = default;
};
// What is held once this key has gone down or up. Systems tell what was held before it.
Held held_after(int key, bool down, Held before);

}  // namespace flipchart::gui
