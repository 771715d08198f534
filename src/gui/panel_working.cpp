// A quiet note: at the top of the chart that it is being laid out on a thread, while the picture behind it is
// the last one; at its foot, where nothing else is said, that nothing can be changed.
#include <cmath>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "gui/panels.hpp"

namespace flipchart::gui {

void working_note(Frame& frame, const Rect& canvas) {
  const workshop::Workshop& workshop = frame.session.workshop;
  const bool arranging = workshop.laying_out();
  const bool locked = !frame.session.read_only.empty() && frame.session.said.empty();
  if (!arranging && !locked) return;
  const std::string words =
      arranging ? base::tr("Arranging {} cards…", base::counted(workshop.organization().size()))
                : base::tr("Read only: {}", frame.session.read_only);
  const double wide = frame.ink.width(words, kBodyMedium) + 32;
  const Rect box{std::round(canvas.centre().x - wide / 2),
                 std::round(arranging ? canvas.y + 16 : canvas.bottom() - 56), wide, 32};
  const Panel panel(frame, "working", box.grown(24), false);
  frame.ink.shadow(box, 16);
  frame.ink.fill(box, frame.ink.theme().raised, 16);
  frame.ink.frame(box, frame.ink.theme().hairline, 16);
  frame.ink.words({box.x + 16, box.centre().y}, words, kBodyMedium, frame.ink.theme().text_secondary);
}

}  // namespace flipchart::gui
