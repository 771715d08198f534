// The one panel that reads private words: see the header, and tests/house.
#include "gui/panel_private.hpp"

#include <cmath>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/forms.hpp"

namespace flipchart::gui {

namespace {

std::size_t private_things_on(const model::PrivateTrack& track, const std::string& on) {
  std::size_t count = 0;
  track.visit_places([&](const std::string&, const std::string& place) { count += place == on ? 1 : 0; });
  for (const model::Correction& correction : track.unsealed().corrections)
    count += correction.who == on ? 1 : 0;
  return count;
}

// A dashed border and a hatched margin, which nothing else has.
void private_frame(Ink& ink, const Rect& box) {
  const Colour colour = ink.theme().text_tertiary;
  constexpr double kDash = 5;
  constexpr double kOff = 4;
  for (double x = box.x; x < box.right(); x += kDash + kOff) {
    const double end = std::min(x + kDash, box.right());
    ink.line({x, box.y}, {end, box.y}, colour);
    ink.line({x, box.bottom()}, {end, box.bottom()}, colour);
  }
  for (double y = box.y; y < box.bottom(); y += kDash + kOff) {
    const double end = std::min(y + kDash, box.bottom());
    ink.line({box.x, y}, {box.x, end}, colour);
    ink.line({box.right(), y}, {box.right(), end}, colour);
  }
  for (double y = box.y + 6; y < box.bottom() - 2; y += 6)
    ink.line({box.x + 2, y}, {box.x + 8, y - 4}, ink.theme().card_line);
}

void lock(Ink& ink, Point at) {
  const Colour colour = ink.theme().text_secondary;
  ink.fill({at.x - 5, at.y - 2, 10, 8}, colour, 1.5);
  ink.frame({at.x - 3.5, at.y - 7, 7, 8}, colour, 3, 1.5);
}

double words_line(Frame& frame, Column& at, const std::string& text, Colour colour, Font font = kBody) {
  const double tall = frame.ink.paragraph({at.x, at.y}, text, font, colour, at.w, 20);
  at.y += tall;
  return tall;
}

void small_press(Frame& frame, Column& at, const std::string& name, const char* words, Intent intent) {
  Ink& ink = frame.ink;
  const Rect box{at.x - 6, at.y - 10, ink.width(words, kCaptionStrong) + 12, 22};
  const Press press = press_area(frame, name, box);
  if (press.hovered) ink.fill(box, ink.theme().hover_ground, 6);
  ink.words({at.x, at.y}, words, kCaptionStrong, ink.theme().accent);
  if (press.pressed) frame.outbox.push_back(std::move(intent));
  at.y += 26;
}

Intent says(model::Edit edit) {
  return [edit = std::move(edit)](commands::Session& session) {
    const auto done = session.workshop.commit(edit);
    session.said = done ? std::string(base::tr("Kept, for you alone")) : done.error().message;
    session.said_is_error = !done;
  };
}

// A note, or a correction with its messages.
void purge_press(Frame& frame, Column& at, const std::string& id) {
  small_press(
      frame, at, "purge-" + id, base::tr("Purge it, from the journal too"), [id](commands::Session& session) {
        const auto done = session.workshop.commit(model::Purge{id});
        session.said = done ? std::string(base::tr("Purged, in the journal too")) : done.error().message;
        session.said_is_error = !done;
      });
}

void correction(Frame& frame, Column& at, const model::Correction& c) {
  const compose::Theme& theme = frame.ink.theme();
  words_line(frame, at, c.behaviour, theme.text);
  const auto message = [&](model::MessagePart part, const std::string& text, bool spoken) {
    const bool one = part == model::MessagePart::first;
    if (!text.empty())
      words_line(frame, at, one ? base::tr("To the one: {}", text) : base::tr("To the other: {}", text),
                 theme.text_secondary);
    if (spoken)
      words_line(frame, at, one ? base::tr("To the one: spoken") : base::tr("To the other: spoken"),
                 theme.text_tertiary, kCaption);
    else
      small_press(frame, at, one ? "spoken-To the one" : "spoken-To the other",
                  one ? base::tr("I have spoken to the one") : base::tr("I have spoken to the other"),
                  says(model::Spoken{c.id, part}));
  };
  message(model::MessagePart::first, c.first, c.first_spoken);
  message(model::MessagePart::second, c.second, c.second_spoken);
  if (!c.first_spoken || !c.second_spoken) return;
  if (!c.group.empty()) {
    words_line(frame, at, base::tr("For the group: {}", c.group), theme.text);
    small_press(frame, at, "copy-group", base::tr("Copy the group's message"),
                [text = c.group](commands::Session& session) {
                  session.copied = text;
                  session.said = base::tr("Copied as plain text");
                  session.said_is_error = false;
                });
  }
  small_press(frame, at, "group-message", base::tr("Write to the group…"),
              [id = c.id](commands::Session& session) { commands::ask_group_message(session, id); });
}

void all_words(Frame& frame, Column& at, const std::string& on) {
  const model::PrivateWords& words = frame.session.workshop.decisions().private_track.unsealed();
  for (const model::PrivateNote& note : words.notes) {
    if (note.on != on) continue;
    words_line(frame, at, note.text, frame.ink.theme().text);
    purge_press(frame, at, note.id);
  }
  for (const model::Correction& c : words.corrections) {
    if (c.who != on) continue;
    correction(frame, at, c);
    purge_press(frame, at, c.id);
  }
}

}  // namespace

void private_track(Frame& frame, Column& at, const std::string& on, PrivatePanel& state) {
  const std::size_t count =
      on.empty() ? 0 : private_things_on(frame.session.workshop.decisions().private_track, on);
  const bool second = frame.session.screens > 1 && !state.confirmed;  // be it that it came just now
  if (count == 0 || state.unfolded != on || !frame.session.focused || second) state.unfolded.clear();
  if (count == 0) return;
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const double top = at.y;
  Column in{at.x + 24, at.w - 40, at.y + 22};
  lock(ink, {in.x - 2, in.y - 1});
  ink.words({in.x + 12, in.y}, base::tr("Private track"), kCaptionStrong, theme.text);
  ink.words({in.right(), in.y}, base::tr("yours only"), kCaption, theme.text_tertiary, Align::end);
  in.y += 26;
  const bool shown = state.unfolded == on;
  if (shown) {
    all_words(frame, in, on);
  } else {
    const std::string words =
        second && state.asked
            ? std::string(base::tr("A second screen is connected. Press again to show it here."))
            : base::trn(count, "{} entry. Press to read.", "{} entries. Press to read.");
    in.y += ink.paragraph({in.x, in.y}, words, kBody, theme.text_secondary, in.w, 20);
  }
  in.y += ink.paragraph({in.x, in.y + 2}, base::tr("Never in the room, an export or a shared copy"), kCaption,
                        theme.text_tertiary, in.w, 18);
  const Rect box{at.x, top, at.w, in.y + 8 - top};
  private_frame(ink, box);
  if (!shown && press_area(frame, "private-track", box).pressed) {
    if (second && !std::exchange(state.asked, true)) {
      // the next press confirms it
    } else {
      state.confirmed = state.confirmed || frame.session.screens > 1;
      state.unfolded = on;
    }
  }
  at.y = box.bottom() + 16;
}

}  // namespace flipchart::gui
