// The left end of the timeline: playing, what the bars count, and the dates that are shown. See timeline.hpp.
#include <array>
#include <cmath>

#include "base/language.hpp"
#include "compose/filter_words.hpp"
#include "gui/hints.hpp"
#include "gui/timeline.hpp"

namespace flipchart::gui {

namespace {

constexpr double kWithSwitch = 128;   // lower than this the bars count what a key chose
constexpr double kWidestDates = 164;  // the bars begin beside them

Intent runs(const char* command) {
  return [command](commands::Session& session) { commands::run_command(session, command); };
}

// What is said of each flow::Period.
struct PeriodWords {
  const char* issues;
  const char* handovers;
  const char* one_a_second;
  const char* many_a_second;
  const char* moves_one;
  const char* moves_many;
  const char* shows;
};
constexpr std::array<PeriodWords, 4> kPeriods{
    {{base::english("Issues per day"), base::english("Handovers per day"), base::english("{} day a second"),
      base::english("{} days a second"), base::english("Moves the chosen time on, {} day a second"),
      base::english("Moves the chosen time on, {} days a second"),
      base::english("Shows {} days at a time, from the first to the last")},
     {base::english("Issues per week"), base::english("Handovers per week"),
      base::english("{} week a second"), base::english("{} weeks a second"),
      base::english("Moves the chosen time on, {} week a second"),
      base::english("Moves the chosen time on, {} weeks a second"),
      base::english("Shows {} weeks at a time, from the first to the last")},
     {base::english("Issues per month"), base::english("Handovers per month"),
      base::english("{} month a second"), base::english("{} months a second"),
      base::english("Moves the chosen time on, {} month a second"),
      base::english("Moves the chosen time on, {} months a second"),
      base::english("Shows {} months at a time, from the first to the last")},
     {base::english("Issues per year"), base::english("Handovers per year"),
      base::english("{} year a second"), base::english("{} years a second"),
      base::english("Moves the chosen time on, {} year a second"),
      base::english("Moves the chosen time on, {} years a second"),
      base::english("Shows {} years at a time, from the first to the last")}}};

const PeriodWords& words_of(flow::Period period) {
  return kPeriods[static_cast<std::size_t>(period)];
}

std::string pace(const Frame& frame, const TimelinePanel& panel) {
  const PeriodWords& period = words_of(panel.bins().period);
  const int speed = frame.session.timeline.speed;
  return base::tr(speed == 1 ? period.one_a_second : period.many_a_second, std::to_string(speed));
}

std::string play_tip(const Frame& frame, const TimelinePanel& panel) {
  const commands::Timeline& timeline = frame.session.timeline;
  if (timeline.playing) return base::tr("Pause");
  if (timeline.before) return base::tr("Play on");
  const PeriodWords& period = words_of(panel.bins().period);
  if (commands::dates_of(frame.session) != commands::Dates())
    return base::tr(timeline.speed == 1 ? period.moves_one : period.moves_many,
                    std::to_string(timeline.speed));
  return base::tr(period.shows, std::to_string(commands::kPlayWindow));
}

// Words that are pressed to become the next of a few.
void turning_words(Frame& frame, const std::string& command, Point at, const std::string& words, Font font,
                   Colour colour, const std::string& help) {
  const double wide = frame.ink.width(words, font);
  const Rect box{at.x - 4, at.y - 9, std::ceil(wide) + 8, 18};
  const Press press = command_area(frame, command, box, command, help);
  if (press.hovered) frame.ink.fill(box, frame.ink.theme().hover_ground, 4);
  frame.ink.words(at, words, font, colour);
}

void counted_switch(Frame& frame, Point at, flow::Counted now) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  struct Half {
    const char* name;
    const char* words;
    flow::Counted counted;
    double wide;
  };
  const Half halves[] = {{"count-issues", base::tr("Issues"), flow::Counted::issues, 64},
                         {"count-handovers", base::tr("Handovers"), flow::Counted::handovers, 92}};
  ink.fill({at.x, at.y, halves[0].wide + halves[1].wide, 24}, theme.field_ground, 6);
  ink.frame({at.x, at.y, halves[0].wide + halves[1].wide, 24}, theme.hairline, 6);
  for (const Half& half : halves) {
    const Rect box{at.x, at.y, half.wide, 24};
    at.x += half.wide;
    const Press press = press_area(frame, half.name, box);
    hint(frame, half.name, press, box, "counted");
    const bool on = half.counted == now;
    if (on) {
      ink.fill(box.grown(-1), theme.panel, 5);
      ink.frame(box.grown(-1), theme.hairline, 5);
    }
    ink.words(box.centre(), half.words, on ? Font{12, 500} : kCaption,
              on || press.hovered ? theme.text : theme.text_tertiary, Align::middle);
    if (press.pressed && !on) frame.outbox.push_back(runs("counted"));
  }
}

}  // namespace

