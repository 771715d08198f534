// What stands in the window while there is no chart: what would fill it, and how.
#include <cmath>

#include "base/language.hpp"
#include "gui/panels.hpp"

namespace flipchart::gui {

namespace {

// Returns its left edge.
double empty_button(Frame& frame, const std::string& name, Point right_middle, const char* words,
                    const char* key, const char* command) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const double cap = std::max(18.0, ink.width(key, kCaptionStrong) + 10);
  const double wide = std::ceil(ink.width(words, kBodyMedium) + cap + 34);
  const Rect box{right_middle.x - wide, right_middle.y - 16, wide, 32};
  const Press press = press_area(frame, name, box);
  ink.fill(box, press.hovered ? theme.hover_ground : theme.panel, 6);
  ink.frame(box, theme.card_line, 6);
  ink.words({box.x + 12, box.centre().y}, words, kBodyMedium, theme.text);
  ink.key_cap({box.right() - 12 - cap / 2, box.centre().y}, key);
  if (press.pressed)
    frame.outbox.push_back([command](commands::Session& s) { commands::run_command(s, command); });
  return box.x;
}

}  // namespace

void empty_chart(Frame& frame, const Rect& canvas) {
  if (!frame.session.workshop.organization().empty()) return;
  const bool issues = !frame.session.workshop.history().empty();
  const bool customers = !frame.session.workshop.organization().customers().empty();
  const Rect box{std::round(canvas.centre().x - 260), std::round(canvas.centre().y - 88), 520, 176};
  const Panel panel(frame, "empty", box, false);
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.fill(box, theme.panel, 14);
  ink.frame(box, theme.hairline, 14);
  const double left = box.x + 32;
  ink.words({left, box.y + 44}, issues || customers ? base::tr("No chart yet") : base::tr("An empty chart"),
            kTitle, theme.text);
  ink.paragraph(
      {left, box.y + 76},
      issues ? base::tr("The issues are here, the people are not. Drop a file that says who reports to "
                        "whom, and the issues find their places on it.")
      : customers
          ? base::tr("The customers are here, the people are not. Drop a file that says who reports to "
                     "whom, and see who serves them.")
          : base::tr("Type the position at the top and who holds it; each one that is added while a card "
                     "is selected reports to that card. Or drop a file."),
      kBody, theme.text_secondary, box.w - 64, 20);
  double right = box.right() - 32;
  right = empty_button(frame, "empty-import", {right, box.bottom() - 36}, base::tr("Choose files…"), "Ctrl+I",
                       "import");
  if (frame.session.read_only.empty())
    empty_button(frame, "empty-position", {right - 8, box.bottom() - 36}, base::tr("First position…"),
                 "Shift+N", "new-position");
}

}  // namespace flipchart::gui
