// See the header. From the top: what can be done, what is changed as chips that can be taken back, the
// figures before and after, and what the comparison leaves as it was.
#include "gui/panel_what_if.hpp"

#include "base/language.hpp"
#include "commands/keys.hpp"
#include "gui/hints.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace flipchart::gui {

namespace {

constexpr double kWhatIfPad = 16;
constexpr double kWhatIfHead = 48;
constexpr double kWhatIfRow = 32;
constexpr double kChip = 24;
constexpr double kWhatIfFigures = 64;
constexpr double kAssumption = 32;
constexpr double kBeside = 336;
constexpr double kLeastFigure = 132;  // a narrower column would cut its words

// The figures that a bar has room for, the most telling first.
std::vector<commands::Compared> shown_figures(const flow::WhatIf& compared) {
  const std::vector<commands::Compared> all = commands::figures_of(compared);
  return {all[0], all[2], all[5], all[3], all[6]};
}

// Better is filled, worse is hollow; it points the way the figure went.
void verdict_mark(Ink& ink, Point at, bool up, bool better, Colour colour) {
  const double tip = up ? -4 : 4;
  const Point a{at.x - 5, at.y - tip};
  const Point b{at.x + 5, at.y - tip};
  const Point c{at.x, at.y + tip};
  if (better) {
    ink.triangle(a, b, c, colour);
    return;
  }
  ink.line(a, b, colour, 1.5);
  ink.line(b, c, colour, 1.5);
  ink.line(c, a, colour, 1.5);
}

void figure_column(Frame& frame, Point at, double wide, const commands::Compared& figure) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.words({at.x, at.y + 8}, base::tr(figure.label), kCaption, theme.text_tertiary, Align::start, wide);
  const double y = at.y + 28;
  const int verdict = figure.verdict();
  if (verdict == 0) {
    ink.words({at.x, y}, figure.words(figure.after), kBodyStrong, theme.text);
    if (!frame.session.workshop.tried().empty())
      ink.words({at.x, at.y + 48}, base::tr("the same"), kCaption, theme.text_tertiary);
    return;
  }
  double x = at.x + ink.words({at.x, y}, figure.words(figure.before), kBodyMedium, theme.text_secondary) + 8;
  ink.line({x, y}, {x + 12, y}, theme.text_secondary, 1.5);
  ink.triangle({x + 16, y}, {x + 10, y - 4}, {x + 10, y + 4}, theme.text_secondary);
  x += 24;
  ink.words({x, y}, figure.words(figure.after), kBodyStrong, theme.text);
  const double below = at.y + 48;
  const Colour colour = verdict > 0 ? theme.done : theme.text_secondary;
  verdict_mark(ink, {at.x + 5, below}, *figure.after > *figure.before, verdict > 0, colour);
  ink.words(
      {at.x + 16, below},
      verdict > 0 ? base::tr("{}, better", figure.difference()) : base::tr("{}, worse", figure.difference()),
      verdict > 0 ? kCaptionStrong : kCaption, colour, Align::start, wide - 16);
}

// The figures, and what the comparison leaves as it was: beside them where there is room, else below. Returns
// the height.
double figures(Frame& frame, const Rect& row, const flow::WhatIf& compared) {
  std::vector<commands::Compared> shown = shown_figures(compared);
  const bool beside = row.w >= kLeastFigure * static_cast<double>(shown.size()) + kBeside;
  const double room = beside ? row.w - kBeside : row.w;
  const auto fit = static_cast<std::size_t>(std::max(1.0, std::floor(room / kLeastFigure)));
  shown.resize(std::min(shown.size(), fit));
  const double wide = std::floor(std::min(192.0, room / static_cast<double>(shown.size())));
  for (std::size_t i = 0; i < shown.size(); ++i)
    figure_column(frame, {row.x + wide * static_cast<double>(i), row.y}, wide - 16, shown[i]);
  const Colour quiet = frame.ink.theme().text_tertiary;
  const std::string same_holders = base::tr(commands::kSameHolders);
  if (beside) {
    frame.ink.paragraph({row.right() - kBeside, row.y + 8}, same_holders, kCaption, quiet, kBeside, 18);
    return kWhatIfFigures;
  }
  frame.ink.words({row.x, row.y + kWhatIfFigures + 12}, same_holders, kCaption, quiet, Align::start, row.w);
  return kWhatIfFigures + kAssumption;
}

