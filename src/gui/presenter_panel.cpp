// See the header.
#include "gui/presenter_panel.hpp"

#include <algorithm>
#include <cmath>

#include "base/language.hpp"

namespace flipchart::gui {

namespace {

constexpr double kPresenterPad = 32;
constexpr Font kNotes{18, 400};
constexpr double kNotesPitch = 28;
constexpr double kPresenterFoot = 56;

void time_block(Ink& ink, const Rect& box, const PresenterWords& words) {
  const compose::Theme& theme = ink.theme();
  ink.words({box.x, box.y + 16}, words.clock, kFigure, theme.text);
  ink.words({box.x, box.y + 48}, words.gone, kBody, theme.text_secondary);
  ink.disc({box.right() - ink.width(words.unowned, kBodyStrong) - 16, box.y + 16}, 14, scene::Disc::hollow);
  ink.words({box.right(), box.y + 16}, words.unowned, kBodyStrong, theme.text, Align::end);
}

void next_block(Ink& ink, const Rect& box, const PresenterWords& words, std::uint32_t next) {
  const compose::Theme& theme = ink.theme();
  ink.words({box.x, box.y + 8}, words.next.empty() ? base::tr("Nothing comes after this") : base::tr("Next"),
            kBodyMedium, theme.text_tertiary);
  if (words.next.empty()) return;
  ink.words({box.x, box.y + 36}, words.next, kTitle, theme.text, Align::start, box.w);
  const Rect picture{box.x, box.y + 60, box.w, std::round(box.w * 9 / 16)};
  if (picture.bottom() > box.bottom()) return;
  ink.fill(picture, theme.field_ground, 6);
  if (next != 0) ink.picture(picture, next);
  ink.frame(picture, theme.hairline, 6);
}

void notes_block(Ink& ink, const Rect& box, const PresenterWords& words) {
  const compose::Theme& theme = ink.theme();
  ink.words({box.x, box.y + 8}, words.blank ? base::tr("{}, the wall is blank", words.step) : words.step,
            kBodyMedium, words.blank ? theme.warning : theme.text_tertiary);
  double y = box.y + 44;
  ink.words({box.x, y}, words.title, kFigure, theme.text, Align::start, box.w);
  y += 48;
  if (words.notes.empty())
    ink.paragraph({box.x, y},
                  base::tr("No notes on this step. At the desk, a note on a saved view is read here."), kBody,
                  theme.text_tertiary, box.w, 22);
  for (const std::string& note : words.notes) {
    if (y + kNotesPitch > box.bottom()) break;
    y += ink.paragraph({box.x, y}, note, kNotes, theme.text, box.w, kNotesPitch) + 12;
  }
}

}  // namespace

void presenter_panel(Ink& ink, base::Size window, const PresenterWords& words, std::uint32_t next) {
  const compose::Theme& theme = ink.theme();
  ink.fill({0, 0, window.w, window.h}, theme.panel);
  const double beside = std::round(std::clamp(window.w * 0.36, 280.0, 560.0));
  const double tall = window.h - 2 * kPresenterPad - kPresenterFoot;
  const Rect right{window.w - kPresenterPad - beside, kPresenterPad, beside, tall};
  const Rect left{kPresenterPad, kPresenterPad, right.x - 2 * kPresenterPad, tall};
  notes_block(ink, left, words);
  ink.fill({right.x - kPresenterPad / 2, kPresenterPad, 1, tall}, theme.hairline);
  time_block(ink, {right.x, right.y, right.w, 72}, words);
  next_block(ink, {right.x, right.y + 96, right.w, right.h - 96}, words, next);
  const double y = window.h - kPresenterFoot / 2;
  ink.fill({0, window.h - kPresenterFoot, window.w, 1}, theme.hairline);
  double x = kPresenterPad;
  for (const auto& [key, does] : {std::pair{"PgDn", base::tr("next")}, std::pair{"PgUp", base::tr("back")},
                                  std::pair{"B", base::tr("blank")}, std::pair{"S", base::tr("spotlight")},
                                  std::pair{"U", base::tr("unowned")}, std::pair{"Esc", base::tr("leave")}}) {
    const double cap = ink.width(key, kCaptionStrong) + 14;
    ink.key_cap({x + cap / 2, y}, key);
    x += cap + 8;
    x += ink.words({x, y}, does, kCaption, theme.text_secondary) + 24;
  }
}

}  // namespace flipchart::gui
