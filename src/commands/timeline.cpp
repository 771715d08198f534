// Ranges in whole periods: see timeline.hpp.
#include "commands/timeline.hpp"

#include <algorithm>

#include "commands/command.hpp"
#include "model/filter_parts.hpp"

namespace flipchart::commands {

namespace {

using flow::Period;

// A range of days, the last one not in it, and the periods it moves in.
struct Range {
  base::Date begin;
  base::Date end;
};

struct Axis {
  Period period;
  Range whole;  // whole periods
  base::Weekday week;

  base::Date later(base::Date day, int count) const { return flow::later(period, day, count, week); }
};

std::optional<Axis> axis_of(const Session& session) {
  const auto span = begun_days(session);
  if (!span) return std::nullopt;
  const Period period = period_of(session.timeline, *span);
  const base::Weekday week = session.workshop.decisions().rules.dates.week_starts;
  return Axis{
      period, {flow::begin_of(period, span->first, week), flow::later(period, span->last, 1, week)}, week};
}

// The border between two periods that lies `count` borders later, or earlier below 0.
base::Date border(const Axis& axis, base::Date day, int count) {
  const bool on_border = flow::begin_of(axis.period, day, axis.week) == day;
  return axis.later(day, count < 0 && !on_border ? count + 1 : count);
}

Range range_of(const Session& session, const Axis& axis) {
  const Dates dates = dates_of(session);
  Range range = axis.whole;
  if (dates.from) range.begin = std::clamp(*dates.from, axis.whole.begin, {axis.whole.end.days - 1});
  if (dates.to)
    range.end = std::clamp(base::Date{dates.to->days + 1}, {range.begin.days + 1}, axis.whole.end);
  return range;
}

void put_dates(Session& session, const Dates& dates) {
  model::put_dates(session.view.filter, dates.from, dates.to);
}
void put_range(Session& session, const Range& range) {
  put_dates(session, {range.begin, base::Date{range.end.days - 1}});
}

// Moves by whole periods as far as there are some; whether it moved at all.
bool move(Range& range, const Axis& axis, int periods) {
  const int step = periods < 0 ? -1 : 1;
  bool moved = false;
  for (; periods != 0; periods -= step) {
    const Range next{border(axis, range.begin, step), border(axis, range.end, step)};
    if (next.begin < axis.whole.begin || next.end > axis.whole.end) break;
    range = next;
    moved = true;
  }
  return moved;
}

Range window_at(const Axis& axis, bool at_the_end) {
  Range range = axis.whole;
  if (at_the_end)
    range.begin = std::max(range.begin, axis.later(range.end, -kPlayWindow));
  else
    range.end = std::min(range.end, axis.later(range.begin, kPlayWindow));
  return range;
}

void stop(Session& session) {
  session.timeline.playing = false;
  session.timeline.before.reset();
}

}  // namespace

bool has_times(const Session& session) {
  return session.workshop.history().latest() != base::kNoTime;
}

std::optional<flow::DaySpan> begun_days(const Session& session) {
  const workshop::Picture& picture = session.workshop.last_picture();
  if (picture.insights == nullptr) return std::nullopt;
  return flow::span_of(flow::Counted::issues, session.workshop.history(), picture.insights->routes);
}

Period period_of(const Timeline& timeline, const flow::DaySpan& span) {
  const std::vector<Period> suit = flow::periods_for(span.first, span.last);
  if (timeline.period && std::find(suit.begin(), suit.end(), *timeline.period) != suit.end())
    return *timeline.period;
  return flow::period_for(span.first, span.last);
}

Dates dates_of(const Session& session) {
  return {session.view.filter.from, session.view.filter.to};
}

void choose_dates(Session& session, const Dates& dates) {
  stop(session);
  put_dates(session, dates);
}

void move_dates(Session& session, int periods) {
  const auto axis = axis_of(session);
  if (!axis) return;
  stop(session);
  Range range = window_at(*axis, periods < 0);
  if (dates_of(session) != Dates()) {
    range = range_of(session, *axis);
    if (!move(range, *axis, periods)) return;
  }
  put_range(session, range);
}

void widen_dates(Session& session, int periods) {
  const auto axis = axis_of(session);
  if (!axis) return;
  stop(session);
  Range range = range_of(session, *axis);
  const int step = periods < 0 ? -1 : 1;
  for (; periods != 0; periods -= step) {
    const base::Date end = border(*axis, range.end, step);
    if (step < 0) {
      if (end > range.begin) range.end = end;
    } else if (end <= axis->whole.end) {
      range.end = end;
    } else {
      range.begin = std::max(axis->whole.begin, border(*axis, range.begin, -1));
    }
  }
  const bool whole = range.begin <= axis->whole.begin && range.end >= axis->whole.end;
  if (whole)
    put_dates(session, {});
  else
    put_range(session, range);
}

void whole_time(Session& session) {
  choose_dates(session, {});
}

void next_period(Session& session) {
  const auto span = begun_days(session);
  if (!span) return;
  const std::vector<Period> suit = flow::periods_for(span->first, span->last);
  const auto now = std::find(suit.begin(), suit.end(), period_of(session.timeline, *span));
  session.timeline.period = now + 1 < suit.end() ? *(now + 1) : suit.front();
}

void turn_counted(Session& session) {
  session.timeline.counted =
      session.timeline.counted == flow::Counted::issues ? flow::Counted::handovers : flow::Counted::issues;
}

void next_speed(Session& session) {
  session.timeline.speed = session.timeline.speed >= kFastest ? 1 : session.timeline.speed * 2;
}

void play_or_pause(Session& session) {
  Timeline& timeline = session.timeline;
  if (timeline.playing) {
    timeline.playing = false;
    return;
  }
  const auto axis = axis_of(session);
  if (!axis) return;
  timeline.playing = true;
  if (timeline.before) return;  // goes on
  timeline.before = dates_of(session);
  Range range = window_at(*axis, false);
  if (dates_of(session) != Dates()) {
    range = range_of(session, *axis);
    // At the end already: from the beginning, as wide as it is.
    Range ahead = range;
    if (!move(ahead, *axis, 1)) {
      const int wide = flow::periods_between(axis->period, range.begin, {range.end.days - 1}, axis->week);
      range = {axis->whole.begin, std::min(axis->whole.end, axis->later(axis->whole.begin, wide))};
    }
  }
  put_range(session, range);
}

void play_step(Session& session) {
  if (!session.timeline.playing) return;
  const auto axis = axis_of(session);
  if (axis) {
    Range range = range_of(session, *axis);
    if (move(range, *axis, 1)) {
      put_range(session, range);
      return;
    }
  }
  stop_playing(session);
}

void stop_playing(Session& session) {
  const std::optional<Dates> before = session.timeline.before;
  stop(session);
  if (before) put_dates(session, *before);
}

}  // namespace flipchart::commands
