// Issues per week, those in view and those hidden, and how many are shown of how many. Folds to one line.
#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"
#include "gui/panels.hpp"

namespace flipchart::gui {

namespace {

constexpr int kMostWeeks = 260;

// 1970-01-01 was a Thursday; weeks begin on Monday.
std::int32_t monday_of(std::int32_t days) {
  return days - ((days + 3) % 7 + 7) % 7;
}

void count_weeks(const Frame& frame, TimelinePanel& state) {
  const std::uint64_t revision = frame.picture.flows_revision;
  if (state.counted && state.revision == revision) return;
  state.counted = true;
  state.revision = revision;
  state.shown.clear();
  state.hidden.clear();
  const std::vector<base::Millis>& begun = frame.picture.insights->routes.begun;
  state.issues = begun.size();
  std::int32_t first = 0;
  std::int32_t last = -1;
  for (const base::Millis at : begun) {
    if (at == base::kNoTime) continue;
    const std::int32_t day = base::date_of_instant(at).days;
    first = last < 0 ? day : std::min(first, day);
    last = std::max(last, day);
  }
  if (last < 0) return;
  first = std::max(monday_of(first), monday_of(last) - 7 * (kMostWeeks - 1));
  state.first_week = first;
  const auto weeks = static_cast<std::size_t>((monday_of(last) - first) / 7 + 1);
  state.shown.assign(weeks, 0);
  state.hidden.assign(weeks, 0);
  for (std::size_t i = 0; i < begun.size(); ++i) {
    if (begun[i] == base::kNoTime) continue;
    const std::int32_t day = base::date_of_instant(begun[i]).days;
    if (day < first) continue;
    const auto week = static_cast<std::size_t>((day - first) / 7);
    ++(frame.picture.kept->keep[i] != 0 ? state.shown : state.hidden)[week];
  }
}

std::string figure(std::uint64_t n) {
  return base::with_thousands(static_cast<std::int64_t>(n));
}

void statement(Frame& frame, Point at, double wide, const TimelinePanel& state, bool bar) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const std::uint64_t shown = frame.picture.kept->issues;
  const double first = ink.words(at, "Showing " + figure(shown), kBodyStrong, theme.text);
  ink.words({at.x + first + 5, at.y},
            "of " + figure(state.issues) + (state.issues == 1 ? " issue" : " issues"), kBody,
            theme.text_secondary);
  if (!bar) return;
  const double share = state.issues == 0 ? 0 : static_cast<double>(shown) / static_cast<double>(state.issues);
  ink.fill({at.x, at.y + 16, wide, 6}, theme.hairline, 3);
  ink.fill({at.x, at.y + 16, std::max(6.0, wide * share), 6}, theme.accent, 3);
  const std::uint64_t hidden = state.issues - shown;
  const auto percent = static_cast<int>(std::lround(100 * (1 - share)));
  ink.words({at.x, at.y + 38},
            hidden == 0 ? "nothing is hidden"
                        : std::to_string(percent) + "% hidden by the filter: " + figure(hidden),
            kCaption, theme.text_secondary);
  if (hidden == 0) return;
  const Rect all{at.x, at.y + 48, ink.width("Show all", kCaption), 18};
  if (press_area(frame, "show-all", all).pressed) {
    frame.outbox.push_back([](commands::Session& session) { session.view.filter = {}; });
  }
  ink.words({all.x, all.centre().y}, "Show all", {12, 500}, theme.accent);
}

const char* month_name(int month) {
  static constexpr const char* kNames[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  return kNames[month - 1];
}

void fix_marks(Frame& frame, const Rect& chart, const TimelinePanel& state, double pitch) {
  Ink& ink = frame.ink;
  double free_from = chart.x;
  std::vector<const model::Fix*> dated;
  for (const model::Fix& fix : frame.session.workshop.decisions().fixes) {
    if (fix.due) dated.push_back(&fix);
  }
  std::sort(dated.begin(), dated.end(), [](const auto* a, const auto* b) { return *a->due < *b->due; });
  for (const model::Fix* fix : dated) {
    const double x = std::round(chart.x + (fix->due->days - state.first_week) / 7.0 * pitch);
    if (x < chart.x || x > chart.right()) continue;
    const double wide = 14 + ink.width(fix->title, kCaption);
    const bool named = x >= free_from && x + wide < chart.right() + 8;
    if (!named && x < free_from - 4) continue;
    for (double y = chart.y + 6; y < chart.bottom(); y += 5)
      ink.fill({x, y, 1, 2}, ink.theme().text_tertiary);
    ink.disc({x, chart.y - 6}, 10, disc_of(model::state_of(*fix, frame.session.workshop.today())));
    if (!named) continue;
    ink.words({x + 9, chart.y - 6}, fix->title, kCaption, ink.theme().text_secondary);
    free_from = x + wide + 12;
  }
}

void bars(Frame& frame, const Rect& chart, const TimelinePanel& state) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const std::size_t weeks = state.shown.size();
  const double pitch = chart.w / static_cast<double>(weeks);
  const double bar_wide = std::max(1.0, std::floor(pitch * 0.77));
  std::uint32_t most = 1;
  for (std::size_t i = 0; i < weeks; ++i) most = std::max(most, state.shown[i] + state.hidden[i]);
  const base::Colour away = base::mixed(theme.panel, theme.reporting_line, 0.65);
  int last_month = 0;
  double label_free = chart.x;
  for (std::size_t i = 0; i < weeks; ++i) {
    const double x = std::round(chart.x + pitch * static_cast<double>(i));
    const double room = chart.h - 4;
    const double shown = room * state.shown[i] / most;
    const double hidden = room * state.hidden[i] / most;
    if (hidden > 0) ink.fill({x, chart.bottom() - shown - hidden, bar_wide, hidden}, away, 2);
    if (shown > 0) ink.fill({x, chart.bottom() - shown, bar_wide, shown}, theme.flow_within, 2);
    const base::YearMonthDay day =
        base::year_month_day({state.first_week + static_cast<std::int32_t>(7 * i) + 6});
    if (day.month != last_month) {
      ink.fill({x, chart.bottom(), 1, 5}, theme.card_line);
      std::string name = month_name(day.month);
      if (day.month == 1) name += " " + std::to_string(day.year);
      if (x >= label_free) {
        label_free = x + 5 + ink.words({x + 5, chart.bottom() + 13}, name, kCaption, theme.text_tertiary) + 8;
      }
      last_month = day.month;
    }
  }
  ink.fill({chart.x, chart.bottom(), chart.w, 1}, theme.hairline);
  fix_marks(frame, chart, state, pitch);
}

void key_to_bars(Frame& frame, Point at) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const auto square = [&](base::Colour colour, std::string_view label) {
    ink.fill({at.x, at.y - 5, 10, 10}, colour, 2);
    at.x += 16 + ink.words({at.x + 16, at.y}, label, kCaption, theme.text_secondary) + 16;
  };
  square(theme.flow_within, "in view");
  square(base::mixed(theme.panel, theme.reporting_line, 0.65), "hidden");
  ink.disc({at.x + 5, at.y}, 10, scene::Disc::solid);
  ink.words({at.x + 16, at.y}, "a fix, on the day it was promised", kCaption, theme.text_secondary);
}

}  // namespace

