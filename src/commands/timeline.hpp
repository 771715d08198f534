// The time that is shown: a range of days in the view's filter, moved, widened and played period by period.
// Every way to choose it, by hand, by key or by the clock, comes here.
#pragma once

#include <optional>

#include "flow/time_bins.hpp"

namespace flipchart::commands {

struct Session;

// The days of a filter; none: no limit on that side.
struct Dates {
  std::optional<base::Date> from;
  std::optional<base::Date> to;
  friend bool operator==(const Dates&, const Dates&) = default;
};

// How the timeline is shown, and whether it plays. Not journalled.
struct Timeline {
  bool folded = false;
  std::optional<flow::Period> period;  // as somebody chose; none, or one that does not suit: as suits
  flow::Counted counted = flow::Counted::issues;
  bool playing = false;
  int speed = 1;                // periods a second
  std::optional<Dates> before;  // while playing or paused: what comes back at the end
};

inline constexpr int kPlayWindow = 4;  // periods that playing shows at a time where no days are chosen
inline constexpr int kFastest = 8;

// Whether any issue has a time.
bool has_times(const Session& session);
// The days on which issues of the last picture begun. Linear in issues.
std::optional<flow::DaySpan> begun_days(const Session& session);
// The chosen period where it suits these days, else what does.
flow::Period period_of(const Timeline& timeline, const flow::DaySpan& span);

Dates dates_of(const Session& session);
// Also ends playing, leaving the time that is shown.
void choose_dates(Session& session, const Dates& dates);
// Earlier by whole periods, or later; without a choice, the first or last kPlayWindow of them. Stops at the
// ends.
void move_dates(Session& session, int periods);
// One period more or less, at the later end; what reaches both ends is the whole time.
void widen_dates(Session& session, int periods);
void whole_time(Session& session);

void next_period(Session& session);
void turn_counted(Session& session);
// 1, 2, 4, 8 periods a second, and 1 again.
void next_speed(Session& session);

void play_or_pause(Session& session);
// One period on; beyond the last, playing ends and what was before it comes back.
void play_step(Session& session);
void stop_playing(Session& session);

}  // namespace flipchart::commands
