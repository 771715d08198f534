// Bars over time, what is in view at the foot of each and what is hidden on top of it; the calendar below,
// the fixes above. See timeline.hpp.
#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "gui/timeline.hpp"

namespace flipchart::gui {

namespace {

constexpr double kLabelGap = 8;

Colour hidden_colour(const compose::Theme& theme) {
  return base::mixed(theme.panel, theme.reporting_line, 0.65);
}

// What stands below the border of a bar; empty: no tick.
std::string calendar_word(const TimeScale& scale, flow::Period period, std::size_t bar,
                          const model::WorkshopDates& dates) {
  const base::Date day = (*scale.starts)[bar];
  const base::YearMonthDay ymd = base::year_month_day(day);
  const auto year = std::to_string(ymd.year);
  if (period == flow::Period::year)
    return scale.pitch >= 40 || ymd.year % 10 == 0 || scale.bars() < 10 ? year : std::string();
  if (period == flow::Period::month) {
    if (scale.pitch < 34) return ymd.month == 1 || bar == 0 ? year : std::string();
    return base::month_to_words(day, false) + (ymd.month == 1 || bar == 0 ? " " + year : "");
  }
  if (period == flow::Period::day && scale.pitch >= 9) {
    const bool week_begins = flow::begin_of(flow::Period::week, day, dates.week_starts) == day;
    return week_begins || bar == 0 ? base::to_words_in_year(day, dates.order) : std::string();
  }
  // A month stands where its first day is.
  const base::Date last{(*scale.starts)[bar + 1].days - 1};
  const base::YearMonthDay at = base::year_month_day(last);
  const bool begins = bar == 0 || base::year_month_day({day.days - 1}).month != at.month;
  if (!begins) return {};
  return base::month_to_words(last, false) + (at.month == 1 ? " " + std::to_string(at.year) : "");
}

void calendar(Frame& frame, const TimeScale& scale, flow::Period period) {
  Ink& ink = frame.ink;
  const Rect& chart = scale.chart;
  double free_from = chart.x;
  for (std::size_t bar = 0; bar < scale.bars(); ++bar) {
    const std::string word =
        calendar_word(scale, period, bar, frame.session.workshop.decisions().rules.dates);
    if (word.empty()) continue;
    const double x = std::round(scale.x_of_border(bar));
    ink.fill({x, chart.bottom(), 1, 5}, ink.theme().card_line);
    const double wide = ink.width(word, kCaption);
    const bool last_of_few = scale.pitch * static_cast<double>(scale.bars()) < wide + 5;
    if (x < free_from || (!last_of_few && x + 5 + wide > chart.right() + kLabelGap)) continue;
    ink.words({x + 5, chart.bottom() + 13}, word, kCaption, ink.theme().text_tertiary);
    free_from = x + 5 + wide + kLabelGap;
  }
  ink.fill({chart.x, chart.bottom(), chart.w, 1}, ink.theme().hairline);
}

// The days after today, said where they begin.
void today_line(Frame& frame, const TimeScale& scale, const TimelinePanel& panel) {
  const base::Date tomorrow{frame.session.workshop.today().days + 1};
  if (panel.after_today() == 0 || tomorrow <= scale.starts->front() || tomorrow >= scale.starts->back())
    return;
  const double x = std::round(scale.x_of(tomorrow));
  Ink& ink = frame.ink;
  for (double y = scale.chart.y; y < scale.chart.bottom(); y += 5) ink.fill({x, y, 1, 3}, ink.theme().text);
  ink.words({x - 4, scale.chart.bottom() + 13}, base::tr("Today"), kCaptionStrong, ink.theme().text,
            Align::end);
}

}  // namespace

void timeline_bars(Frame& frame, const TimeScale& scale, const TimelinePanel& panel) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const Rect& chart = scale.chart;
  const flow::BinCounts& counts = panel.counts();
  std::uint64_t most = 1;
  for (std::size_t i = 0; i < scale.bars(); ++i)
    most = std::max(most, std::uint64_t{counts.kept[i]} + counts.hidden[i]);
  const Colour away = hidden_colour(theme);
  const double per_one = (chart.h - 4) / static_cast<double>(most);
  const double gap = scale.pitch >= 12 ? std::floor(scale.pitch * 0.23) : scale.pitch >= 3 ? 1 : 0;
  for (std::size_t i = 0; i < scale.bars(); ++i) {
    const double x = scale.pitch >= 3 ? std::round(scale.x_of_border(i)) : scale.x_of_border(i);
    const double next = scale.pitch >= 3 ? std::round(scale.x_of_border(i + 1)) : scale.x_of_border(i + 1);
    const double wide = std::max(1.0, next - x - gap);
    const double radius = wide >= 6 ? 2 : 0;
    // Even one is seen.
    const double shown = counts.kept[i] == 0 ? 0 : std::max(1.0, per_one * counts.kept[i]);
    const double hidden = counts.hidden[i] == 0 ? 0 : std::max(1.0, per_one * counts.hidden[i]);
    if (hidden > 0) ink.fill({x, chart.bottom() - shown - hidden, wide, hidden}, away, radius);
    if (shown > 0) ink.fill({x, chart.bottom() - shown, wide, shown}, theme.flow_within, radius);
  }
  calendar(frame, scale, panel.bins().period);
  today_line(frame, scale, panel);
}