void timeline_panel(Frame& frame, const Rect& box, TimelinePanel& state) {
  const Panel panel(frame, "timeline", box, true);
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  count_weeks(frame, state);
  ink.fill({box.x, box.y, box.w, 1}, theme.hairline);
  const bool folded = box.h < 100;
  const Rect head{box.x + 8, box.y + 8, 168, 32};
  const Press press = press_area(frame, "fold-timeline", head);
  if (press.pressed) state.folded = !state.folded;
  if (press.hovered) ink.fill(head, theme.hover_ground, 6);
  ink.words({head.x + 8, head.centre().y}, "Issues per week", kBodyStrong, theme.text);
  ink.icon({head.right() - 16, head.centre().y}, folded ? Icon::chevron_up : Icon::chevron_down, 14,
           theme.text_tertiary);
  const double right = box.right() - 330;
  if (state.issues == 0) {
    ink.words({box.x + 190, box.y + 24}, "No history yet: an events file fills this with one bar a week.",
              kBody, theme.text_tertiary);
    return;
  }
  statement(frame, {right, box.y + (folded ? 24 : 26)}, 314, state, !folded);
  if (folded) return;
  if (state.shown.empty()) {
    ink.words({box.x + 190, box.y + 64},
              "No issue carries a date yet: an events file fills this with one bar a week.", kBody,
              theme.text_secondary);
    return;
  }
  const std::int32_t last = state.first_week + static_cast<std::int32_t>(7 * state.shown.size()) - 1;
  const base::Date until{std::min(last, std::max(state.first_week, frame.session.workshop.today().days))};
  ink.words({box.x + 16, box.y + 52}, base::to_words({state.first_week}), kCaption, theme.text_secondary);
  ink.words({box.x + 16, box.y + 70}, "to " + base::to_words(until), kCaption, theme.text_secondary);
  const Rect chart{box.x + 190, box.y + 28, right - 22 - box.x - 190, 57};
  bars(frame, chart, state);
  key_to_bars(frame, {chart.x, box.y + 120});
}

}  // namespace flipchart::gui
