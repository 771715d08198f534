// What is chosen, as chips that take it away, and the control that opens the list: see panel_filter.hpp.
#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "commands/keys.hpp"
#include "compose/filter_words.hpp"
#include "gui/hints.hpp"
#include "gui/panel_filter.hpp"

namespace flipchart::gui {

namespace {

constexpr double kChipTall = 24;
constexpr double kChipGap = 6;
constexpr double kCross = 22;

void funnel(Ink& ink, Point at, Colour colour) {
  ink.triangle({at.x - 6, at.y - 5}, {at.x + 6, at.y - 5}, {at.x, at.y + 2}, colour);
  ink.fill({at.x - 1.5, at.y - 2, 3, 8}, colour, 1);
}

std::string name_of(model::FilterField part) {
  return "chip-filter-" + std::to_string(static_cast<int>(part));
}

// Pressing the words opens the values, pressing the cross takes the part away.
void chip(Frame& frame, const Rect& box, model::FilterField part, const std::string& words) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const Rect cross{box.right() - kCross, box.y, kCross, box.h};
  const bool from_list =
      std::find(commands::kChoosable.begin(), commands::kChoosable.end(), part) != commands::kChoosable.end();
  const Rect label{box.x, box.y, box.w - kCross, box.h};
  const Press opens = press_area(frame, name_of(part), label);
  const Press takes = press_area(frame, name_of(part) + "-away", cross);
  ink.fill(box, theme.accent_ground, 12);
  if (takes.hovered || (opens.hovered && from_list)) ink.frame(box, theme.accent, 12);
  ink.words({box.x + 10, box.centre().y}, words, kCaptionStrong, theme.accent, Align::start, label.w - 12);
  ink.icon({cross.centre().x - 2, cross.centre().y}, Icon::close, 11, theme.accent);
  if (opens.hovered && ink.width(words, kCaptionStrong) > label.w - 12) tip(frame, box, words);
  if (takes.pressed)
    frame.outbox.push_back([part](commands::Session& session) { commands::take_part(session, part); });
  if (opens.pressed && from_list)
    frame.outbox.push_back([part](commands::Session& session) { commands::choose_issues(session, part); });
}

}  // namespace

double filter_chips(Frame& frame, const Rect& box) {
  double x = box.x;
  double y = box.y;
  bool any = false;
  for (const model::FilterField part : commands::filter_parts(frame.session.view.filter)) {
    const std::string words = commands::part_words(frame.session, part);
    const double wide = std::min(box.w, std::ceil(frame.ink.width(words, kCaptionStrong)) + 14 + kCross);
    if (any && x + wide > box.right()) {
      x = box.x;
      y += kChipTall + kChipGap;
    }
    chip(frame, {x, y, wide, kChipTall}, part, words);
    x += wide + kChipGap;
    any = true;
  }
  return any ? y + kChipTall : box.y;
}

void filter_opener(Frame& frame, const Rect& foot) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const Press press = press_area(frame, "add-filter", foot);
  if (press.hovered || frame.session.choosing.shown) ink.fill(foot, theme.hover_ground);
  ink.fill({foot.x, foot.y, foot.w, 1}, theme.hairline);
  const double y = foot.centre().y;
  funnel(ink, {foot.x + 22, y}, theme.text_secondary);
  ink.words({foot.x + 38, y}, base::tr("Filter by customer, silo…"), kBody, theme.text_secondary,
            Align::start, foot.w - 38 - 44);
  hint(frame, "add-filter", press, foot, "choose-issues");
  ink.key_cap({foot.right() - 24, y}, commands::key_of(frame.session, "choose-issues"));
  if (!press.pressed) return;
  frame.outbox.push_back([](commands::Session& session) {
    if (session.choosing.shown)
      session.choosing.shown = false;
    else
      commands::choose_issues(session);
  });
}

}  // namespace flipchart::gui
