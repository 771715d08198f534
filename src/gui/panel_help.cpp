// The keys of the moment, from the same table that runs them.
#include <algorithm>
#include <cmath>
#include <vector>

#include "gui/panels.hpp"

namespace flipchart::gui {

void help_sheet(Frame& frame, const Rect& window) {
  std::vector<const commands::Command*> shown;
  for (const commands::Command& command : commands::command_table()) {
    if (!command.key.empty() && commands::runs_now(command, frame.session)) shown.push_back(&command);
  }
  constexpr double kRow = 32;
  const double tall = std::min(window.h - 64, 72 + kRow * static_cast<double>(shown.size()));
  const Rect box{std::round(window.centre().x - 240), std::round(window.centre().y - tall / 2), 480, tall};
  const Panel panel(frame, "keys", box.grown(24), false);
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.shadow(box, 14);
  ink.fill(box, theme.raised, 14);
  ink.frame(box, theme.hairline, 14);
  ink.words({box.x + 24, box.y + 32}, "Keys", kTitle, theme.text);
  double y = box.y + 72;
  for (const commands::Command* command : shown) {
    if (y + 8 > box.bottom()) break;
    ink.words({box.x + 24, y}, command->label, kBody, theme.text_secondary);
    ink.key_cap({box.right() - 24 - std::max(18.0, ink.width(command->key, kCaptionStrong) + 10) / 2, y},
                command->key);
    y += kRow;
  }
  const Rect close{box.right() - 48, box.y + 16, 32, 32};
  if (press_area(frame, "close-keys", close).pressed) {
    frame.outbox.push_back([](commands::Session& session) { session.help_shown = false; });
  }
  ink.icon(close.centre(), Icon::close, 14, theme.text_tertiary);
}

}  // namespace flipchart::gui
