// Names of keys, and whose they are: see keys.hpp.
#include "commands/keys.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.hpp"

namespace flipchart::commands {

namespace {

constexpr std::array kKeysWithNames = {"Escape", "Enter", "Tab", "Backspace", "Insert",   "Delete", "Right",
                                       "Left",   "Down",  "Up",  "PageUp",    "PageDown", "Home",   "End",
                                       "Space",  "F1",    "F2",  "F3",        "F4",       "F5",     "F6",
                                       "F7",     "F8",    "F9",  "F10",       "F11",      "F12"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kOtherNames{
    {{"esc", "Escape"}, {"return", "Enter"}, {"del", "Delete"}, {"pgup", "PageUp"}, {"pgdn", "PageDown"}}};

std::string without_blanks(std::string_view text) {
  std::string left;
  for (const char c : text) {
    if (c != ' ' && c != '\t') left += c;
  }
  return left;
}

// Takes a modifier off the front; "+" alone is a key.
bool take_modifier(std::string& rest, std::string_view modifier) {
  const std::string folded = base::lower_ascii(rest);
  if (folded.size() <= modifier.size() || folded.compare(0, modifier.size(), modifier) != 0) return false;
  rest.erase(0, modifier.size());
  return true;
}

}  // namespace

std::string_view key_of(const Session& session, const Command& command) {
  const auto changed = session.reaching.keys.find(command.id);
  return changed == session.reaching.keys.end() ? command.key : std::string_view(changed->second);
}

std::string_view key_of(const Session& session, std::string_view id) {
  const Command* const command = command_named(id);
  return command == nullptr ? std::string_view() : key_of(session, *command);
}

std::string_view cap_of(const Session& session, std::string_view id) {
  const std::string_view key = key_of(session, id);
  return key == "Escape" ? "Esc" : key;
}

std::string with_key(const Session& session, std::string said, std::string_view verb, std::string_view id) {
  const std::string_view key = key_of(session, id);
  if (key.empty()) return said;
  return said.append(". ").append(verb).append(": ").append(key);
}

std::string key_behind(const Session& session, std::string_view id) {
  const std::string_view key = key_of(session, id);
  return key.empty() ? std::string() : " \u00B7 " + std::string(key);
}

std::optional<std::string> key_named(std::string_view typed) {
  std::string rest = without_blanks(typed);
  bool alt = false;
  bool ctrl = false;
  bool shift = false;
  while (true) {
    if (take_modifier(rest, "alt+"))
      alt = true;
    else if (take_modifier(rest, "ctrl+"))
      ctrl = true;
    else if (take_modifier(rest, "shift+"))
      shift = true;
    else
      break;
  }
  std::string key;
  const std::string folded = base::lower_ascii(rest);
  for (const char* name : kKeysWithNames) {
    if (base::lower_ascii(name) == folded) key = name;
  }
  for (const auto& [other, name] : kOtherNames) {
    if (other == folded) key = name;
  }
  const bool named = !key.empty();
  if (!named && rest.size() == 1 && rest[0] > ' ' && rest[0] <= '~')
    key = std::string(
        1, folded[0] >= 'a' && folded[0] <= 'z' ? static_cast<char>(folded[0] - 'a' + 'A') : folded[0]);
  if (key.empty()) return std::nullopt;
  // A sign, or the space bar, is what it is: with Shift alone the keyboard types something else.
  const bool letter = key.size() == 1 && key[0] >= 'A' && key[0] <= 'Z';
  if (shift && !ctrl && (key == "Space" || (!named && !letter))) return std::nullopt;
  if (alt && (!named || key == "Space")) return std::nullopt;  // those are letters of other keyboards
  return std::string(alt ? "Alt+" : "") + (ctrl ? "Ctrl+" : "") + std::string(shift ? "Shift+" : "") + key;
}

}  // namespace flipchart::commands
