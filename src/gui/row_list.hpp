// A list of rows of one height that scrolls, and the keys that walk through it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "gui/panels.hpp"

namespace flipchart::gui {

// Draws those of `count` rows, each `tall`, that are seen in `list`; `bring` is scrolled into sight for the
// next frame. `name` is unique in its panel.
void row_list(Frame& frame, const char* name, const Rect& list, double tall, std::size_t count,
              std::optional<std::size_t> bring, const std::function<void(const Rect&, std::size_t)>& row);
// The row that Up, Down, PageUp or PageDown goes to, before it is held to the rows there are; none for other
// keys.
std::optional<std::size_t> row_after(std::string_view key, std::size_t selected);

}  // namespace flipchart::gui