// Returns where the next row begins.
double chips(Frame& frame, const Rect& box, double top) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const workshop::Workshop& workshop = frame.session.workshop;
  double x = box.x + kWhatIfPad;
  double y = top;
  for (std::size_t i = 0; i < workshop.tried().size(); ++i) {
    const std::string words =
        commands::words_of(workshop.organization(), std::get<model::Rearrangement>(workshop.tried()[i].edit),
                           frame.session.view);
    const double room = box.w - 2 * kWhatIfPad;
    const double wide = std::min(room, std::ceil(ink.width(words, kCaptionStrong)) + 44);
    if (x > box.x + kWhatIfPad && x + wide > box.right() - kWhatIfPad) {
      x = box.x + kWhatIfPad;
      y += kWhatIfRow;
    }
    const Rect chip{x, y, wide, kChip};
    const Press press = press_area(frame, "take-back-" + std::to_string(i), chip);
    ink.fill(chip, press.hovered ? theme.hover_ground : theme.accent_ground, kChip / 2);
    ink.words({chip.x + 12, chip.centre().y}, words, kCaptionStrong, theme.accent, Align::start, wide - 44);
    ink.icon({chip.right() - 16, chip.centre().y}, Icon::close, 10, theme.accent);
    if (press.pressed)
      frame.outbox.push_back([i](commands::Session& session) { commands::take_back(session, i); });
    x += wide + 8;
  }
  return y + kWhatIfRow;
}

std::string question(const Frame& frame) {
  const commands::WhatIf& asked = *frame.session.what_if;
  const std::string name =
      commands::called(frame.session.workshop.organization(), asked.position, frame.session.view);
  if (asked.asking == commands::WhatIf::Asking::dotted)
    return base::tr("A dotted line from {} to whom? Press a card or type a name.", name);
  return frame.session.view.facing >= 0.5
             ? base::tr("Who should support {}? Press a card or type a name.", name)
             : base::tr("Whom should {} report to? Press a card or type a name.", name);
}

// Whether buttons show their keys.
bool roomy(const Rect& box) {
  return box.w >= 880;
}

// Buttons to the right of `from`, as long as there is room.
void actions(Frame& frame, const Rect& box, double from, double until) {
  const base::Slot slot = frame.session.workshop.organization().find(frame.session.selected.id);
  const bool front = slot != base::kNoSlot && frame.session.selected.kind == base::ItemKind::position &&
                     frame.session.workshop.organization().front_line(slot);
  const struct {
    const char* command;
    const char* words;
  } all[] = {{"what-if-move", base::tr("Move to…")},
             {"what-if-dotted", base::tr("Dotted line to…")},
             {"what-if-front", front ? base::tr("Away from the front") : base::tr("To the front line")}};
  for (const auto& one : all) {
    const double wide = command_button_width(frame, one.words, one.command, roomy(box));
    if (from + wide > until) return;
    command_button(frame, one.command, {from, box.y + 8, wide, 32}, one.words, false, roomy(box));
    from += wide + 8;
  }
}

}  // namespace

double command_button_width(Frame& frame, std::string_view words, std::string_view command, bool with_key) {
  const std::string_view key = with_key ? commands::cap_of(frame.session, command) : std::string_view();
  const double cap = key.empty() ? 0 : std::max(18.0, frame.ink.width(key, kCaptionStrong) + 10) + 8;
  return std::ceil(frame.ink.width(words, kBodyMedium) + 24 + cap);
}