void play_button(Frame& frame, Point centre, const TimelinePanel& panel) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const Rect box{centre.x - 16, centre.y - 16, 32, 32};
  const Press press = command_area(frame, "play", box, "play", play_tip(frame, panel));
  ink.circle(centre, 16, press.hovered ? theme.selected_ground : theme.accent_ground);
  if (frame.session.timeline.playing) {
    ink.fill({centre.x - 5, centre.y - 6, 4, 12}, theme.accent, 1);
    ink.fill({centre.x + 1, centre.y - 6, 4, 12}, theme.accent, 1);
  } else {
    ink.triangle({centre.x - 4, centre.y - 7}, {centre.x + 8, centre.y}, {centre.x - 4, centre.y + 7},
                 theme.accent);
  }
}

double shown_dates(Frame& frame, Point at, const TimelinePanel& panel) {
  if (!panel.days()) return at.x;
  Ink& ink = frame.ink;
  const commands::Dates dates = commands::dates_of(frame.session);
  const base::Date from = dates.from.value_or(panel.days()->first);
  const base::Date to = std::max(from, dates.to.value_or(panel.days()->last));
  const std::string words =
      compose::date_range(from, to, frame.session.workshop.decisions().rules.dates.order);
  const Font font = ink.width(words, kBody) > kWidestDates ? kCaption : kBody;  // of two years
  at.x += ink.words(at, words, font, ink.theme().text);
  if (dates == commands::Dates()) return at.x;
  const Rect box{at.x + 4, at.y - 12, 24, 24};
  const Press press = command_area(frame, "whole-time", box, "whole-time");
  if (press.hovered) ink.fill(box.grown(-2), ink.theme().hover_ground, 4);
  ink.icon(box.centre(), Icon::close, 12, ink.theme().text_tertiary);
  return box.right();
}

void timeline_head(Frame& frame, const Rect& box, const TimelinePanel& panel) {
  const compose::Theme& theme = frame.ink.theme();
  const flow::TimeBins& bins = panel.bins();
  const bool issues = bins.counted == flow::Counted::issues;
  const std::string title = base::tr(issues ? words_of(bins.period).issues : words_of(bins.period).handovers);
  if (!panel.days()) {
    frame.ink.words({box.x + 16, box.y + 26}, title, kBodyStrong, theme.text);
    return;
  }
  play_button(frame, {box.x + 32, box.y + 34}, panel);
  turning_words(frame, "period", {box.x + 60, box.y + 26}, title, kBodyStrong, theme.text,
                base::tr("Days, weeks or months"));
  turning_words(frame, "play-speed", {box.x + 60, box.y + 44}, pace(frame, panel), kCaption,
                theme.text_secondary, base::tr("Faster, or slowly again"));
  shown_dates(frame, {box.x + 16, box.y + 76}, panel);
  if (box.h >= kWithSwitch) counted_switch(frame, {box.x + 16, box.y + 100}, bins.counted);
}

}  // namespace flipchart::gui
