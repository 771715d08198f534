// Which way up: the switch in the middle of the top bar, with its key.
#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "commands/keys.hpp"
#include "gui/hints.hpp"
#include "gui/panel_top_parts.hpp"

namespace flipchart::gui {

namespace {

constexpr double kTurnWide = 26;
constexpr double kBesideHalf = 30;  // both margins of the words of a half
constexpr double kBeforeKey = 11;

struct Halves {
  const char* leaders;
  const char* customers;
};
Halves words_of(const WaySwitch& way) {
  return way.short_words ? Halves{base::tr("Leaders"), base::tr("Customers")}
                         : Halves{base::tr("Leaders on top"), base::tr("Customers on top")};
}

double half_wide(Ink& ink, const char* words) {
  return std::ceil(ink.width(words, kBodyMedium)) + kBesideHalf;
}

double cap_wide(Frame& frame) {
  const std::string_view key = commands::key_of(frame.session, "flip");
  return key.empty() ? 0 : std::max(18.0, frame.ink.width(key, kCaptionStrong) + 10);
}

}  // namespace

double way_switch_wide(Frame& frame, const WaySwitch& way) {
  const Halves words = words_of(way);
  const double halves =
      half_wide(frame.ink, words.leaders) + kTurnWide + half_wide(frame.ink, words.customers);
  return halves + (way.key && cap_wide(frame) > 0 ? kBeforeKey + cap_wide(frame) : 0);
}

void way_switch(Frame& frame, const Rect& bar, const WaySwitch& way) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const bool customers = frame.session.view.facing >= 0.5;
  const Halves words = words_of(way);
  const Rect left{way.left, bar.y + 8, half_wide(ink, words.leaders), 32};
  const Rect turn{left.right(), left.y, kTurnWide, 32};
  const Rect right{turn.right(), left.y, half_wide(ink, words.customers), 32};
  const Rect whole{left.x, left.y, right.right() - left.x, 32};
  ink.fill(whole, theme.field_ground, 6);
  ink.frame(whole, theme.hairline, 6);
  const Rect lit = (customers ? right : left).grown(-1);
  ink.fill(lit, theme.panel, 5);
  ink.frame(lit, theme.hairline, 5);
  ink.words(left.centre(), words.leaders, customers ? kBody : kBodyMedium,
            customers ? theme.text_tertiary : theme.text, Align::middle);
  ink.words(right.centre(), words.customers, customers ? kBodyMedium : kBody,
            customers ? theme.text : theme.text_tertiary, Align::middle);
  ink.icon(turn.centre(), Icon::turn, 13, theme.accent);
  if (const double cap = cap_wide(frame); way.key && cap > 0)
    ink.key_cap({whole.right() + kBeforeKey + cap / 2, whole.centre().y},
                commands::key_of(frame.session, "flip"));
  const auto half = [&](const char* name, const Rect& box, bool wanted) {
    const Press press = press_area(frame, name, box);
    hint(frame, name, press, box, "flip");
    if (press.pressed && customers != wanted)
      frame.outbox.push_back([](commands::Session& session) { commands::run_command(session, "flip"); });
  };
  half("leaders-on-top", left, false);
  half("customers-on-top", right, true);
  half("turn", turn, !customers);
}

}  // namespace flipchart::gui
