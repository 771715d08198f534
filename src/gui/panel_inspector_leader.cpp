// The inspector on a leader: the seams that this position is the nearest shared leader of.
#include "base/language.hpp"
#include "base/utf8.hpp"
#include "gui/panel_inspector_parts.hpp"

namespace flipchart::gui {

void inspector_leader_seams(Frame& frame, Column& at) {
  const Inspected& about = frame.inspected;
  if (about.seams.empty()) return;
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  part_head(frame, at, base::tr("Seams"));
  ink.words({at.right(), at.y}, base::trn(about.seams_handovers, "{} handover", "{} handovers"), kCaption,
            theme.text_tertiary, Align::end);
  at.y += 28;
  for (std::size_t i = 0; i < about.seams.size(); ++i) {
    const ListedSeam& seam = about.seams[i];
    const Rect area{at.x - 8, at.y - 16, at.w + 16, 44};
    const Press press = press_area(frame, "seam-" + std::to_string(i), area);
    if (press.hovered) ink.fill(area, theme.hover_ground, 6);
    const std::string count = base::counted(seam.handovers);
    const double wide = ink.width(count, kBodyStrong);
    ink.words({at.x, at.y}, seam.title, kDense, theme.text, Align::start, at.w - wide - 12);
    ink.words({at.x, at.y + 18}, seam.detail, kCaption, theme.text_tertiary, Align::start, at.w);
    ink.words({at.right(), at.y}, count, kBodyStrong, theme.flow_cross_text, Align::end);
    if (press.pressed) {
      frame.outbox.push_back(
          [seam](commands::Session& session) { commands::select_seam(session, seam.from, seam.to); });
    }
    at.y += 44;
  }
  if (about.seams_total > about.seams.size()) {
    ink.words({at.x, at.y}, base::tr("and {} more", base::counted(about.seams_total - about.seams.size())),
              kCaption, theme.text_tertiary);
    at.y += 28;
  }
}

}  // namespace flipchart::gui
