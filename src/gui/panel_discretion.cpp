// See the header.
#include "gui/panel_discretion.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "gui/panel_what_if.hpp"
#include "gui/row_list.hpp"

namespace flipchart::gui {

namespace {

constexpr std::size_t kMostTyped = 200;  // bytes
constexpr double kPastEdge = 16;         // what keys may take of the panel's border

// How many lay inside, as a figure, a bar and a line of what is behind it.
void figures(Frame& frame, Column& at, const model::Envelope& envelope) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  workshop::Workshop& workshop = frame.session.workshop;
  const model::View& view = frame.picture.view;
  if (view.room_safe && commands::people_covered(workshop.organization(), envelope) < view.k) {
    at.y +=
        ink.paragraph({at.x, at.y}, base::tr("Too few people share this role to show figures in the room."),
                      kCaption, theme.text_tertiary, at.w, 18);
    return;
  }
  const flow::EnvelopeUse& use = workshop.kept_inside(envelope);
  if (use.escalations == 0) {
    at.y += ink.paragraph({at.x, at.y}, base::tr("No recorded escalation came from them."), kCaption,
                          theme.text_tertiary, at.w, 18);
    return;
  }
  const double wide = ink.words({at.x, at.y + 4}, base::counted(use.inside), kFigure, theme.text);
  ink.words({at.x + wide + 10, at.y + 8}, base::trn(use.escalations, "of {} escalation", "of {} escalations"),
            kBody, theme.text_secondary, Align::start, at.w - wide - 10);
  at.y += 28;
  const double share = static_cast<double>(use.inside) / static_cast<double>(use.escalations);
  ink.fill({at.x, at.y, at.w, 8}, theme.field_ground, 3);
  if (use.inside > 0) ink.fill({at.x, at.y, std::max(3.0, std::round(at.w * share)), 8}, theme.done, 3);
  at.y += 26;
  std::string words =
      use.by_first_asked > 0
          ? base::tr("could have stayed at the front, {} of them with the first person asked.",
                     base::counted(use.by_first_asked))
          : std::string(base::tr("could have stayed at the front."));
  if (use.not_known > 0) words += " " + base::tr("Of {} it is not known.", base::counted(use.not_known));
  at.y += ink.paragraph({at.x, at.y}, words, kCaption, theme.text_secondary, at.w, 18);
}

void heading(Frame& frame, Column& at) {
  part_head(frame, at, base::tr("May decide alone"));
  at.y += 26;
}

void shown(Frame& frame, Column& at, const model::Envelope& envelope) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.words({at.x, at.y}, commands::who_words(envelope), kBodyStrong, theme.text, Align::start, at.w);
  at.y += 22;
  const std::string& currency = frame.session.workshop.history().currency();
  at.y += ink.paragraph({at.x, at.y}, commands::limit_words(envelope, currency), kBody, theme.text_secondary,
                        at.w, 20);
  at.y += 8;
  figures(frame, at, envelope);
  at.y += 14;
}

void typed_line(Frame& frame, Column& at, const std::string& typed) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const Rect field{at.x, at.y, at.w, 32};
  ink.fill(field, theme.panel, 6);
  ink.frame(field, theme.accent, 6, 2);
  const double y = field.centre().y;
  const double room = field.w - 24;
  if (typed.empty()) ink.words({at.x + 12, y}, base::tr("200; 2 h; refund"), kBody, theme.text_tertiary);
  const double wide =
      typed.empty() ? 0 : ink.words({at.x + 12, y}, typed, kBody, theme.text, Align::start, room);
  ink.fill({at.x + 12 + std::min(wide, room) + (typed.empty() ? -2 : 1), y - 9, 1.5, 18}, theme.text);
  at.y += 46;
}