void timeline_marks(Frame& frame, const TimeScale& scale) {
  Ink& ink = frame.ink;
  const Rect& chart = scale.chart;
  double free_from = chart.x;
  std::vector<const model::Fix*> dated;
  for (const model::Fix& fix : frame.session.workshop.decisions().fixes) {
    if (fix.due) dated.push_back(&fix);
  }
  std::sort(dated.begin(), dated.end(), [](const auto* a, const auto* b) { return *a->due < *b->due; });
  for (const model::Fix* fix : dated) {
    if (*fix->due < scale.starts->front() || *fix->due > scale.starts->back()) continue;
    const double x = std::round(scale.x_of(*fix->due));
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

void timeline_key(Frame& frame, Point at, double right, const TimelinePanel& panel) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const flow::BinCounts& counts = panel.counts();
  const auto words = [&](double mark, std::string_view text, Colour colour) {
    at.x += mark + ink.words({at.x + mark, at.y}, text, kCaption, colour) + 16;
  };
  const auto square = [&](Colour colour, std::string_view label) {
    ink.fill({at.x, at.y - 5, 10, 10}, colour, 2);
    words(16, label, theme.text_secondary);
  };
  square(theme.flow_within, base::tr("in view"));
  square(hidden_colour(theme), base::tr("hidden"));
  // What has no bar is said first, for nothing may be left out in silence.
  const auto note = [&](std::uint64_t count, const char* what) {
    if (count > 0) words(0, base::tr(what, base::counted(count)), theme.text_secondary);
  };
  const bool handovers = panel.bins().counted == flow::Counted::handovers;
  if (handovers) {
    std::uint64_t shown = counts.kept_without_time + counts.kept_outside;
    std::uint64_t all = shown + counts.hidden_without_time + counts.hidden_outside;
    for (std::size_t i = 0; i < counts.kept.size(); ++i) {
      shown += counts.kept[i];
      all += std::uint64_t{counts.kept[i]} + counts.hidden[i];
    }
    if (shown > 0)
      words(0, base::trn(all, "{2} of {} handover", "{2} of {} handovers", base::counted(shown)),
            theme.text_secondary);
  }
  note(counts.kept_without_time + counts.hidden_without_time, base::english("{} without a date"));
  note(counts.kept_outside + counts.hidden_outside, base::english("{} at times beyond these bars"));
  note(panel.after_today(), base::english("{} after today"));
  const auto& fixes = frame.session.workshop.decisions().fixes;
  if (std::none_of(fixes.begin(), fixes.end(), [](const model::Fix& one) { return one.due.has_value(); }))
    return;
  const char* const fix = base::tr("a fix, on the day it was promised");
  if (at.x + 16 + ink.width(fix, kCaption) > right) return;
  ink.disc({at.x + 5, at.y}, 10, scene::Disc::solid);
  ink.words({at.x + 16, at.y}, fix, kCaption, theme.text_secondary);
}

}  // namespace flipchart::gui
