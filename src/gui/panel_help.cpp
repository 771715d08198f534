// The keys of the moment, from the same table that runs them.
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "gui/imgui_vec.hpp"
#include "gui/panels.hpp"

namespace flipchart::gui {

void help_sheet(Frame& frame, const Rect& window) {
  std::vector<const commands::Command*> shown;
  for (const commands::Command& command : commands::command_table()) {
    if (!command.key.empty() && commands::runs_now(command, frame.session)) shown.push_back(&command);
  }
  // As many columns as it takes, where the window has the room.
  constexpr double kRow = 32;
  constexpr double kNarrow = 400;
  constexpr double kWide = 480;
  const auto fit = static_cast<std::size_t>(std::max(1.0, (window.h - 64 - 72) / kRow));
  const auto most = static_cast<std::size_t>(std::max(1.0, (window.w - 32) / kNarrow));
  const std::size_t columns = std::clamp<std::size_t>((shown.size() + fit - 1) / fit, 1, most);
  const std::size_t rows = std::min(fit, (shown.size() + columns - 1) / columns);
  const double column = std::min(kWide, (window.w - 32) / static_cast<double>(columns));
  const double wide = column * static_cast<double>(columns);
  const double tall = 72 + kRow * static_cast<double>(rows);
  const Rect box{std::round(window.centre().x - wide / 2), std::round(window.centre().y - tall / 2), wide,
                 tall};
  // Over everything, also what stands in the chart's corners.
  const Floating floating(frame, "keys", box, 14);
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.words({box.x + 24, box.y + 32}, "Keys", kTitle, theme.text);
  for (std::size_t i = 0; i < std::min(shown.size(), rows * columns); ++i) {
    const double left = box.x + column * static_cast<double>(i / rows);
    const double right = left + column - 24;
    const double y = box.y + 72 + kRow * static_cast<double>(i % rows);
    const double cap = std::max(18.0, ink.width(shown[i]->key, kCaptionStrong) + 10);
    ink.words({left + 24, y}, shown[i]->label, kBody, theme.text_secondary, Align::start, column - 56 - cap);
    ink.key_cap({right - cap / 2, y}, shown[i]->key);
  }
  const Rect close{box.right() - 48, box.y + 16, 32, 32};
  if (press_area(frame, "close-keys", close).pressed) {
    frame.outbox.push_back([](commands::Session& session) { session.help_shown = false; });
  }
  ink.icon(close.centre(), Icon::close, 14, theme.text_tertiary);
}

}  // namespace flipchart::gui
