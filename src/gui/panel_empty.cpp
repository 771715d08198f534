// What stands in the middle of the window while there is no chart: what would fill it, and how.
#include <cmath>

#include "gui/panels.hpp"

namespace flipchart::gui {

void empty_chart(Frame& frame, const Rect& canvas) {
  if (!frame.session.workshop.organization().empty()) return;
  const Rect box{std::round(canvas.centre().x - 260), std::round(canvas.centre().y - 104), 520, 208};
  const Panel panel(frame, "empty", box, false);
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.fill(box, theme.panel, 14);
  ink.frame(box, theme.hairline, 14);
  const double left = box.x + 32;
  ink.words({left, box.y + 44}, "No chart yet", kTitle, theme.text);
  ink.words({left, box.y + 76}, "Start Flipchart with your files; people alone are enough:", kBody,
            theme.text_secondary);
  ink.words({left, box.y + 102}, "flipchart people.csv customers.csv events.csv", kBodyMedium, theme.text);
  ink.words({left, box.y + 140}, "Or look round an invented company first:", kBody, theme.text_secondary);
  ink.words({left, box.y + 166}, "flipchart demo", kBodyMedium, theme.text);
}

}  // namespace flipchart::gui