// Keys at the foot of what is asked, each also a button.
void foot(Frame& frame, Column& at, bool others, bool limits) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  double x = at.x;
  const auto key = [&](const char* cap, const std::string& words) {
    const double wide = std::ceil(ink.width(words, kCaption)) + 58;
    if (x > at.x && x + wide > at.right() + kPastEdge) {
      x = at.x;
      at.y += 32;
    }
    const Rect box{x, at.y, wide, 28};
    const Press press = press_area(frame, std::string("discretion-") + cap, box);
    if (press.hovered) ink.fill(box, theme.hover_ground, 6);
    ink.key_cap({x + 22, box.centre().y}, cap);
    ink.words({x + 46, box.centre().y}, words, kCaption, theme.text_secondary);
    if (press.pressed)
      frame.outbox.push_back([name = std::string(cap) == "Esc" ? std::string("Escape") : std::string(cap)](
                                 commands::Session& session) { discretion_key(session, name); });
    x += wide + 4;
  };
  key("Enter", limits ? base::tr("Keep") : base::tr("They ask"));
  if (others) key("Tab", base::tr("For others"));
  key("Esc", base::tr("Leave"));
  at.y += 44;
}

void asked(Frame& frame, Column& at) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const commands::Session& session = frame.session;
  const model::Organization& chart = session.workshop.organization();
  const auto all = commands::whose(chart, chart.find(session.discretion->position));
  if (all.empty()) return;
  const std::size_t whose = std::min(session.discretion->whose, all.size() - 1);
  ink.words({at.x, at.y}, commands::who_words(all[whose]), kBodyStrong, theme.text, Align::start, at.w);
  at.y += 18;
  typed_line(frame, at, session.discretion->typed);
  const auto envelope = commands::typed_envelope(session);
  const bool limits = envelope && envelope->limits();
  if (!envelope) {
    at.y += ink.paragraph({at.x, at.y}, envelope.error().message, kCaption, theme.warning, at.w, 18);
  } else if (limits) {
    const std::string words = commands::limit_words(*envelope, session.workshop.history().currency());
    at.y += ink.paragraph({at.x, at.y}, words, kBody, theme.text_secondary, at.w, 20);
    at.y += 8;
    figures(frame, at, *envelope);
  } else {
    at.y += ink.paragraph(
        {at.x, at.y},
        base::tr("An amount, hours of work, or the kinds of action, parted by semicolons. Nothing at "
                 "all: they ask."),
        kCaption, theme.text_tertiary, at.w, 18);
  }
  at.y += 8;
  foot(frame, at, all.size() > 1, limits);
}

}  // namespace

void inspector_discretion(Frame& frame, Column& at) {
  const commands::Session& session = frame.session;
  if (!commands::has_a_role(session) || session.what_if != nullptr) return;
  const model::Organization& chart = session.workshop.organization();
  const base::Slot slot = chart.find(session.selected.id);
  heading(frame, at);
  if (session.discretion) {
    asked(frame, at);
    return;
  }
  bool any = false;
  for (const model::Envelope& envelope : session.workshop.decisions().envelopes) {
    if (!envelope.covers(chart, slot)) continue;
    shown(frame, at, envelope);
    any = true;
  }
  const char* const words = any ? base::tr("Change it…") : base::tr("Set what they may decide…");
  command_button(frame, "discretion", {at.x, at.y, command_button_width(frame, words, "discretion"), 32},
                 words);
  at.y += 56;
}

bool discretion_key(commands::Session& session, const std::string& name) {
  static constexpr std::array kMovesNothing = {"Left",  "Right",  "Up",     "Down",
                                               "Home",  "End",    "Delete", "Shift+Tab",
                                               "Space", "PageUp", "Insert", "PageDown"};
  if (!session.discretion) return false;
  std::string& typed = session.discretion->typed;
  if (name == "Escape")
    session.discretion.reset();
  else if (name == "Enter")
    commands::keep_discretion(session);
  else if (name == "Tab")
    commands::ask_of_others(session);
  else if (name == "Backspace")
    base::drop_last_character(typed);
  else if (name == "Ctrl+Backspace")
    typed.clear();
  else
    return std::find(kMovesNothing.begin(), kMovesNothing.end(), name) != kMovesNothing.end();
  return true;
}

void discretion_type(commands::Session& session, const std::string& text) {
  std::string& typed = session.discretion->typed;
  for (const char c : base::valid_utf8(text)) typed += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  while (typed.size() > kMostTyped) base::drop_last_character(typed);
}

}  // namespace flipchart::gui
