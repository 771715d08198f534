// Which control has the keyboard: see Keyboard in controls.hpp.
#include <algorithm>
#include <utility>

#include "gui/controls.hpp"

namespace flipchart::gui {

namespace {

std::size_t index_of(const std::vector<KeyStop>& stops, const std::string& name) {
  return static_cast<std::size_t>(
      std::find_if(stops.begin(), stops.end(), [&](const KeyStop& stop) { return stop.name == name; }) -
      stops.begin());
}

bool is_edge(const std::string& name) {
  constexpr std::string_view kEdge = "-edge";
  return name.size() > kEdge.size() && std::string_view(name).substr(name.size() - kEdge.size()) == kEdge;
}

}  // namespace

void Keyboard::begin_frame() {
  last = std::exchange(order, {});
  group = 0;
  close_popup = close_popup && popup;  // it may have closed by itself since
  popup = false;
  pressed = pressed && index_of(last, focus) < last.size();
}

std::vector<KeyStop> Keyboard::stops() const {
  std::vector<KeyStop> all = order.empty() ? last : order;
  std::stable_sort(all.begin(), all.end(),
                   [](const KeyStop& l, const KeyStop& r) { return l.group < r.group; });
  return all;
}

void Keyboard::go_to(const KeyStop& stop) {
  focus = stop.name;
  came_by_key = bring = true;
  pressed = false;
  nudged = 0;
  typing.clear();
}

void Keyboard::step(bool on, bool within_panel) {
  const std::vector<KeyStop> all = stops();
  if (all.empty()) return;
  const std::size_t count = all.size();
  const std::size_t at = index_of(all, focus);
  if (at < count) {
    const std::size_t next = (at + (on ? 1 : count - 1)) % count;
    if (within_panel && all[next].group != all[at].group) return;
    before = all[(next + count - 1) % count];
    return go_to(all[next]);
  }
  // The focus has gone: on from where it was.
  const std::size_t was = index_of(all, before.name);
  go_to(was < count ? all[on ? (was + 1) % count : was] : on ? all.front() : all.back());
}

void Keyboard::next_panel(bool on) {
  const std::vector<KeyStop> all = stops();
  if (all.empty()) return;
  const std::size_t at = index_of(all, came_by_key ? focus : std::string());
  const int now = at < all.size() ? all[at].group : on ? all.back().group : all.front().group;
  int best = now;
  for (const KeyStop& stop : all) {
    const bool better = on ? stop.group > now && (best == now || stop.group < best)
                           : stop.group < now && (best == now || stop.group > best);
    if (better) best = stop.group;
  }
  if (best == now) best = on ? all.front().group : all.back().group;
  for (const KeyStop& stop : all) {
    if (stop.group == best) return go_to(stop);
  }
}

bool Keyboard::panel_key(const std::string& name) {
  if (name == "F6" || name == "Shift+F6") {
    next_panel(name == "F6");
    return true;
  }
  if (name == "Escape" && popup) {
    close_popup = true;
    return true;
  }
  if (name == "Tab" || name == "Shift+Tab") {
    if (!came_by_key) focus.clear();
    step(name == "Tab", false);
    return true;
  }
  if (!came_by_key || focus.empty()) return false;
  if (name == "Escape") {
    focus.clear();
    return true;
  }
  if (name == "Enter" || name == "Space") {
    pressed = true;
    return true;
  }
  const bool back = name == "Left" || name == "Up";
  if (!back && name != "Right" && name != "Down") return false;
  if (is_edge(focus))
    nudged += back ? -1 : 1;
  else
    step(!back, true);
  return true;
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
    step(name == "Tab", false);
    return true;
  }
  if ((name == "Enter" || name == "Space") && !focus.empty() && typing.empty()) {
    pressed = came_by_key = true;
    return true;
  }
  return false;
}

}  // namespace flipchart::gui
