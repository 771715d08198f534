// Which control has the keyboard: see Keyboard in controls.hpp.
#include <algorithm>
#include <utility>

#include "gui/controls.hpp"

namespace flipchart::gui {

void Keyboard::begin_frame() {
  last = std::exchange(order, {});
  pressed = pressed && std::find(last.begin(), last.end(), focus) != last.end();
}

void Keyboard::close_menu() {
  menu.clear();
  entries.clear();
  entry = 0;
}

bool Keyboard::key(const std::string& name) {
  if (!menu.empty()) {
    const std::size_t count = entries.size();
    if (name == "Escape" || name == "Tab" || count == 0)
      close_menu();
    else if (name == "Down")
      entry = (entry + 1) % count;
    else if (name == "Up")
      entry = (entry + count - 1) % count;
    else if (name == "Enter") {
      const auto choose = entries[entry].choose;
      close_menu();
      if (choose) choose();
    }
    return true;
  }
  if (name == "Tab" || name == "Shift+Tab") {
    const std::vector<std::string>& known = order.empty() ? last : order;
    if (known.empty()) return true;
    const auto at = std::find(known.begin(), known.end(), focus);
    const std::size_t count = known.size();
    const auto index = static_cast<std::size_t>(at - known.begin());
    if (at == known.end())
      focus = name == "Tab" ? known.front() : known.back();
    else
      focus = known[(index + (name == "Tab" ? 1 : count - 1)) % count];
    came_by_key = true;
    typing.clear();
    return true;
  }
  if ((name == "Enter" || name == "Space") && !focus.empty() && typing.empty()) {
    pressed = came_by_key = true;
    return true;
  }
  return false;
}

}  // namespace flipchart::gui
