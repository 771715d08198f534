// How the window's commands are reached: the keys a person gave them, the palette, the menu, and what was run
// lately. A part of the session; nothing of it is journalled.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace flipchart::commands {

struct Reaching {
  // Keys that are not the table's own, by the command's id; empty: it has no key.
  std::map<std::string, std::string, std::less<>> keys = {};
  std::filesystem::path keys_file = {};  // where they are written down; empty: nowhere
  bool palette_shown = false;
  bool menu_shown = false;
  // The command whose key was hit in vain, and what was said about that; until it would run.
  std::string_view in_vain = {};
  std::string why_not = {};
  std::vector<std::string> used = {};  // ids of what was run from palette or menu, the last one first
};

}  // namespace flipchart::commands