void command_button(Frame& frame, const std::string& command, const Rect& box, std::string_view words,
                    bool primary, bool with_key) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const commands::Command* const row = commands::command_named(command);
  const bool enabled = row != nullptr && commands::runs_now(*row, frame.session);
  const std::string_view key = with_key ? commands::cap_of(frame.session, command) : std::string_view();
  const Press press = command_area(frame, command, box, command);
  if (primary)
    ink.fill(box, enabled ? theme.accent : theme.field_ground, 6);
  else
    ink.fill(box, enabled && press.hovered ? theme.hover_ground : theme.panel, 6);
  if (!primary) ink.frame(box, enabled ? theme.card_line : theme.hairline, 6);
  const Colour colour = !enabled ? theme.text_tertiary : primary ? theme.on_accent : theme.text;
  const double y = box.centre().y;
  ink.words({box.x + 12, y}, words, kBodyMedium, colour);
  if (!key.empty()) {
    const double cap = std::max(18.0, ink.width(key, kCaptionStrong) + 10);
    const Rect edge{box.right() - 12 - cap, y - 9, cap, 18};
    ink.frame(edge, colour, 4);
    ink.words(edge.centre(), key, {11, 600}, colour, Align::middle);
  }
}

Rect below_what_if(const commands::Session& session, const Rect& canvas, const WhatIfPanel& state) {
  if (session.what_if == nullptr) return canvas;
  const double tall = std::min(state.height, canvas.h / 2);
  return {canvas.x, canvas.y + tall, canvas.w, canvas.h - tall};
}

void what_if_bar(Frame& frame, const Rect& canvas, WhatIfPanel& state) {
  if (frame.session.what_if == nullptr) {
    state = {};
    return;
  }
  const Rect box{canvas.x, canvas.y, canvas.w, state.height};
  const Panel panel(frame, "what if", box, true);
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.fill({box.x, box.y, 4, box.h}, theme.accent);
  ink.hairline_below(box);
  const double cy = box.y + 24;
  const double title = ink.words({box.x + kWhatIfPad, cy}, base::tr("What if"), kTitle, theme.text);
  double right = box.right() - kWhatIfPad;
  const auto to_the_left = [&](const char* command, const char* words, bool primary) {
    const double wide = command_button_width(frame, words, command, roomy(box));
    command_button(frame, command, {right - wide, box.y + 8, wide, 32}, words, primary, roomy(box));
    right -= wide + 8;
  };
  const double begin = std::ceil(box.x + kWhatIfPad + title + kWhatIfPad);
  if (frame.session.what_if->asking != commands::WhatIf::Asking::nothing) {
    // The list that finds stands on the right.
    const double cancel = command_button_width(frame, base::tr("Cancel"), "what-if-no-answer", false);
    const double asked = ink.words({begin, cy}, question(frame), kBodyMedium, theme.accent, Align::start,
                                   right - begin - cancel - kWhatIfPad);
    command_button(frame, "what-if-no-answer", {std::ceil(begin + asked + kWhatIfPad), box.y + 8, cancel, 32},
                   base::tr("Cancel"), false, false);
  } else {
    to_the_left("what-if-keep", base::tr("Keep"), true);
    to_the_left("what-if-discard", base::tr("Discard"), false);
    actions(frame, box, begin, right);
  }
  double y = box.y + kWhatIfHead;
  if (frame.session.workshop.tried().empty()) {
    ink.words({box.x + kWhatIfPad, y + 8},
              base::tr("Drag a card onto its new leader, or select one and choose. Nothing is changed until "
                       "you keep it."),
              kBody, theme.text_secondary, Align::start, box.w - 2 * kWhatIfPad);
    y += kWhatIfRow;
  } else {
    y = chips(frame, box, y);
  }
  if (const auto& compared = frame.session.what_if->compared) {
    y += figures(frame, {box.x + kWhatIfPad, y, box.w - 2 * kWhatIfPad, kWhatIfFigures}, *compared);
  }
  state.height = y - box.y;
}

void carried_card(Frame& frame, const ChartView& chart) {
  if (chart.carried().empty() || !chart.dragging()) return;
  carried_words(frame, chart.pointer(),
                commands::called(frame.session.workshop.organization(), chart.carried(), frame.session.view));
}

}  // namespace flipchart::gui
